import Lexicon

/// Bodies that the tagger finds, and what tells that one of them is none.
extension BodyCandidates {
    mutating func addTagged() {
        for name in scan.tagged where name.type == .organization && name.range.count > 1 && isBody(name.range) {
            // 上海电气, 龙源电力: a trade at the end speaks for a firm.
            let closes =
                scan.longestTerm(endingAt: name.range.upperBound, [.trade, .firm, .institution, .organ]) != nil
            if isAcrossGate(name.range.upperBound) {
                // 泉都中学 + 校门口
                add(name.range.lowerBound..<name.range.upperBound - 1, 55)
            } else {
                add(name.range, min(closes ? 65 : 55, (closes ? 30 : 15) + name.margin / 8))
            }
        }
    }

    /// Whether nothing tells that what the tagger found is no body, or not the whole of one.
    private func isBody(_ name: Range<Int>) -> Bool {
        if let start = ruled[name.upperBound], start < name.lowerBound { return false }
        return !isOrdinaryWord(name) && !splits(name) && !joinsNames(name) && !isBare(name) && !distributes(name)
            && !endsLookalike(name.upperBound) && !acts(name) && !isClause(name) && isNaming(name)
    }

    /// A word of the list that is common and no name.
    private func isOrdinaryWord(_ name: Range<Int>) -> Bool {
        guard let word = scan.word(name), word.halvings < Self.rareHalvings else { return false }
        return word.partOfSpeech != .organization && word.partOfSpeech != .otherName
    }

    /// 省委 + 省政府, 专科医院: two bodies in a row, and kinds of bodies, are no name.
    private func splits(_ name: Range<Int>) -> Bool {
        name.dropFirst().contains { cut in
            bodyStart[cut] >= 0
                && scan.longestTerm(at: cut, .organ).map {
                    isLevelBody($0) && $0.range.upperBound == name.upperBound
                } == true
        }
    }

    /// 通渭县 + 和 + 市人力资源和社会保障局: a whole name before the conjunction is a name of its own.
    func joinsNames(_ range: Range<Int>) -> Bool {
        range.dropFirst(2).contains { cut in
            ["和", "与", "及"].contains(scan.text[cut]) && (placeStart[cut] >= 0 || bodyStart[cut] >= 0)
        }
    }

    /// 卫生院, 公司: the closing word alone; 山里 + 卫生院, 小 + 加工厂: and what lies there, or how large it is.
    private func isBare(_ name: Range<Int>) -> Bool {
        let isSpecified =
            scan.partOfSpeech[name.lowerBound] == .locality || Self.sizes.contains(scan.text[name.lowerBound])
        let own = isSpecified ? Int(scan.wordEnd[name.lowerBound]) : name.lowerBound
        guard let closing = scan.longestTerm(at: own, [.firm, .institution, .genericOrgan, .described])
        else { return false }
        return closing.range.upperBound == name.upperBound
    }

    private static let sizes: ScalarSet = ["小", "大", "老", "旧"]

    /// 各县(市)区委, 市州党委: one of every place.
    private func distributes(_ name: Range<Int>) -> Bool {
        guard hasAnchor(name) else { return false }
        if isDistributive(name.lowerBound) { return true }
        return scan.longestTerm(endingAt: name.upperBound, [.organ, .institution]).map(isOfTwoKinds) == true
    }

    /// 陇川县政协 + 组织: a body and what it does.
    private func acts(_ name: Range<Int>) -> Bool {
        name.dropFirst(2).contains { cut in
            (Int(bodyStart[cut]) == name.lowerBound || Int(placeStart[cut]) == name.lowerBound)
                && scan.longestTerm(at: cut, .opener)?.range.upperBound == name.upperBound
        }
    }

    /// Whether it is long, or has a place, a level or a proper name in it; a few ordinary words are none.
    private func isNaming(_ name: Range<Int>) -> Bool {
        name.count > 6 || name.dropFirst().contains { placeStart[$0] >= 0 } || isProper(name) || hasAnchor(name)
            || isHouse(name)
    }

    /// 省, 市, 县 … at the head, and nobody's in particular before it (我镇).
    func hasAnchor(_ range: Range<Int>) -> Bool {
        ScalarSet.governmentEnds.contains(scan.text[range.lowerBound])
            && !(range.lowerBound > 0 && ["我", "该", "全", "各", "本"].contains(scan.text[range.lowerBound - 1]))
    }

    /// `halvings` from which on a word of the list is rare enough to be a name.
    private static let rareHalvings = 34
}
