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
        let groups = snapshot.groups
        func only(_ known: [Int32], of asked: Int, in stories: StoryLists) -> Candidates? {
            guard asked == 1, known.count == 1, Int(known[0]) < stories.lists.count else { return nil }
            return stories[Int(known[0])]
        }
        switch criterion {
        case .entities:
            let entities = query.entities.flatMap { $0 }
            guard entities.count == 1, query.entities.count == 1 else { return nil }
            return Candidates(Array(snapshot.catalog.stories[entities[0]]))
        case .kinds: return only(query.kinds.compactMap { groups.kind($0) }, of: query.kinds.count, in: groups.kinds)
        case .sections: return only(numbers(query.sections), of: query.sections.count, in: groups.sections)
        case .outlets: return only(numbers(query.outlets), of: query.outlets.count, in: groups.outlets)
        case .months:
            return only(query.months.compactMap { groups.month($0) }, of: query.months.count, in: groups.months)
        case .units:
            return only(
                query.units.compactMap(snapshot.figures.strings.find), of: query.units.count, in: groups.units)
        case .types, .places, .documents, .published: return nil
        }
    }

    private func numbers(_ strings: [String]) -> [Int32] { strings.compactMap(snapshot.columns.strings.find) }

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
        case .kinds: return chosen(query.kinds.compactMap { groups.kind($0) }, query.kinds, in: groups.kinds.lists)
        case .sections:
            return chosen(numbers(query.sections), query.sections, in: groups.sections.lists)
        case .outlets: return chosen(numbers(query.outlets), query.outlets, in: groups.outlets.lists)
        case .documents:
            guard !query.documents.isEmpty else { return nil }
            return StorySet(universe: columns.count, query.documents.flatMap { snapshot.documents[Int($0)].stories })
        case .months: return chosen(query.months.compactMap { groups.month($0) }, query.months, in: groups.months.lists)
        case .units:
            return chosen(query.units.compactMap(snapshot.figures.strings.find), query.units, in: groups.units.lists)
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
