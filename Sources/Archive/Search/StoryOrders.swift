/// The orders in which stories are listed, worked out once.
struct StoryOrders: Sendable {
    /// What BM25 adds to an occurrence's count below the line, for each story's length.
    let lengthNorms: [Float]
    private let rankings: [StorySort: Permutation]

    /// An order of all stories.
    struct Permutation: Sendable {
        /// Rank → story.
        let stories: [Int32]
        /// Story → rank.
        let ranks: [UInt32]

        init(_ stories: [Int32]) {
            self.stories = stories
            var ranks = [UInt32](repeating: 0, count: stories.count)
            for (rank, story) in stories.enumerated() { ranks[Int(story)] = UInt32(rank) }
            self.ranks = ranks
        }
    }

    init(columns: StoryColumns, headline: (Int) -> String?) {
        let all = (0..<columns.count).map(Int32.init)
        let stamps = columns.published.map(\.number)
        let characters = columns.characters
        let ranking = Ranking()
        lengthNorms = ranking.lengthNorms(characters)
        // Ordinals stand in the order of ids, so every order ends with them; newest first before that.
        let newest = all.sorted { left, right in
            let (one, other) = (stamps[Int(left)], stamps[Int(right)])
            return one != other ? one > other : left < right
        }
        let recency = Permutation(newest)
        func permutation(_ first: (Int32, Int32) -> Bool?) -> Permutation {
            Permutation(
                all.sorted { first($0, $1) ?? (recency.ranks[Int($0)] < recency.ranks[Int($1)]) })
        }
        let titles = all.map { headline(Int($0)).map { Array($0.utf8) } }
        var titleClasses = [Int32](repeating: .max, count: all.count)
        var place: Int32 = 0
        let titled = all.filter { titles[Int($0)] != nil }.sorted {
            (titles[Int($0)] ?? []).lexicographicallyPrecedes(titles[Int($1)] ?? [])
        }
        for (index, story) in titled.enumerated() {
            if index > 0, titles[Int(titled[index - 1])] != titles[Int(story)] { place += 1 }
            titleClasses[Int(story)] = place
        }
        func ascending(_ values: [Int32]) -> Permutation {
            permutation { left, right in
                let (one, other) = (values[Int(left)], values[Int(right)])
                return one == other ? nil : one < other
            }
        }
        // What has no date or headline stands last in both directions.
        rankings = [
            .publishedDescending: recency,
            .published: Permutation(
                all.sorted { left, right in
                    let (one, other) = (stamps[Int(left)], stamps[Int(right)])
                    return one == other ? left < right : other == 0 || (one != 0 && one < other)
                }),
            .headline: ascending(titleClasses),
            .headlineDescending: ascending(titleClasses.map { $0 == .max ? .max : -$0 }),
            .characters: ascending(characters),
            .charactersDescending: ascending(characters.map { -$0 }),
        ]
    }

    /// Newest first: what breaks ties, and the order of relevance where nothing is asked for.
    var recency: Permutation { self[.publishedDescending] }

    subscript(sort: StorySort) -> Permutation {
        rankings[sort] ?? rankings[.publishedDescending] ?? Permutation([])
    }

    var bytes: Int { rankings.values.reduce(4 * lengthNorms.count) { $0 + 8 * $1.stories.count } }

    /// Every order holds every story once.
    func checkInvariants() {
        for permutation in rankings.values {
            precondition(permutation.stories.sorted() == (0..<Int32(permutation.stories.count)).map { $0 }, "each once")
        }
    }
}
