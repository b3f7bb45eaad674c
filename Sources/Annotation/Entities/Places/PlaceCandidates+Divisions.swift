import Lexicon

/// Divisions and towns from the tables, and counties that no table knows.
extension PlaceCandidates {
    mutating func addDivisions() {
        scan.matches.forEachNamedStart(of: [.division, .township]) { start, places in
            guard scan.classes[start] == .han else { return }
            for place in places {
                let match = scan.matches.named[place].match
                guard match.kinds.contains(.division), let value = scan.matches.facts(of: match)?.divisions else {
                    continue
                }
                let range = start..<(start + Int(match.length))
                let divisions = lexicon.divisions.group(value)
                if !lexicon.divisions.official(value).isEmpty || isFullAlias(range) {
                    addFullName(range, divisions)
                } else {
                    addShortForm(range, divisions)
                }
            }
            for place in places {
                let match = scan.matches.named[place].match
                guard match.length > 2, match.kinds.contains(.township) else { continue }
                addTownship(start..<(start + Int(match.length)))
            }
        }
    }

    /// 红河州, 澜沧县, 科左后旗: as good as the official name.
    private func isFullAlias(_ range: Range<Int>) -> Bool {
        range.count >= 3 && ["州", "县", "旗"].contains(scan.text[range.upperBound - 1])
    }

    private mutating func addFullName(_ range: Range<Int>, _ divisions: [Division]) {
        if range.count == 2, !isNameOfTwo(range, divisions) { return }
        // 市中区 in 城市中区域: a cut through a word on either side is no name.
        let cut =
            Int(scan.wordStart[range.lowerBound]) < range.lowerBound
            && Int(scan.wordEnd[range.upperBound - 1]) > range.upperBound
        add(range, cut ? 30 : 90)
    }

    /// 丰县, 绛县: as good as longer names; 新区, 城区 only where the page speaks of the city.
    private func isNameOfTwo(_ range: Range<Int>, _ divisions: [Division]) -> Bool {
        let start = range.lowerBound
        // 市场监管局 + 和 + 县纪委, 乡镇 + 和 + 县直部门: no 和县.
        let joins =
            scan.longestTerm(endingAt: start, [.organ, .firm, .institution]) != nil
            || scan.text[start] == "和" && placeStart[start] < 0 && followsNoun(start)
        return !joins && fallsBetweenWords(range)
            && (page.supports(divisions) || placeStart[start] >= 0 || scan.text[start + 1] == "县")
    }

    /// Whether an ordinary noun ends at `index`.
    private func followsNoun(_ index: Int) -> Bool {
        index > 0 && Int(scan.wordEnd[index - 1]) == index
            && (scan.partOfSpeech[index - 1] == .noun || scan.partOfSpeech[index - 1] == .abbreviation)
    }

    private mutating func addShortForm(_ range: Range<Int>, _ divisions: [Division]) {
        let between = fallsBetweenWords(range) || taggedPlace(range)
        let afterPlace = placeStart[range.lowerBound] >= 0
        // 逛新城: the short form of 新城区 is what closes the names of others.
        if !afterPlace, scan.longestTerm(at: range.lowerBound, [.zone, .settlement])?.range == range { return }
        guard between || (afterPlace && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound) else { return }
        if !afterPlace, divisions.allSatisfy(\.shortNameIsAmbiguous), isQualified(range) { return }
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

    /// 专用 + 通道: a word that says of what kind a thing is stands right before it, and places have no kinds; a noun
    /// does so before what is itself a word.
    private func isQualified(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard scan.class(at: start - 1) == .han, Int(scan.wordEnd[start - 1]) == start,
            start - Int(scan.wordStart[start - 1]) > 1,
            scan.endingClasses[start].isDisjoint(with: [.opener, .trigger, .post, .organ, .speech])
        else { return false }
        switch scan.partOfSpeech[start - 1] {
        case .distinction, .adjective: return true
        case .noun: return scan.word(range).map { $0.partOfSpeech != .place && $0.halvings < Self.seldomWord } == true
        default: return false
        }
    }
    /// The same: a word rarer than this is rather a place.
    private static let seldomWord = 34

    /// -2·log2 of the share of texts from which on down a word stands on every page.
    private static let everydayWord = 28

    /// After these even a short form that is a word as well is a place.
    private static let origins = ["来自", "地处", "远在"]

    private mutating func addTownship(_ range: Range<Int>) {
        let (start, end) = (range.lowerBound, range.upperBound)
        // 大龙山 + 乡村振兴, 发展 + 乡村旅游: the last character is the beginning of a formula or a word.
        // 丹江 + 村 + 乡贤: a cut through a word on either side is no name.
        let cut =
            scan.longestTerm(at: end - 1, .formula) != nil
            || Int(scan.wordStart[start]) < start && Int(scan.wordEnd[end - 1]) > end
            || Int(scan.wordStart[end - 1]) == end - 1 && Int(scan.wordEnd[end - 1]) > end
                && Int(scan.wordEnd[start]) == end - 1 && placeStart[start] < 0
                && scan.word(start..<(end - 1)).map { $0.halvings < Self.commonWord } == true
        add(range, cut ? 30 : 85)
    }

    /// 浙江省 + 梅山县: a county that no table knows, named right after its province or prefecture.
    mutating func addUnlistedDivision(_ last: Int) {
        for own in 2...3 {
            let start = last - own
            guard start >= 0, placeStart[start] >= 0, scan.classes[start..<last].allSatisfy({ $0 == .han }),
                // 通渭 + 县和市…: neither the place's own last character nor a conjunction is of the name.
                !ScalarSet.addressEnds.contains(scan.text[start]), !(start..<last).contains(where: isParticle)
            else {
                continue
            }
            // 教师 + 莒县: a county that the table knows ends there.
            if Int(placeStart[last + 1]) > start, scan.text[last] != "区" { continue }
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
}
