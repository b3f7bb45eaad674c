import Lexicon

/// A site by its closing word, and what before it may be its name: 射阳县洋马镇鹤乡菊海 + 景区.
struct SiteName {
    let closing: StoryScan.Term
    /// How far the words before the closing word reach.
    let growth: NameGrowth
    /// What the tagger finds to end with the closing word and to be no person.
    let tagged: Tagger.Name?

    var range: Range<Int> { growth.start..<closing.range.upperBound }
    /// The words before the closing word.
    var specifier: Range<Int> { growth.start..<closing.range.lowerBound }
    /// Whether nothing stands between a place and the closing word.
    var isBare: Bool { growth.ownStart == closing.range.lowerBound }
}

extension PlaceCandidates {
    /// Zones, roads, buildings, rivers, mountains: a closing word and what specifies it.
    mutating func addSites() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: [.zone, .nature]) && closesSite(term) {
            let start = term.range.lowerBound
            let tagged = scan.taggedName(endingAt: term.range.upperBound).flatMap {
                $0.range.lowerBound < start && $0.type != .person ? $0 : nil
            }
            if term.count == 1 {
                if let tagged, isSure(tagged) { add(tagged.range, 65) }
                if term.classes.contains(.nature) { addRiver(start) }
                continue
            }
            addBehindTown(term)
            // 大龙山 + 乡村振兴 + 示范点: what the site is to show may be a formula, verbs and all.
            let formula = scan.longestTerm(endingAt: start, .formula)
            let growth = NameGrowth(
                before: formula?.range.lowerBound ?? start, in: scan, placeStart: placeStart, bodies: none,
                style: .proper)
            guard growth.start < start, formula == nil || growth.words > 0 else { continue }
            addSite(SiteName(closing: term, growth: growth, tagged: tagged))
        }
    }

    /// Whether `term` ends where a word does, and is no part of a longer closing word or of another name.
    private func closesSite(_ term: StoryScan.Term) -> Bool {
        let (start, end) = (term.range.lowerBound, term.range.upperBound)
        if end < scan.count {
            if Int(scan.wordEnd[end - 1]) > end, Int(scan.wordStart[end - 1]) >= start { return false }
            // 昌宁县 + 田园镇: the closing word is a town's own name.
            if ScalarSet.townEnds.contains(scan.text[end]), Int(scan.wordEnd[end]) == end + 1 { return false }
        }
        if scan.longestTerm(endingAt: end, [.zone, .nature])?.range != term.range { return false }
        // 工业园 + 区: the beginning of a longer one.
        return scan.longestTerm(at: start, .zone).map { $0.count <= term.count } ?? true
    }

    /// 路, 山, 河 close too many words to go by themselves.
    private func isSure(_ tagged: Tagger.Name) -> Bool {
        tagged.type == .place && !isMuch(tagged.range.upperBound)
            && (tagged.range.count >= 3 || tagged.margin >= Self.sureMargin)
    }

    private mutating func addSite(_ site: SiteName) {
        let (growth, end) = (site.growth, site.range.upperBound)
        if isDescription(site.range) { return }
        if let river = waters(endingAt: end) {
            if growth.ownStart + 2 <= river { add(growth.ownStart..<river, 72) }
            return
        }
        if isMeasured(site) || isNameless(site) || isKind(site) { return }
        if growth.hasPlace || growth.hasQuote {
            add(ownStart(of: site)..<end, 72)
        } else if let tagged = site.tagged, tagged.type == .place {
            add(tagged.range, 65)
        } else if isOwnName(site) {
            add(site.range, 50)
        }
    }

    // MARK: No name

    /// 3300多亩梯田茶园, 龙井村800余亩茶园: how large, and no name.
    private func isMeasured(_ site: SiteName) -> Bool {
        !site.growth.hasPlace && scan.classes[site.growth.start] == .digit
            || scan.classes[site.range].contains(.digit) && holdsMeasure(site.range)
    }

    /// 迁西县森林: what grows or flows in a place and bears no name.
    private func isNameless(_ site: SiteName) -> Bool {
        let start = site.growth.ownStart
        return site.isBare && site.closing.classes.contains(.nature) && site.closing.count <= 2 && start > 0
            && ScalarSet.addressEnds.contains(scan.text[start - 1])
    }

    /// 高山露地蔬菜基地: bases and points without a place are kinds.
    private func isKind(_ site: SiteName) -> Bool {
        !site.growth.hasPlace && !site.growth.hasQuote
            && ["地", "点", "场"].contains(scan.text[site.range.upperBound - 1])
            && !opensWithLandmark(site.specifier)
            && !(isAmongPlaces(site.range) && isProper(site.specifier))
    }

    // MARK: Where the name begins

    /// Where the name of a site begins that has a place or a quotation in it: each level of an address is a place of its
    /// own, but a village stays with its site.
    private func ownStart(of site: SiteName) -> Int {
        let growth = site.growth
        guard growth.hasPlace else { return growth.start }
        if let last = address(before: site) { return last }
        // 江苏省 + 昆山市开发区: a zone without a name of its own is its city's.
        if site.isBare, !growth.hasQuote, ScalarSet.addressEnds.contains(scan.text[growth.ownStart - 1]) {
            return max(growth.start, Int(placeStart[growth.ownStart]))
        }
        return growth.start
    }

    /// Where the last town or division ends that is not of the site's own name.
    private func address(before site: SiteName) -> Int? {
        let start = site.growth.ownStart
        if site.isBare {
            // 沁水县龙港镇 + 梁庄村物流园区
            return scan.text[start - 1] == "村" ? address(endingAt: start)?.end : nil
        }
        // 芮城县 + 委 + 政府旧址: the committee of a county, and no address.
        guard start + 2 <= site.closing.range.lowerBound, scan.longestTerm(at: start - 1, .organ) == nil,
            let last = address(endingAt: start)
        else { return nil }
        // 射阳县洋马镇 + 鹤乡菊海景区
        return last.levels > 1 || isProper(start..<site.closing.range.lowerBound) ? last.end : nil
    }

    /// Whether the site has no place before it and words that are its name all the same.
    private func isOwnName(_ site: SiteName) -> Bool {
        let (growth, range) = (site.growth, site.range)
        let isQuoted =
            scan.class(at: range.lowerBound - 1) == .openQuote && scan.class(at: range.upperBound) == .closeQuote
        return growth.opensCleanly && growth.words <= 5 && range.count <= 14 && !isQuoted
            && site.specifier.count > 1 && !opensWithAdjective(range) && isProper(site.specifier)
    }

    /// Whether a number in `own` is followed by a unit, 余 or 多.
    private func holdsMeasure(_ own: Range<Int>) -> Bool {
        own.dropLast().contains { index in
            guard scan.classes[index] == .digit, scan.classes[index + 1] == .han else { return false }
            return ["余", "多", "万", "亿"].contains(scan.text[index + 1])
                || scan.partOfSpeech[index + 1] == .measure
        }
    }

    /// 构建 + 新 + 发展格局先行区: what may stand between words opens no name.
    private func opensWithAdjective(_ own: Range<Int>) -> Bool {
        let next = own.lowerBound + 1
        return scan.partOfSpeech[own.lowerBound] == .adjective && Int(scan.wordEnd[own.lowerBound]) == next
            && (scan.partOfSpeech[next] == .noun || scan.partOfSpeech[next] == .verbalNoun)
    }

    /// 大龙山 + 乡村振兴示范点: a hill, a river or a village that no table knows stands first.
    private func opensWithLandmark(_ own: Range<Int>) -> Bool {
        (2...4).contains { length in
            own.count > length
                && scan.longestTerm(endingAt: own.lowerBound + length, [.nature, .settlement]).map {
                    $0.range.lowerBound > own.lowerBound
                }
                    == true
        }
    }

    /// …示范区、石湫影视基地: the member of the list before is a place.
    private func isAmongPlaces(_ own: Range<Int>) -> Bool {
        let mark = own.lowerBound - 1
        return scan.class(at: mark) == .enumeration
            && (placeStart[mark] >= 0 || scan.longestTerm(endingAt: mark, .zone) != nil)
    }

    /// The address that ends at `end`: how many levels, and where its last town or division ends; nil for a short form.
    private func address(endingAt end: Int) -> (levels: Int, end: Int)? {
        var levels = 0
        var position = end
        var last: Int?
        while placeStart[position] >= 0 {
            let isVillage = scan.text[position - 1] == "村"
            // 绛县 is a full name, 赣州 a short one.
            let shortest = scan.text[position - 1] == "州" ? 3 : 2
            let isFull =
                ScalarSet.addressEnds.contains(scan.text[position - 1])
                && Int(placeStart[position]) <= position - shortest
            if !isFull { break }
            if !isVillage {
                last = last ?? position
                levels += 1
            }
            position = Int(placeStart[position])
        }
        return last.map { (levels, $0) }
    }

    /// Whether a specifier holds something that is no ordinary word: an unknown run of characters or a proper name.
    private func isProper(_ range: Range<Int>) -> Bool {
        range.contains { index in
            switch scan.partOfSpeech[index] {
            case nil, .place, .person, .otherName, .organization: true
            default: Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1
            }
        }
    }
}
