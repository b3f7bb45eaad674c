import Lexicon

/// Tells the numbers that state a figure from those that date, order, name or stand in a set phrase.
struct FigureScreen {
    let text: [Unicode.Scalar]
    let matches: LexiconMatches
    let bounds: Range<Int>
    /// For each code point of the text: what kind of name it stands in.
    let names: StoryNames
    let words = FigureWords.common

    /// Whether `numeral` is part of a date, an ordinal, a code or a set phrase, whatever unit follows.
    func refuses(_ numeral: Numeral) -> Bool {
        if numeral.notation == .digits { return true }
        let start = numeral.range.lowerBound
        let end = numeral.range.upperBound
        // 每万人, 每100克: what a rate is told by.
        if names[start] == .name || isOneOf("每", at: start - 1) { return true }
        if numeral.isArabic {
            return refusesArabic(start: start, end: end)
        }
        if numeral.isOne, isArticle(start: start, end: end) { return true }
        if names[start] == .programme, !isOneOf("级", at: end) { return true }
        if isOneOf("第初周", at: start - 1) || isWeekday(start) || numeral.value == Decimal(significand: 0) { return true }
        if isOneOf("月日号时", at: end) && !isOneOf("号", at: end + 1) && !isOneOf("均", at: end + 1) { return true }
        return isInFormula(numeral)
    }

    /// Whether a number of two parts (三分之一, 3∶1) at `start` stands in a name or a title.
    func refusesProportion(at start: Int) -> Bool {
        names[start] == .name || isInTitle(start) || isOneOf("第", at: start - 1)
    }

    /// Ordinals (第3次), codes (G60, 4·9, 15:16, 192.168.1.1) and dates.
    private func refusesArabic(start: Int, end: Int) -> Bool {
        if isOneOf("第", at: start - 1) { return true }
        if let before = at(start - 1) {
            // G60, H7N9, PM2.5; but pH7.82 states a value.
            if before.isLatinLetter, !ends(.index, at: start) { return true }
            if isOneOf("·•/:：∶.-_#+", at: start - 1), let digit = at(start - 2), NumeralClass.of(digit) == .arabic {
                return true
            }
        }
        if isOneOf("〕］]", at: end) { return true }
        if isOneOf("·•/:：.", at: end), let next = at(end + 1), NumeralClass.of(next) == .arabic { return true }
        if isOneOf("月日号", at: end) { return true }
        if isOneOf("时", at: end), !isOneOf("间", at: end + 1) { return true }
        return false
    }

    /// 一 before a measure word, or before no unit at all; asked first, for it is the most common number of all.
    private func isArticle(start: Int, end: Int) -> Bool {
        if isOneOf("半成", at: end) { return false }
        guard let unit = UnitTable.common.longest(in: text, at: end, upTo: bounds.upperBound)?.unit else {
            return !isOneOf("个至到", at: end)
        }
        return unit.kind == .count && !isOneOf("各", at: start - 1) && !isOneOf("半多", at: end + 1)
    }

    private func isWeekday(_ start: Int) -> Bool {
        isOneOf("期拜", at: start - 1) && isOneOf("星礼", at: start - 2)
    }

    // MARK: Around a place

    func at(_ index: Int) -> Unicode.Scalar? {
        bounds.contains(index) ? text[index] : nil
    }

    func isOneOf(_ set: StaticString, at index: Int) -> Bool {
        guard let scalar = at(index) else { return false }
        return set.contains(scalar)
    }

    func ends(_ role: FigureWords.Role, at end: Int) -> Bool {
        words.start(role, in: text, endingAt: end, downTo: max(bounds.lowerBound, end - 6)) != nil
    }

    func starts(_ role: FigureWords.Role, at start: Int) -> Bool {
        words.end(role, in: text, at: start, upTo: bounds.upperBound) != nil
    }
}
