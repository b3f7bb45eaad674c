import Annotation
import Layout

/// Counts the values of one field over a set of stories.
struct FacetCounting {
    let snapshot: Snapshot

    /// The facet of `field`, its `limit` most frequent values first, ties by value.
    func facet(_ field: FacetField, over stories: StorySet, limit: Int) -> Facet {
        let counts = counts(field, over: stories)
        let present = counts.indices.filter { counts[$0] > 0 }
        // Only what may come among the first is ordered; a value's text is made for those alone.
        var candidates = present
        if present.count > limit, limit > 0 {
            let least = present.map { counts[$0] }.sorted(by: >)[limit - 1]
            candidates = present.filter { counts[$0] >= least }
        }
        let values = candidates.map { (value: value(field, $0), count: counts[$0], place: $0) }.sorted { left, right in
            left.count != right.count
                ? left.count > right.count : left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
        }
        return Facet(
            field: field, total: present.count,
            values: values.prefix(limit).map {
                Facet.Value(value: $0.value, label: label(field, $0.place) ?? $0.value, count: Int($0.count))
            })
    }

    /// How many of `stories` have each value; the place of a value is its ordinal or number.
    private func counts(_ field: FacetField, over stories: StorySet) -> [Int32] {
        let columns = snapshot.columns
        let catalog = snapshot.catalog
        switch field {
        case .entity: return entityCounts(over: stories)
        case .person, .place, .organization, .platform, .programme, .event:
            var counts = entityCounts(over: stories)
            for (entity, record) in catalog.records.enumerated() where record.type != field.entityType {
                counts[entity] = 0
            }
            return counts
        case .type:
            return EntityType.allCases.map { type in
                guard var set = catalog.storySets[type] else { return 0 }
                set.formIntersection(stories)
                return Int32(set.count)
            }
        case .kind: return sizes(snapshot.groups.kinds, over: stories)
        case .section: return tally(columns.sections, values: columns.strings.count, over: stories)
        case .outlet: return tally(columns.outlets, values: columns.strings.count, over: stories)
        case .document: return tally(columns.documents, values: snapshot.documents.count, over: stories)
        case .month:
            return tally(snapshot.groups.monthsOfStories, values: snapshot.groups.monthNumbers.count, over: stories)
        case .unit: return tally(snapshot.groups.unitsOfStories, values: snapshot.figures.strings.count, over: stories)
        }
    }

    private func entityCounts(over stories: StorySet) -> [Int32] {
        // Over everything each entity's own number of stories is the answer.
        if stories.count == snapshot.storyCount { return snapshot.catalog.records.map { Int32($0.stories) } }
        return tally(snapshot.catalog.distinctEntities, values: snapshot.entityCount, over: stories)
    }

    private func sizes(_ groups: Adjacency, over stories: StorySet) -> [Int32] {
        (0..<groups.count).map { row in groups[row].reduce(0) { $0 + (stories.contains($1) ? 1 : 0) } }
    }

    private func tally(_ column: [Int32], values: Int, over stories: StorySet) -> [Int32] {
        var counts = [Int32](repeating: 0, count: values)
        stories.forEach { story in
            let value = column[Int(story)]
            if value >= 0 { counts[Int(value)] += 1 }
        }
        return counts
    }

    private func tally(_ lists: Adjacency, values: Int, over stories: StorySet) -> [Int32] {
        var counts = [Int32](repeating: 0, count: values)
        stories.forEach { story in for value in lists[story] { counts[Int(value)] += 1 } }
        return counts
    }

    /// What a filter takes for the value at `place`.
    private func value(_ field: FacetField, _ place: Int) -> String {
        switch field {
        case .entity, .person, .place, .organization, .platform, .programme, .event:
            snapshot.catalog.records[place].id
        case .type: EntityType.allCases[place].rawValue
        case .kind: Story.Kind.allCases[place].rawValue
        case .section, .outlet: snapshot.columns.strings[Int32(place)] ?? ""
        case .document: snapshot.documents[place].id
        case .month: snapshot.groups.monthText(place)
        case .unit: snapshot.figures.strings[Int32(place)] ?? ""
        }
    }

    private func label(_ field: FacetField, _ place: Int) -> String? {
        field == .entity || field.entityType != nil ? snapshot.catalog.records[place].name : nil
    }
}
