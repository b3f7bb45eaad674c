import Lexicon

/// What the words of a quotation tell of it by themselves.
extension UndertakingCandidates {
    /// Whether the words of a title are those of a plan or a document: 《关于…的意见》, 《…三年行动计划》.
    func isProgrammeTitle(_ inner: Range<Int>) -> Bool {
        scan.longestTerm(endingAt: titleEnd(inner), [.programmeHead, .document]) != nil
            || scan.has("关于", at: inner.lowerBound) || isPoints(inner)
    }

    /// 《沂源县基层人才关爱十二条》: points by their number.
    private func isPoints(_ inner: Range<Int>) -> Bool {
        scan.text[inner.upperBound - 1] == "条" && NumeralClass.of(scan.text[inner.upperBound - 2]) != .none
    }

    /// Where the words of a title end: before (试行), (2024—2026年).
    private func titleEnd(_ inner: Range<Int>) -> Int {
        guard scan.classes[inner.upperBound - 1] == .closeParenthesis,
            let open = inner.last(where: { scan.classes[$0] == .openParenthesis }), open > inner.lowerBound
        else { return inner.upperBound }
        return open
    }

    /// 建设“数字公安”, “云上公安、智能防控”: an undertaking called after what is new about it.
    func isBranded(_ inner: Range<Int>, at start: Int) -> Bool {
        let members = inner.split { scan.classes[$0] == .enumeration }
        guard
            members.allSatisfy({ member in
                (4...6).contains(member.count)
                    && UndertakingWords.brand.match(in: scan.text[...], at: member.startIndex) != nil
                    && member.allSatisfy { scan.classes[$0] == .han }
            })
        else { return false }
        return members.count > 1 || isTriggered(start)
    }

    /// “共享农机库”, “近邻议事厅”: four to eight characters of several words, which the story quotes again and again.
    func isCompound(_ inner: Range<Int>) -> Bool {
        (4...8).contains(inner.count) && inner.allSatisfy { scan.classes[$0] == .han }
            && lexicon.words.word(scan.text[inner]) == nil && scan.text[inner.upperBound - 1] != "号"
            && scan.longestTerm(endingAt: inner.upperBound, [.post, .particle]) == nil
    }

    /// Whether the words read as a formula: numbers in step (三问三亮, 一企一策), parallel halves (应检尽检), a sum (网格+).
    func isFormula(_ range: Range<Int>) -> Bool {
        let text = scan.text[range]
        if let word = scan.word(range), word.partOfSpeech == .idiom || word.partOfSpeech == .phrase {
            return false
        }
        if isVariety(range) || isQuestion(range) { return false }
        if range.count % 2 == 0, range.count <= 12, text.count(where: Self.numerals.contains) >= 2 { return true }
        if range.count == 4,
            text[range.lowerBound + 1] == text[range.lowerBound + 3]
                || text[range.lowerBound] == text[range.lowerBound + 2]
        {
            return true
        }
        return text.contains("+")
    }

    /// 太空莲36号, 济麦44: whether it closes with a number as varieties of crops do.
    private func isVariety(_ range: Range<Int>) -> Bool {
        let last = scan.text[range.upperBound - 1]
        return last == "号"
            || scan.class(at: range.upperBound - 1) == .digit && scan.classes[range.lowerBound] == .han
                && scan.class(at: range.upperBound - 2) == .digit
    }

    /// 能不能, 好不好: whether it opens with a choice between yes and no.
    private func isQuestion(_ range: Range<Int>) -> Bool {
        range.count >= 3 && scan.has("不", at: range.lowerBound + 1)
            && scan.text[range.lowerBound] == scan.text[range.lowerBound + 2]
    }

    /// “甬贸贷”, “惠民保”: a word coined after what is offered; what “走过场” and “睡大觉” mean is in every dictionary.
    func isCoined(_ range: Range<Int>) -> Bool {
        (3...5).contains(range.count) && Self.productEnds.contains(scan.text[range.upperBound - 1])
            && range.allSatisfy { scan.classes[$0] == .han } && lexicon.words.word(scan.text[range]) == nil
    }

    private static let productEnds: ScalarSet = ["贷", "保", "险", "券", "制", "基", "惠"]

    private static let numerals: ScalarSet = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "双", "两", "1", "2", "3", "4", "5", "6", "7",
        "8", "9", "0",
    ]
}
