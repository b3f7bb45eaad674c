import Lexicon

/// The places a story may name: divisions from the tables, and whatever closes as places do.
struct PlaceCandidates {
    private(set) var candidates: [Candidate] = []
    /// Where the place begins that ends at i, the longest one; -1 where none does. For names that open with places.
    private(set) var placeStart: [Int32]

    let scan: StoryScan
    let lexicon: NameLexicon
    private let page: PageDivisions

    init(in scan: StoryScan, lexicon: NameLexicon, page: PageDivisions) {
        self.scan = scan
        self.lexicon = lexicon
        self.page = page
        placeStart = [Int32](repeating: -1, count: scan.count + 1)
        addDivisions()
        addOffices()
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

    func taggedPlace(_ range: Range<Int>) -> Bool {
        scan.taggedName(at: range.lowerBound).map { $0.range == range && $0.type == .place } ?? false
    }

    /// Whether both ends of `range` fall between words.
    private func fallsBetweenWords(_ range: Range<Int>) -> Bool {
        Int(scan.wordStart[range.lowerBound]) == range.lowerBound
            && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound
    }

    private mutating func addDivisions() {
        let known = lexicon.divisions
        scan.matches.forEachNamedStart(of: [.division, .township]) { start, places in
            guard scan.classes[start] == .han else { return }
            for place in places {
                let match = scan.matches.named[place].match
                guard match.kinds.contains(.division), let value = scan.matches.facts(of: match)?.divisions else {
                    continue
                }
                let range = start..<(start + Int(match.length))
                let divisions = known.group(value)
                if !known.official(value).isEmpty || isFullAlias(range) {
                    // 市中区 in 城市中区域: a cut through a word on either side is no name.
                    let cut =
                        Int(scan.wordStart[start]) < start && Int(scan.wordEnd[range.upperBound - 1]) > range.upperBound
                    // 丰县, 绛县: as good as longer names; 新区, 城区 only where the page speaks of the city.
                    // 市场监管局 + 和 + 县纪委, 乡镇 + 和 + 县直部门: no 和县.
                    let joins =
                        range.count == 2
                        && (scan.longestTerm(endingAt: start, [.organ, .firm, .institution]) != nil
                            || scan.text[start] == "和" && placeStart[start] < 0 && followsNoun(start))
                    let common =
                        joins
                        || range.count == 2
                            && !(fallsBetweenWords(range)
                                && (page.supports(divisions) || placeStart[start] >= 0 || scan.text[start + 1] == "县"))
                    if !common { add(range, cut ? 30 : 90) }
                } else {
                    addShortForm(range, divisions)
                }
            }
            for place in places {
                let match = scan.matches.named[place].match
                guard match.length > 2, match.kinds.contains(.township) else { continue }
                let end = start + Int(match.length)
                // 大龙山 + 乡村振兴, 发展 + 乡村旅游: the last character is the beginning of a formula or a word.
                // 丹江 + 村 + 乡贤: a cut through a word on either side is no name.
                let cut =
                    scan.longestTerm(at: end - 1, .formula) != nil
                    || Int(scan.wordStart[start]) < start && Int(scan.wordEnd[end - 1]) > end
                    || Int(scan.wordStart[end - 1]) == end - 1 && Int(scan.wordEnd[end - 1]) > end
                        && Int(scan.wordEnd[start]) == end - 1 && placeStart[start] < 0
                        && scan.word(start..<(end - 1)).map { $0.halvings < Self.commonWord } == true
                add(start..<end, cut ? 30 : 85)
            }
        }
    }

    /// Whether an ordinary noun ends at `index`.
    private func followsNoun(_ index: Int) -> Bool {
        index > 0 && Int(scan.wordEnd[index - 1]) == index
            && (scan.partOfSpeech[index - 1] == .noun || scan.partOfSpeech[index - 1] == .abbreviation)
    }

    /// 红河州, 澜沧县, 科左后旗: as good as the official name.
    private func isFullAlias(_ range: Range<Int>) -> Bool {
        range.count >= 3 && ["州", "县", "旗"].contains(scan.text[range.upperBound - 1])
    }

    private mutating func addShortForm(_ range: Range<Int>, _ divisions: [Division]) {
        let between = fallsBetweenWords(range) || taggedPlace(range)
        let afterPlace = placeStart[range.lowerBound] >= 0
        // 逛新城: the short form of 新城区 is what closes the names of others.
        if !afterPlace, scan.longestTerm(at: range.lowerBound, [.zone, .settlement])?.range == range { return }
        guard between || (afterPlace && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound) else { return }
        let top = divisions.map(\.level.rawValue).min() ?? 3
        // 交流合作, 盘活资源: a word of every page is a place only where its full name stands, too, or an address.
        let isEveryday = scan.word(range).map { $0.halvings < Self.everydayWord && $0.partOfSpeech != .place } == true
        let supported = isEveryday ? page.namesInFull(divisions) : page.supports(divisions)
        if divisions.allSatisfy(\.shortNameIsAmbiguous) {
            let isOrigin = Self.origins.contains { scan.has($0, at: range.lowerBound - $0.unicodeScalars.count) }
            if supported || isOrigin || (afterPlace && page.prefixSupports(divisions))
                || (taggedPlace(range) && top < 3)
            {
                add(range, taggedPlace(range) || afterPlace || supported || isOrigin ? 60 : 40)
            }
        } else if top < 3 {
            add(range, 75)
        } else if supported || taggedPlace(range) || afterPlace {
            add(range, 65)
        }
    }

    /// -2·log2 of the share of texts from which on down a word stands on every page.
    private static let everydayWord = 28

    /// After these even a short form that is a word as well is a place.
    private static let origins = ["来自", "地处", "远在"]

    private mutating func addRegions() {
        for term in scan.terms where term.classes.contains(.region) && term.range.count > 1 {
            // 中国特色 says what kind, not where.
            if scan.has("特色", at: term.range.upperBound) || scan.has("式", at: term.range.upperBound) { continue }
            // 太阳 in 太阳能, 中国 in “中国核桃之乡”: part of a word, or of a title of honour.
            if isWithinTitle(term.range) { continue }
            // 让发展 + 中国家…: 发展中国家 holds no country by name; 我国 + 中 + 东部 no region.
            if scan.has(Self.developing, at: term.range.lowerBound - 2) { continue }
            if fallsBetweenWords(term.range) || term.range.count > 2 || taggedPlace(term.range) { add(term.range, 70) }
        }
    }

    private static let developing = "发展中国家"

    /// Whether `range` opens a short quotation without a stop that goes on behind it.
    private func isWithinTitle(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, scan.classes[start - 1] == .digit { start -= 1 }
        guard scan.class(at: start - 1) == .openQuote, scan.text[start - 1] != "《" else { return false }
        var end = range.upperBound
        while end < scan.count, end - start <= Self.titleLength, scan.classes[end] == .han { end += 1 }
        return scan.class(at: end) == .closeQuote && end > range.upperBound
    }

    /// 太阳 + 能: an ordinary noun begins with the name and goes on.
    private func opensNoun(_ range: Range<Int>) -> Bool {
        let end = Int(scan.wordEnd[range.lowerBound])
        return Int(scan.wordStart[range.lowerBound]) == range.lowerBound && end > range.upperBound
            && scan.partOfSpeech[range.lowerBound] == .noun && scan.word(range.lowerBound..<end) != nil
    }

    /// The characters before 流域 and 河道 that end with a river's or a lake's own: 沁河, and not its waters, is the name.
    func waters(endingAt end: Int) -> Int? {
        guard end > 3, scan.has("流域", at: end - 2) || scan.has("河道", at: end - 2),
            ["江", "河", "湖", "溪"].contains(scan.text[end - 3])
        else { return nil }
        return end - 2
    }

    /// 城镇老旧小区, 中心城区, 部分地区: ordinary words of two characters or more before the word for a site make a kind.
    func isDescription(_ range: Range<Int>) -> Bool {
        // 世纪广场: what people build they call by ordinary words.
        guard placeStart[range.lowerBound] < 0, ["区", "域"].contains(scan.text[range.upperBound - 1]),
            let closing = scan.longestTerm(endingAt: range.upperBound, [.zone, .nature, .settlement]),
            closing.count > 1, closing.range.lowerBound > range.lowerBound,
            Int(scan.wordStart[range.lowerBound]) == range.lowerBound
        else { return false }
        return (range.lowerBound..<closing.range.lowerBound).allSatisfy { index in
            guard Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) > 1,
                let word = scan.word(Int(scan.wordStart[index])..<Int(scan.wordEnd[index])),
                word.halvings < Self.commonWord
            else { return false }
            switch word.partOfSpeech {
            case .place, .person, .otherName, .organization: return false
            default: return true
            }
        }
    }

    /// -2·log2 of the share of texts: words more common than this are no names by themselves.
    static let commonWord = 30

    /// 青田 + 山多地少: what there is much or little of.
    func isMuch(_ end: Int) -> Bool {
        ["山", "水", "田", "沟", "河"].contains(scan.text[end - 1]) && end < scan.count
            && ["多", "少", "大", "高", "深"].contains(scan.text[end])
    }

    /// Characters of a title of honour in quotation marks at most.
    private static let titleLength = 16

    /// Tagger's margin beyond which even two unknown characters are taken for a place.
    static let sureMargin = 150

    private mutating func addTagged() {
        for name in scan.tagged where name.type == .place && name.range.count > 1 {
            let word = scan.word(name.range)
            if let word, word.halvings < 34, word.partOfSpeech != .place,
                word.partOfSpeech != .otherName
            {
                continue
            }
            // 往 + 丹寨, 沿线 + 江苏, 批复 + 江苏: a word of the sentence before a known place is none of its name.
            let known = Int(placeStart[name.range.upperBound])
            if known > name.range.lowerBound, Int(scan.wordEnd[known - 1]) == known, placeStart[known] < 0 { continue }
            if isDescription(name.range) { continue }
            // 鲍家乡的 + 葡萄园: the kind of place alone.
            if scan.longestTerm(at: name.range.lowerBound, .zone)?.range == name.range { continue }
            // Two characters that no table knows need a surer sign; 中国特色 says what kind, not where.
            if name.range.count == 2, word?.partOfSpeech != .place, name.margin < Self.sureMargin { continue }
            if scan.has("特色", at: name.range.upperBound) || isWithinTitle(name.range) || opensNoun(name.range) {
                continue
            }
            if name.range.count >= 3, let suffix = scan.longestTerm(endingAt: name.range.upperBound, .settlement),
                let kind = scan.longestTerm(at: name.range.lowerBound, .kind),
                kind.range.upperBound >= suffix.range.lowerBound
            {
                continue
            }
            // “南大门”: the tagger alone takes a metaphor for a place.
            if scan.class(at: name.range.lowerBound - 1) == .openQuote,
                scan.class(at: name.range.upperBound) == .closeQuote
            {
                continue
            }
            // 苏木: the closing word alone; 沁河 + 流域: the waters of a river.
            if isMuch(name.range.upperBound) || waters(endingAt: name.range.upperBound) != nil
                || scan.longestTerm(at: name.range.lowerBound, .settlement)?.range == name.range
            {
                continue
            }
            // Each level of an address is a place of its own: 浙江 + 岭根村.
            if let level = (name.range.lowerBound + 2..<name.range.upperBound).last(where: {
                Int(placeStart[$0]) == name.range.lowerBound
            }) {
                if name.range.upperBound - level >= 3,
                    ScalarSet.settlementEnds.contains(scan.text[name.range.upperBound - 1])
                {
                    add(level..<name.range.upperBound, 60, opensNames: false)
                }
                continue
            }
            add(name.range, min(60, 20 + name.margin / 8), opensNames: false)
        }
    }
}
