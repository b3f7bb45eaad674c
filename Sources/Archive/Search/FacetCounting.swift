import Annotation
import Layout

/// Counts the values of one field over a set of stories.
struct FacetCounting {
    let snapshot: Snapshot
    let stories: StorySet
    /// Every story is counted: then each value's own list tells how many there are.
    private let isWhole: Bool

    init(_ snapshot: Snapshot, over stories: StorySet) {
        self.snapshot = snapshot
        self.stories = stories
        isWhole = stories.count == snapshot.storyCount
    }

    /// The facet of `field`, its `limit` most frequent values first, ties by value.
    func facet(_ field: FacetField, limit: Int) -> Facet {
        let counts = counts(field)
        // Only what may come among the first is ordered; a value's text is made for those alone.
        let (present, least) = Self.threshold(counts, limit: limit)
        let candidates = counts.indices.filter { counts[$0] >= least }
        let values = candidates.map { (value: value(field, $0), count: counts[$0], place: $0) }.sorted { left, right in
            left.count != right.count
                ? left.count > right.count : left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
        }
        return Facet(
            field: field, total: present,
            values: values.prefix(limit).map {
                Facet.Value(value: $0.value, label: label(field, $0.place) ?? $0.value, count: Int($0.count))
            })
    }

    /// How many values stand at all, and the least count of the first `limit`; at least 1. O(counts + stories).
    private static func threshold(_ counts: [Int32], limit: Int) -> (present: Int, least: Int32) {
        var having = [Int](repeating: 0, count: Int(counts.max() ?? 0) + 1)
        for count in counts { having[Int(count)] += 1 }
        let present = having.dropFirst().reduce(0, +)
        var seen = 0
        for count in having.indices.dropFirst().reversed() {
            seen += having[count]
            if seen >= limit { return (present, Int32(count)) }
        }
        return (present, 1)
    }

    /// How many of `stories` have each value; the place of a value is its ordinal or number.
    private func counts(_ field: FacetField) -> [Int32] {
        let columns = snapshot.columns
        let catalog = snapshot.catalog
        let groups = snapshot.groups
        switch field {
        case .entity: return entityCounts()
        case .person, .place, .organization, .platform, .programme, .event:
            var counts = entityCounts()
            for (entity, type) in catalog.records.types.enumerated() where type != field.entityType {
                counts[entity] = 0
            }
            return counts
        case .type:
            return EntityType.allCases.map { type in
                guard var set = catalog.storySets[type] else { return 0 }
                set.formIntersection(stories)
                return Int32(set.count)
            }
        case .kind: return whole(groups.kinds.lists) ?? sizes(groups.kinds.lists)
        case .section: return whole(groups.sections.lists) ?? tally(columns.sections, values: columns.strings.count)
        case .outlet: return whole(groups.outlets.lists) ?? tally(columns.outlets, values: columns.strings.count)
        case .document: return tally(columns.documents, values: snapshot.documents.count)
        case .month:
            return whole(groups.months.lists) ?? tally(groups.monthsOfStories, values: groups.monthNumbers.count)
        case .unit:
            return whole(groups.units.lists) ?? tally(groups.unitsOfStories, values: snapshot.figures.strings.count)
        }
    }

    private func entityCounts() -> [Int32] {
        // Over everything each entity's own number of stories is the answer.
        if isWhole { return whole(snapshot.catalog.stories) ?? [] }
        return tally(snapshot.catalog.distinctEntities, values: snapshot.entityCount)
    }

    private func whole(_ groups: Adjacency) -> [Int32]? {
        isWhole ? (0..<groups.count).map { Int32(groups.size(of: $0)) } : nil
    }

    private func sizes(_ groups: Adjacency) -> [Int32] {
        (0..<groups.count).map { row in groups[row].reduce(0) { $0 + (stories.contains($1) ? 1 : 0) } }
    }

    private func tally(_ column: [Int32], values: Int) -> [Int32] {
        var counts = [Int32](repeating: 0, count: values)
        stories.forEach { story in
            let value = column[Int(story)]
            if value >= 0 { counts[Int(value)] += 1 }
        }
        return counts
    }

    private func tally(_ lists: Adjacency, values: Int) -> [Int32] {
        var counts = [Int32](repeating: 0, count: values)
        stories.forEach { story in for value in lists[story] { counts[Int(value)] += 1 } }
        return counts
    }

    /// What a filter takes for the value at `place`.
    private func value(_ field: FacetField, _ place: Int) -> String {
        switch field {
        case .entity, .person, .place, .organization, .platform, .programme, .event:
            snapshot.catalog.records.id(of: Int32(place))
        case .type: EntityType.allCases[place].rawValue
        case .kind: Story.Kind.allCases[place].rawValue
        case .section, .outlet: snapshot.columns.strings[Int32(place)] ?? ""
        case .document: snapshot.documents.ids[place]
        case .month: snapshot.groups.monthText(place)
        case .unit: snapshot.figures.strings[Int32(place)] ?? ""
        }
    }

    private func label(_ field: FacetField, _ place: Int) -> String? {
        field == .entity || field.entityType != nil ? snapshot.catalog.records.name(of: Int32(place)) : nil
    }
}
