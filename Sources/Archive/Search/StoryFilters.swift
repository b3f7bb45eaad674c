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

    /// The stories that meet all criteria; nil where the query has none.
    func members() -> Candidates? {
        var lists: [Candidates] = []
        var sets: [StorySet] = []
        for criterion in Criterion.allCases {
            if let list = list(criterion) {
                lists.append(list)
            } else if let set = set(criterion) {
                sets.append(set)
            }
        }
        lists.sort { $0.stories.count < $1.stories.count }
        guard let shortest = lists.first else {
            guard !sets.isEmpty else { return nil }
            let set = snapshot.intersection(sets)
            return Candidates(set.members, set: set)
        }
        sets += lists.dropFirst().map { StorySet(universe: snapshot.storyCount, $0.stories) }
        guard !sets.isEmpty else { return shortest }
        return Candidates(shortest.stories.filter { story in sets.allSatisfy { $0.contains(story) } })
    }

    /// The stories that meet a criterion which asks for one value, as they lie in that value's list.
    private func list(_ criterion: Criterion) -> Candidates? {
        if criterion == .entities {
            let entities = query.entities.flatMap { $0 }
            guard entities.count == 1, query.entities.count == 1 else { return nil }
            return Candidates(snapshot.catalog.stories[entities[0]])
        }
        guard let values = values(criterion), values.asked == 1, let only = values.known.first,
            Int(only) < values.stories.lists.count
        else { return nil }
        return values.stories[Int(only)]
    }

    /// How many values a criterion asks for, and those of them that any story has, where each value has its list.
    private func values(_ criterion: Criterion) -> (asked: Int, known: [Int32], stories: StoryLists)? {
        let groups = snapshot.groups
        return switch criterion {
        case .kinds: (query.kinds.count, query.kinds.compactMap { groups.kind($0) }, groups.kinds)
        case .sections: (query.sections.count, numbers(query.sections), groups.sections)
        case .outlets: (query.outlets.count, numbers(query.outlets), groups.outlets)
        case .months: (query.months.count, query.months.compactMap { groups.month($0) }, groups.months)
        case .units: (query.units.count, query.units.compactMap(snapshot.figures.strings.find), groups.units)
        case .entities, .types, .places, .documents, .published: nil
        }
    }

    private func numbers(_ strings: [String]) -> [Int32] { strings.compactMap(snapshot.columns.strings.find) }

    private func set(_ criterion: Criterion) -> StorySet? {
        let columns = snapshot.columns
        switch criterion {
        case .entities: return intersection(of: query.entities) { union($0, in: snapshot.catalog.stories) }
        case .types: return union(query.types.compactMap { snapshot.catalog.storySets[$0] })
        case .places:
            return intersection(of: query.places) { group in
                union(group.flatMap { snapshot.catalog.ordinals(in: $0) }, in: snapshot.catalog.stories)
            }
        case .kinds, .sections, .outlets, .months, .units:
            guard let values = values(criterion), values.asked > 0 else { return nil }
            return union(values.known, in: values.stories.lists)
        case .documents:
            guard !query.documents.isEmpty else { return nil }
            return StorySet(universe: columns.count, query.documents.flatMap { snapshot.documents[Int($0)].stories })
        case .published:
            guard !query.published.isOpen else { return nil }
            return StorySet(
                universe: columns.count,
                (0..<columns.count).lazy.filter { query.published.contains(columns.published[$0]) }.map(Int32.init))
        }
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
