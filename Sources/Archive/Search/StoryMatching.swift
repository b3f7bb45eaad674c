import Annotation

/// The stories that meet a query, and how well each meets its text.
struct StoryMatching {
    let snapshot: Snapshot
    let query: StoryQuery

    /// One criterion of a query; a facet over the same thing ignores it.
    enum Criterion: CaseIterable {
        case text, entities, types, places, kinds, sections, outlets, documents, months, units, published
    }

    /// The stories that meet each criterion the query has; a criterion that is not asked for is not in it.
    func sets() -> [(Criterion, StorySet)] {
        Criterion.allCases.compactMap { criterion in set(criterion).map { (criterion, $0) } }
    }

    private func set(_ criterion: Criterion) -> StorySet? {
        let columns = snapshot.columns
        switch criterion {
        case .text: return query.text.map { stories(matching: $0.root) }
        case .entities: return groups(query.entities) { stories(naming: $0) }
        case .types:
            guard !query.types.isEmpty else { return nil }
            return stories(naming: snapshot.catalog.records.filter { query.types.contains($0.type) }.map(\.ordinal))
        case .places:
            return groups(query.places) { group in
                stories(naming: group.flatMap { snapshot.catalog.ordinals(in: $0) })
            }
        case .kinds: return rows(query.kinds) { columns.kinds[$0] }
        case .sections: return rows(query.sections) { columns.strings[columns.sections[$0]] }
        case .outlets: return rows(query.outlets) { columns.strings[columns.outlets[$0]] }
        case .documents:
            guard !query.documents.isEmpty else { return nil }
            return StorySet(
                universe: columns.count, query.documents.flatMap { snapshot.documents[Int($0)].stories })
        case .months: return rows(query.months) { columns.published[$0].month }
        case .units:
            guard !query.units.isEmpty else { return nil }
            let figures = snapshot.figures
            let wanted = Set(query.units.compactMap { figures.strings.find($0) })
            return StorySet(
                universe: columns.count,
                (0..<figures.count).filter { wanted.contains(figures.units[$0]) }.map { figures.stories[$0] })
        case .published:
            guard !query.published.isOpen else { return nil }
            return stories { query.published.contains(columns.published[$0]) }
        }
    }

    private func stories(where holds: (Int) -> Bool) -> StorySet {
        StorySet(universe: snapshot.storyCount, (0..<snapshot.storyCount).lazy.filter(holds).map(Int32.init))
    }

    private func rows<Value: Equatable>(_ wanted: [Value], _ value: (Int) -> Value?) -> StorySet? {
        guard !wanted.isEmpty else { return nil }
        return stories { row in value(row).map(wanted.contains) ?? false }
    }

    private func groups<Member>(_ groups: [[Member]], _ union: ([Member]) -> StorySet) -> StorySet? {
        guard let first = groups.first else { return nil }
        var result = union(first)
        for group in groups.dropFirst() { result.formIntersection(union(group)) }
        return result
    }

    private func stories(naming entities: [Int32]) -> StorySet {
        var result = StorySet(universe: snapshot.storyCount)
        for entity in entities { for story in snapshot.catalog.stories[entity] { result.insert(story) } }
        return result
    }

    private func stories(matching node: TextQuery.Node) -> StorySet {
        switch node {
        case .run(let run): return StorySet(universe: snapshot.storyCount, snapshot.index.hits(of: run).map(\.story))
        case .entity(let name): return stories(naming: snapshot.catalog.named(Folding.standard(name)))
        case .not(let inner): return stories(matching: inner).complement()
        case .and(let parts):
            var result = StorySet.all(snapshot.storyCount)
            for part in parts { result.formIntersection(stories(matching: part)) }
            return result
        case .or(let parts):
            var result = StorySet(universe: snapshot.storyCount)
            for part in parts { result.formUnion(stories(matching: part)) }
            return result
        }
    }
}
