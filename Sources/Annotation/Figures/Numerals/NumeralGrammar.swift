import Lexicon

/// Reads the number that starts at a place of a text, in every spelling of the press.
///
/// Linear: no character of a run of numerals is read more than a fixed number of times.
struct NumeralGrammar {
    let text: [Unicode.Scalar]
    /// No number reaches past this; the end of the paragraph.
    let limit: Int

    /// The number at `start`, or nil where none starts there (几个, 数据 start none).
    ///
    /// A run of digits too long for any count is given as `digits`, so that a reader can step over it whole.
    func numeral(at start: Int) -> Numeral? {
        switch kind(start) {
        case .arabic: arabic(at: start)
        case .half:
            Numeral(range: start..<start + 1, value: Decimal(significand: 5, exponent: -1), notation: .half)
        case .some:
            // 几十, 数百: 几个 and 数据 are no numbers.
            kind(start + 1) == .small || kind(start + 1) == .big ? han(at: start) : nil
        case .han, .small, .big, .tens: han(at: start)
        case .none: nil
        }
    }

    func kind(_ index: Int) -> NumeralClass { index < limit ? NumeralClass.of(text[index]) : .none }
    func value(_ index: Int) -> Int { NumeralClass.value(of: text[index]) }
    func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { index < limit && text[index] == scalar }

    // MARK: Arabic digits

    private func arabic(at start: Int) -> Numeral? {
        guard let (first, end) = plainArabic(at: start) else {
            return Numeral(range: start..<digitsEnd(start), value: Decimal(significand: 0), notation: .digits)
        }
        var numeral = Numeral(range: start..<end, value: first, notation: .arabic)
        addScales(to: &numeral)
        addVagueness(to: &numeral)
        return numeral
    }

    /// Digits with separators (1,234,567) and a decimal part; nil where there are more digits than a count has.
    private func plainArabic(at start: Int) -> (value: Decimal, end: Int)? {
        var significand = 0
        var digits = 0
        var index = start
        func take() -> Bool {
            while kind(index) == .arabic {
                digits += 1
                guard digits <= Decimal.digits else { return false }
                significand = significand * 10 + value(index)
                index += 1
            }
            return true
        }
        guard take() else { return nil }
        if digits <= 3, text[start] != "0" {
            while at(index, ","), isGroup(index + 1) {
                index += 1
                guard take() else { return nil }
            }
        }
        var places = 0
        if at(index, ".") || at(index, "."), kind(index + 1) == .arabic {
            let whole = digits
            index += 1
            guard take() else { return nil }
            places = digits - whole
        }
        return (Decimal(significand: significand, exponent: -places), index)
    }

    /// Exactly three digits stand at `index`.
    private func isGroup(_ index: Int) -> Bool {
        kind(index) == .arabic && kind(index + 1) == .arabic && kind(index + 2) == .arabic && kind(index + 3) != .arabic
    }

    private func digitsEnd(_ start: Int) -> Int {
        var index = start
        while kind(index) == .arabic { index += 1 }
        return index
    }

    /// The scales behind Arabic digits, and what follows them in smaller scales: 1.5亿, 3千万, 2亿3000万, 3万5千.
    private func addScales(to numeral: inout Numeral) {
        var index = numeral.range.upperBound
        guard let first = scale(at: index), !isUnitPrefix(index) else { return }
        numeral.value = numeral.value.scaled(by: first.zeros)
        numeral.notation = .mixed
        index = first.end
        var zeros = first.zeros
        while kind(index) == .arabic, let (next, end) = plainArabic(at: index), let lower = scale(at: end),
            lower.zeros < zeros, let sum = numeral.value.adding(next.scaled(by: lower.zeros))
        {
            numeral.value = sum
            zeros = lower.zeros
            index = lower.end
        }
        numeral.range = numeral.range.lowerBound..<index
    }

    /// 千 in 千米 and 百 in 百帕 belong to the unit.
    private func isUnitPrefix(_ index: Int) -> Bool {
        kind(index) == .small && UnitTable.common.longest(in: text, at: index, upTo: limit) != nil
    }

    /// A scale word of one or two characters: 万, 亿, 百万, 千万, 万亿.
    func scale(at start: Int) -> (zeros: Int, end: Int)? {
        switch kind(start) {
        case .small where text[start] != "十" || kind(start + 1) == .big:
            let zeros = value(start)
            return kind(start + 1) == .big ? (zeros + value(start + 1), start + 2) : (zeros, start + 1)
        case .big:
            let zeros = value(start)
            return zeros == 4 && at(start + 1, "亿") ? (12, start + 2) : (zeros, start + 1)
        default: return nil
        }
    }

    /// 多, 余 and 来 between number and unit, or between number and scale: 30多, 3000余万, 10来个.
    func addVagueness(to numeral: inout Numeral) {
        let index = numeral.range.upperBound
        guard index < limit, numeral.notation != .digits else { return }
        let sense: Quantifiers.Sense
        switch text[index] {
        case "多", "余": sense = .over
        case "来", "几": sense = text[index] == "来" ? .about : .over
        default: return
        }
        // 三多 and 一来 are other words: what is rounded down has a scale or ends in 0.
        guard numeral.notation != .hanDigit, numeral.notation != .half,
            numeral.value.exponent >= 1 || (text[index] == "余" && numeral.value >= Decimal(significand: 10))
        else { return }
        if let scale = scale(at: index + 1), kind(index + 1) == .big {
            numeral.value = numeral.value.scaled(by: scale.zeros)
            numeral.range = numeral.range.lowerBound..<scale.end
            if numeral.notation == .arabic { numeral.notation = .mixed }
        } else {
            guard text[index] != "几" || numeral.notation == .han else { return }
            numeral.range = numeral.range.lowerBound..<index + 1
        }
        numeral.high = nil
        numeral.sense = sense
    }
}
