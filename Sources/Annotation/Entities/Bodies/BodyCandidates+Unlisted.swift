import Lexicon

/// Bodies whose closing word no table has: by their last character, or by the list they stand in.
extension BodyCandidates {
    /// 凉州区文化馆, 北埠村茶叶加工厂: a word that ends as bodies do, right after a place or a few nouns on.
    mutating func addUnlistedEnds() {
        for end in scan.places(of: .bodyEnd).lazy.map({ $0 + 1 })
        where end < scan.count && Int(scan.wordEnd[end - 1]) == end {
            let start = Int(scan.wordStart[end - 1])
            if scan.text[end - 1] == "心", !scan.has("中心", at: end - 2) { continue }
            guard scan.partOfSpeech[end - 1] != .verb, !endsLookalike(end),
                end - start >= 2 || ["局", "厅"].contains(scan.text[end - 1]),
                bodyStart[end] < 0,
                scan.longestTerm(endingAt: end, [.organ, .firm, .institution, .zone, .nature, .event, .opener]) == nil
            else { continue }
            let growth = growth(before: start, .proper)
            if growth.hasPlace, growth.words <= 4 { add(growth.start..<end, 60) }
            // 县板栗产业中心
            if growth.hasAnchor, (1...3).contains(growth.words), end - start >= 2 { add(growth.start..<end, 55) }
        }
    }

    /// 回泰动力、洪记智能、无量科技等一批新能源企业: the members of a list that a word for firms closes.
    mutating func addListed() {
        for term in scan.terms where !term.classes.isDisjoint(with: [.trade, .firm]) {
            let end = term.range.upperBound
            let start = listedStart(before: end, closedBy: term)
            let closes = scan.class(at: end) == .enumeration || scan.has("等", at: end)
            let inList = scan.class(at: start - 1) == .enumeration || scan.class(at: end) == .enumeration
            guard opensListed(start), closes, inList, end - start >= 3, start < term.range.lowerBound,
                firmsFollow(end), isProper(start..<end)
            else { continue }
            add(start..<end, 62)
        }
    }

    /// Where the member of a list begins that `term` closes: behind a mark, a verb or what opens names.
    private func listedStart(before end: Int, closedBy term: StoryScan.Term) -> Int {
        var start = term.range.lowerBound
        while start > 0, scan.classes[start - 1] == .han || scan.classes[start - 1] == .latin, end - start < 10,
            scan.longestTerm(endingAt: start, .opener) == nil, !isLongVerb(start - 1)
        { start -= 1 }
        return start
    }

    private func opensListed(_ start: Int) -> Bool {
        start == 0 || scan.classes[start - 1] != .han || scan.longestTerm(endingAt: start, .opener) != nil
            || isLongVerb(start - 1)
    }

    /// Whether the list that goes on at `end` is closed as one of firms: 等一批新能源企业.
    private func firmsFollow(_ end: Int) -> Bool {
        let close = scan.sentenceEnd(after: end, upTo: end + 54)
        return (end..<min(close, end + 40)).contains {
            scan.text[$0] == "等"
                && ($0..<min(close, $0 + 14)).contains { at in
                    scan.has("企业", at: at) || scan.has("公司", at: at)
                }
        }
    }

    /// Where the member of a list begins that ends at `end`, if a body is the member before it.
    func memberStart(before end: Int) -> Int? {
        var start = end
        while start > 0, end - start <= 14, scan.classes[start - 1] == .han { start -= 1 }
        guard start > 1, end - start >= 4, scan.classes[start - 1] == .enumeration, bodyStart[start - 1] >= 0,
            !(start..<end).contains(where: {
                ["和", "与", "及"].contains(scan.text[$0]) && Int(scan.wordEnd[$0]) == $0 + 1
            })
        else { return nil }
        return start
    }
}
