import Annotation

/// The figures that meet a query.
struct FigureSelection {
    private let snapshot: Snapshot
    private let query: FigureQuery
    /// Stories whose figures may meet it; nil where every story's may.
    private let stories: StorySet?
    /// Numbers of the units asked for.
    private let units: [Int32]
    /// By number of the string: whether it holds a measure asked for; nil where none is.
    private let measures: [Bool]?
    /// By number of the string: whether a measure holds the text asked for; nil where none is.
    private let textMeasures: [Bool]?
    /// Stories that hold the text asked for.
    private let textStories: StorySet?

    init(_ snapshot: Snapshot, _ query: FigureQuery) {
        self.snapshot = snapshot
        self.query = query
        let figures = snapshot.figures
        let universe = snapshot.storyCount
        func marked(_ parts: [String]) -> [Bool] {
            var marks = [Bool](repeating: false, count: figures.strings.count)
            for part in parts {
                for number in figures.forms.rows(holding: Folding.standard(part)) { marks[Int(number)] = true }
            }
            return marks
        }
        var sets: [StorySet] = []
        func naming(_ entities: [Int32]) -> StorySet {
            var set = StorySet(universe: universe)
            for entity in entities { for story in snapshot.catalog.stories[entity] { set.insert(story) } }
            return set
        }
        if !query.stories.isEmpty { sets.append(StorySet(universe: universe, query.stories)) }
        if !query.documents.isEmpty {
            sets.append(
                StorySet(universe: universe, query.documents.flatMap { snapshot.documents[Int($0)].stories }))
        }
        if !query.entities.isEmpty { sets.append(naming(query.entities)) }
        // A figure said of a place stands in a story that names it.
        if !query.places.isEmpty { sets.append(naming(query.places.flatMap { snapshot.catalog.ordinals(in: $0) })) }
        if !query.published.isOpen {
            sets.append(
                StorySet(
                    universe: universe,
                    (0..<universe).lazy.filter { query.published.contains(snapshot.columns.published[$0]) }
                        .map(Int32.init)))
        }
        stories = sets.isEmpty ? nil : snapshot.intersection(sets)
        units = query.units.compactMap(figures.strings.find)
        measures = query.measures.isEmpty ? nil : marked(query.measures)
        textMeasures = query.text.map { marked([$0]) }
        textStories = query.text.map { text in
            let scalars = Folding.standard(text)
            guard !scalars.isEmpty, !scalars.contains("\n") else { return StorySet(universe: universe) }
            let run = TextQuery.Run(field: .text, scalars: scalars)
            return StorySet(universe: universe, snapshot.index.hits(of: run).stories)
        }
    }

    /// Nothing is asked for: every figure meets the query.
    var isWhole: Bool {
        stories == nil && query.kinds.isEmpty && query.units.isEmpty && measures == nil && query.text == nil
            && query.minimum == nil && query.maximum == nil
    }

    /// Calls `body` with the ordinal of every figure that meets the query, ascending. O(figures of its stories).
    func forEach(_ body: (Int32) -> Void) {
        if let stories {
            stories.forEach { story in visit(snapshot.figures.rows(ofStory: Int(story)), body) }
        } else {
            visit(0..<snapshot.figures.count, body)
        }
    }

    private func visit(_ rows: Range<Int>, _ body: (Int32) -> Void) {
        let figures = snapshot.figures
        var quotes = StoryQuotes(snapshot)
        for row in rows {
            let denomination = figures.denomination(of: row)
            if !query.kinds.isEmpty, !query.kinds.contains(denomination.kind) { continue }
            if !query.units.isEmpty, !units.contains(denomination.unit), !units.contains(denomination.baseUnit) {
                continue
            }
            if !query.entities.isEmpty, !query.entities.contains(figures.subjects[row]) { continue }
            if let minimum = query.minimum, figures.high(of: row) < minimum { continue }
            if let maximum = query.maximum, figures.low[row] > maximum { continue }
            if let measures, !holds(measures, figures.measures[row]) { continue }
            if let text = query.text, let textMeasures, !holds(textMeasures, figures.measures[row]) {
                guard textStories?.contains(figures.stories[row]) ?? false,
                    quotes.quote(ofFigure: row, holds: Folding.standard(text))
                else { continue }
            }
            body(Int32(row))
        }
    }

    private func holds(_ marks: [Bool], _ number: Int32) -> Bool { number >= 0 && marks[Int(number)] }
}

/// The quotes of one story's figures at a time, unpacked once for all of them.
private struct StoryQuotes {
    private let snapshot: Snapshot
    private var story: Int32 = -1
    private var text: [Unicode.Scalar] = []
    private var ranges: [Range<Int>] = []

    init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    mutating func quote(ofFigure row: Int, holds wanted: [Unicode.Scalar]) -> Bool {
        let figures = snapshot.figures
        if figures.stories[row] != story {
            story = figures.stories[row]
            let findings = snapshot.store.findings(at: Int(story))
            text = Folding.standard(findings.text)
            ranges = findings.figures.map(\.range)
        }
        let range = ranges[row - figures.rows(ofStory: Int(story)).lowerBound]
        return !TextIndex.places(of: wanted, in: Array(text[range])).isEmpty
    }
}
