import Lexicon

/// What speaks against a person: things with names like people's, and words of the sentence.
extension PersonCandidates {
    /// 陶宏斌 + 蒋亦舟 + 陪同: two names of three characters in a headline, with nothing between them.
    mutating func addTwins(_ range: Range<Int>) -> Bool {
        guard range.count == 6, scan.classes[range].allSatisfy({ $0 == .han }) else { return false }
        let middle = range.lowerBound + 3
        let halves = [range.lowerBound..<middle, middle..<range.upperBound]
        let areNames = halves.allSatisfy { half in
            scan.surnameLength(at: half.lowerBound) == 1
                && lexicon.names.grades(of: scan.text[half.lowerBound]).surname >= Self.rareSurname
                && lexicon.names.parts.longestWord(in: scan.text, at: half.lowerBound) == nil
        }
        guard areNames else { return false }
        for half in halves { add(half, Self.twin) }
        return true
    }
    /// How sure each of two names in a row is.
    private static let twin = 65

    /// Last characters of sites before a dot: 白帝城·瞿塘峡 is no foreign name.
    static let siteEnds: ScalarSet = ["城", "镇", "村", "县", "市", "区", "州", "山", "湖", "寺", "园", "馆", "陵", "寨"]
    /// Units of time behind a number, and of age: 李明2015年 says when.
    private static let times: ScalarSet = ["年", "月", "日", "岁", "时", "点", "分", "号", "天"]

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
            if NameCues.listClose.match(in: scan.text[...], at: end) != nil { return true }
            return ["了", "着"].contains(scan.text[end]) && Int(scan.wordStart[end]) == end
                && Int(scan.wordEnd[end]) == end + 1
        default: return false
        }
    }

    /// 总书记 + 关于国…, 负责人 + 祝贺, 曾 + 长期, 党和 + 国家, 孙辈们: words of the sentence, whoever stands before them.
    func isOfSentence(_ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if scan.text[end - 1] == "们" { return true }
        if range.count == 2, scan.text[end - 1] == "和", scan.class(at: end) == .han { return true }
        let head = Int(scan.wordEnd[start])
        guard Int(scan.wordStart[start]) == start, head <= end else { return false }
        if head - start > 1, [.preposition, .conjunction].contains(scan.partOfSpeech[start]) { return true }
        if let word = scan.word(range), word.halvings < Self.everydayVerb,
            [.verb, .verbalNoun, .adverb].contains(word.partOfSpeech)
        {
            return true
        }
        guard head == start + 1, range.count == 3, Int(scan.wordEnd[head]) == end,
            scan.partOfSpeech[start] == .adverb, let tail = scan.word(head..<end)
        else { return false }
        return tail.halvings < Self.everydayVerb
            && [.adverb, .verb, .numeral, .time, .distinction].contains(tail.partOfSpeech)
    }
    /// -2·log2 of the share of texts: verbs and adverbs more common than this are no names.
    private static let everydayVerb = 34

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

    /// 仓管员 + 汪彦明, 窖匠 + …: what ends as trades do, though no table has it.
    func endsTrade(_ start: Int) -> Bool {
        guard start > 2, ["员", "匠"].contains(scan.text[start - 1]), Int(scan.wordEnd[start - 1]) == start,
            scan.classes[start - 2] == .han, !["动", "成", "人", "官"].contains(scan.text[start - 2])
        else { return false }
        return scan.partOfSpeech[start - 1] != .verb
    }

    /// 村民 + 和贵江 + 在…: a surname that is an ordinary word first, behind somebody's trade, with two characters of
    /// which given names are made and a break, a preposition or a verb behind them.
    func isRareFamily(_ start: Int) -> Bool {
        let end = start + 3
        guard end < scan.count, isPresented(start), scan.classes[start..<end].allSatisfy({ $0 == .han }) else {
            return false
        }
        let (first, second) = (scan.text[start + 1], scan.text[start + 2])
        let isGiven =
            lexicon.names.grades(of: first).first >= Self.usualGiven
            && lexicon.names.grades(of: second).second >= Self.usualGiven
        let closes =
            scan.classes[end] != .han || scan.partOfSpeech[end] == .preposition
            || scan.longestTerm(at: end, .speech) != nil || isAged(end)
            || scan.partOfSpeech[end] == .verb && Int(scan.wordStart[end]) == end
        return isGiven && closes && scan.word(start + 1..<end).map { $0.partOfSpeech == .person } != false
    }
    /// The grade from which a character is usual in given names.
    private static let usualGiven: UInt8 = 3

    /// 、斯日古楞 + 等, 老伴 + 娜仁花: a whole name of a people without surnames, as a member of a list or a word of its own.
    func standsApart(_ range: Range<Int>) -> Bool {
        guard lexicon.divisions.trie.value(of: scan.text[range]) == nil else { return false }
        let opensApart =
            scan.class(at: range.lowerBound - 1) != .han || scan.class(at: range.lowerBound - 1) == .enumeration
        let closesApart =
            scan.class(at: range.upperBound) != .han || scan.has("等", at: range.upperBound)
            || scan.has("和", at: range.upperBound)
        return opensApart && closesApart
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
