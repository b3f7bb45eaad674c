import Annotation
import Layout
import Restoration

/// The archive in numbers.
public struct Statistics: Sendable, Equatable {
    public let documents: Int
    public let unreadable: Int
    public let stories: Int
    /// Raw bytes of all documents.
    public let bytes: Int
    /// Code points of all stories.
    public let characters: Int
    public let entities: Int
    public let mentions: Int
    public let figures: Int
    public let exchanges: Int
    public let repairs: Int
    /// ISO dates of the earliest and latest dated story.
    public let first: String?
    public let last: String?
    public let entitiesByType: [Tally]
    public let storiesByKind: [Tally]
    public let storiesByOutlet: [Tally]
    public let storiesByMonth: [Tally]
    public let documentsByEncoding: [Tally]
    public let repairsByRule: [Tally]
    public let figuresByKind: [Tally]
    public let exchangesByForm: [Tally]
    /// Code points of a story: least, quartiles, 99th percentile, most.
    public let storyLength: Distribution

    /// A value and how often it stands.
    public struct Tally: Sendable, Equatable {
        public let value: String
        public let count: Int
    }

    /// What a list of numbers is like.
    public struct Distribution: Sendable, Equatable {
        public let minimum: Int
        public let lowerQuartile: Int
        public let median: Int
        public let upperQuartile: Int
        public let percentile99: Int
        public let maximum: Int
        public let mean: Double

        init(_ numbers: [Int]) {
            let sorted = numbers.sorted()
            func at(_ share: Double) -> Int {
                sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
            }
            minimum = sorted.first ?? 0
            lowerQuartile = at(0.25)
            median = at(0.5)
            upperQuartile = at(0.75)
            percentile99 = at(0.99)
            maximum = sorted.last ?? 0
            mean = sorted.isEmpty ? 0 : Double(sorted.reduce(0, +)) / Double(sorted.count)
        }
    }
}

extension Snapshot {
    /// The archive in numbers. O(stories + entities + figures).
    public func statistics() -> Statistics {
        let dated = columns.published.filter(\.isKnown)
        let forms = exchanges.forms.map(\.rawValue)
        let everything = StoryQuery()
        func facet(_ field: FacetField) -> [Statistics.Tally] {
            facets(everything, by: [field], limit: .max)
                .flatMap(\.values).map { Statistics.Tally(value: $0.value, count: $0.count) }
        }
        return Statistics(
            documents: documents.count, unreadable: unreadable.count, stories: storyCount,
            bytes: documents.reduce(0) { $0 + $1.bytes }, characters: columns.characters.reduce(0) { $0 + Int($1) },
            entities: entityCount, mentions: catalog.records.mentions.reduce(0) { $0 + Int($1) }, figures: figureCount,
            exchanges: exchangeCount, repairs: documents.reduce(0) { $0 + $1.repairTotal },
            first: dated.min()?.iso, last: dated.max()?.iso,
            entitiesByType: tallies(catalog.records.types.map(\.rawValue)), storiesByKind: facet(.kind),
            storiesByOutlet: facet(.outlet), storiesByMonth: facet(.month).sorted { $0.value < $1.value },
            documentsByEncoding: tallies(documents.map(\.encoding.rawValue)),
            repairsByRule: repairTallies(),
            figuresByKind: tallies(figures.kinds.map(\.rawValue)),
            exchangesByForm: tallies(forms),
            storyLength: Statistics.Distribution(columns.characters.map(Int.init)))
    }

    /// Stories by month (or year, where no month is known), ascending; stories without a date come last.
    public func timeline(_ query: StoryQuery = StoryQuery()) -> [TimelinePoint] {
        var counts: [String: (stories: Int, mentions: Int)] = [:]
        stories(meeting: query).forEach { story in
            let stamp = columns.published[Int(story)]
            counts[stamp.month ?? stamp.iso ?? "", default: (0, 0)].stories += 1
        }
        return counts.sorted { ($0.key.isEmpty ? "~" : $0.key) < ($1.key.isEmpty ? "~" : $1.key) }.map {
            TimelinePoint(period: $0.key.isEmpty ? nil : $0.key, stories: $0.value.stories, mentions: 0)
        }
    }

    private func repairTallies() -> [Statistics.Tally] {
        let repairs = documents.flatMap(\.repairs)
        return Repair.Rule.allCases.compactMap { rule in
            let count = repairs.reduce(0) { $1.rule == rule ? $0 + $1.count : $0 }
            return count == 0 ? nil : Statistics.Tally(value: rule.rawValue, count: count)
        }
    }

    private func tallies(_ values: [String]) -> [Statistics.Tally] {
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        return counts.map { Statistics.Tally(value: $0.key, count: $0.value) }.sorted { left, right in
            left.count != right.count ? left.count > right.count : left.value < right.value
        }
    }
}
