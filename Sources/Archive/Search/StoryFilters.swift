import Annotation

/// What a query asks of stories apart from their text.
struct StoryFilters {
    let snapshot: Snapshot
    let query: StoryQuery

    /// One criterion of a query; a facet over the same thing ignores it.
    enum Criterion: CaseIterable {
        case entities, types, places, kinds, sections, outlets, documents, months, units, published
    }

    /// The stories that meet each criterion the query has; a criterion that is not asked for is not in it.
    func sets() -> [(criterion: Criterion, set: StorySet)] {
        Criterion.allCases.compactMap { criterion in set(criterion).map { (criterion, $0) } }
    }

    private func set(_ criterion: Criterion) -> StorySet? {
        let columns = snapshot.columns
        let groups = snapshot.groups
        switch criterion {
        case .entities: return intersection(of: query.entities) { union($0, in: snapshot.catalog.stories) }
        case .types: return union(query.types.compactMap { snapshot.catalog.storySets[$0] })
        case .places:
            return intersection(of: query.places) { group in
                union(group.flatMap { snapshot.catalog.ordinals(in: $0) }, in: snapshot.catalog.stories)
            }
        case .kinds: return chosen(query.kinds.compactMap { groups.kind($0) }, query.kinds, in: groups.kinds)
        case .sections:
            return chosen(query.sections.compactMap(columns.strings.find), query.sections, in: groups.sections)
        case .outlets: return chosen(query.outlets.compactMap(columns.strings.find), query.outlets, in: groups.outlets)
        case .documents:
            guard !query.documents.isEmpty else { return nil }
            return StorySet(universe: columns.count, query.documents.flatMap { snapshot.documents[Int($0)].stories })
        case .months: return chosen(query.months.compactMap { groups.month($0) }, query.months, in: groups.months)
        case .units:
            return chosen(query.units.compactMap(snapshot.figures.strings.find), query.units, in: groups.units)
        case .published:
            guard !query.published.isOpen else { return nil }
            return StorySet(
                universe: columns.count,
                (0..<columns.count).lazy.filter { query.published.contains(columns.published[$0]) }.map(Int32.init))
        }
    }

    /// Nil where nothing is asked for; `known` are those of the values asked for that any story has.
    private func chosen<Value>(_ known: [Int32], _ asked: [Value], in stories: Adjacency) -> StorySet? {
        asked.isEmpty ? nil : union(known, in: stories)
    }

    private func union(_ rows: [Int32], in stories: Adjacency) -> StorySet {
        var result = StorySet(universe: snapshot.storyCount)
        for row in rows where Int(row) < stories.count { for story in stories[row] { result.insert(story) } }
        return result
    }

    private func union(_ sets: [StorySet]) -> StorySet? {
        guard var result = sets.first else { return nil }
        for set in sets.dropFirst() { result.formUnion(set) }
        return result
    }

    private func intersection<Member>(of groups: [[Member]], _ union: ([Member]) -> StorySet) -> StorySet? {
        guard let first = groups.first else { return nil }
        var result = union(first)
        for group in groups.dropFirst() { result.formIntersection(union(group)) }
        return result
    }
}
