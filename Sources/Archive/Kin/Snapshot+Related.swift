import Annotation

/// An entity that stands in the same stories as another more often than chance would have it.
public struct RelatedEntity: Sendable, Equatable {
    public let ordinal: Int32
    /// Stories that name both.
    public let together: Int
    /// How many times as often as if the two were independent.
    public let lift: Double
    /// What the list is ordered by: lift, damped where few stories speak for it.
    public let score: Double
}

/// Stories that name an entity, in one month (or year, where no month is known).
public struct TimelinePoint: Sendable, Equatable {
    /// `2022-03` or `2022`; nil for stories without a date.
    public let period: String?
    public let stories: Int
    public let mentions: Int
}

extension Snapshot {
    /// The entities that stand with `entity` beyond chance, strongest first. O(entities of its stories).
    public func related(to entity: Int32, types: [EntityType] = [], limit: Int) -> [RelatedEntity] {
        let stories = catalog.stories[entity]
        var together = [Int32](repeating: 0, count: catalog.count)
        var others: [Int32] = []
        for story in stories {
            for other in catalog.distinctEntities[story] {
                if together[Int(other)] == 0 { others.append(other) }
                together[Int(other)] += 1
            }
        }
        let related = others.compactMap { other -> RelatedEntity? in
            let count = Int(together[Int(other)])
            guard other != entity, types.isEmpty || types.contains(catalog.records.types[Int(other)]) else {
                return nil
            }
            let expected = Double(stories.count) * Double(catalog.stories[other].count) / Double(max(1, storyCount))
            let lift = Double(count) / expected
            // One shared story proves little: the count is held against itself and one more.
            let score = Double(Ranking.logarithm(Float(lift) + 1)) * Double(count) * Double(count) / Double(count + 1)
            return RelatedEntity(ordinal: other, together: count, lift: lift, score: score)
        }
        return Array(
            related.sorted { ($0.score, $1.ordinal) > ($1.score, $0.ordinal) }.prefix(limit))
    }

    /// How often an entity was named, by month, ascending; stories without a date come last.
    public func timeline(of entity: Int32) -> [TimelinePoint] {
        var points: [String: (stories: Int, mentions: Int)] = [:]
        for story in catalog.stories[entity] {
            let stamp = columns.published[Int(story)]
            let mentions = catalog.mentions(of: entity, inStory: story)
            let period = stamp.month ?? stamp.iso ?? ""
            points[period, default: (0, 0)].stories += 1
            points[period, default: (0, 0)].mentions += mentions
        }
        return points.sorted { ($0.key.isEmpty ? "~" : $0.key) < ($1.key.isEmpty ? "~" : $1.key) }.map {
            TimelinePoint(period: $0.key.isEmpty ? nil : $0.key, stories: $0.value.stories, mentions: $0.value.mentions)
        }
    }
}
