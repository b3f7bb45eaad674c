import Lexicon

/// What a scalar may have to do with damage, as bits: one look at each tells which lines need a closer one.
struct ScalarClasses: OptionSet, Sendable {
    let rawValue: UInt16

    /// Has a Simplified form and is not used in Simplified text.
    static let traditional = ScalarClasses(rawValue: 1 << 0)
    /// Is a Simplified form and not used in Traditional text.
    static let simplified = ScalarClasses(rawValue: 1 << 1)
    /// Is written another way in Simplified text, or may be, but is used there too.
    static let shared = ScalarClasses(rawValue: 1 << 2)
    /// A Chinese character.
    static let han = ScalarClasses(rawValue: 1 << 3)
    /// What the first byte of a Chinese character in UTF-8 looks like, read as GBK with the byte after it.
    static let wideLead = ScalarClasses(rawValue: 1 << 4)
    /// What the first byte of a Chinese character looks like, in UTF-8 or GBK, read as Latin-1.
    static let narrowLead = ScalarClasses(rawValue: 1 << 5)
    /// A vowel of pinyin with its tone mark.
    static let toneMark = ScalarClasses(rawValue: 1 << 6)
    /// Invisible, or a compatibility form of another.
    static let foreign = ScalarClasses(rawValue: 1 << 7)
    /// U+FFFD.
    static let replacement = ScalarClasses(rawValue: 1 << 8)
    /// An opening parenthesis of either width.
    static let opening = ScalarClasses(rawValue: 1 << 9)
    /// ASCII that markup is made of: `<`, `&` and the signs of Markdown.
    static let markup = ScalarClasses(rawValue: 1 << 10)

    /// A mark that shifted text is found by: `!`, `;` or `?`.
    static let mark = ScalarClasses(rawValue: 1 << 11)

    /// Classes by scalar of the Basic Multilingual Plane.
    static let table: [UInt16] = (0...0xFFFF).map { value in
        Unicode.Scalar(UInt16(value)).map { ScalarClasses(of: $0).rawValue } ?? 0
    }

    private init(of scalar: Unicode.Scalar) {
        var classes: ScalarClasses = []
        switch ScriptVariants.standard.evidence(of: scalar) {
        case .traditional: classes.insert(.traditional)
        case .simplified: classes.insert(.simplified)
        case .neither:
            if ScriptVariants.standard.isTraditional(scalar) || PhraseExceptions.standard.concerns(scalar) {
                classes.insert(.shared)
            }
        }
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: classes.insert(.han)
        case 0xC0...0xFF: classes.insert(.narrowLead)
        default: break
        }
        if let code = DoubleByteEncoding.gb18030.code(of: scalar) {
            switch (code >> 8, code & 0xFF) {
            case (0xE3...0xE9, 0x80...0xBF), (0xEF, 0xBC...0xBF): classes.insert(.wideLead)
            default: break
            }
        }
        switch scalar {
        case "(", "（": classes.insert(.opening)
        case "<", ">", "&", "#", "*", "[", "`": classes.insert(.markup)
        case "!", ";", "?": classes.insert(.mark)
        case "\u{FFFD}": classes.insert(.replacement)
        default: break
        }
        if scalar.value >= 0x80, Syllable([scalar]) != nil { classes.insert(.toneMark) }
        if Invisibles.contains(scalar) || PlainForms.standard.form(of: scalar) != nil { classes.insert(.foreign) }
        self = classes
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The classes of `scalar`; none outside the Basic Multilingual Plane. O(1).
    init(_ scalar: Unicode.Scalar) {
        self.init(rawValue: scalar.value < 0x1_0000 ? Self.table[Int(scalar.value)] : 0)
    }
}
