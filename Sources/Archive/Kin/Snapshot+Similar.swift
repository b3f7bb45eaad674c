/// A story that is like another, and how.
public struct SimilarStory: Sendable, Equatable {
    public let ordinal: Int32
    /// 0…1: the share of their weighted entities and pairs of characters that both have.
    public let score: Double
    public let relation: Relation

    public enum Relation: String, Sendable, CaseIterable {
        /// On the same matter.
        case kin
        /// Much of the text is the same.
        case nearDuplicate = "near-duplicate"
        /// Nearly all of the text is the same.
        case reprint
    }
}

extension Snapshot {
    /// The stories most like one, by shared rare entities and shared text, best first.
    public func similar(to story: Int32, limit: Int) -> [SimilarStory] {
        let own = Set(catalog.entities[story])
        var shared: [Int32: Double] = [:]
        for entity in own {
            let stories = catalog.stories[entity]
            let weight = Double(Ranking().weight(holders: stories.count, stories: storyCount))
            for other in stories where other != story { shared[other, default: 0] += weight }
        }
        let whole = own.reduce(0.0) {
            $0 + Double(Ranking().weight(holders: catalog.stories[$1].count, stories: storyCount))
        }
        let pairs = Self.pairs(of: store.story(at: Int(story)).text)
        let candidates = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(4 * limit)
        let scored = candidates.map { other, weight -> SimilarStory in
            let overlap = Self.overlap(pairs, Self.pairs(of: store.story(at: Int(other)).text))
            return SimilarStory(
                ordinal: other, score: (weight / max(whole, 1) + overlap) / 2,
                relation: overlap > 0.9 ? .reprint : overlap > 0.6 ? .nearDuplicate : .kin)
        }
        return Array(scored.sorted { ($0.score, $1.ordinal) > ($1.score, $0.ordinal) }.prefix(limit))
    }

    /// The distinct pairs of neighbouring characters of a text, folded.
    private static func pairs(of text: [Unicode.Scalar]) -> Set<UInt64> {
        let folded = Folding.standard(text)
        return Set(zip(folded, folded.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
    }

    /// The share of the larger set that stands in the other, 0…1.
    private static func overlap(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
        let larger = max(left.count, right.count)
        return larger == 0 ? 0 : Double(left.intersection(right).count) / Double(larger)
    }
}
