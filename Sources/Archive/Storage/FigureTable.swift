import Annotation

/// Every figure of the archive, a column each; row = ordinal, in order of story and place in it.
struct FigureTable: Sendable {
    /// First row of each story's figures; one more entry than stories.
    private(set) var starts: [Int32] = [0]
    private(set) var stories: [Int32] = []
    /// In the base unit of the dimension, or as printed where there is none.
    private(set) var low: [Double] = []
    private(set) var high: [Double] = []
    private(set) var kinds: [Figure.Kind] = []
    private(set) var units: [Int32] = []
    private(set) var baseUnits: [Int32] = []
    private(set) var measures: [Int32] = []
    /// Entity ordinal, -1 where the text names none.
    private(set) var subjects: [Int32] = []
    private(set) var strings = StringPool()

    /// Takes in one story's figures; stories come in the order of their ordinals. `entities` are the numbers of its
    /// entities, which `finish` turns into ordinals.
    mutating func append(_ figures: [Figure], story: Int32, entities: [Int32]) {
        for figure in figures {
            let value = (figure.base?.value ?? figure.value).double
            // The upper end has no base of its own; it is converted in the proportion of the lower.
            let scale = figure.value.double == 0 ? 1 : value / figure.value.double
            stories.append(story)
            low.append(value)
            high.append(figure.high.map { $0.double * scale } ?? value)
            kinds.append(figure.kind)
            units.append(strings.number(figure.unit))
            baseUnits.append(strings.number(figure.base?.unit))
            measures.append(strings.number(figure.measure))
            subjects.append(figure.subject.flatMap { entities.indices.contains($0) ? entities[$0] : nil } ?? -1)
        }
        starts.append(Int32(stories.count))
    }

    /// Gives the subjects their ordinals, and the columns no more room than they need.
    mutating func finish(subjects ordinals: [Int32]) {
        subjects = subjects.map { $0 < 0 ? -1 : ordinals[Int($0)] }
        stories = stories.fitted
        low = low.fitted
        high = high.fitted
        kinds = kinds.fitted
        units = units.fitted
        baseUnits = baseUnits.fitted
        measures = measures.fitted
    }

    /// Bytes of memory it holds.
    var bytes: Int {
        4
            * (starts.capacity + stories.capacity + units.capacity + baseUnits.capacity + measures.capacity
                + subjects.capacity) + 8 * (low.capacity + high.capacity) + kinds.capacity + strings.bytes
    }

    var count: Int { stories.count }

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
