import Lexicon

/// The places a story may name: divisions from the tables, and whatever closes as places do.
struct PlaceCandidates {
    private(set) var candidates: [Candidate] = []
    /// Where the place begins that ends at i, the longest one; -1 where none does. For names that open with places.
    private(set) var placeStart: [Int32]

    let scan: StoryScan
    private let lexicon: NameLexicon
    private let page: PageDivisions

    init(in scan: StoryScan, lexicon: NameLexicon, page: PageDivisions) {
        self.scan = scan
        self.lexicon = lexicon
        self.page = page
        placeStart = [Int32](repeating: -1, count: scan.count + 1)
        addDivisions()
        addSettlements()
        addRegions()
        for member in ProvinceCharacters(in: scan, lexicon: lexicon).found {
            add(member..<(member + 1), 62, opensNames: false)
        }
        addSites()
        addTagged()
    }

    mutating func add(_ range: Range<Int>, _ confidence: Int, opensNames: Bool = true) {
        candidates.append(Candidate(range: range, type: .place, confidence: confidence))
        if opensNames, confidence >= 50 {
            let known = placeStart[range.upperBound]
            if known < 0 || Int(known) > range.lowerBound { placeStart[range.upperBound] = Int32(range.lowerBound) }
        }
    }

    private func taggedPlace(_ range: Range<Int>) -> Bool {
        scan.taggedName(at: range.lowerBound).map { $0.range == range && $0.type == .place } ?? false
    }

    /// Whether both ends of `range` fall between words.
    private func fallsBetweenWords(_ range: Range<Int>) -> Bool {
        Int(scan.wordStart[range.lowerBound]) == range.lowerBound
            && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound
    }

    private mutating func addDivisions() {
        for start in 0..<scan.count where scan.classes[start] == .han {
            let found = scan.matches.range(at: start).lazy.map { [scan] in scan.matches.found[$0] }
            for match in found {
                guard let value = scan.matches.facts(of: match)?.divisions else { continue }
                let range = start..<(start + Int(match.length))
                let divisions = lexicon.divisions.group(value)
                let name = scan.string(range)
                if divisions.contains(where: { $0.name == name }) || isFullAlias(range) {
                    // 市中区 in 城市中区域: a cut through a word on either side is no name.
                    let cut =
                        Int(scan.wordStart[start]) < start && Int(scan.wordEnd[range.upperBound - 1]) > range.upperBound
                    // 丰县, 绛县: as good as longer names; 新区, 城区 only where the page speaks of the city.
                    let common =
                        range.count == 2
                        && !(fallsBetweenWords(range)
                            && (page.supports(divisions) || placeStart[start] >= 0 || scan.text[start + 1] == "县"))
                    if !common { add(range, cut ? 30 : 90) }
                } else {
                    addShortForm(range, divisions)
                }
            }
            for match in found where match.length > 2 && scan.matches.facts(of: match)?.isTownship == true {
                add(start..<(start + Int(match.length)), 85)
            }
        }
    }

    /// 红河州, 澜沧县, 科左后旗: as good as the official name.
    private func isFullAlias(_ range: Range<Int>) -> Bool {
        range.count >= 3 && ["州", "县", "旗"].contains(scan.text[range.upperBound - 1])
    }

    private mutating func addShortForm(_ range: Range<Int>, _ divisions: [Division]) {
        let between = fallsBetweenWords(range) || taggedPlace(range)
        let afterPlace = placeStart[range.lowerBound] >= 0
        guard between || (afterPlace && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound) else { return }
        let top = divisions.map(\.level.rawValue).min() ?? 3
        let supported = page.supports(divisions)
        if divisions.allSatisfy(\.shortNameIsAmbiguous) {
            if supported || (afterPlace && page.prefixSupports(divisions)) || (taggedPlace(range) && top < 3) {
                add(range, taggedPlace(range) || afterPlace || supported ? 60 : 40)
            }
        } else if top < 3 {
            add(range, 75)
        } else if supported || taggedPlace(range) || afterPlace {
            add(range, 65)
        }
    }

    /// 三都乡里庄村: a settlement's closing word with one to five characters of its own before it.
    private mutating func addSettlements() {
        for index in 0..<scan.count where scan.classes[index] == .han {
            for term in scan.terms(at: index) where term.classes.contains(.settlement) { addSettlement(term.range) }
            if Self.divisionEnds.contains(scan.text[index]) { addUnlistedDivision(index) }
        }
    }

    private mutating func addSettlement(_ closing: Range<Int>) {
        let end = closing.upperBound
        // 村委会, 镇长, 村民: the closing word is the beginning of another.
        if closing.count == 1, Int(scan.wordEnd[end - 1]) > end, !mayBeCut(at: end) { return }
        var best: (start: Int, confidence: Int)?
        for own in 1...5 {
            let start = closing.lowerBound - own
            guard start >= 0, scan.classes[start] == .han else { break }
            // A particle stands in no such name, and nothing before it can belong to one.
            if isParticle(start), !taggedPlace(start..<end) { break }
            // 我镇 + 均坝村: 镇 belongs to what is before it.
            if own > 1, start > 0, Self.levels.contains(scan.text[start]),
                Self.determiners.contains(scan.text[start - 1])
            {
                break
            }
            let afterPlace = placeStart[start] >= 0
            // 洋马镇 + 鹤乡: no township lies within another.
            if afterPlace, ["镇", "乡"].contains(scan.text[end - 1]), ["镇", "乡", "道"].contains(scan.text[start - 1]) {
                break
            }
            if afterPlace || opensName(start) || taggedPlace(start..<end) {
                let confidence = ownWord(start..<closing.lowerBound, whole: start..<end, afterPlace: afterPlace)
                if confidence > 0, (best?.confidence ?? 0) < confidence + own { best = (start, confidence + own) }
            }
            if afterPlace { break }
        }
        if let best, closing.count > 1 || Self.commonSettlements.contains(scan.text[end - 1]) || best.confidence >= 80 {
            add(best.start..<end, best.confidence)
        }
    }

    /// 浙江省 + 梅山县: a county that no table knows, named right after its province or prefecture.
    private mutating func addUnlistedDivision(_ last: Int) {
        for own in 2...3 {
            let start = last - own
            guard start >= 0, placeStart[start] >= 0, scan.classes[start..<last].allSatisfy({ $0 == .han }),
                !isParticle(start)
            else {
                continue
            }
            if let word = scan.word(start..<(last + 1)), word.partOfSpeech != .place { continue }
            if (start..<last).contains(where: { scan.partOfSpeech[$0] == .verb || scan.partOfSpeech[$0] == .particle })
            {
                continue
            }
            if Int(scan.wordEnd[last]) == last + 1 { add(start..<(last + 1), 55) }
        }
    }

    private func isParticle(_ index: Int) -> Bool {
        scan.terms(at: index).contains { $0.range.count == 1 && $0.classes.contains(.particle) }
            || (scan.partOfSpeech[index] == .conjunction && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1)
    }

    static let levels: Set<Unicode.Scalar> = ["镇", "乡", "村", "县", "区", "市", "省", "州", "旗", "道"]
    private static let determiners: Set<Unicode.Scalar> = ["我", "该", "全", "各", "本", "此"]
    private static let commonSettlements: Set<Unicode.Scalar> = ["镇", "乡", "村", "屯"]
    private static let divisionEnds: Set<Unicode.Scalar> = ["县", "市", "区", "旗"]

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
        if own.count > 1, ["村", "镇", "乡"].contains(scan.text[own.upperBound - 1]), !tagged { return 0 }
        // 推进 + 农村: an ordinary word reaches over the closing character.
        let word = Int(scan.wordStart[own.upperBound])..<Int(scan.wordEnd[own.upperBound])
        if word.lowerBound < own.upperBound, let known = scan.word(word),
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
        if !tagged, isPhrase(own) { return 0 }
        if let known = scan.word(whole), known.partOfSpeech != .place,
            known.partOfSpeech != .otherName
        {
            return 0
        }
        let first = Int(scan.wordStart[own.lowerBound])..<Int(scan.wordEnd[own.lowerBound])
        if !tagged, own.count >= 3, first.lowerBound == own.lowerBound, first.count >= 2,
            first.upperBound < own.upperBound
        {
            switch scan.partOfSpeech[own.lowerBound] {
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
        var index = own.lowerBound
        var verbs = 0
        var words = 0
        while index < own.upperBound {
            let length = Int(scan.wordEnd[index]) - index
            switch scan.partOfSpeech[index] {
            case .pronoun, .measure, .preposition, .conjunction, .particle: return true
            case .verb: verbs += 1
            case .numeral where length > 1: return true
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
    /// -2·log2 of the share of texts: words more common than this are no names of villages by themselves.
    private static let commonWord = 30

    /// Whether a name may begin at `start`: after punctuation, a function word or a verb, at the beginning of a word.
    private func opensName(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = scan.classes[start - 1]
        if before != .han { return before != .latin && before != .digit }
        if Int(scan.wordEnd[start - 1]) != start { return false }
        if scan.endingClasses[start].contains(.opener) || scan.endingClasses[start].contains(.post) { return true }
        // 我镇均坝村.
        if ["镇", "乡", "县", "区", "市", "省", "村"].contains(scan.text[start - 1]) { return true }
        switch scan.partOfSpeech[start - 1] {
        case .preposition, .conjunction, .particle, .adverb, .verb, .direction, .pronoun, .time: return true
        default: return false
        }
    }

    private mutating func addRegions() {
        for term in scan.terms where term.classes.contains(.region) && term.range.count > 1 {
            // 中国特色 says what kind, not where.
            if scan.has("特色", at: term.range.upperBound) || scan.has("式", at: term.range.upperBound) { continue }
            let opensWord = Int(scan.wordStart[term.range.lowerBound]) == term.range.lowerBound
            if opensWord || term.range.count > 2 || taggedPlace(term.range) { add(term.range, 70) }
        }
    }

    /// Tagger's margin beyond which even two unknown characters are taken for a place.
    static let sureMargin = 150

    private mutating func addTagged() {
        for name in scan.tagged where name.type == .place && name.range.count > 1 {
            let word = scan.word(name.range)
            if let word, word.halvings < 34, word.partOfSpeech != .place, word.partOfSpeech != .otherName { continue }
            // Two characters that no table knows need a surer sign; 中国特色 says what kind, not where.
            if name.range.count == 2, word?.partOfSpeech != .place, name.margin < Self.sureMargin { continue }
            if scan.has("特色", at: name.range.upperBound) { continue }
            if name.range.count >= 3, let suffix = scan.longestTerm(endingAt: name.range.upperBound, .settlement),
                let kind = scan.longestTerm(at: name.range.lowerBound, .kind),
                kind.range.upperBound >= suffix.range.lowerBound
            {
                continue
            }
            // Each level of an address is a place of its own.
            if (name.range.lowerBound + 2..<name.range.upperBound).contains(where: {
                Int(placeStart[$0]) == name.range.lowerBound
            }) {
                continue
            }
            add(name.range, min(60, 20 + name.margin / 8), opensNames: false)
        }
    }
}
