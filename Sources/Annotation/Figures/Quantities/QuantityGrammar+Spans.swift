import Lexicon

/// Numbers of two parts: ranges, fractions, ratios, and numbers that share a unit.
extension QuantityGrammar {
    /// 50至60, 3—5, 1%~3%, 2600元至3200元; the low end takes unit and scale of the high one where it has none.
    func upperEnd(of low: Measured) -> Measured? {
        guard low.high == nil, low.sense == .exact, isConnector(low.end) else { return nil }
        // 2022-2023 is a span of years, -5℃ to -3℃ one of temperatures.
        let next = low.end + 1
        guard next < bounds.upperBound, let numeral = numerals.numeral(at: next), numeral.high == nil,
            numeral.notation != .digits, var high = measured(numeral)
        else { return nil }
        let lowStart = low.numeral.range.lowerBound
        if low.unit != nil {
            if low.name != high.name { return upperEnd(high, inUnitOf: low) }
        } else if high.unit == nil, low.numeral.notation == .arabic {
            return nil
        }
        var value = low.value
        if low.unit == nil, low.numeral.notation == .arabic, numeral.notation == .mixed,
            let scaled = inheritingScale(low.value, of: numeral)
        {
            value = scaled
        }
        guard value < high.value else { return nil }
        high.numeral.range = lowStart..<numeral.range.upperBound
        high.numeral.notation = low.numeral.notation
        high.high = high.value
        high.value = value
        return high
    }

    /// 500米至1公里 is from 500 to 1000 米: the high end is told in the unit of the low one.
    private func upperEnd(_ high: Measured, inUnitOf low: Measured) -> Measured? {
        guard let unit = low.unit, let other = high.unit, unit.base == other.base, unit.kind != .count,
            unit.kind != .duration, low.rate == nil, high.rate == nil,
            let value = high.value.multiplied(by: other.numerator, over: other.denominator)?
                .multiplied(by: unit.denominator, over: unit.numerator), low.value < value
        else { return nil }
        var whole = low
        whole.high = value
        whole.end = high.end
        return whole
    }

    /// 5至10万元 is from 50,000: the low end takes the scale behind the high one's digits.
    private func inheritingScale(_ low: Decimal, of numeral: Numeral) -> Decimal? {
        var index = numeral.range.lowerBound
        while index < numeral.range.upperBound, NumeralClass.of(text[index]) == .arabic || at(index, ".") { index += 1 }
        var zeros = 0
        for scale in index..<numeral.range.upperBound {
            guard NumeralClass.of(text[scale]) == .small || NumeralClass.of(text[scale]) == .big else { return nil }
            zeros += NumeralClass.value(of: text[scale])
        }
        return low.scaled(by: zeros)
    }

    private func isConnector(_ index: Int) -> Bool {
        guard index < bounds.upperBound else { return false }
        switch text[index] {
        case "至", "到", "~", "～", "〜": return true
        case "-", "—", "–", "－", "−": return !at(index + 1, text[index])
        default: return false
        }
    }

    /// 三分之一, 百分之三点五, 2/3, 3∶1: numbers of two parts, whose form tells them from dates and idioms.
    func proportion(of first: Numeral) -> Quantity? {
        fraction(after: first) ?? slashed(first) ?? ratio(first)
    }

    /// 三分之一, 百分之三点五, 千分之三: the number read is the lower part.
    private func fraction(after lower: Numeral) -> Quantity? {
        let end = lower.range.upperBound
        guard at(end, "分"), at(end + 1, "之"), end + 2 < bounds.upperBound,
            let upper = numerals.numeral(at: end + 2), upper.notation != .digits, upper.high == nil
        else { return nil }
        // 百分之百: a figure of a rate only, else it says "wholly".
        if upper.notation == .scale, lower.range.lowerBound > bounds.lowerBound,
            !isOneOf("率达到为是比占", at: lower.range.lowerBound - 1)
        {
            return nil
        }
        if lower.value == Decimal(significand: 100) || lower.value == Decimal(significand: 1000) {
            let isPercent = lower.value == Decimal(significand: 100)
            return quantity(
                lower, upper.value, sense: upper.sense, end: upper.range.upperBound, kind: .percent,
                unit: isPercent ? "%" : "‰",
                base: Figure.Base(value: isPercent ? upper.value : upper.value.scaled(by: -1), unit: "%"))
        }
        guard let value = quotient(upper.value, lower.value) else { return nil }
        return quantity(
            lower, value, sense: upper.sense, end: upper.range.upperBound, kind: .ratio, unit: nil,
            base: Figure.Base(value: value, unit: "1"))
    }

    /// 占国土面积2/3, 1/3的村民; 2/3 alone is a date or the second of three.
    private func slashed(_ upper: Numeral) -> Quantity? {
        let end = upper.range.upperBound
        let start = upper.range.lowerBound
        guard upper.notation == .arabic, at(end, "/") || at(end, "/"),
            start == bounds.lowerBound || text[start - 1].isHan,
            let lower = numerals.numeral(at: end + 1), lower.notation == .arabic, upper.value < lower.value,
            lower.value <= Decimal(significand: 100), upper.value.exponent >= 0, lower.value.exponent >= 0,
            let value = quotient(upper.value, lower.value)
        else { return nil }
        let next = lower.range.upperBound
        let leads = start > bounds.lowerBound && isOneOf("占约近超逾过的为足到达剩", at: start - 1)
        guard leads || at(next, "的") || at(next, "以"), !at(next, "/"), unit(at: next) == nil else { return nil }
        return quantity(
            upper, value, sense: .exact, end: next, kind: .ratio, unit: nil, base: Figure.Base(value: value, unit: "1"))
    }

    /// 男女比例为3∶1, 按1:15配备, 7比3的比例: only where the words around speak of a proportion; else it is a time or a score.
    private func ratio(_ first: Numeral) -> Quantity? {
        let end = first.range.upperBound
        guard first.high == nil, first.sense == .exact, first.notation != .digits, end + 1 < bounds.upperBound,
            isOneOf(":∶：比", at: end), let second = numerals.numeral(at: end + 1), second.high == nil,
            second.notation != .digits, (text[end] == "比") || (first.isArabic && second.isArabic),
            unit(at: second.range.upperBound) == nil, !isOneOf(":∶：", at: second.range.upperBound),
            speaksOfProportion(first.range.lowerBound, second.range.upperBound),
            let value = quotient(first.value, second.value)
        else { return nil }
        return quantity(
            first, value, sense: .exact, end: second.range.upperBound, kind: .ratio, unit: nil,
            base: Figure.Base(value: value, unit: "1"))
    }

    /// Whether 比例 or the like stands close before `start` or right behind `end`; 比分 tells a score.
    private func speaksOfProportion(_ start: Int, _ end: Int) -> Bool {
        if at(end, "的"), at(end + 1, "比") || at(end + 2, "比") { return !at(end + 2, "分") }
        if at(end, "配") { return true }
        var index = start - 1
        while index >= max(bounds.lowerBound, start - 8), !text[index].endsClause {
            if text[index] == "比" { return !at(index + 1, "分") && !at(index + 1, "赛") }
            index -= 1
        }
        return false
    }

    /// `upper` by `lower`, both as printed; nil where the quotient has no 15 digits or `lower` is 0.
    private func quotient(_ upper: Decimal, _ lower: Decimal) -> Decimal? {
        guard lower.exponent >= 0, lower.exponent < 12, lower.significand > 0 else { return nil }
        let (whole, overflow) = lower.significand.multipliedReportingOverflow(by: powerOfTen(lower.exponent))
        return overflow ? nil : upper.multiplied(by: 1, over: whole)
    }

    private func quantity(
        _ numeral: Numeral, _ value: Decimal, sense: Quantifiers.Sense, end: Int, kind: Figure.Kind, unit: String?,
        base: Figure.Base
    ) -> Quantity {
        var quantity = qualified(Measured(numeral: numeral, value: value, sense: sense, end: end))
        quantity.kind = kind
        quantity.unit = unit
        quantity.base = base
        quantity.notation = .han
        return quantity
    }

    /// 分别回落6.1和3个百分点, 分别为3、5、7个: a number of a list takes the unit that closes the list.
    func shareUnit(_ measured: inout Measured) {
        guard measured.numeral.isArabic, measured.high == nil, isListed(from: measured.numeral.range.lowerBound) else {
            return
        }
        var index = measured.end
        while index - measured.end < Self.listReach, index + 1 < bounds.upperBound,
            text[index] == "、" || text[index] == "和" || text[index] == "与" || text[index] == "及",
            let next = numerals.numeral(at: index + 1), next.isArabic
        {
            if let found = unit(at: next.range.upperBound) {
                measured.unit = found.unit
                measured.name = printedName(of: found.unit)
                return
            }
            index = next.range.upperBound
        }
    }

    /// Code points that a list of numbers with one unit takes up at most.
    private static let listReach = 40

    /// Whether 分别 stands before, at most a list's length away in the clause.
    private func isListed(from start: Int) -> Bool {
        var index = start - 1
        while index > max(bounds.lowerBound, start - Self.listReach), !text[index].endsClause {
            if text[index] == "别", text[index - 1] == "分" { return true }
            index -= 1
        }
        return false
    }

    /// 一半: half of what stands around it; 另一半 and 一半天 are other words.
    func oneHalf(_ numeral: Numeral) -> Quantity? {
        let end = numeral.range.upperBound
        let start = numeral.range.lowerBound
        guard numeral.isOne, at(end, "半"), unit(at: end + 1) == nil else { return nil }
        if start > bounds.lowerBound, isOneOf("另前后上下每这那", at: start - 1) {
            return nil
        }
        let half = Decimal(significand: 5, exponent: -1)
        let isMore = at(end + 1, "多")
        var quantity = qualified(
            Measured(numeral: numeral, value: half, sense: isMore ? .over : .exact, end: isMore ? end + 2 : end + 1))
        quantity.kind = .ratio
        quantity.base = Figure.Base(value: half, unit: "1")
        return quantity
    }
}
