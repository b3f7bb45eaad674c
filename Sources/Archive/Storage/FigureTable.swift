import Annotation

/// Every figure of some stories, a column each; row = ordinal, in order of story and place in it.
struct FigureTable: Sendable {
    /// First row of each story's figures; one more entry than stories.
    private(set) var starts: [Int32] = [0]
    private(set) var stories: [Int32] = []
    /// In the base unit of the dimension, or as printed where there is none.
    private(set) var low: [Double] = []
    /// The upper ends of ranges, by row: few figures are ranges.
    private var tops: [Int32: Double] = [:]
    /// Numbers of the denominations.
    private var denominated: [Int32] = []
    private(set) var denominations: [Denomination] = []
    private var denominationNumbers: [Denomination: Int32] = [:]
    private(set) var measures: [Int32] = []
    /// Entity of which the figure is said, -1 where the text names none: its place among the story's entities, and
    /// once `finish` was called its ordinal.
    private(set) var subjects: [Int32] = []
    private(set) var strings = StringPool()
    /// String → how many strings stand before it, by their UTF-8 bytes; the strings in that order.
    private(set) var ranks: [Int32] = []
    private var ordered: [Int32] = []
    /// The strings folded, to be searched.
    private(set) var forms = FoldedForms([])

    /// What figures are counted in: a few thousand different ones in all.
    struct Denomination: Hashable, Sendable {
        let kind: Figure.Kind
        /// Numbers of the unit as printed and of the base unit in `strings`; -1 where there is none.
        let unit: Int32
        let baseUnit: Int32

        // Both units tell almost all apart; the kind would be hashed by its name.
        func hash(into hasher: inout Hasher) {
            hasher.combine(UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(UInt32(bitPattern: baseUnit)))
        }
    }

    /// Takes in the figures of the next story, which has so many `entities`.
    mutating func append(_ figures: [Figure], entities: Int) {
        for figure in figures {
            let value = (figure.base?.value ?? figure.value).double
            // The upper end has no base of its own; it is converted in the proportion of the lower.
            let scale = figure.value.double == 0 ? 1 : value / figure.value.double
            if let high = figure.high { tops[Int32(count)] = high.double * scale }
            stories.append(Int32(starts.count - 1))
            low.append(value)
            denominated.append(
                number(
                    Denomination(
                        kind: figure.kind, unit: strings.number(figure.unit),
                        baseUnit: strings.number(figure.base?.unit))))
            measures.append(strings.number(figure.measure))
            subjects.append(figure.subject.flatMap { (0..<entities).contains($0) ? Int32($0) : nil } ?? -1)
        }
        starts.append(Int32(stories.count))
    }

    private mutating func number(_ denomination: Denomination) -> Int32 {
        if let known = denominationNumbers[denomination] { return known }
        let number = Int32(denominations.count)
        denominations.append(denomination)
        denominationNumbers[denomination] = number
        return number
    }

    /// Takes in the figures of the stories that follow.
    mutating func append(_ next: FigureTable) {
        let (row, story) = (Int32(count), Int32(starts.count - 1))
        let numbers = strings.numbers(of: next.strings)
        func numbered(_ number: Int32) -> Int32 { number < 0 ? -1 : numbers[Int(number)] }
        starts += next.starts.dropFirst().lazy.map { $0 + row }
        stories += next.stories.lazy.map { $0 + story }
        low += next.low
        for (place, top) in next.tops { tops[row + place] = top }
        let known = next.denominations.map {
            number(Denomination(kind: $0.kind, unit: numbered($0.unit), baseUnit: numbered($0.baseUnit)))
        }
        denominated += next.denominated.lazy.map { known[Int($0)] }
        measures += next.measures.map(numbered)
        subjects += next.subjects
    }

    /// Gives the subjects their ordinals, and the columns no more room than they need; call once all stories are in.
    mutating func finish(entities: Adjacency) {
        subjects = zip(subjects, stories).map { subject, story in
            subject < 0 ? -1 : entities[story][entities[story].startIndex + Int(subject)]
        }
        starts = starts.fitted
        stories = stories.fitted
        low = low.fitted
        denominated = denominated.fitted
        denominationNumbers = [:]
        measures = measures.fitted
        subjects = subjects.fitted
        strings.fit()
        forms = FoldedForms(strings.strings.lazy.map { [$0] })
        let strings = strings
        ordered = (0..<Int32(strings.count)).sorted {
            strings.utf8(of: $0).lexicographicallyPrecedes(strings.utf8(of: $1))
        }
        ranks = [Int32](repeating: 0, count: strings.count)
        for (rank, string) in ordered.enumerated() { ranks[Int(string)] = Int32(rank) }
    }

    /// The rank of a string; where there is none such, between two. O(log strings).
    func rank(of text: String) -> Double {
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if strings.utf8(of: ordered[middle]).lexicographicallyPrecedes(text.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let isThere = low < ordered.count && strings[ordered[low]] == text
        return Double(low) - (isThere ? 0 : 0.5)
    }

    /// Bytes of memory it holds.
    var bytes: Int {
        4
            * (starts.capacity + stories.capacity + denominated.capacity + measures.capacity
                + subjects.capacity + ranks.capacity + ordered.capacity) + 8 * low.capacity
            + MemoryLayout<(Int32, Double)>.stride * tops.capacity
            + MemoryLayout<Denomination>.stride * denominations.capacity + strings.bytes + forms.bytes
    }

    var count: Int { stories.count }

    func denomination(of row: Int) -> Denomination { denominations[Int(denominated[row])] }

    /// In the base unit of the dimension; the value itself where the figure is no range.
    func high(of row: Int) -> Double { tops[Int32(row)] ?? low[row] }

    var kinds: some Sequence<Figure.Kind> { denominated.lazy.map { denominations[Int($0)].kind } }

    func rows(ofStory story: Int) -> Range<Int> { Int(starts[story])..<Int(starts[story + 1]) }
}

extension Decimal {
    /// The nearest binary number; exact where one exists.
    public var double: Double {
        var scale = 1.0
        for _ in 0..<abs(exponent) { scale *= 10 }
        return exponent < 0 ? Double(significand) / scale : Double(significand) * scale
    }
}
