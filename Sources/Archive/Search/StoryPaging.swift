/// Pages of stories in one order. A story's key is a number; the greater stands first, and no two are equal.
struct StoryPaging {
    let snapshot: Snapshot
    let sort: StorySort

    private var permutation: StoryOrders.Permutation {
        snapshot.orders[sort == .relevance ? .publishedDescending : sort]
    }

    /// One page of `selection`. O(selection).
    func listing(_ selection: StorySelection, start: PageStart, limit: Int) -> Listing {
        switch selection {
        case .filtered(let set): listing(set, start: start, limit: limit)
        case .found(let found): listing(found, start: start, limit: limit)
        case .scored(let scores): listing(scores, start: start, limit: limit)
        }
    }

    private func listing(_ found: ScoredStories, start: PageStart, limit: Int) -> Listing {
        var page = page(start, limit: limit)
        var least = page.leastScore
        for (story, score) in zip(found.stories, found.scores) where score >= least {
            page.offer(story, score)
            least = page.leastScore
        }
        return listing(page, total: found.stories.count)
    }

    private func listing(_ scores: StoryScores, start: PageStart, limit: Int) -> Listing {
        var page = page(start, limit: limit)
        scores.forEach { story, score in
            page.offer(story, score)
            return page.leastScore
        }
        return listing(page, total: scores.count)
    }

    private func page(_ start: PageStart, limit: Int) -> FoundPage {
        FoundPage(bounds(start).keys, ranks: permutation.ranks, isScored: sort == .relevance, limit: limit)
    }

    private func listing(_ page: FoundPage, total: Int) -> Listing {
        let (keys, isBefore, isBehind) = page.finished(of: total)
        let items = keys.map { permutation.stories[FoundPage.rank(ofKey: $0)] }
        func position(_ place: Int?) -> Position? {
            place.map { self.position(of: items[$0], score: FoundPage.score(ofKey: keys[$0])) }
        }
        return Listing(
            total: total, items: items, previous: isBefore ? position(items.indices.first) : nil,
            next: isBehind ? position(items.indices.last) : nil)
    }

    private func listing(_ set: StorySet, start: PageStart, limit: Int) -> Listing {
        let bounds = bounds(start)
        let stories = permutation.stories
        let total = set.count
        var items: [Int32] = []
        var (before, behind) = (false, false)
        if bounds.keys.backwards {
            var rank = bounds.rank
            while rank > 0, items.count < limit {
                rank -= 1
                if set.contains(stories[rank]) { items.append(stories[rank]) }
            }
            items.reverse()
            before = stories[..<rank].contains { set.contains($0) }
            behind = stories[bounds.rank...].contains { set.contains($0) }
        } else {
            var rank = bounds.rank
            while rank < stories.count, items.count < limit {
                if set.contains(stories[rank]) { items.append(stories[rank]) }
                rank += 1
            }
            before = stories[..<bounds.rank].contains { set.contains($0) }
            behind = stories[rank...].contains { set.contains($0) }
        }
        return Listing(
            total: total, items: items, previous: before ? items.first.map { position(of: $0, score: 0) } : nil,
            next: behind ? items.last.map { position(of: $0, score: 0) } : nil)
    }

    /// All of `selection`, in order.
    func all(_ selection: StorySelection) -> [Int32] {
        switch selection {
        case .filtered(let set): return permutation.stories.filter(set.contains)
        case .found(let found): return ordered(zip(found.stories, found.scores).map(key))
        case .scored(let scores):
            var keys: [UInt64] = []
            scores.forEach { story, score in
                keys.append(key(of: story, score: score))
                return 0
            }
            return ordered(keys)
        }
    }

    private func key(of story: Int32, score: Float) -> UInt64 {
        FoundPage.key(score: sort == .relevance ? score : 0, rank: permutation.ranks[Int(story)])
    }

    private func ordered(_ keys: [UInt64]) -> [Int32] {
        keys.sorted(by: >).map { permutation.stories[FoundPage.rank(ofKey: $0)] }
    }

    private struct Bounds {
        var keys = FoundPage.Bounds()
        /// Rank of the first story at or behind the position, or right behind it for a page that follows.
        var rank = 0
    }

    private func bounds(_ start: PageStart) -> Bounds {
        switch start {
        case .first: return Bounds()
        case .after(let position):
            let (key, rank, isThere) = place(of: position)
            return Bounds(keys: FoundPage.Bounds(below: isThere ? key : key + 1), rank: isThere ? rank + 1 : rank)
        case .before(let position):
            let (key, rank, _) = place(of: position)
            return Bounds(keys: FoundPage.Bounds(above: key, backwards: true), rank: rank)
        }
    }

    /// Where a position stands among the stories that there are, and whether its story is one of them.
    private func place(of position: Position) -> (key: UInt64, rank: Int, isThere: Bool) {
        var score: Float = 0
        var keys = position.keys
        if sort == .relevance {
            if case .number(let number)? = keys.first { score = max(0, Float(number)) }
            keys = Array(keys.dropFirst())
        }
        let rest = Position(keys: keys, id: position.id)
        let rank = order.rank(of: rest, in: permutation.stories)
        let isThere = rank < permutation.stories.count && order.stands(permutation.stories[rank], at: rest)
        return (FoundPage.key(score: score, rank: UInt32(rank)), rank, isThere)
    }

    /// Given only to what is in the snapshot: what a position keeps of a story.
    private func position(of story: Int32, score: Float) -> Position {
        let keys = order.keys(story)
        return Position(
            keys: sort == .relevance ? [.number(Double(score))] + keys : keys, id: snapshot.storyID(story))
    }

    /// The permutation's order, by keys that outlive the snapshot.
    private var order: ListOrder {
        let snapshot = snapshot
        func stamp(_ story: Int32) -> Position.Key { .number(Double(snapshot.columns.published[Int(story)].number)) }
        func characters(_ story: Int32) -> Position.Key { .number(Double(snapshot.columns.characters[Int(story)])) }
        /// What has no headline stands last, whatever the direction: told by a number of its own.
        func headline(_ story: Int32, absent: Double) -> [Position.Key] {
            snapshot.store.headline(at: Int(story)).map { [.number(0), .text($0)] } ?? [.number(absent), .text("")]
        }
        let (keys, descending): ((Int32) -> [Position.Key], [Bool]) =
            switch sort {
            case .relevance, .publishedDescending: ({ [stamp($0)] }, [true])
            case .published:
                (
                    { story in
                        let number = snapshot.columns.published[Int(story)].number
                        return [.number(number == 0 ? .infinity : Double(number))]
                    }, [false]
                )
            case .headline: ({ headline($0, absent: 1) + [stamp($0)] }, [false, false, true])
            case .headlineDescending: ({ headline($0, absent: -1) + [stamp($0)] }, [true, true, true])
            case .characters: ({ [characters($0), stamp($0)] }, [false, true])
            case .charactersDescending: ({ [characters($0), stamp($0)] }, [true, true])
            }
        return ListOrder(
            keys: keys, descending: descending, id: snapshot.storyID, bound: snapshot.storyBound)
    }
}
