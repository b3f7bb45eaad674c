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
        var best: (start: Int, confidence: Int)?
        for own in 1...5 {
            let start = closing.lowerBound - own
            guard start >= 0, scan.classes[start] == .han else { break }
            // A particle stands in no such name, and nothing before it can belong to one; 于 of 吴台镇 + 于寨村 is a surname.
            if isParticle(start), !taggedPlace(start..<end), !isSurname(start) || placeStart[start] < 0 { break }
            // 东城办 + 沟北村: the office of a street is a place of its own.
            if own > 1, scan.has(Self.office, at: start) || placeStart[start + 1] >= 0 && scan.text[start] == "办" {
                break
            }
            // 我镇 + 均坝村: 镇 belongs to what is before it.
            if own > 1, start > 0, ScalarSet.addressEnds.contains(scan.text[start]),
                Self.determiners.contains(scan.text[start - 1])
            {
                break
            }
            let afterPlace = placeStart[start] >= 0
            // 往 + 余村: the verb that leads there.
            if own > 1, !afterPlace, Self.leads.contains(scan.text[start]), best != nil { break }
            // “看古村”: what is done there fills the quotation.
            if scan.class(at: start - 1) == .openQuote, scan.class(at: end) == .closeQuote { break }
            // 登船游览 + 漕泾镇: words before a town that a table knows.
            if start + 2 <= Int(placeStart[end]), !taggedPlace(start..<end) { break }
            // 往 + 丹寨
            if start + 1 == Int(placeStart[end]), scan.partOfSpeech[start] == .preposition { break }
            // 洋马镇 + 鹤乡: no township lies within another.
            if afterPlace, ScalarSet.townEnds.contains(scan.text[end - 1]),
                ["镇", "乡", "道"].contains(scan.text[start - 1])
            {
                break
            }
            if afterPlace || opensName(start) || taggedPlace(start..<end) {
                let confidence = ownWord(start..<closing.lowerBound, whole: start..<end, afterPlace: afterPlace)
                if confidence > 0, (best?.confidence ?? 0) < confidence + own { best = (start, confidence + own) }
                // 古交镇 + 北王马村, 留庄镇 + 任庄村: nothing is left between a town and its village.
                if afterPlace, confidence > 0, let inner = best, inner.start == start + 1 {
                    best = (start, max(inner.confidence, confidence + own))
                }
            }
            if afterPlace { break }
        }
        if let best, closing.count > 1 || Self.commonSettlements.contains(scan.text[end - 1]) || best.confidence >= 80 {
            add(best.start..<end, best.confidence)
        }
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
        while start > 0, scan.classes[start - 1] == .han, placeStart[start] < 0 { start -= 1 }
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

    /// 高平市 + 东城办 + 沟北村, 钟家庄办事处 + 洞头村: the office of a street, where a village or community of it follows.
    mutating func addOffices() {
        for end in scan.places(of: .office).lazy.map({ $0 + 1 })
        where end >= 2 && end < scan.count && (scan.text[end - 1] == "办" || scan.has(Self.office, at: end - 3)) {
            let closing = scan.text[end - 1] == "办" ? 1 : Self.office.unicodeScalars.count
            let reach = end + 1..<max(end + 1, min(scan.count, end + 5))
            guard
                let village = reach.first(where: {
                    scan.classes[$0] != .han || scan.text[$0] == "村" || scan.has("社区", at: $0)
                }),
                scan.classes[village] == .han
            else { continue }
            for own in 2...4 {
                let start = end - closing - own
                guard start >= 0, scan.classes[start..<end].allSatisfy({ $0 == .han }), !isParticle(start) else {
                    break
                }
                let opens = closing > 1 && (start == 0 || scan.classes[start - 1] != .han || isParticle(start - 1))
                if placeStart[start] >= 0 || opens {
                    // Surer than the body of that name.
                    add(start..<end, 100)
                    break
                }
            }
        }
    }
    private static let office = "办事处"
    static let officeEnds: ScalarSet = ["办", "处"]

    /// Whether the character at `index` is a common surname and no conjunction.
    private func isSurname(_ index: Int) -> Bool {
        scan.partOfSpeech[index] != .conjunction
            && lexicon.names.grades(of: scan.text[index]).surname >= Self.commonSurname
    }

    /// 浙江省 + 梅山县: a county that no table knows, named right after its province or prefecture.
    private mutating func addUnlistedDivision(_ last: Int) {
        for own in 2...3 {
            let start = last - own
            guard start >= 0, placeStart[start] >= 0, scan.classes[start..<last].allSatisfy({ $0 == .han }),
                // 通渭 + 县和市…: neither the place's own last character nor a conjunction is of the name.
                !ScalarSet.addressEnds.contains(scan.text[start]), !(start..<last).contains(where: isParticle)
            else {
                continue
            }
            if let word = scan.word(start..<(last + 1)), word.partOfSpeech != .place { continue }
            // 涪陵 + 优化 + 园区
            if (start..<last).contains(where: {
                [.verb, .particle].contains(scan.partOfSpeech[$0])
                    || scan.partOfSpeech[$0] == .verbalNoun && Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) > 1
            }) {
                continue
            }
            if Int(scan.wordEnd[last]) == last + 1 { add(start..<(last + 1), 55) }
        }
    }

    private func isParticle(_ index: Int) -> Bool {
        scan.terms(at: index).contains { $0.range.count == 1 && $0.classes.contains(.particle) }
            || (scan.partOfSpeech[index] == .conjunction && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1)
    }

    /// Verbs of one character that lead to a place.
    private static let leads: ScalarSet = ["去", "往", "到", "赴"]
    private static let determiners: ScalarSet = ["我", "该", "全", "各", "本", "此"]
    private static let commonSettlements: ScalarSet = ["镇", "乡", "村", "屯"]
    static let divisionEnds: ScalarSet = ["县", "市", "区", "旗"]

    /// Whether the word over a settlement's closing character may be cut there all the same: 里庄村 + 村民.
    private func mayBeCut(at end: Int) -> Bool {
        guard end < scan.count else { return true }
        return scan.text[end] == "村" && scan.text[end - 1] == "村"
            || scan.longestTerm(at: end, .post).map { $0.range.count >= 2 } == true
            || scan.longestTerm(at: end, .organ).map { $0.range.count >= 2 } == true
    }

    /// How well the characters before a settlement's closing word are a name of its own; 0 for 农村, 贫困村.
    private func ownWord(_ own: Range<Int>, whole: Range<Int>, afterPlace: Bool) -> Int {
        let tagged = taggedPlace(whole)
        // 苏木 + 乡镇: two kinds in a row; not so in 古城 + 村.
        if !tagged || scan.text[own.upperBound] != "村",
            scan.terms(at: own.lowerBound).contains(where: {
                $0.range == own && $0.classes.contains(.settlement) && $0.count > 1
            })
        {
            return 0
        }
        if own.count > 1, ScalarSet.settlementEnds.contains(scan.text[own.upperBound - 1]), !tagged { return 0 }
        // 往洞镇 + 组织 + 村“两委”: what the town does.
        if let verb = scan.longestTerm(at: own.lowerBound, [.opener, .trigger]), verb.range == own, own.count > 1,
            scan.partOfSpeech[own.lowerBound] == .verb
        {
            return 0
        }
        // 推进 + 农村: an ordinary word reaches over the closing character.
        let word = Int(scan.wordStart[own.upperBound])..<Int(scan.wordEnd[own.upperBound])
        // 袁家 + 村, 黄家湾 + 村: a family's village, and the ground it lies on.
        let isFamily = (2...3).contains(own.count) && scan.text[own.lowerBound + 1] == "家" && isSurname(own.lowerBound)
        // 久胜镇 + 久宏村: a rare word (宏村) does not count against a village right behind its town.
        let isRare = afterPlace && scan.word(word).map { $0.halvings >= Self.commonWord } == true
        if !isFamily, !isRare, word.lowerBound < own.upperBound, let known = scan.word(word),
            known.partOfSpeech != .place, known.partOfSpeech != .otherName, known.partOfSpeech != .person,
            word.upperBound <= whole.upperBound
        {
            return 0
        }
        if let kind = scan.longestTerm(at: own.lowerBound, .kind), kind.range.upperBound == own.upperBound,
            !tagged || kind.range.count >= 2
        {
            return 0
        }
        // 旺苍 + 村干部: the county, and whoever is of its villages.
        if lexicon.divisions.trie.value(of: scan.text[own]) != nil,
            let next = scan.longestTerm(at: own.upperBound, .post), next.range.upperBound > whole.upperBound
        {
            return 0
        }
        // 七都镇 + 开弦弓村: right behind its town, a verb before characters that are no word is of the name.
        let isCoined =
            afterPlace && (3...4).contains(own.count) && scan.word(own.lowerBound + 1..<own.upperBound) == nil
            && scan.word(own.lowerBound..<own.upperBound - 1) == nil
        // 安吉县 + 余村: one family's village, right behind its county.
        if own.count == 1, afterPlace || own.lowerBound > 0 && Self.leads.contains(scan.text[own.lowerBound - 1]),
            isSurname(own.lowerBound)
        {
            return 65
        }
        let named = afterPlace && isSurname(own.lowerBound) || isCoined ? own.dropFirst() : own
        if !tagged, !isFamily, isPhrase(named) { return 0 }
        if let known = scan.word(whole), known.partOfSpeech != .place,
            known.partOfSpeech != .otherName
        {
            return 0
        }
        let first = Int(scan.wordStart[own.lowerBound])..<Int(scan.wordEnd[own.lowerBound])
        if !tagged, !isFamily, own.count >= 3, first.lowerBound == own.lowerBound, first.count >= 2,
            first.upperBound < own.upperBound
        {
            switch scan.partOfSpeech[own.lowerBound] {
            case .numeral where afterPlace: break
            case .verb, .verbalNoun, .adverb, .preposition, .conjunction, .pronoun, .numeral, .adjective: return 0
            default: break
            }
            if let opener = scan.longestTerm(at: own.lowerBound, [.opener, .kind]), opener.range.count >= 2 {
                return 0
            }
            // 平台 + 治村, 部门和 + 街道: an ordinary noun opens no name of three characters by itself.
            if !afterPlace, scan.partOfSpeech[own.lowerBound] == .noun { return 0 }
        }
        if let known = scan.word(own) {
            switch known.partOfSpeech {
            case .place, .person, .otherName: return 70
            case .pronoun, .numeral, .adverb, .preposition, .measure, .conjunction, .particle, .direction, .verb,
                .verbalNoun,
                .adjective:
                return tagged ? 60 : 0
            default:
                return known.halvings < Self.commonWord
                    ? (tagged ? 60 : afterPlace && own.count < 3 ? 50 : 0) : (afterPlace || tagged ? 65 : 45)
            }
        }
        if own.count == 1 { return afterPlace || tagged ? 60 : 0 }
        // Two or more ordinary words in a row are a description, none of them a name.
        let described =
            own.count > 3
            && own.allSatisfy {
                Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) > 1 && scan.partOfSpeech[$0] != nil
                    && scan.partOfSpeech[$0] != .place
            }
        return described ? (tagged ? 60 : 0) : tagged ? 80 : 65
    }

    /// 像 + 双合, 守 + 住, 听 + 一位 + 驻: words of a clause before the closing word, and no name.
    private func isPhrase(_ own: Range<Int>) -> Bool {
        guard !own.isEmpty else { return false }
        // 袁家 + 村: a family's village.
        if own.count == 2, scan.text[own.lowerBound + 1] == "家", isSurname(own.lowerBound) { return false }
        var index = own.lowerBound
        var verbs = 0
        var words = 0
        while index < own.upperBound {
            let length = Int(scan.wordEnd[index]) - index
            switch scan.partOfSpeech[index] {
            case .pronoun, .measure, .preposition, .conjunction, .particle: return true
            case .verb: verbs += 1
            case .numeral
            where length > 1 && !(words == 0 && index + length < own.upperBound && scan.classes[index] == .han):
                return true
            default: break
            }
            if words == 0, length == 1, own.count >= 3,
                scan.partOfSpeech[index] == .verb || scan.partOfSpeech[index] == .adverb,
                lexicon.names.grades(of: scan.text[index]).surname < Self.commonSurname
            {
                return true
            }
            words += 1
            index = max(index + 1, Int(scan.wordEnd[index]))
        }
        return verbs == words
    }

    /// The grade from which a verb or adverb at the head is rather a surname (成家庄, 于家湾).
    private static let commonSurname: UInt8 = 5

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
        case .preposition, .conjunction, .particle, .adverb, .verb, .direction, .pronoun, .time: return true
        default: return false
        }
    }
}
