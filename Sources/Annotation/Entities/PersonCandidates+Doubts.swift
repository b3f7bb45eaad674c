import Lexicon

/// What speaks against a person: things with names like people's, and words of the sentence.
extension PersonCandidates {
    /// Last characters of sites before a dot: 白帝城·瞿塘峡 is no foreign name.
    static let siteEnds: ScalarSet = ["城", "镇", "村", "县", "市", "区", "州", "山", "湖", "寺", "园", "馆", "陵", "寨"]
    /// Verbs of one character before somebody who then speaks: 听王家宝讲.
    static let hearing: ScalarSet = ["听", "请", "据", "问", "找"]
    /// Units of time behind a number, and of age: 李明2015年 says when.
    private static let times: ScalarSet = ["年", "月", "日", "岁", "时", "点", "分", "号", "天"]

    /// What closes a list of offices or things.
    private static let kinds = ["等部门", "等单位", "等领域", "等行业", "等方面", "等产业", "等品种", "等地", "等产品", "等作物"]

    /// 雷竹 + 大户, 黄柳 + 4000株, 井盖松 + 了: what somebody grows, what is counted, what comes to pass.
    func isThing(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        if let trade = scan.longestTerm(at: end, .post), trade.count >= 2, scan.text[trade.range.upperBound - 1] == "户"
        {
            return true
        }
        switch scan.class(at: end) {
        case .digit:
            var unit = end
            while [.digit, .middleDot].contains(scan.class(at: unit)) || scan.has(".", at: unit) { unit += 1 }
            return unit < scan.count && scan.classes[unit] == .han && !Self.times.contains(scan.text[unit])
        case .han:
            // 民政、医保、卫健 + 等部门
            if Self.kinds.contains(where: { scan.has($0, at: end) }) { return true }
            return ["了", "着"].contains(scan.text[end]) && Int(scan.wordStart[end]) == end
                && Int(scan.wordEnd[end]) == end + 1
        default: return false
        }
    }

    /// What is no person however sure the tagger is, unless a post or a verb stands beside it: “张杂谷”, 古今园, 李 + 也,
    /// 岳西 + 翠兰, 这丘 + 田, 拍张 + 照.
    func isPhrase(_ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if scan.class(at: start - 1) == .openQuote, scan.class(at: end) == .closeQuote { return true }
        // 张张 + 好看
        if range.count == 2, scan.text[start] == scan.text[end - 1], scan.partOfSpeech[start] == .measure {
            return true
        }
        if scan.text[end - 1] == "园" || range.count == 2 && scan.ends(at: end, .particle) { return true }
        // 古商城, after the name of its place
        if scan.longestTerm(endingAt: end, [.firm, .institution]).map({ $0.count >= 2 }) == true { return true }
        if range.count >= 4, lexicon.divisions.trie.value(of: scan.text[start..<(start + 2)]) != nil { return true }
        guard scan.class(at: start - 1) == .han else { return false }
        let before = scan.partOfSpeech[start - 1]
        if ["这", "那", "每"].contains(scan.text[start - 1]), before == .pronoun { return true }
        return scan.partOfSpeech[start] == .measure && (before == .verb || before == .numeral)
    }

    /// 三华 + 李开园: behind a single character that is neither a word of the sentence nor the end of a post or a place.
    func isWithinWord(_ start: Int) -> Bool {
        guard scan.class(at: start - 1) == .han,
            Int(scan.wordEnd[start - 1]) - Int(scan.wordStart[start - 1]) == 1,
            scan.endingClasses[start].isDisjoint(with: Self.leads)
        else { return false }
        switch scan.partOfSpeech[start - 1] {
        case nil, .noun, .abbreviation, .person, .otherName, .place, .other: return true
        default: return false
        }
    }

    /// Words behind which a name may begin.
    private static let leads: Vocabulary.Classes = [
        .opener, .particle, .post, .honorific, .speech, .trigger, .settlement, .zone, .organ, .firm, .institution,
        .anchor,
    ]

    /// 都 + 细听, 向 + 领导: an adverb or preposition rather than a surname that few have; the grade of 都 comes from 成都
    /// and 首都.
    func isFunctionWord(_ start: Int) -> Bool {
        [.adverb, .preposition].contains(scan.partOfSpeech[start]) && Int(scan.wordEnd[start]) == start + 1
            && (scan.text[start] == "都" || lexicon.names.grades(of: scan.text[start]).surname < Self.rareSurname)
    }

    /// 布和 + 今年68岁.
    func isAged(_ end: Int) -> Bool {
        guard scan.has("今年", at: end) else { return false }
        var index = end + 2
        while index < scan.count, NumeralClass.of(scan.text[index]) != .none { index += 1 }
        return index > end + 2 && scan.has("岁", at: index)
    }

    /// Whether `range` opens with a surname of one character, and with no part of a minority's name.
    func isSimple(_ range: Range<Int>) -> Bool {
        scan.surnameLength(at: range.lowerBound) == 1 && !scan.classes[range].contains(.middleDot)
            && lexicon.names.parts.longestWord(in: scan.text, at: range.lowerBound) == nil
    }
}
