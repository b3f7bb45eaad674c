import Lexicon

/// What stands before a number and is no word: signs of money, and of what is below zero.
extension QuantityGrammar {
    /// ¥50, ￥128, US$500万: the sign is the unit where none stands behind the number.
    func takeSign(_ measured: inout Measured) {
        let start = measured.numeral.range.lowerBound
        guard measured.numeral.isArabic else { return }
        for length in [3, 2, 1] where start - length >= bounds.lowerBound {
            guard let found = units.longest(in: text, at: start - length, upTo: start), found.end == start,
                found.unit.use == .sign
            else { continue }
            measured.unit = found.unit
            measured.name = found.unit.name
            measured.signStart = start - length
            return
        }
    }

    /// 零下5℃, -18℃, -3.5%: a number below zero; both ends of a range are below it behind 零下.
    func takeBelowZero(_ measured: inout Measured) {
        guard let kind = measured.unit?.kind, kind == .temperature || kind == .percent else { return }
        let start = measured.numeral.range.lowerBound
        if start - 2 >= bounds.lowerBound, text[start - 2] == "零" || text[start - 2] == "负", at(start - 1, "下") {
            measured.signStart = start - 2
            if let high = measured.high { measured.high = high.negated }
            measured.value = measured.value.negated
            if let high = measured.high, high < measured.value {
                measured.high = measured.value
                measured.value = high
            }
        } else if start - 1 >= bounds.lowerBound, isOneOf("-－−负", at: start - 1),
            start - 2 < bounds.lowerBound
                || !(text[start - 2].isLatinLetter || NumeralClass.of(text[start - 2]) == .arabic)
        {
            measured.signStart = start - 1
            measured.value = measured.value.negated
        }
    }
}
