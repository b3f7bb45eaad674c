extension Snapshot {
    /// One page of the stories that meet a query, with their exact number.
    public func stories(_ query: StoryQuery, start: PageStart = .first, limit: Int) -> Listing {
        let matches = stories(meeting: query)
        let order = order(for: query, matches: matches)
        return order.listing(of: matches.members.sorted(by: order.precedes), start: start, limit: limit)
    }

    /// Ordinals of all stories that meet a query, in its order: for export and feeds.
    public func allStories(_ query: StoryQuery) -> [Int32] {
        let matches = stories(meeting: query)
        return matches.members.sorted(by: order(for: query, matches: matches).precedes)
    }

    func stories(meeting query: StoryQuery) -> StorySet {
        var result = StorySet.all(storyCount)
        for (_, set) in StoryMatching(snapshot: self, query: query).sets() { result.formIntersection(set) }
        return result
    }

    private func order(for query: StoryQuery, matches: StorySet) -> ListOrder {
        let columns = columns
        let scores = query.sort == .relevance ? query.text.map(self.scores(for:)) : nil
        func stamp(_ row: Int32) -> Double { Double(columns.published[Int(row)].number) }
        func headline(_ row: Int32) -> Position.Key { columns.headlines[Int(row)].map { .text($0) } ?? .number(0) }
        func keys(_ row: Int32) -> [Position.Key] {
            switch query.sort {
            case .relevance: [.number(Double(scores?[Int(row)] ?? 0)), .number(stamp(row))]
            // A story without a date stands last in both directions.
            case .published: [.number(stamp(row) == 0 ? .infinity : stamp(row))]
            case .publishedDescending: [.number(stamp(row))]
            case .headline, .headlineDescending: [headline(row), .number(stamp(row))]
            case .characters, .charactersDescending:
                [.number(Double(columns.characters[Int(row)])), .number(stamp(row))]
            }
        }
        let descending: [Bool] =
            switch query.sort {
            case .relevance: [true, true]
            case .published: [false]
            case .publishedDescending: [true]
            case .headline, .characters: [false, true]
            case .headlineDescending, .charactersDescending: [true, true]
            }
        return ListOrder(keys: keys, descending: descending, id: storyID, bound: storyBound)
    }

    /// What each story scores for the runs and entities that a query asks for.
    private func scores(for text: TextQuery) -> [Float] {
        let ranking = Ranking()
        var scores = [Float](repeating: 0, count: storyCount)
        let total = columns.characters.reduce(0) { $0 + Int($1) }
        let average = max(1, Float(total) / Float(max(1, storyCount)))
        for run in text.positiveRuns {
            let hits = index.hits(of: run)
            let weight = ranking.weight(holders: hits.count, stories: storyCount)
            for hit in hits {
                scores[Int(hit.story)] +=
                    weight
                    * ranking.score(
                        count: hit.count, headlineCount: hit.headlineCount,
                        length: columns.characters[Int(hit.story)], averageLength: average)
            }
            for entity in catalog.named(run.scalars) {
                for story in catalog.stories[entity] { scores[Int(story)] += weight * ranking.wholeEntityBonus }
            }
        }
        for name in text.positiveEntities {
            for entity in catalog.named(Folding.standard(name)) {
                let stories = catalog.stories[entity]
                let weight = ranking.weight(holders: stories.count, stories: storyCount)
                for story in stories { scores[Int(story)] += weight }
            }
        }
        return scores
    }
}
