import Lexicon

/// People by their surname and what stands around them, whatever the tagger says.
extension PersonCandidates {
    /// What stands before a name.
    private struct Lead {
        /// A post, a trade or a station.
        let isPost: Bool
        /// The dot of a list.
        let isList: Bool
        /// A break after which a clause opens.
        let isBreak: Bool
        /// “羊博士”叫马骁
        let isCalled: Bool
        /// 副县长 + 的 + 林建辉 + 笑称: what is said of somebody.
        let isSaidOf: Bool
        /// 站长小薛 + —— + 薛延军: the dash before a name in full.
        let isDash: Bool
    }

    /// Tagger's margin beyond which the member of a list is a person.
    private static let listMargin = 100
    /// What must speak for a name at least.
    private static let leastConfidence = 40
    /// How sure a name is at most that the tagger may not know.
    private static let mostConfidence = 80
    /// -2·log2 of the share of texts: a word rarer than this may be a surname all the same.
    private static let seldomWord = 38
    /// Verbs of one character before somebody who then speaks: 听王家宝讲.
    private static let hearing: ScalarSet = ["听", "请", "据", "问", "找"]

    /// 书记李晓明认为, 村民张士林说, 市领导杜兴林、徐光文: a surname, one or two characters, and what stands around.
    mutating func addByContext(_ start: Int) {
        guard let surname = scan.surnameLength(at: start), isSurname(start, length: surname), let lead = lead(to: start)
        else { return }
        for given in 1...2 {
            guard let range = name(at: start, surname: surname, given: given, behind: lead),
                !isNoName(range, surname: surname, given: given, behind: lead)
            else { continue }
            let confidence = confidence(of: range, given: given, behind: lead)
            if confidence >= Self.leastConfidence { add(range, min(confidence, Self.mostConfidence)) }
        }
    }

    /// Whether a surname of `length` characters is meant at `start`, and no ordinary word.
    private func isSurname(_ start: Int, length: Int) -> Bool {
        guard length == 1 else { return true }
        if lexicon.names.grades(of: scan.text[start]).surname < Self.rareSurname,
            scan.taggedName(at: start)?.type != .person, !isRareFamily(start)
        {
            return false
        }
        // 成员 + 都 + 细听
        return !isFunctionWord(start)
    }

    /// What stands before a name at `start`; nil where it leads to none.
    private func lead(to start: Int) -> Lead? {
        let before = scan.class(at: start - 1)
        let endsWord = start > 0 && Int(scan.wordEnd[start - 1]) == start
        let lead = Lead(
            isPost: isPresented(start), isList: before == .enumeration,
            isBreak: [.comma, .stop, .newline, .closeQuote, .colon].contains(before),
            isCalled: isCalled(start), isSaidOf: endsWord && scan.has("的", at: start - 1), isDash: before == .hyphen)
        let isHeard = endsWord && Self.hearing.contains(scan.text[start - 1])
        let leads = lead.isPost || lead.isList || lead.isBreak || lead.isCalled || isHeard
        return leads || lead.isSaidOf || lead.isDash || scan.surnameLength(at: start) == 2 ? lead : nil
    }

    /// Where the name stands whose surname begins at `start`; nil where no name is spelled there.
    private func name(at start: Int, surname: Int, given: Int, behind lead: Lead) -> Range<Int>? {
        // 张 三: a name of two characters is printed over the width of three.
        if given == 1, surname == 1, scan.class(at: start + 1) == .space, scan.class(at: start + 2) == .han {
            return (lead.isPost || lead.isList) && scan.class(at: start + 3) != .han ? start..<(start + 3) : nil
        }
        let end = start + surname + given
        return end <= scan.count && scan.classes[start..<end].allSatisfy { $0 == .han } ? start..<end : nil
    }

    /// Whether words of the sentence stand at `range`.
    private func isNoName(_ range: Range<Int>, surname: Int, given: Int, behind lead: Lead) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        // 杨俊 + 等: the list goes on, the name does not.
        if given == 2, scan.text[end - 1] == "等" { return true }
        if let word = scan.word(range), word.partOfSpeech != .person || word.halvings < Self.commonWord { return true }
        // 齐声 + 回答: the verb begins with the last character.
        if let verb = scan.longestTerm(at: end - 1, .speech), verb.count >= 2 { return true }
        if !lead.isPost, surname == 1, !scan.has("家", at: start + 1), opensWithWord(range) { return true }
        // 向 + 领导: a post is no given name.
        if isThing(range) || isOfSentence(range)
            || scan.longestTerm(at: start + surname, .post)?.range == start + surname..<end
        {
            return true
        }
        // 朱刚 + 大开眼界, 方媛 + 介绍: the last character belongs to the next word; not so in 周兴国 + 家.
        let wordEnd = Int(scan.wordEnd[end - 1])
        if range.count == surname + given, wordEnd > end,
            given == 1 || !lead.isPost || wordEnd > end + 1 || !scan.has("家", at: end) && !speaks(end)
        {
            return true
        }
        return isAmongNouns(range) || given == 2 && opensNextWord(end - 1, long: false)
    }

    /// How much speaks for the name at `range`.
    private func confidence(of range: Range<Int>, given: Int, behind lead: Lead) -> Int {
        let beforeBreak = [.enumeration, .comma, .stop, .newline, .openParenthesis, .colon, .space].contains(
            scan.class(at: range.upperBound))
        var confidence = isLikely(range, given: given) ? 20 : -10
        if lead.isPost { confidence += 25 }
        if speaks(range.upperBound) { confidence += 25 }
        if lead.isList, followsPerson(range.lowerBound) || beforeBreak && isAmongPeople(range) { confidence += 25 }
        if beforeBreak, lead.isPost || lead.isCalled { confidence += 15 }
        if lead.isCalled { confidence += 10 }
        if lead.isSaidOf || lead.isDash, given == 2, isExplained(range) { confidence += 20 }
        if scan.surnameLength(at: range.lowerBound) == 2, isCompoundName(range) { confidence += 30 }
        if lead.isBreak, scan.longestTerm(at: range.upperBound, .post).map({ $0.range.count >= 2 }) == true {
            confidence += 15
        }
        return given == 2 ? confidence + 5 : confidence
    }

    /// 的罗艳红,是…, ——薛延军,毕业生——: a name before a comma, which the tagger sees too or of which is told who it is.
    private func isExplained(_ range: Range<Int>) -> Bool {
        guard scan.class(at: range.upperBound) == .comma, isLikely(range, given: 2) else { return false }
        return scan.taggedName(at: range.lowerBound)?.type == .person || scan.has("是", at: range.upperBound + 1)
    }

    /// 上官文举, 夏侯志强: a surname of two characters that is no word or place of its own, and characters of given names.
    private func isCompoundName(_ range: Range<Int>) -> Bool {
        let family = range.lowerBound..<range.lowerBound + 2
        if let word = scan.word(family), word.partOfSpeech != .person, word.halvings < Self.seldomWord { return false }
        guard lexicon.divisions.trie.value(of: scan.text[family]) == nil, range.count > 3 else { return false }
        return isLikely(range, given: range.count - 2) && Int(scan.wordStart[range.lowerBound]) == range.lowerBound
    }

    /// Whether the name that ends at `range` closes with characters that given names have.
    private func isLikely(_ range: Range<Int>, given: Int) -> Bool {
        let last = lexicon.names.grades(of: scan.text[range.upperBound - 1])
        guard given == 2 else { return last.alone >= 3 }
        return lexicon.names.grades(of: scan.text[range.upperBound - 2]).first >= 2 && last.second >= 2
    }

    /// Whether what stands behind a name that ends at `end` is said of people: that they speak, and how old they are.
    private func speaks(_ end: Int) -> Bool { scan.longestTerm(at: end, .speech) != nil || isAged(end) }

    /// 陈水连、杜飞轮分别参加: the member of the list before is a person, to the tagger or by what stands around it.
    private func followsPerson(_ start: Int) -> Bool {
        scan.class(at: start - 1) == .enumeration
            && (scan.taggedName(endingAt: start - 1)?.type == .person
                || candidates.last { $0.range.upperBound <= start - 1 }.map { $0.range.upperBound == start - 1 } == true)
    }

    /// 月小结、季赛比、半年述职 are no people: the tagger must see one in this member of the list or in the next.
    private func isAmongPeople(_ range: Range<Int>) -> Bool {
        isTagged(range.lowerBound) || scan.class(at: range.upperBound) == .enumeration && isTagged(range.upperBound + 1)
    }

    /// Whether the tagger is sure of a person that begins at `start`.
    private func isTagged(_ start: Int) -> Bool {
        start < scan.count
            && scan.taggedName(at: start).map { $0.type == .person && $0.margin >= Self.listMargin } == true
    }

    /// 李女士, 王大爷, 张某.
    mutating func addHonorific(_ start: Int) {
        guard let surname = scan.surnameLength(at: start),
            let term = scan.longestTerm(at: start + surname, .honorific)
        else { return }
        // 果农何伯: a title of one character needs a trade or post before the name.
        let presented = scan.longestTerm(endingAt: start, .post).map { $0.range.count >= 2 } ?? false
        guard term.range.count > 1 || scan.text[term.range.lowerBound] == "某" || presented else { return }
        let before = scan.class(at: start - 1)
        let opens = before != .han || Int(scan.wordEnd[start - 1]) == start
        let inWord =
            Int(scan.wordStart[start]) != start || Int(scan.wordEnd[start]) > start + surname + term.range.count
        // 干部 + 向 + 领导 + 汇报
        if before == .han, scan.partOfSpeech[start] == .preposition { return }
        // 李书记 is somebody only where nothing else ends before it: not in 镇 + 党 + 书记.
        let isPost = term.classes.contains(.post)
        let stands =
            before != .han
            || scan.endingClasses[start].contains(.opener)
                && lexicon.names.grades(of: scan.text[start]).surname >= Self.rareSurname
        if opens && !inWord && (!isPost || stands) { add(start..<term.range.upperBound, 60) }
    }
}
