import Lexicon

/// One number as it is spelled, before it is known what it counts.
struct Numeral: Equatable {
    /// Code points of the text.
    var range: Range<Int>
    var value: Decimal
    /// The upper end, where the spelling itself is a range (三四十, 七八个).
    var high: Decimal?
    /// What the spelling says of the value: 十几 and 数百 and 30多 over, 十来 about.
    var sense: Quantifiers.Sense = .exact
    var notation: Notation

    enum Notation: Equatable {
        /// Arabic digits alone, with separators and decimals.
        case arabic
        /// Arabic digits and a Han scale (1.5亿).
        case mixed
        /// Han digits with a scale (三十三, 一百二十).
        case han
        /// A single Han digit (三, 两, 一).
        case hanDigit
        /// A scale without a digit (百, 千万, 亿).
        case scale
        /// Han digits in a row, as of a year or a telephone (二〇二一).
        case digits
        /// 半.
        case half
    }

    /// The number is a lone 一, more often an article than a count.
    var isOne: Bool { notation == .hanDigit && value == Decimal(significand: 1) }
    var isArabic: Bool { notation == .arabic || notation == .mixed }
    /// A single Han digit other than 两 may order rather than count.
    var mayOrder: Bool { notation == .hanDigit || notation == .han }
}
