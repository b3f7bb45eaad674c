import Lexicon

extension PlaceCandidates {
    /// 三都乡里庄村: a settlement's closing word with one to five characters of its own before it.
    mutating func addSettlements() {
        // In the order of the text, for what is found opens the names behind it.
        var next = 0
        for last in scan.places(of: .divisionEnd) {
            next = addSettlements(from: next, upTo: last)
            addUnlistedDivision(last)
        }
        _ = addSettlements(from: next, upTo: scan.count)
    }

    /// The settlements whose closing words are the terms from `first` on and begin by `last`; the first term behind.
    private mutating func addSettlements(from first: Int, upTo last: Int) -> Int {
        var next = first
        while next < scan.terms.count, scan.terms[next].range.lowerBound <= last {
            let term = scan.terms[next]
            if term.classes.contains(.settlement), scan.classes[term.range.lowerBound] == .han {
                addSettlement(term.range)
            }
            next += 1
        }
        return next
    }

    private mutating func addSettlement(_ closing: Range<Int>) {
        let end = closing.upperBound
        if let start = transliteration(before: closing) { add(start..<end, 75) }
        if closing.count == 1 { addNamesake(closing) }
        addBodied(closing)
        // 村委会, 镇长, 村民: the closing word is the beginning of another.
        if closing.count == 1, Int(scan.wordEnd[end - 1]) > end, !mayBeCut(at: end) { return }
        if let (start, confidence) = likeliestName(before: closing),
            closing.count > 1 || Self.commonSettlements.contains(scan.text[end - 1]) || confidence >= 80
        {
            add(start..<end, confidence)
        }
    }

    /// Where the likeliest name of one to five characters begins that `closing` closes, the longer the likelier.
    private func likeliestName(before closing: Range<Int>) -> (start: Int, confidence: Int)? {
        let end = closing.upperBound
        var best: (start: Int, confidence: Int)?
        for length in 1...5 {
            let start = closing.lowerBound - length
            guard start >= 0, scan.classes[start] == .han else { break }
            // 往 + 余村: the verb that leads there.
            if length > 1, best != nil, placeStart[start] < 0, Self.leads.contains(scan.text[start]) { break }
            if endsBehind(start, before: closing) { break }
            let afterPlace = placeStart[start] >= 0
            if afterPlace || opensName(start) || taggedPlace(start..<end) {
                let name = settlementName(start, before: closing)
                let confidence = confidence(of: name)
                if confidence > 0, (best?.confidence ?? 0) < confidence + length { best = (start, confidence + length) }
                // 古交镇 + 北王马村, 留庄镇 + 任庄村: nothing is left between a town and its village.
                if confidence > 0, let inner = best, leavesNothing(start, before: inner.start) {
                    best = (start, max(inner.confidence, confidence + length))
                }
            }
            if afterPlace { break }
        }
        return best
    }

    /// Whether what stands from `start` to where a likelier name begins must be of that name: behind a town up to two characters
    /// that are no word (图呼其乡 + 阔什 + 铁热克村), elsewhere one by itself (当地 + 烟 + 墩角村).
    private func leavesNothing(_ start: Int, before inner: Int) -> Bool {
        if placeStart[start] >= 0 {
            return inner == start + 1
                || inner == start + 2 && scan.word(start..<inner) == nil && isSpelledOut(start..<inner)
        }
        guard inner == start + 1, Int(scan.wordStart[start]) == start else { return false }
        // 当地 + 烟墩 + 角 + 村: the likelier name cuts through another.
        let end = Int(scan.wordEnd[start])
        if end > inner {
            return [.place, .person, .otherName].contains(scan.partOfSpeech[start]) || isHardlyAWord(start..<end)
        }
        return scan.partOfSpeech[start] == .noun && !ScalarSet.settlementEnds.contains(scan.text[start])
            && !ScalarSet.addressEnds.contains(scan.text[start]) && !scan.ends(at: inner, [.kind, .anchor])
    }

    /// Whether each character is a word of its own, and none an everyday word of the sentence.
    func isSpelledOut(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            guard Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1, !isParticle(index) else { return false }
            switch scan.partOfSpeech[index] {
            case .adverb, .preposition, .pronoun, .numeral, .measure, .direction: return isRare(index..<index + 1)
            default: return true
            }
        }
    }

    /// Whether the word at `range` is so rare that its characters are as likely to be a name's: 弥, 鉴, 什.
    func isRare(_ range: Range<Int>) -> Bool { scan.word(range).map { $0.halvings >= Self.everydayCharacter } ?? true }
    /// -2·log2 of the share of texts: a character more common than this is a word of every page.
    private static let everydayCharacter = 30

    /// Whether the word at `range` is one that few texts have: 烟墩.
    func isHardlyAWord(_ range: Range<Int>) -> Bool { scan.word(range).map { $0.halvings >= Self.faintWord } ?? true }
    /// The same: a word rarer than this says little of what its characters are.
    private static let faintWord = 40

    /// Whether no name that `closing` closes begins at `start` or before it.
    private func endsBehind(_ start: Int, before closing: Range<Int>) -> Bool {
        let end = closing.upperBound
        let afterPlace = placeStart[start] >= 0
        // A particle stands in no such name, and nothing before it can belong to one; 于 of 吴台镇 + 于寨村 is a surname.
        if isParticle(start), !taggedPlace(start..<end), !isSurname(start) || !afterPlace { return true }
        if start + 1 < closing.lowerBound {
            // 东城办 + 沟北村: the office of a street is a place of its own.
            if scan.has(Self.office, at: start) || placeStart[start + 1] >= 0 && scan.text[start] == "办" { return true }
            // 我镇 + 均坝村: 镇 belongs to what is before it.
            if start > 0, ScalarSet.addressEnds.contains(scan.text[start]),
                Self.determiners.contains(scan.text[start - 1])
            {
                return true
            }
        }
        // “看古村”: what is done there fills the quotation.
        if scan.class(at: start - 1) == .openQuote, scan.class(at: end) == .closeQuote { return true }
        let known = Int(placeStart[end])
        // 登船游览 + 漕泾镇: words before a town that a table knows.
        if start + 2 <= known, !taggedPlace(start..<end) { return true }
        // 往 + 丹寨
        if start + 1 == known, scan.partOfSpeech[start] == .preposition { return true }
        // 洋马镇 + 鹤乡: no township lies within another.
        return afterPlace && ScalarSet.townEnds.contains(scan.text[end - 1])
            && ["镇", "乡", "道"].contains(scan.text[start - 1])
    }

    /// 长溪镇 + 长溪河, 坪上村 + 坪上小学: the town's own name said again tells that it ends here, whatever word lies across.
    private mutating func addNamesake(_ closing: Range<Int>) {
        let end = closing.upperBound
        for length in 2...3 where closing.lowerBound >= length && end + length < scan.count {
            let own = closing.lowerBound - length..<closing.lowerBound
            guard scan.classes[own].allSatisfy({ $0 == .han }),
                scan.text[own].elementsEqual(scan.text[end..<(end + length)]),
                !own.contains(where: isParticle)
            else { continue }
            add(own.lowerBound..<end, 80)
            let water = end + length
            if scan.longestTerm(at: water, .nature)?.count == 1, Int(scan.wordEnd[water]) == water + 1 {
                add(end..<(water + 1), 80)
            }
            return
        }
    }

    /// 七都村 + 村务监督委员会, 水长乡 + 水长社区 + 党总支: what stands alone between the head of a clause or a town and the
    /// body of a village is the village's name, whatever words its characters make.
    private mutating func addBodied(_ closing: Range<Int>) {
        guard scan.longestTerm(at: closing.upperBound, .organ) != nil, placeStart[closing.lowerBound] < 0,
            !scan.endingClasses[closing.lowerBound].contains(.kind), !scan.ends(at: closing.lowerBound, .determiner)
        else { return }
        for length in 2...3 {
            let start = closing.lowerBound - length
            guard start >= 0, scan.classes[start..<closing.lowerBound].allSatisfy({ $0 == .han }) else { return }
            guard scan.class(at: start - 1) != .han || placeStart[start] >= 0,
                scan.word(start..<closing.lowerBound) == nil, scan.partOfSpeech[start] != .adverb,
                // The 都 of 七都 is no adverb.
                !(start..<closing.lowerBound).contains(where: {
                    isParticle($0) && (scan.text[$0] != "都" || $0 == start)
                })
            else { continue }
            add(start..<closing.upperBound, 85)
            return
        }
    }

    /// 伊和乌素 + 嘎查: in Mongolian names any character may stand; the name begins where the clause or an address does.
    private func transliteration(before closing: Range<Int>) -> Int? {
        guard
            scan.terms(at: closing.lowerBound).contains(where: {
                $0.range == closing && $0.classes.contains(.mongolian)
            })
        else { return nil }
        var start = closing.lowerBound
        // 下游的 + 套力皋 + 嘎查
        while start > 0, scan.classes[start - 1] == .han, placeStart[start] < 0, !scan.has("的", at: start - 1) {
            start -= 1
        }
        guard (2...6).contains(closing.lowerBound - start) else { return nil }
        // 占全 + 苏木, 牧户离 + 苏木, 又请来 + 嘎查: words of the clause, and no sounds.
        let isClause = (start..<closing.lowerBound).contains { index in
            let length = Int(scan.wordEnd[index]) - Int(scan.wordStart[index])
            switch scan.partOfSpeech[index] {
            case .verb, .adverb, .preposition, .particle, .pronoun, .numeral: return length > 1 || index == start
            case .noun, .verbalNoun, .adjective: return length > 1 && Int(scan.wordEnd[index]) <= closing.lowerBound
            default: return scan.ends(at: index + 1, .determiner) && length == 1
            }
        }
        return isClause ? nil : start
    }

    /// Whether a name may begin at `start`: after punctuation, a function word or a verb, at the beginning of a word.
    private func opensName(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = scan.classes[start - 1]
        if before != .han { return before != .latin && before != .digit }
        if Int(scan.wordEnd[start - 1]) != start { return false }
        if scan.endingClasses[start].contains(.opener) || scan.endingClasses[start].contains(.post) { return true }
        // 我镇均坝村.
        if ScalarSet.addressEnds.contains(scan.text[start - 1]) { return true }
        switch scan.partOfSpeech[start - 1] {
        case .preposition, .conjunction, .particle, .adverb, .verb, .direction, .pronoun, .time, .locality:
            return true
        default: return false
        }
    }

    /// Whether the word over a settlement's closing character may be cut there all the same: 里庄村 + 村民.
    private func mayBeCut(at end: Int) -> Bool {
        guard end < scan.count else { return true }
        return scan.text[end] == "村" && scan.text[end - 1] == "村"
            || scan.longestTerm(at: end, .post).map { $0.range.count >= 2 } == true
            || scan.longestTerm(at: end, .organ).map { $0.range.count >= 2 } == true
    }

    private static let determiners: ScalarSet = ["我", "该", "全", "各", "本", "此"]
    private static let commonSettlements: ScalarSet = ["镇", "乡", "村", "屯"]
    static let divisionEnds: ScalarSet = ["县", "市", "区", "旗"]
}
