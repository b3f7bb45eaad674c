import Lexicon

/// How far to the left a name reaches whose closing word is known: 涪陵区 + 行政审批服务局.
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

    /// Characters a name may have before its closing word.
    static let limit = 24
    /// Words of one character by which an office names its level: 省科技厅, 县医院.
    private static let anchors: Set<Unicode.Scalar> = ["省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "盟", "校"]
    /// What before an anchor makes it no name: 我市, 全县, 各乡.
    private static let determiners: Set<Unicode.Scalar> = ["我", "全", "各", "该", "本", "此", "每", "某", "两", "同", "跨", "外"]

    /// `placeStart[i]` is where the place name begins that ends at i, or -1.
    init(before end: Int, in scan: StoryScan, placeStart: [Int32], bodies: [Int32], style: Style) {
        start = end
        while start > 0, end - start < Self.limit {
            let previous = scan.classes[start - 1]
            if previous == .closeQuote {
                guard !hasPlace, let open = Self.openQuote(before: start, in: scan) else { break }
                start = open
                hasQuote = true
                words += 1
                continue
            }
            if placeStart[start] >= 0 {
                // Places stand first, one after the other (重庆市巫山县…).
                start = Int(placeStart[start])
                hasPlace = true
                words += 1
                continue
            }
            if hasPlace || hasQuote { break }
            guard
                previous == .han || previous == .digit || previous == .latin
                    || (style == .descriptive
                        && (previous == .middleDot || previous == .hyphen || scan.text[start - 1] == "+"))
            else { break }
            if scan.text[start - 1] == "+" || previous == .middleDot || previous == .hyphen {
                start -= 1
                continue
            }
            let word = max(Int(scan.wordStart[start - 1]), 0)..<start
            if Self.anchors.contains(scan.text[start - 1]), word.count == 1 || scan.partOfSpeech[start - 1] == .verb {
                if start >= 2, Self.determiners.contains(scan.text[start - 2]) {
                    // 全省市厅级主要领导干部专题培训班
                    if style == .descriptive, scan.text[start - 2] == "全" { start -= 2 }
                    break
                }
                start -= 1
                hasAnchor = true
                break
            }
            if bodies[start] >= 0 {
                start = Int(bodies[start])
                hasBody = true
                words += 1
                continue
            }
            let closes = scan.endingClasses[start]
            if closes.contains(.opener), let opener = scan.longestTerm(endingAt: start, .opener),
                opener.range.lowerBound <= word.lowerBound
            {
                if style == .descriptive, Self.whole.contains(scan.string(opener.range)) {
                    // 全省市厅级主要领导干部专题培训班
                    start = opener.range.lowerBound
                    break
                }
                // 能力提升 + 培训班: a verb between its object and the head noun belongs to the name.
                guard style == .descriptive, words == 0, opener.range.count >= 2, !opener.classes.contains(.trigger),
                    scan.partOfSpeech[start - 1] == .verb || scan.partOfSpeech[start - 1] == .verbalNoun,
                    opener.range.lowerBound > 0, scan.classes[opener.range.lowerBound - 1] == .han
                else { break }
            }
            if closes.contains(.post), style != .descriptive,
                scan.longestTerm(endingAt: start, .post).map({ $0.range.count >= 2 }) == true
            {
                break
            }
            if scan.terms(at: start - 1).contains(where: { $0.range.count == 1 && $0.classes.contains(.particle) }),
                word.count == 1
            {
                break
            }
            if !Self.mayStandWithin(scan.partOfSpeech[start - 1], length: word.count, style: style) {
                let tagged =
                    scan.taggedName(endingAt: end).map {
                        $0.type == .organization && $0.range.lowerBound <= word.lowerBound
                    } ?? false
                if !tagged { break }
            }
            start = word.lowerBound
            words += 1
        }
        // 百个 + 联盟工作站: a count before the name is no part of it.
        if !hasPlace, !hasAnchor, start < end, scan.text[start] != "第", scan.text[start] != "全" {
            while start < end, scan.partOfSpeech[start] == .numeral, Int(scan.wordEnd[start]) < end,
                scan.partOfSpeech[Int(scan.wordEnd[start])] == .measure
                    || (scan.partOfSpeech[start] == .numeral && scan.text[Int(scan.wordEnd[start]) - 1] == "个")
            {
                start = Int(scan.wordEnd[start])
                if scan.partOfSpeech[start] == .measure { start = Int(scan.wordEnd[start]) }
            }
        }
        let before = scan.class(at: start - 1)
        let part = start > 0 ? scan.partOfSpeech[start - 1] : nil
        opensCleanly =
            start == 0 || (before != .han && before != .digit && before != .latin)
            || scan.endingClasses[start].contains(.opener) || scan.endingClasses[start].contains(.trigger)
            || part == .pronoun || part == .measure || part == .preposition || part == .conjunction || part == .particle
    }

    /// What a name of an undertaking may begin with though it opens other names.
    private static let whole: Set<String> = ["全省", "全市", "全县", "全区", "全国"]

    private static func mayStandWithin(_ part: WordList.PartOfSpeech?, length: Int, style: Style) -> Bool {
        switch part {
        case nil, .noun, .verbalNoun, .place, .organization, .otherName, .person, .abbreviation, .distinction, .idiom,
            .phrase, .locality, .other:
            true
        case .adjective, .verb: style == .descriptive || (style == .coined && length == 1)
        case .adverb: style == .descriptive && length > 1
        case .numeral, .time, .measure: style == .descriptive || length > 1
        case .preposition, .conjunction, .particle, .pronoun, .direction, .interjection: false
        }
    }

    /// Where the quotation opens that closes just before `end`; nil where that is too far away.
    private static func openQuote(before end: Int, in scan: StoryScan) -> Int? {
        var index = end - 2
        while index >= 0, end - index <= 22 {
            if CharacterClass.closing(scan.text[index]) == scan.text[end - 1] { return index }
            if scan.classes[index] == .newline || (scan.classes[index] == .stop) { return nil }
            index -= 1
        }
        return nil
    }
}
