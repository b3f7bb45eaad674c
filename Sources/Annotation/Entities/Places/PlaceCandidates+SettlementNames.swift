import Lexicon

/// Characters before a settlement's closing word that may be a name of its own: 三都乡 + 里庄 + 村.
struct SettlementName {
    let own: Range<Int>
    /// With the closing word.
    let whole: Range<Int>
    /// Whether a place ends where it begins.
    let afterPlace: Bool
    /// Whether the tagger takes the whole for a place.
    let isTagged: Bool
    /// 袁家 + 村, 黄家湾 + 村: a family's village, and the ground it lies on.
    let isFamily: Bool
}

/// What speaks for and against the characters before a settlement's closing word as a name of its own.
extension PlaceCandidates {
    func settlementName(_ start: Int, before closing: Range<Int>) -> SettlementName {
        let own = start..<closing.lowerBound
        let whole = start..<closing.upperBound
        return SettlementName(
            own: own, whole: whole, afterPlace: placeStart[start] >= 0, isTagged: taggedPlace(whole),
            isFamily: (2...3).contains(own.count) && scan.text[start + 1] == "家" && isSurname(start))
    }

    /// How well the characters before a settlement's closing word are a name of its own; 0 for 农村, 贫困村.
    func confidence(of name: SettlementName) -> Int {
        if isKind(name) || isDeed(name) || isCutFromWord(name) || opensPost(name) { return 0 }
        if isLoneSurname(name) { return 65 }
        if isClause(name) || isOrdinaryWord(name) || opensWithOrdinaryWord(name) { return 0 }
        if let word = scan.word(name.own) { return confidence(of: name, as: word) }
        if name.own.count == 1 {
            return name.afterPlace && !isProvince(before: name.own.lowerBound) || name.isTagged ? 60 : 0
        }
        if isDescribed(name.own) { return name.isTagged ? 60 : 0 }
        return name.isTagged ? 80 : 65
    }

    /// 山东 + 头村: no province stands right before a village.
    private func isProvince(before start: Int) -> Bool {
        let known = Int(placeStart[start])
        guard known >= 0, let value = lexicon.divisions.trie.value(of: scan.text[known..<start]) else { return false }
        return lexicon.divisions.group(value).contains { $0.level == .province }
    }

    /// How well a name of its own is one that is a word of the list.
    private func confidence(of name: SettlementName, as word: WordList.Word) -> Int {
        switch word.partOfSpeech {
        case .place, .person, .otherName: return 70
        case .pronoun, .numeral, .adverb, .preposition, .measure, .conjunction, .particle, .direction, .verb,
            .verbalNoun, .adjective:
            return name.isTagged ? 60 : 0
        default: break
        }
        if word.halvings >= Self.commonWord { return name.afterPlace || name.isTagged ? 65 : 45 }
        if name.isTagged { return 60 }
        return name.afterPlace && name.own.count < 3 ? 50 : 0
    }

    /// Whether the characters say what kind of settlement it is.
    private func isKind(_ name: SettlementName) -> Bool {
        let own = name.own
        if isDoneWithKind(own) { return true }
        // 苏木 + 乡镇: two kinds in a row; not so in 古城 + 村.
        if !name.isTagged || scan.text[own.upperBound] != "村",
            scan.terms(at: own.lowerBound).contains(where: {
                $0.range == own && $0.classes.contains(.settlement) && $0.count > 1
            })
        {
            return true
        }
        if own.count > 1, !name.isTagged, ScalarSet.settlementEnds.contains(scan.text[own.upperBound - 1]) {
            return true
        }
        guard let kind = scan.longestTerm(at: own.lowerBound, .kind), kind.range.upperBound == own.upperBound else {
            return false
        }
        return !name.isTagged || kind.count >= 2
    }

    /// 学 + 富村, 惹得 + 满村: what somebody does with such villages, where no town stands before them.
    func isDoneWithKind(_ own: Range<Int>) -> Bool {
        let verb = own.lowerBound..<Int(scan.wordEnd[own.lowerBound])
        guard placeStart[own.lowerBound] < 0, verb.upperBound < own.upperBound,
            scan.longestTerm(at: verb.upperBound, .kind)?.range == verb.upperBound..<own.upperBound
        else { return false }
        return scan.partOfSpeech[own.lowerBound] == .verb
            || verb.count == 1 && Self.learning.contains(scan.text[own.lowerBound])
    }
    /// Verbs that are nouns as well, before such villages.
    private static let learning: ScalarSet = ["学", "帮", "创", "争"]

    /// 往洞镇 + 组织 + 村“两委”: what the town does.
    private func isDeed(_ name: SettlementName) -> Bool {
        let own = name.own
        return own.count > 1 && scan.partOfSpeech[own.lowerBound] == .verb
            && scan.longestTerm(at: own.lowerBound, [.opener, .trigger])?.range == own
    }

    /// 推进 + 农村: an ordinary word reaches over the closing character.
    private func isCutFromWord(_ name: SettlementName) -> Bool {
        let closing = name.own.upperBound
        let range = Int(scan.wordStart[closing])..<Int(scan.wordEnd[closing])
        guard !name.isFamily, range.lowerBound < closing, range.upperBound <= name.whole.upperBound,
            let word = scan.word(range)
        else { return false }
        // 久胜镇 + 久宏村: a rare word (宏村) does not count against a village right behind its town.
        if name.afterPlace, word.halvings >= Self.commonWord { return false }
        return word.partOfSpeech != .place && word.partOfSpeech != .otherName && word.partOfSpeech != .person
    }

    /// 旺苍 + 村干部: the county, and whoever is of its villages.
    private func opensPost(_ name: SettlementName) -> Bool {
        guard let post = scan.longestTerm(at: name.own.upperBound, .post),
            post.range.upperBound > name.whole.upperBound
        else { return false }
        return lexicon.divisions.trie.value(of: scan.text[name.own]) != nil
    }

    /// 安吉县 + 余村: one family's village, right behind its county or the verb that leads there.
    private func isLoneSurname(_ name: SettlementName) -> Bool {
        let start = name.own.lowerBound
        return name.own.count == 1 && (name.afterPlace || start > 0 && Self.leads.contains(scan.text[start - 1]))
            && isSurname(start)
    }

    private func isClause(_ name: SettlementName) -> Bool {
        guard !name.isTagged, !name.isFamily else { return false }
        let own = name.own
        // 七都镇 + 开弦弓村: right behind its town, a verb before characters that are no word is of the name.
        let isCoined =
            name.afterPlace && (3...5).contains(own.count) && scan.word(own.dropFirst()) == nil
            && scan.word(own.dropLast()) == nil
        return isPhrase(name.afterPlace && isSurname(own.lowerBound) || isCoined ? own.dropFirst() : own)
    }

    private func isOrdinaryWord(_ name: SettlementName) -> Bool {
        scan.word(name.whole).map { $0.partOfSpeech != .place && $0.partOfSpeech != .otherName } == true
    }

    /// Whether the first of several words is one that opens no name.
    private func opensWithOrdinaryWord(_ name: SettlementName) -> Bool {
        let own = name.own
        let end = Int(scan.wordEnd[own.lowerBound])
        guard !name.isTagged, !name.isFamily, own.count >= 3, Int(scan.wordStart[own.lowerBound]) == own.lowerBound,
            end - own.lowerBound >= 2, end < own.upperBound
        else { return false }
        switch scan.partOfSpeech[own.lowerBound] {
        case .numeral where name.afterPlace: break
        case .verb, .verbalNoun, .adverb, .preposition, .conjunction, .pronoun, .numeral, .adjective: return true
        // 平台 + 治村, 部门和 + 街道: an ordinary noun opens no name of three characters by itself.
        case .noun where !name.afterPlace && !isHardlyAWord(own.lowerBound..<end): return true
        default: break
        }
        return scan.longestTerm(at: own.lowerBound, [.opener, .kind]).map { $0.count >= 2 } == true
    }

    /// Two or more ordinary words in a row are a description, none of them a name.
    private func isDescribed(_ own: Range<Int>) -> Bool {
        own.count > 3
            && own.allSatisfy {
                Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) > 1 && scan.partOfSpeech[$0] != nil
                    && scan.partOfSpeech[$0] != .place
            }
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
            // 阔什铁热克: what few texts use by itself is a sound.
            case .pronoun, .measure, .preposition, .conjunction, .particle:
                if length > 1 || !isRare(index..<index + 1) { return true }
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

    /// Whether the character at `index` is a common surname and no conjunction.
    func isSurname(_ index: Int) -> Bool {
        scan.partOfSpeech[index] != .conjunction
            && lexicon.names.grades(of: scan.text[index]).surname >= Self.commonSurname
    }

    /// The grade from which a verb or adverb at the head is rather a surname (成家庄, 于家湾).
    private static let commonSurname: UInt8 = 5

    func isParticle(_ index: Int) -> Bool {
        scan.terms(at: index).contains { $0.range.count == 1 && $0.classes.contains(.particle) }
            || (scan.partOfSpeech[index] == .conjunction && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1)
    }

    /// Verbs of one character that lead to a place.
    static let leads: ScalarSet = ["去", "往", "到", "赴"]
}
