import Annotation

extension Snapshot {
    /// How many of the stories that meet a query have each value of each field; exact.
    ///
    /// A field ignores the query's own criterion on it, so that its other values can be seen and chosen.
    public func facets(_ query: StoryQuery, by fields: [FacetField], limit: Int) -> [Facet] {
        let sets = StoryMatching(snapshot: self, query: query).sets()
        return fields.map { field in
            var stories = StorySet.all(storyCount)
            for (criterion, set) in sets where criterion != field.criterion { stories.formIntersection(set) }
            return facet(field, over: stories, limit: limit)
        }
    }

    private func facet(_ field: FacetField, over stories: StorySet, limit: Int) -> Facet {
        var counts: [String: Int] = [:]
        var labels: [String: String] = [:]
        stories.forEach { story in
            for (value, label) in Dictionary(values(of: field, story: story), uniquingKeysWith: { first, _ in first }) {
                counts[value, default: 0] += 1
                labels[value] = label
            }
        }
        let ranked = counts.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        return Facet(
            field: field, total: ranked.count,
            values: ranked.prefix(limit).map { Facet.Value(value: $0, label: labels[$0] ?? $0, count: $1) })
    }

    private func values(of field: FacetField, story: Int32) -> [(String, String)] {
        let row = Int(story)
        func single(_ value: String?) -> [(String, String)] { value.map { [($0, $0)] } ?? [] }
        switch field {
        case .entity: return catalog.entities[row].map(named)
        case .person, .place, .organization, .platform, .programme, .event:
            return catalog.entities[row].filter { catalog.records[Int($0)].type == field.entityType }.map(named)
        case .type: return catalog.entities[row].map { catalog.records[Int($0)].type.rawValue }.map { ($0, $0) }
        case .kind: return single(columns.kinds[row].rawValue)
        case .section: return single(columns.strings[columns.sections[row]])
        case .outlet: return single(columns.strings[columns.outlets[row]])
        case .document: return single(documents[Int(columns.documents[row])].id)
        case .month: return single(columns.published[row].month)
        case .unit:
            return figures.rows(ofStory: row).flatMap { single(figures.strings[figures.units[$0]]) }
        }
    }

    private func named(_ entity: Int32) -> (String, String) {
        (catalog.records[Int(entity)].id, catalog.records[Int(entity)].name)
    }
}

extension FacetField {
    /// The criterion of a query that chooses among this field's values.
    var criterion: StoryMatching.Criterion {
        switch self {
        case .entity, .person, .organization, .platform, .programme, .event: .entities
        case .place: .places
        case .type: .types
        case .kind: .kinds
        case .section: .sections
        case .outlet: .outlets
        case .document: .documents
        case .month: .months
        case .unit: .units
        }
    }
}
