/// The stories that meet a query: those its filters leave, or, where it has a text, those it finds, with scores.
enum StorySelection {
    case filtered(StorySet)
    case found(ScoredStories)
    /// As `found`, where many are.
    case scored(StoryScores)

    var count: Int {
        switch self {
        case .filtered(let set): set.count
        case .found(let found): found.stories.count
        case .scored(let scores): scores.count
        }
    }

    func set(universe: Int) -> StorySet {
        switch self {
        case .filtered(let set): set
        case .found(let found): StorySet(universe: universe, found.stories)
        case .scored(let scores): scores.set
        }
    }
}

extension Snapshot {
    func selection(_ query: StoryQuery) -> StorySelection {
        let filters = StoryFilters(snapshot: self, query: query)
        guard let text = query.text else { return .filtered(intersection(filters.sets().map(\.set))) }
        return TextEvaluation(self).selection(matching: text, among: filters.members())
    }

    /// The stories in all of `sets`; every story where there is none.
    func intersection(_ sets: [StorySet]) -> StorySet {
        guard var result = sets.first else { return .all(storyCount) }
        for set in sets.dropFirst() { result.formIntersection(set) }
        return result
    }
}
