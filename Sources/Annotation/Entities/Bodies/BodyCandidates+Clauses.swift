import Lexicon

/// What the tagger takes for a body now and then: a clause that has one in it.
extension BodyCandidates {
    /// Whether the words of `range` say what somebody does and name nobody by themselves.
    func isClause(_ range: Range<Int>) -> Bool {
        stopsOrTurns(range) || holdsPreposition(range) || tells(range)
    }

    /// 区 + 从 + 卫生院, 敖汉旗 + 组团, 山西黎城 + 同行: a preposition within, or a verb at the end, tells of what is done.
    private func stopsOrTurns(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        let doing =
            Int(scan.wordEnd[last]) == last + 1 && Int(scan.wordStart[last]) == last - 1
            && scan.partOfSpeech[last] == .verb
            && scan.longestTerm(endingAt: range.upperBound, [.organ, .firm, .institution, .trade, .organization]) == nil
        return doing
            || range.dropFirst().contains {
                ["从", "在", "让", "把", "被", "的"].contains(scan.text[$0]) && Int(scan.wordStart[$0]) == $0
                    && Int(scan.wordEnd[$0]) == $0 + 1
            }
    }

    /// 区 + 从 + 卫生院, 从 + 旗直单位: the sentence goes on within.
    func holdsPreposition(_ range: Range<Int>) -> Bool {
        range.contains {
            scan.partOfSpeech[$0] == .preposition && Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) == 1
                && scan.ends(at: $0 + 1, .particle)
        }
    }

    /// 单县 + 组织 + 农村党支部, 大安 + 投资 + 2200万元…, 挂职 + 县政府办公室: a clause that ends in a body.
    private func tells(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        func isVerb(_ index: Int) -> Bool {
            scan.longestTerm(at: index, [.opener, .trigger, .organ, .firm, .institution, .trade]).map {
                $0.classes.isDisjoint(with: [.organ, .firm, .institution, .trade]) && $0.count >= 2
                    && scan.partOfSpeech[index] == .verb
            } == true
        }
        if range.dropFirst(2).contains(where: { Int(placeStart[$0]) == start && isVerb($0) }) { return true }
        let second = Int(scan.wordEnd[start])
        if scan.partOfSpeech[start] == .verb, second - start >= 2, second < range.upperBound,
            scan.ends(at: second + 1, .anchor), isVerb(start)
        {
            return true
        }
        return range.dropLast().contains {
            scan.classes[$0] == .digit && ["万", "亿", "多", "余"].contains(scan.text[$0 + 1])
        }
    }
}
