/// What one look over the characters of a line counts, so that nothing is looked for again where there is none of it.
struct LineCounts {
    private(set) var han = 0
    private(set) var digits = 0
    private(set) var latin = 0
    private(set) var blanks = 0
    /// Scalars of half width.
    private(set) var ascii = 0
    /// What stands between links.
    private(set) var bars = 0
    /// Full stops, those of half width too.
    private(set) var sentences = 0
    /// Commas outside of quotations.
    private(set) var commas = 0
    private(set) var openingQuotes = 0
    /// Quotations that are open at the end.
    private(set) var depth = 0

    /// A comma anywhere.
    private(set) var hasComma = false
    private(set) var hasColon = false
    /// The Chinese full stop.
    private(set) var hasFullStop = false
    private(set) var hasQuestion = false
    /// `>`, `»`: what stands between the steps of a breadcrumb.
    private(set) var hasStep = false
    /// ℃
    private(set) var hasDegree = false
    /// The dot between two names.
    private(set) var hasDot = false
    /// An ornament, or a number in a circle.
    private(set) var hasOrnament = false

    /// O(length).
    init(of text: ArraySlice<Unicode.Scalar>) {
        for scalar in text {
            if scalar.isHan {
                han += 1
                continue
            }
            if scalar.value < 0x80 { ascii += 1 }
            if scalar.digit != nil { digits += 1 } else { add(scalar) }
        }
    }

    /// Whether `scalar` parts two steps of a breadcrumb.
    static func isStep(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ">", "›", "»", "＞", "→": true
        default: false
        }
    }

    /// Counts what is neither Han nor digit.
    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isComma {
            hasComma = true
            // “学、思、建、悟” is one word of a headline.
            if depth == 0 { commas += 1 }
        } else if scalar == "。" || scalar == "｡" {
            sentences += 1
            if scalar == "。" { hasFullStop = true }
        } else if scalar.opensQuote {
            openingQuotes += 1
            depth += 1
        } else if scalar.closesQuote {
            depth = max(0, depth - 1)
        } else if scalar.isBlank {
            blanks += 1
        } else if scalar.isLatin {
            latin += 1
        } else if scalar.isBar {
            bars += 1
        } else if scalar.isColon {
            hasColon = true
        } else {
            switch scalar {
            case "?", "？": hasQuestion = true
            case "℃": hasDegree = true
            case "·": hasDot = true
            default:
                if Self.isStep(scalar) { hasStep = true }
                if scalar.isOrnament || scalar.isCircledNumber { hasOrnament = true }
            }
        }
    }
}
