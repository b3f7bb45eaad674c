extension Snapshot {
    /// How many of the stories that meet a query have each value of each field; exact.
    ///
    /// A field ignores the query's own criterion on it, so that its other values can be seen and chosen.
    public func facets(_ query: StoryQuery, by fields: [FacetField], limit: Int) -> [Facet] {
        let filters = StoryFilters(snapshot: self, query: query).sets()
        let found = query.text.map {
            StorySet(universe: storyCount, TextEvaluation(self).stories(matching: $0).stories)
        }
        return fields.map { field in
            let others = filters.filter { $0.criterion != field.criterion }.map(\.set)
            let stories = intersection(others + (found.map { [$0] } ?? []))
            return FacetCounting(self, over: stories).facet(field, limit: limit)
        }
    }
}

extension FacetField {
    /// The criterion of a query that chooses among this field's values.
    var criterion: StoryFilters.Criterion {
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
