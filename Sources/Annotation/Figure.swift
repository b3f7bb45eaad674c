/// One number a story states, with what is counted or measured, by which unit, of whom and when.
public struct Figure: Sendable, Equatable {
    /// The shortest run of the story's text with number, unit and what is measured; code points.
    public var range: Range<Int>
    /// The number in plain form (1.5亿 → 150000000, 91% → 91); the low end of a range.
    public var value: Decimal
    /// The upper end of a range, else nil.
    public var high: Decimal?
    public var qualifier: Qualifier
    /// As printed, without its multiplier (亿平方米 → 平方米).
    public var unit: String?
    public var kind: Kind
    /// What is counted or measured, in the story's words.
    public var measure: String?
    /// The value in the one canonical unit of its dimension, so that 亩 and 公顷 compare.
    public var base: Base?
    /// Index into the story's entities: of whom the figure is said.
    public var subject: Int?
    public var period: String?
    public var comparison: Comparison?

    public enum Qualifier: String, Sendable, CaseIterable { case exact, over, under, about, range }
    public enum Kind: String, Sendable, CaseIterable {
        case count, money, percent, area, length, mass, volume, temperature, duration, age, ratio, concentration, other
    }
    public struct Base: Sendable, Equatable {
        public var value: Decimal
        public var unit: String
        public init(value: Decimal, unit: String) {
            self.value = value
            self.unit = unit
        }
    }
    /// 同比增长, 比上年下降, 环比 …: against what, and which way.
    public struct Comparison: Sendable, Equatable {
        public var against: String
        public var direction: Direction
        public enum Direction: String, Sendable, CaseIterable { case up, down, level }
        public init(against: String, direction: Direction) {
            self.against = against
            self.direction = direction
        }
    }

    public init(
        range: Range<Int>, value: Decimal, high: Decimal? = nil, qualifier: Qualifier = .exact, unit: String? = nil,
        kind: Kind, measure: String? = nil, base: Base? = nil, subject: Int? = nil, period: String? = nil,
        comparison: Comparison? = nil
    ) {
        self.range = range
        self.value = value
        self.high = high
        self.qualifier = qualifier
        self.unit = unit
        self.kind = kind
        self.measure = measure
        self.base = base
        self.subject = subject
        self.period = period
        self.comparison = comparison
    }
}
