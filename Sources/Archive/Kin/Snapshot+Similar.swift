/// A story that is like another, and how.
public struct SimilarStory: Sendable, Equatable {
    public let ordinal: Int32
    /// 0…1: the mean of two shares, of the weight of the story's rarest terms and entities, and of its pairs of
    /// characters, that the other has too.
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

/// How stories are compared.
private enum SimilarityLimits {
    /// Pairs of characters, the weightiest, by which kin are looked for.
    static let terms = 24
    /// A pair or entity that a larger share of all stories holds says nothing of the matter.
    static let widest = 0.125
    /// Candidates whose text is compared, for each story that is asked for.
    static let compared = 4
    /// Share of the pairs that both have, from which on a story is a near-duplicate, or a reprint.
    static let nearDuplicate = 0.6
    static let reprint = 0.9
}

extension Snapshot {
    /// The stories most like one, by shared rare entities, weighted terms and shared text, best first.
    public func similar(to story: Int32, limit: Int) -> [SimilarStory] {
        let pairs = pairs(of: story)
        let traits = entityTraits(of: story) + termTraits(pairs)
        let whole = traits.reduce(0) { $0 + $1.weight }
        guard whole > 0 else { return [] }
        var shared = [Float](repeating: 0, count: storyCount)
        var found: [Int32] = []
        for trait in traits {
            for other in trait.stories where other != story {
                if shared[Int(other)] == 0 { found.append(other) }
                shared[Int(other)] += trait.weight
            }
        }
        var page = PageSelection(start: .first, limit: SimilarityLimits.compared * limit)
        for other in found { page.offer(ListKey(-Double(shared[Int(other)]), item: other)) }
        let candidates = page.listing { _ in Position(keys: [], id: "") }.items
        let scored = candidates.map { other -> SimilarStory in
            let overlap = Self.overlap(pairs.map(\.key), self.pairs(of: other).map(\.key))
            return SimilarStory(
                ordinal: other, score: (Double(shared[Int(other)] / whole) + overlap) / 2,
                relation: overlap > SimilarityLimits.reprint
                    ? .reprint : overlap > SimilarityLimits.nearDuplicate ? .nearDuplicate : .kin)
        }
        return Array(scored.sorted { ($0.score, $1.ordinal) > ($1.score, $0.ordinal) }.prefix(limit))
    }

    /// Something that stories share, and how much it says.
    private struct Trait {
        let weight: Float
        let stories: [Int32]
    }

    private var widestTrait: Int { max(8, Int(SimilarityLimits.widest * Double(storyCount))) }

    private func entityTraits(of story: Int32) -> [Trait] {
        catalog.distinctEntities[story].compactMap { entity in
            let stories = catalog.stories[entity]
            guard (2...widestTrait).contains(stories.count) else { return nil }
            return Trait(weight: Ranking().weight(holders: stories.count, stories: storyCount), stories: Array(stories))
        }
    }

    private func termTraits(_ pairs: [(key: UInt32, count: Int)]) -> [Trait] {
        let weighted = pairs.compactMap { key, count -> (key: UInt32, weight: Float)? in
            let holders = index.text.holders(of: key)
            guard (2...widestTrait).contains(holders) else { return nil }
            let frequency = Float(count) / (Float(count) + Ranking().saturation)
            return (key, frequency * Ranking().weight(holders: holders, stories: storyCount))
        }
        return weighted.sorted { ($0.weight, $1.key) > ($1.weight, $0.key) }.prefix(SimilarityLimits.terms)
            .map { Trait(weight: $0.weight, stories: index.text.list(of: $0.key).stories) }
    }

    /// The distinct pairs of neighbouring characters of a story, folded, ascending, and how often each stands.
    private func pairs(of story: Int32) -> [(key: UInt32, count: Int)] {
        let keys = store.withUnits(of: Int(story)) { units in
            zip(units, units.dropFirst()).compactMap { left, right in
                left == SegmentSorter.lineBreak || right == SegmentSorter.lineBreak
                    ? nil : UInt32(left) << 16 | UInt32(right)
            }
        }.sorted()
        var pairs: [(key: UInt32, count: Int)] = []
        for key in keys {
            if let last = pairs.last, last.key == key {
                pairs[pairs.count - 1].count += 1
            } else {
                pairs.append((key, 1))
            }
        }
        return pairs
    }

    /// The share of the larger of two ascending lists that stands in the other, 0…1.
    private static func overlap(_ left: [UInt32], _ right: [UInt32]) -> Double {
        var (one, other, common) = (0, 0, 0)
        while one < left.count, other < right.count {
            if left[one] == right[other] { common += 1 }
            let (key, against) = (left[one], right[other])
            if key <= against { one += 1 }
            if against <= key { other += 1 }
        }
        let larger = max(left.count, right.count)
        return larger == 0 ? 0 : Double(common) / Double(larger)
    }
}
