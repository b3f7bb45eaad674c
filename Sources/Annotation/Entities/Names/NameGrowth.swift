import Lexicon

/// How far to the left a name reaches whose closing word is known: 涪陵区 + 行政审批服务局.
///
/// `NameWalk` finds it, step by step.
struct NameGrowth {
    /// What may stand before the closing word.
    enum Style {
        /// Bodies and sites: nouns and proper names; a verb only where the tagger sees the body reach over it.
        case proper
        /// Firms: any single characters besides, for their names are coined (爱玛, 愉乐轩).
        case coined
        /// Undertakings and events: verbs too (干部交流互派工程), up to a word that opens names.
        case descriptive
    }

    var start: Int
    /// Whether a place name stands within.
    var hasPlace = false
    /// Whether it begins with 省, 市, 县 … as in 省科技厅.
    var hasAnchor = false
    /// Whether a name in quotation marks stands within.
    var hasQuote = false
    /// Whether another body's closing word stands within.
    var hasBody = false
    /// Whether the name begins at the beginning of a clause or after a word that opens names.
    var opensCleanly = false
    /// Words taken up.
    var words = 0
    /// Where the closing word's own specifier begins: behind the places and bodies that stand before it.
    var ownStart: Int

    /// `placeStart[i]` is where the place name begins that ends at i, or -1; `bodies[i]` is the same of bodies.
    init(before end: Int, in scan: StoryScan, placeStart: [Int32], bodies: [Int32], style: Style) {
        var walk = NameWalk(before: end, in: scan, placeStart: placeStart, bodies: bodies, style: style)
        walk.goOn()
        self = walk.growth
        if !hasPlace { ownStart = start }
        if !hasPlace, !hasAnchor { leaveCount(before: end, in: scan) }
        opensCleanly = Self.opensCleanly(at: start, in: scan)
    }

    /// The closing word alone.
    init(at end: Int) {
        start = end
        ownStart = end
    }

    /// 百个 + 联盟工作站: a count before the name is no part of it.
    private mutating func leaveCount(before end: Int, in scan: StoryScan) {
        guard start < end, scan.text[start] != "第", scan.text[start] != "全" else { return }
        while start < end, scan.partOfSpeech[start] == .numeral {
            let next = Int(scan.wordEnd[start])
            guard next < end,
                scan.partOfSpeech[next] == .measure
                    || Self.countEnds.contains(scan.text[next - 1])
                        && NumeralClass.of(scan.text[start]) != .none
            else { return }
            start = scan.partOfSpeech[next] == .measure ? Int(scan.wordEnd[next]) : next
        }
    }

    /// 一个, 一次: how words close that count.
    private static let countEnds: ScalarSet = ["个", "次", "场", "项", "种"]

    private static func opensCleanly(at start: Int, in scan: StoryScan) -> Bool {
        guard start > 0 else { return true }
        switch scan.classes[start - 1] {
        case .han, .digit, .latin: break
        default: return true
        }
        if !scan.endingClasses[start].isDisjoint(with: [.opener, .trigger]) { return true }
        switch scan.partOfSpeech[start - 1] {
        case .pronoun, .measure, .preposition, .conjunction, .particle: return true
        default: return false
        }
    }
}
