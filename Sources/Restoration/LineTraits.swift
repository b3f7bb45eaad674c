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
        var (traditional, simplified, han, wideLeads) = (0, 0, 0, 0)
        var afterOpening = false
        var letterInParenthesis = false
        ScalarClasses.table.withUnsafeBufferPointer { table in
            for index in range {
                let value = text[index].value
                guard value < 0x1_0000 else {
                    all |= ScalarClasses.foreign.rawValue
                    continue
                }
                let classes = table[Int(value)]
                all |= classes
                traditional += Int(classes & 1)
                simplified += Int(classes >> 1 & 1)
                han += Int(classes >> 3 & 1)
                wideLeads += Int(classes >> 4 & 1)
                letterInParenthesis =
                    letterInParenthesis || (afterOpening && value | 0x20 >= 0x61 && value | 0x20 <= 0x7A)
                afterOpening = classes & ScalarClasses.opening.rawValue != 0
            }
        }
        self.classes = ScalarClasses(rawValue: all)
        self.traditional = traditional
        self.simplified = simplified
        self.han = han
        self.wideLeads = wideLeads
        self.hasLetterInParenthesis = letterInParenthesis
    }

    init(of text: [Unicode.Scalar]) {
        self = text.withUnsafeBufferPointer { LineTraits(of: $0, in: 0..<text.count) }
    }
}
