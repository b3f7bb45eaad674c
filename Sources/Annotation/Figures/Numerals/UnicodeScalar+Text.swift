extension Unicode.Scalar {
    /// A–Z or a–z, also full width.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// A Han character of the common blocks, or 〇.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3007, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Punctuation at which a clause ends; 、 and quotation marks are not among it.
    var endsClause: Bool {
        switch self {
        case "，", "。", "；", "：", "！", "？", ",", ";", ":", "!", "?", "\n", "…", "—", "|", "■", "●", "◆", "▲": true
        default: false
        }
    }
}
