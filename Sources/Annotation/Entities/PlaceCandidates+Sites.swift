import Lexicon

extension PlaceCandidates {
    /// Zones, roads, buildings, rivers, mountains: a closing word and what specifies it.
    mutating func addSites() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: [.zone, .nature]) {
            let end = term.range.upperBound
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end, Int(scan.wordStart[end - 1]) >= term.range.lowerBound
            {
                continue
            }
            if scan.longestTerm(endingAt: end, [.zone, .nature])?.range != term.range { continue }
            // 工业园 + 区: the beginning of a longer one.
            if let longest = scan.longestTerm(at: term.range.lowerBound, .zone), longest.count > term.count { continue }
            // 昌宁县 + 田园镇: the closing word is a town's own name.
            if end < scan.count, ScalarSet.townEnds.contains(scan.text[end]), Int(scan.wordEnd[end]) == end + 1 {
                continue
            }
            let tagged = scan.taggedName(endingAt: end).flatMap {
                $0.range.lowerBound < term.range.lowerBound && $0.type != .person ? $0 : nil
            }
            if term.range.count == 1 {
                // 路, 山, 河 close too many words to go by themselves.
                if let tagged, tagged.type == .place, !isMuch(end),
                    tagged.range.count >= 3 || tagged.margin >= Self.sureMargin
                {
                    add(tagged.range, 65)
                }
                continue
            }
            // 大龙山 + 乡村振兴 + 示范点: what the site is to show may be a formula, verbs and all.
            let formula = scan.longestTerm(endingAt: term.range.lowerBound, .formula)
            let growth = NameGrowth(
                before: formula?.range.lowerBound ?? term.range.lowerBound, in: scan, placeStart: placeStart,
                bodies: none, style: .proper)
            guard growth.start < term.range.lowerBound, formula == nil || growth.words > 0 else { continue }
            let own = growth.start..<end
            if isDescription(own) { continue }
            if let river = waters(endingAt: end) {
                if growth.ownStart + 2 <= river { add(growth.ownStart..<river, 72) }
                continue
            }
            // 3300多亩梯田茶园: a measure and no name; 迁西县森林: what grows or flows in a place and bears no name.
            if !growth.hasPlace, scan.classes[growth.start] == .digit { continue }
            // 龙井村800余亩茶园: how large, and no name.
            if scan.classes[own].contains(.digit), holdsMeasure(own) { continue }
            if term.classes.contains(.nature), term.range.count <= 2, growth.ownStart == term.range.lowerBound,
                growth.ownStart > 0, ScalarSet.addressEnds.contains(scan.text[growth.ownStart - 1])
            {
                continue
            }
            // 高山露地蔬菜基地: bases and points without a place are kinds.
            if !growth.hasPlace, !growth.hasQuote, ["地", "点", "场"].contains(scan.text[end - 1]),
                !opensWithLandmark(growth.start..<term.range.lowerBound),
                !isAmongPlaces(own) || !isProper(growth.start..<term.range.lowerBound)
            {
                continue
            }
            let quoted = scan.class(at: own.lowerBound - 1) == .openQuote && scan.class(at: end) == .closeQuote
            if growth.hasPlace, growth.ownStart == term.range.lowerBound, scan.text[growth.ownStart - 1] == "村",
                let last = address(endingAt: growth.ownStart)
            {
                // 沁水县龙港镇 + 梁庄村物流园区
                add(last.end..<end, 72)
            } else if growth.hasPlace, growth.ownStart + 2 <= term.range.lowerBound,
                // 芮城县 + 委 + 政府旧址: the committee of a county, and no address.
                scan.longestTerm(at: growth.ownStart - 1, .organ) == nil,
                let last = address(endingAt: growth.ownStart),
                last.levels > 1 || isProper(growth.ownStart..<term.range.lowerBound)
            {
                // 射阳县洋马镇 + 鹤乡菊海景区: each level of an address is a place of its own; a village stays with its site.
                add(last.end..<end, 72)
            } else if growth.hasPlace, growth.ownStart == term.range.lowerBound, !growth.hasQuote,
                ScalarSet.addressEnds.contains(scan.text[growth.ownStart - 1])
            {
                // 江苏省 + 昆山市开发区: a zone without a name of its own is its city's.
                add(max(growth.start, Int(placeStart[growth.ownStart]))..<end, 72)
            } else if growth.hasPlace || growth.hasQuote {
                add(own, 72)
            } else if let tagged, tagged.type == .place {
                add(tagged.range, 65)
            } else if growth.opensCleanly, growth.words <= 5, own.count <= 14, !quoted,
                growth.start + 1 < term.range.lowerBound, !opensWithAdjective(own),
                isProper(growth.start..<term.range.lowerBound)
            {
                add(own, 50)
            }
        }
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
