import Annotation

/// Figures of one measure and unit, in order of time; values that differ stand side by side.
public struct FigureSeries: Sendable, Equatable {
    /// The base unit that the values are in; nil where the figures have none.
    public let unit: String?
    public let points: [Point]

    public struct Point: Sendable, Equatable {
        /// ISO date of the story; nil where it is not known.
        public let date: String?
        /// Ordinal of the entity of which the figures are said.
        public let subject: Int32?
        /// Figure ordinals, by value.
        public let figures: [Int32]
        /// The figures of the point differ.
        public let conflicting: Bool
    }
}

extension Snapshot {
    /// The figures that meet a query, gathered by date and subject: for one measure and unit.
    public func series(_ query: FigureQuery) -> FigureSeries {
        struct Key: Hashable {
            let stamp: Int32
            let subject: Int32
        }
        var points: [Key: [Int32]] = [:]
        var query = query
        query.sort = .value
        let ordinals = allFigures(query)
        for ordinal in ordinals {
            let stamp = columns.published[Int(figures.stories[Int(ordinal)])].number
            points[Key(stamp: stamp, subject: figures.subjects[Int(ordinal)]), default: []].append(ordinal)
        }
        let bases = Set(ordinals.map { figures.baseUnits[Int($0)] })
        return FigureSeries(
            unit: bases.count == 1 ? bases.first.flatMap { figures.strings[$0] } : nil,
            points: points.sorted {
                ($0.key.stamp == 0 ? .max : $0.key.stamp, $0.key.subject)
                    < ($1.key.stamp == 0 ? .max : $1.key.stamp, $1.key.subject)
            }.map { key, ordinals in
                FigureSeries.Point(
                    date: DateStamp(number: key.stamp).iso, subject: key.subject < 0 ? nil : key.subject,
                    figures: ordinals, conflicting: Set(ordinals.map { figures.low[Int($0)] }).count > 1)
            })
    }
}
