/// What a character is to the finding of names.
enum CharacterClass: UInt8 {
    case han, digit, latin
    case openQuote, closeQuote
    /// 、, between the members of a list.
    case enumeration
    /// · and the like, inside a foreign name.
    case middleDot
    case openParenthesis, closeParenthesis
    case comma, colon
    /// 。！？；…, where a sentence or clause ends.
    case stop
    case newline, space, hyphen, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007: self = .han
        case 0x30...0x39, 0xFF10...0xFF19: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
        case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008: self = .openQuote
        case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009: self = .closeQuote
        case 0x3001: self = .enumeration
        case 0xB7, 0x2022, 0x30FB, 0x2027, 0xFF0E: self = .middleDot
        case 0x28, 0xFF08, 0x5B, 0x3010, 0xFF3B: self = .openParenthesis
        case 0x29, 0xFF09, 0x5D, 0x3011, 0xFF3D: self = .closeParenthesis
        case 0x2C, 0xFF0C: self = .comma
        case 0x3A, 0xFF1A: self = .colon
        case 0x3002, 0x21, 0x3F, 0x3B, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0xFF61: self = .stop
        case 0x0A: self = .newline
        case 0x20, 0x09, 0x3000, 0xA0: self = .space
        case 0x2D, 0x2013, 0x2014, 0x2015, 0x2500, 0xFF0D, 0x7E, 0xFF5E: self = .hyphen
        default: self = .other
        }
    }

    /// The closing quotation mark that goes with this opening one, or nil for anything else.
    static func closing(_ open: Unicode.Scalar) -> Unicode.Scalar? {
        switch open {
        case "“": "”"
        case "‘": "’"
        case "「": "」"
        case "『": "』"
        case "《": "》"
        case "〈": "〉"
        default: nil
        }
    }
}
