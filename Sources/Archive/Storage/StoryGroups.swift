import Layout

/// The stories of each value of the fields that stories are filtered and counted by.
struct StoryGroups: Sendable {
    /// By place of the kind among all kinds.
    let kinds: StoryLists
    /// By number of the string in the columns.
    let sections: StoryLists
    let outlets: StoryLists
    /// By place in `monthNumbers`.
    let months: StoryLists
    /// By number of the string in the figures.
    let units: StoryLists
    /// Story → the place of its month in the lists above; -1 for a story without one.
    let monthsOfStories: [Int32]
    /// Story → the numbers of its figures' units.
    let unitsOfStories: Adjacency
    /// `yyyymm`, ascending.
    let monthNumbers: [Int32]

    init(columns: StoryColumns, figures: FigureTable) {
        func single(_ values: [Int32], rows: Int) -> StoryLists {
            StoryLists(
                Adjacency(values.lazy.map { $0 < 0 ? [] : [$0] }).inverted(rows: rows), universe: columns.count)
        }
        kinds = single(
            columns.kinds.map { Int32(Story.Kind.allCases.firstIndex(of: $0) ?? 0) }, rows: Story.Kind.allCases.count)
        sections = single(columns.sections, rows: columns.strings.count)
        outlets = single(columns.outlets, rows: columns.strings.count)
        let monthly = columns.published.map { $0.month == nil ? -1 : $0.number / 100 }
        monthNumbers = Set(monthly).filter { $0 > 0 }.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(monthNumbers, Int32(0)...))
        monthsOfStories = monthly.map { places[$0] ?? -1 }
        months = single(monthsOfStories, rows: monthNumbers.count)
        let unitLists = Adjacency(
            (0..<columns.count).lazy.map { story in
                Set(figures.rows(ofStory: story).map { figures.denomination(of: $0).unit }.filter { $0 >= 0 }).sorted()
            })
        unitsOfStories = unitLists
        units = StoryLists(unitLists.inverted(rows: figures.strings.count), universe: columns.count)
    }

    func kind(_ kind: Story.Kind) -> Int32? { Story.Kind.allCases.firstIndex(of: kind).map(Int32.init) }

    /// The place of a month written `2022-03`.
    func month(_ text: String) -> Int32? {
        guard let stamp = DateStamp(iso: text), stamp.month == text else { return nil }
        return monthNumbers.firstIndex(of: stamp.number / 100).map(Int32.init)
    }

    func monthText(_ place: Int) -> String { DateStamp(number: monthNumbers[place] * 100).month ?? "" }

    var bytes: Int {
        [kinds, sections, outlets, months, units].reduce(unitsOfStories.bytes + 4 * monthsOfStories.capacity) {
            $0 + $1.bytes
        }
    }
}
