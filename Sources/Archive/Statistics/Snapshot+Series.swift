import Annotation

/// Figures of one measure and unit, in order of time or place; values that differ stand side by side.
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
        /// Two figures of the point give one measure different values.
        public let conflicting: Bool
    }

    /// What the points follow each other by.
    public enum Order: String, Sendable, CaseIterable {
        /// The date of the story, the earliest first; then of whom the figures are said.
        case date
        /// Of whom the figures are said, by name; then the date.
        case place
    }
}

extension Snapshot {
    /// The figures that meet a query, gathered by date and subject: for one measure and unit.
    public func series(_ query: FigureQuery, by order: FigureSeries.Order = .date) -> FigureSeries {
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
        let bases = Set(ordinals.map { figures.denomination(of: Int($0)).baseUnit })
        return FigureSeries(
            unit: bases.count == 1 ? bases.first.flatMap { figures.strings[$0] } : nil,
            points: sorted(points.map { (stamp: $0.key.stamp, subject: $0.key.subject, figures: $0.value) }, by: order)
                .map {
                    FigureSeries.Point(
                        date: DateStamp(number: $0.stamp).iso, subject: $0.subject < 0 ? nil : $0.subject,
                        figures: $0.figures, conflicting: conflict($0.figures))
                })
    }

    private typealias SeriesGroup = (stamp: Int32, subject: Int32, figures: [Int32])

    /// What has no date or no subject comes last.
    private func sorted(_ groups: [SeriesGroup], by order: FigureSeries.Order) -> [SeriesGroup] {
        func stamp(_ group: SeriesGroup) -> Int32 { group.stamp == 0 ? .max : group.stamp }
        switch order {
        case .date: return groups.sorted { (stamp($0), $0.subject) < (stamp($1), $1.subject) }
        case .place:
            let keyed = groups.map { group in
                (
                    group: group, isNameless: group.subject < 0 ? 1 : 0,
                    name: group.subject < 0 ? "" : entityRow(group.subject).name
                )
            }
            return keyed.sorted {
                ($0.isNameless, $0.name, $0.group.subject, stamp($0.group))
                    < ($1.isNameless, $1.name, $1.group.subject, stamp($1.group))
            }.map(\.group)
        }
    }

    /// Whether two of `ordinals` give the same measure different values.
    private func conflict(_ ordinals: [Int32]) -> Bool {
        var values = [:] as [Int32: Double]
        for ordinal in ordinals {
            let value = figures.low[Int(ordinal)]
            if values.updateValue(value, forKey: figures.measures[Int(ordinal)]) ?? value != value { return true }
        }
        return false
    }
}
