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
    /// Where the closing word's own specifier begins: behind the places and bodies that stand before it.
    var ownStart: Int

    /// Characters a name may have before its closing word.
    static let limit = 24

    /// `placeStart[i]` is where the place name begins that ends at i, or -1.
    init(before end: Int, in scan: StoryScan, placeStart: [Int32], bodies: [Int32], style: Style) {
        start = end
        ownStart = end
        while start > 0, end - start < Self.limit {
            let previous = scan.classes[start - 1]
            if previous == .closeQuote {
                guard !hasPlace, let open = Self.openQuote(before: start, in: scan) else { break }
                start = open
                hasQuote = true
                words += 1
                continue
            }
            if style == .coined, previous == .closeParenthesis, let open = Self.openParenthesis(before: start, in: scan)
            {
                // 晶海洋半导体材料 + (东海) + 有限公司
                start = open
                words += 1
                continue
            }
            if style == .descriptive, previous == .closeParenthesis,
                let open = Self.openParenthesis(before: start, in: scan),
                placeStart[open] >= 0 || Int(placeStart[start - 1]) == open + 1 && scan.class(at: open - 1) == .han
            {
                // 中国 + (吉安) + 绿洲论坛, 中国中部 + (湖南) + 农业博览会
                start = open
                words += 1
                continue
            }
            if style == .coined, scan.text[start - 1] == "之", words > 0 {
                // 维 + 之 + 王食品有限公司
                start -= 1
                continue
            }
            if placeStart[start] >= 0 {
                // Places stand first, one after the other (重庆市巫山县…).
                if !hasPlace { ownStart = start }
                start = Int(placeStart[start])
                hasPlace = true
                words += 1
                continue
            }
            if hasPlace, bodies[start] >= 0, style != .descriptive {
                // 中国农业银行 + 通辽 + 分行: a house and its branch in a place.
                start = Int(bodies[start])
                hasBody = true
                words += 1
                continue
            }
            if scan.text[start - 1] == "驻", start > 1, hasPlace, placeStart[start - 1] >= 0 {
                // 三水区 + 驻 + 榕江县 + 工作组
                start = Int(placeStart[start - 1])
                continue
            }
            if scan.text[start - 1] == "驻", start > 1, bodies[start - 1] >= 0 {
                // 县纪委监委 + 驻 + 教育科技局 + 纪检监察组
                start = Int(bodies[start - 1])
                hasBody = true
                words += 1
                continue
            }
            if words > 0, start > 2, scan.has("附属", at: start - 2), bodies[start - 2] >= 0 {
                // 首都医科大学 + 附属 + 北京朝阳医院
                start = Int(bodies[start - 2])
                hasBody = true
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
            // 发送旅客6亿人次 + 国铁集团: how many, in a headline without a stop, and no name.
            if style != .descriptive,
                scan.partOfSpeech[start - 1] == .measure || scan.partOfSpeech[start - 1] == .numeral,
                word.lowerBound > 0, NumeralClass.of(scan.text[word.lowerBound - 1]) != .none
            {
                break
            }
            // 县中医医院 + 三家 + 医院: counted.
            if style != .descriptive, scan.partOfSpeech[start - 1] == .numeral,
                ["家", "个", "所"].contains(scan.text[start - 1])
            {
                break
            }
            // Words of one character by which an office names its level (省科技厅, 县医院); not in 我市, 全县, 各乡.
            if scan.ends(at: start, .anchor), word.count == 1 || scan.partOfSpeech[start - 1] == .verb {
                if start >= 2, scan.ends(at: start - 1, .determiner) {
                    // 全省市厅级主要领导干部专题培训班
                    if style == .descriptive, scan.text[start - 2] == "全" { start -= 2 }
                    break
                }
                // 新站 + 区 + 江淮蔚来公司: the last character of a place that no table knows is no anchor.
                let part = start >= 2 ? scan.partOfSpeech[start - 2] : nil
                let isPart =
                    start >= 2 && scan.classes[start - 2] == .han
                    && scan.endingClasses[start - 1].isDisjoint(with: [.opener, .post])
                    && style != .proper
                    && (part == nil || part == .noun || part == .adjective
                        || Int(scan.wordEnd[start - 2]) - Int(scan.wordStart[start - 2]) == 1)
                if isPart, style == .coined { break }
                // 水电供 + 区 + 改革: nor is one in the middle of what an undertaking is about.
                let isWithin =
                    isPart && scan.endingClasses[start - 1].isDisjoint(with: [.trigger, .launch, .particle])
                    && placeStart[start - 1] < 0
                if !isWithin {
                    start -= 1
                    hasAnchor = true
                    break
                }
            }
            if bodies[start] >= 0 {
                start = Int(bodies[start])
                hasBody = true
                words += 1
                continue
            }
            if style == .descriptive, scan.text[start - 1] == "暨", words > 0 {
                // 单产提升 + 暨 + 黑土地保护工作推进会: two matters of one event.
                start -= 1
                continue
            }
            if style != .coined, words == 0, ["和", "与"].contains(scan.text[start - 1]), word.count == 1,
                let anchor = Self.anchor(beforeNounsEndingAt: start - 1, in: scan)
            {
                // 县 + 文化广电体育 + 和 + 旅游局; 平乡县 + 科技 + 和 + 工业信息化局
                if placeStart[anchor + 1] >= 0 {
                    ownStart = anchor + 1
                    start = anchor + 1
                    continue
                }
                start = anchor
                hasAnchor = true
                break
            }
            if style != .coined, ["和", "与"].contains(scan.text[start - 1]), word.count == 1,
                let place = Self.place(beforeNounsEndingAt: start - 1, in: scan, placeStart: placeStart, bodies: bodies)
            {
                // 安溪县 + 茶业 + 和 + 果树发展中心
                start = place
                continue
            }
            let closes = scan.endingClasses[start]
            if style == .descriptive {
                // 一业一策 + 提质行动, 非遗 + 传承人 + 研修培训计划
                if let part = Self.part(endingAt: start, in: scan) {
                    start = part
                    words += 1
                    continue
                }
                // 凤庆县推出 + 茶叶出厂双检制度: what is done with an undertaking is no part of it.
                if words > 0, closes.contains(.launch) || closes.contains(.trigger),
                    scan.partOfSpeech[start - 1] == .verb,
                    let verb = scan.longestTerm(endingAt: start, [.launch, .trigger]), verb.count >= 2,
                    verb.range.lowerBound <= word.lowerBound
                {
                    break
                }
            }
            if closes.contains(.opener), let opener = scan.longestTerm(endingAt: start, .opener),
                opener.range.lowerBound <= word.lowerBound
            {
                if style == .descriptive, Self.whole.contains(scan.string(opener.range)) {
                    // 全省市厅级主要领导干部专题培训班
                    start = opener.range.lowerBound
                    break
                }
                // 种植 + 农民专业合作社, 投资 + 集团有限公司: what a firm trades in is a verb as often as a noun.
                let trades =
                    style == .coined && closes.contains(.trade)
                    && scan.longestTerm(endingAt: start, .trade).map { $0.range.count >= opener.range.count } == true
                if trades {
                    start = min(word.lowerBound, opener.range.lowerBound)
                    words += 1
                    continue
                }
                // 能力提升 + 培训班: a verb between its object and the head noun belongs to the name.
                guard style == .descriptive, words == 0 || scan.text[start] == "暨", opener.range.count >= 2,
                    !opener.classes.contains(.trigger) || Self.nominal.contains(scan.string(opener.range)),
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
            // 县市场监管局 + 和 + 县纪委监委…: a conjunction behind a whole name joins two.
            if scan.partOfSpeech[start - 1] == .conjunction, word.count == 1,
                placeStart[word.lowerBound] >= 0 || bodies[word.lowerBound] >= 0
            {
                break
            }
            // 朝阳 + 鸟 + 化石国家地质公园, 南方 + 红军纪念馆: what by itself is no name stands between or before words that are.
            let isBetween =
                style == .proper && words > 0
                && (scan.partOfSpeech[start - 1] == .adjective && word.count == 1
                    || scan.partOfSpeech[start - 1] == .direction && word.count == 2)
            // 黄家湾村 + 兴旺 + 蔬菜种植农民专业合作社: a house called by a verb stands right behind its place.
            let isHouse =
                style == .coined && words > 0 && word.count == 2 && scan.partOfSpeech[start - 1] == .verb
                && placeStart[word.lowerBound] >= 0 && !closes.contains(.trigger)
            if !isBetween, !isHouse,
                !Self.mayStandWithin(scan.partOfSpeech[start - 1], length: word.count, style: style),
                !(style == .coined && closes.contains(.trade))
            {
                let tagged =
                    scan.taggedName(endingAt: end).map {
                        $0.type == .organization && $0.range.lowerBound <= word.lowerBound
                    } ?? false
                if !tagged { break }
            }
            start = word.lowerBound
            words += 1
        }
        if !hasPlace { ownStart = start }
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

    /// Where the nouns begin that end at `end` and stand right behind a place; nil where they do not, or are a name.
    private static func place(
        beforeNounsEndingAt end: Int, in scan: StoryScan, placeStart: [Int32], bodies: [Int32]
    ) -> Int? {
        guard placeStart[end] < 0, bodies[end] < 0 else { return nil }
        var start = end
        while start > 0, end - start < 6, scan.classes[start - 1] == .han, placeStart[start] < 0 {
            switch scan.partOfSpeech[start - 1] {
            case nil, .noun, .verbalNoun, .abbreviation: start = Int(scan.wordStart[start - 1])
            default: return nil
            }
        }
        return end - start >= 2 && placeStart[start] >= 0 ? start : nil
    }

    /// Where 省, 市, 县 … stands right before the nouns that end at `end`; nil where it does not, or nobody's in particular.
    private static func anchor(beforeNounsEndingAt end: Int, in scan: StoryScan) -> Int? {
        // 区人社部门 + 和 + 团委: two bodies.
        guard scan.longestTerm(endingAt: end, [.organ, .genericOrgan, .institution, .firm, .post]) == nil,
            !scan.has("部门", at: end - 2), !scan.has("单位", at: end - 2)
        else { return nil }
        var start = end
        while start > 0, end - start < 8, scan.classes[start - 1] == .han, !scan.ends(at: start, .anchor) {
            switch scan.partOfSpeech[start - 1] {
            case nil, .noun, .verbalNoun, .abbreviation, .otherName: start = Int(scan.wordStart[start - 1])
            default: return nil
            }
        }
        guard end - start >= 2, start > 0, scan.ends(at: start, .anchor), Int(scan.wordStart[start - 1]) == start - 1,
            start < 2 || !scan.ends(at: start - 1, .determiner)
        else { return nil }
        return start - 1
    }

    /// Where a formula, a trade or a pair in step begins that ends at `end` and is no word of the list; nil where none does.
    private static func part(endingAt end: Int, in scan: StoryScan) -> Int? {
        if let known = scan.longestTerm(endingAt: end, [.formula, .post]), known.count >= 3,
            Int(scan.wordStart[end - 1]) > known.range.lowerBound
        {
            return known.range.lowerBound
        }
        guard end >= 4, scan.text[end - 4] == scan.text[end - 2], scan.text[end - 4] != scan.text[end - 1],
            NumeralClass.of(scan.text[end - 4]) != .none, scan.classes[end - 3] == .han, scan.classes[end - 1] == .han
        else { return nil }
        return end - 4
    }

    /// Verbs before a head noun that say what the undertaking is about: 农民夜校建设 + 工作方案.
    private static let nominal: Set<String> = ["建设", "创建", "推广", "创新", "开发", "运用", "使用"]

    /// What a name of an undertaking may begin with though it opens other names.
    private static let whole: Set<String> = ["全省", "全市", "全县", "全区", "全国"]

    private static func mayStandWithin(_ part: WordList.PartOfSpeech?, length: Int, style: Style) -> Bool {
        switch part {
        case nil, .noun, .verbalNoun, .place, .organization, .otherName, .person, .abbreviation, .distinction, .idiom,
            .phrase, .locality, .other:
            true
        case .adjective: style != .proper
        case .verb: style == .descriptive || (style == .coined && length == 1)
        case .adverb: style == .descriptive && length > 1
        case .numeral, .time, .measure: style == .descriptive || length > 1
        case .direction: style == .descriptive && length > 2
        case .preposition, .conjunction, .particle, .pronoun, .interjection: false
        }
    }

    /// Where the parenthesis opens that closes just before `end` and holds a few Han characters; nil where none does.
    private static func openParenthesis(before end: Int, in scan: StoryScan) -> Int? {
        var index = end - 2
        while index >= 0, end - index <= 8, scan.classes[index] == .han { index -= 1 }
        return index >= 0 && index < end - 2 && scan.classes[index] == .openParenthesis ? index : nil
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
