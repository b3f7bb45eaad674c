/// What one look over a line shows: which classes of scalars it has, and how much speaks for either script.
struct LineTraits {
    /// All classes of the line's scalars together.
    private(set) var classes: ScalarClasses = []
    /// Characters that only Traditional text has.
    private(set) var traditional = 0
    /// Characters that only Simplified text has.
    private(set) var simplified = 0
    /// Chinese characters.
    private(set) var han = 0
    /// Characters that look like UTF-8 read as GBK.
    private(set) var wideLeads = 0
    /// Whether a Latin letter stands right after an opening parenthesis.
    private(set) var hasLetterInParenthesis = false

    /// Looks over `text[range]`. O(scalars).
    init(of text: UnsafeBufferPointer<Unicode.Scalar>, in range: Range<Int>) {
        var all: UInt16 = 0
        var afterOpening = false
        var letterInParenthesis = false
        ScalarClasses.table.withUnsafeBufferPointer { table in
            var start = range.lowerBound
            while start < range.upperBound {
                let end = min(start + ClassTallies.most, range.upperBound)
                var tallies = ClassTallies()
                for index in start..<end {
                    let value = text[index].value
                    guard value < 0x1_0000 else {
                        all |= ScalarClasses.foreign.rawValue
                        continue
                    }
                    let classes = table[Int(value)]
                    all |= classes
                    tallies.add(classes)
                    if afterOpening, (0x61...0x7A).contains(value | 0x20) { letterInParenthesis = true }
                    afterOpening = classes & ScalarClasses.opening.rawValue != 0
                }
                traditional += tallies.count(of: .traditional)
                simplified += tallies.count(of: .simplified)
                han += tallies.count(of: .han)
                wideLeads += tallies.count(of: .wideLead)
                start = end
            }
        }
        self.classes = ScalarClasses(rawValue: all)
        self.hasLetterInParenthesis = letterInParenthesis
    }

    init(of text: [Unicode.Scalar]) {
        self = text.withUnsafeBufferPointer { LineTraits(of: $0, in: 0..<text.count) }
    }
}

/// How many of up to 4095 scalars have each of the five first classes: five counts of twelve bits in one number, so that
/// a scalar is counted in all its classes at once.
private struct ClassTallies {
    /// Most scalars before a count runs over into the next.
    static let most = 0xFFF

    private static let width = 12
    /// The five bits of the classes, and copies of them each one place further away than it is wide.
    private static let spread: UInt64 = 1 | 1 << 11 | 1 << 22 | 1 << 33 | 1 << 44
    /// The lowest bit of each count: of copy `n` the bit `n`.
    private static let ones: UInt64 = 1 | 1 << 12 | 1 << 24 | 1 << 36 | 1 << 48

    private var counts: UInt64 = 0

    @inline(__always)
    mutating func add(_ classes: UInt16) { counts &+= UInt64(classes & 0x1F) &* Self.spread & Self.ones }

    /// How many scalars had `one` of the five classes.
    func count(of one: ScalarClasses) -> Int {
        Int(counts >> UInt64(one.rawValue.trailingZeroBitCount * Self.width)) & Self.most
    }
}
