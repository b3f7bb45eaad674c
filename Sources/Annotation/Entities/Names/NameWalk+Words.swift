import Lexicon

/// The word right before a name: whether it is one of its words, opens it, or ends what stands before it.
extension NameWalk {
    /// The word that ends where the name begins; of one that goes on in the name, the part before it.
    struct Word {
        let range: Range<Int>
        let part: WordList.PartOfSpeech?
        let last: Unicode.Scalar
        /// Union of the classes of the vocabulary words that end where it ends.
        let closes: Vocabulary.Classes

        var count: Int { range.count }

        init(before end: Int, in scan: StoryScan) {
            range = Int(scan.wordStart[end - 1])..<end
            part = scan.partOfSpeech[end - 1]
            last = scan.text[end - 1]
            closes = scan.endingClasses[end]
        }
    }

    func word() -> Find {
        let word = Word(before: start, in: scan)
        if isCount(word) { return .nothing }
        if let find = level(word) ?? body() ?? secondMatter(word) ?? conjoined(word) ?? theme(word) ?? opener(word) {
            return find
        }
        return !endsAnother(word) && mayStandWithin(word) ? .word(from: word.range.lowerBound) : .nothing
    }

    private func isCount(_ word: Word) -> Bool {
        guard style != .descriptive, word.part == .measure || word.part == .numeral else { return false }
        // 发送旅客6亿人次 + 国铁集团: how many, in a headline without a stop, and no name.
        if word.range.lowerBound > 0, NumeralClass.of(scan.text[word.range.lowerBound - 1]) != .none { return true }
        // 县中医医院 + 三家 + 医院: counted.
        return word.part == .numeral && ["家", "个", "所"].contains(word.last)
    }

    /// Words of one character by which an office names its level (省科技厅, 县医院); not in 我市, 全县, 各乡.
    private func level(_ word: Word) -> Find? {
        guard scan.ends(at: start, .anchor), word.count == 1 || word.part == .verb else { return nil }
        if start >= 2, scan.ends(at: start - 1, .determiner) {
            // 全省市厅级主要领导干部专题培训班
            return style == .descriptive && scan.text[start - 2] == "全" ? .opening(at: start - 2) : .nothing
        }
        guard closesUnknownPlace() else { return .anchor(at: start - 1) }
        if style == .coined { return .nothing }
        // 水电供 + 区 + 改革: nor is one in the middle of what an undertaking is about.
        let isWithin =
            scan.endingClasses[start - 1].isDisjoint(with: [.trigger, .launch, .particle]) && placeStart[start - 1] < 0
        return isWithin ? nil : .anchor(at: start - 1)
    }

    /// 新站 + 区 + 江淮蔚来公司: the last character of a place that no table knows is no anchor.
    private func closesUnknownPlace() -> Bool {
        guard style != .proper, start >= 2, scan.classes[start - 2] == .han,
            scan.endingClasses[start - 1].isDisjoint(with: [.opener, .post])
        else { return false }
        switch scan.partOfSpeech[start - 2] {
        case nil, .noun, .adjective: return true
        default: return Int(scan.wordEnd[start - 2]) - Int(scan.wordStart[start - 2]) == 1
        }
    }

    /// 一业一策 + 提质行动, 非遗 + 传承人 + 研修培训计划: what an undertaking is about; a verb of which it is the object is no
    /// part of its name.
    private func theme(_ word: Word) -> Find? {
        guard style == .descriptive else { return nil }
        if let start = formula(endingAt: start) { return .word(from: start) }
        // 凤庆县推出 + 茶叶出厂双检制度: what is done with an undertaking is no part of it.
        guard growth.words > 0, word.part == .verb, !word.closes.isDisjoint(with: [.launch, .trigger]),
            let verb = scan.longestTerm(endingAt: start, [.launch, .trigger]), verb.count >= 2,
            verb.range.lowerBound <= word.range.lowerBound
        else { return nil }
        return .nothing
    }

    /// Where a formula, a trade or a pair in step begins that ends at `end` and is no word of the list; nil where none does.
    private func formula(endingAt end: Int) -> Int? {
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

    /// A word that opens names: the name begins behind it, unless it is what the name is about.
    private func opener(_ word: Word) -> Find? {
        guard word.closes.contains(.opener), let opener = scan.longestTerm(endingAt: start, .opener),
            opener.range.lowerBound <= word.range.lowerBound
        else { return nil }
        switch style {
        case .proper: return isBehindPlace(word) ? nil : .nothing
        case .coined:
            // 种植 + 农民专业合作社, 投资 + 集团有限公司: what a firm trades in is a verb as often as a noun.
            guard let trade = scan.longestTerm(endingAt: start, .trade), trade.count >= opener.count
            else { return .nothing }
            return .word(from: opener.range.lowerBound)
        case .descriptive:
            // 全省市厅级主要领导干部专题培训班
            if Self.whole.contains(scan.string(opener.range)) { return .opening(at: opener.range.lowerBound) }
            return saysWhatFor(opener) ? nil : .nothing
        }
    }

    /// 能力提升 + 培训班: a verb between its object and the head noun belongs to the name.
    private func saysWhatFor(_ opener: StoryScan.Term) -> Bool {
        guard growth.words == 0 || scan.text[start] == "暨", opener.count >= 2, opener.range.lowerBound > 0,
            scan.classes[opener.range.lowerBound - 1] == .han
        else { return false }
        let part = scan.partOfSpeech[start - 1]
        return (part == .verb || part == .verbalNoun)
            && (!opener.classes.contains(.trigger) || Self.nominal.contains(scan.string(opener.range)))
    }

    /// Verbs before a head noun that say what the undertaking is about: 农民夜校建设 + 工作方案.
    private static let nominal: Set<String> = ["建设", "创建", "推广", "创新", "开发", "运用", "使用"]

    /// What a name of an undertaking may begin with though it opens other names.
    private static let whole: Set<String> = ["全省", "全市", "全县", "全区", "全国"]

    /// Whether the word closes what is said of somebody else or stands between two things.
    private func endsAnother(_ word: Word) -> Bool {
        if word.closes.contains(.post), style != .descriptive,
            let post = scan.longestTerm(endingAt: start, .post), post.count >= 2
        {
            return true
        }
        guard word.count == 1 else { return false }
        // 县市场监管局 + 和 + 县纪委监委…: a conjunction behind a whole name joins two.
        return scan.ends(at: start, .particle)
            || word.part == .conjunction && (placeStart[start - 1] >= 0 || bodies[start - 1] >= 0)
    }

    private func mayStandWithin(_ word: Word) -> Bool {
        if isOfKindWithin(word) || isBetween(word) || isHouseName(word) { return true }
        if style == .coined, word.closes.contains(.trade) { return true }
        guard let tagged = scan.taggedName(endingAt: end) else { return false }
        return tagged.type == .organization && tagged.range.lowerBound <= word.range.lowerBound
    }

    /// Whether words of that kind and length stand in names of this style.
    private func isOfKindWithin(_ word: Word) -> Bool {
        switch word.part {
        case nil, .noun, .verbalNoun, .place, .organization, .otherName, .person, .abbreviation, .distinction, .idiom,
            .phrase, .locality, .other:
            true
        case .adjective: style != .proper
        case .verb: style == .descriptive || (style == .coined && word.count == 1)
        case .adverb: style == .descriptive && word.count > 1
        case .numeral, .time, .measure: style == .descriptive || word.count > 1
        case .direction: style == .descriptive && word.count > 2
        case .preposition, .conjunction, .particle, .pronoun, .interjection: false
        }
    }

    /// 朝阳 + 鸟 + 化石国家地质公园, 南方 + 红军纪念馆: what by itself is no name stands between or before words that are.
    private func isBetween(_ word: Word) -> Bool {
        guard style == .proper, growth.words > 0 else { return false }
        if isBehindPlace(word) { return true }
        return word.part == .adjective && word.count == 1 || word.part == .direction && word.count == 2
    }

    /// 宝安区 + 先进 + 制造业协会: a quality by which a house of the place is called.
    private func isBehindPlace(_ word: Word) -> Bool {
        growth.words > 0 && word.part == .adjective && word.count == 2 && placeStart[word.range.lowerBound] >= 0
    }

    /// 黄家湾村 + 兴旺 + 蔬菜种植农民专业合作社: a house called by a verb stands right behind its place.
    private func isHouseName(_ word: Word) -> Bool {
        style == .coined && growth.words > 0 && word.part == .verb && word.count == 2
            && placeStart[word.range.lowerBound] >= 0 && !word.closes.contains(.trigger)
    }
}
