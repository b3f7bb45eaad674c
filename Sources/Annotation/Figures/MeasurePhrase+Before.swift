import Lexicon

extension MeasurePhrase {
    /// The words before `end` that name what is measured, back to the clause's beginning or `floor`; nil where none do.
    func phrase(before end: Int, notBefore floor: Int) -> Range<Int>? {
        let start = clauseStart(before: end, notBefore: floor)
        guard start < end else { return nil }
        var cut = cutter.words(in: start..<end)
        while let last = cut.last, isLink(last) { cut.removeLast() }
        guard let last = cut.last else { return nil }
        let limit = last.range.upperBound
        var first = cut.startIndex
        for index in cut.indices where isBarrier(cut[index], among: cut, at: index) {
            first = index + 1
        }
        while first < cut.endIndex, isLeading(cut[first]) { first += 1 }
        guard first < cut.endIndex else { return nil }
        return trimmed(cut[first].range.lowerBound..<limit)
    }

    /// The state verb that stands right before `end` (新增, 在建, 拟再建).
    func state(before end: Int, notBefore floor: Int) -> Range<Int>? {
        words[.state].longest(in: text, endingAt: end, downTo: max(floor, end - 6)).map { $0.start..<end }
    }

    /// The state verb that `range` begins with.
    func state(opening range: Range<Int>) -> Range<Int>? {
        words[.state].longest(in: text, at: range.lowerBound, upTo: range.upperBound).map { range.lowerBound..<$0.end }
    }

    /// The single things that a list before 各 names: A、B和C.
    func items(of range: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isOneOf("、和与及", at: index) {
            if index > start { items.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { items.append(start..<range.upperBound) }
        return items
    }

    /// Whether a last word before the number only leads to it: 达到, 共, 为, 同比增长.
    private func isLink(_ word: ClauseWord) -> Bool {
        if isMeasured(word) { return false }
        if words[.link].value(of: word.range, in: text) != nil || words[.stretch].value(of: word.range, in: text) != nil
        {
            return true
        }
        switch word.part {
        case .adverb, .preposition, .particle, .conjunction, .pronoun, .time, .direction: return true
        case .verb: return hasResultEnding(word)
        default: return word.range.count == 1 && isMark(text[word.range.lowerBound])
        }
    }

    /// 年产 and 收入 are measured themselves, though the word list has them as times and verbs.
    private func isMeasured(_ word: ClauseWord) -> Bool {
        if words[.rate].value(of: word.range, in: text) != nil || words[.value].value(of: word.range, in: text) != nil {
            return true
        }
        // 年加工能力; not the 年 of a date.
        let start = word.range.lowerBound
        return word.range.count == 1 && isOneOf("年日月", at: start)
            && !(bounds.contains(start - 1) && NumeralClass.of(text[start - 1]) != .none)
    }

    /// Whether what is measured begins only behind this word: 已, 累计, 了, 其中.
    private func isBarrier(_ word: ClauseWord, among all: [ClauseWord], at index: Int) -> Bool {
        if isMeasured(word) { return false }
        if words[.barrier].value(of: word.range, in: text) != nil { return true }
        switch word.part {
        case .adverb, .pronoun, .time, .interjection: return true
        case .particle: return !at(word.range.lowerBound, "的") || index == all.startIndex
        case .preposition:
            // 从产业中获得的收入: a phrase that 的 joins to the noun is part of it.
            return !all[(index + 1)...].contains { at($0.range.lowerBound, "的") && $0.range.count == 1 }
        case .conjunction: return !isOneOf("和与及或", at: word.range.lowerBound)
        case .other: return NumeralClass.of(text[word.range.lowerBound]) == .arabic
        default: return false
        }
    }

    /// Whether the phrase cannot begin with this word: a conjunction, an article (一座), what is left of a date.
    private func isLeading(_ word: ClauseWord) -> Bool {
        switch word.part {
        case .conjunction, .direction, .numeral, .measure: return true
        case .particle: return true
        default:
            guard word.range.count == 1 else { return false }
            if UnitTable.common.longest(in: text, at: word.range.lowerBound, upTo: word.range.upperBound)?.unit.use
                == .any
            {
                return true
            }
            return isMark(text[word.range.lowerBound]) || isOneOf("日月号时", at: word.range.lowerBound)
        }
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "、" || scalar.endsClause || scalar.isOpeningMark
    }
}
