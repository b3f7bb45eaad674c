import Lexicon

/// Reads numbers with their units: 1.5亿平方米, 30多名, 一个半小时, 50至60%, 三分之一, 8.03毫克每升.
struct QuantityGrammar {
    let text: [Unicode.Scalar]
    /// The paragraph; nothing is read outside it.
    let bounds: Range<Int>
    let numerals: NumeralGrammar
    let units = UnitTable.common
    let quantifiers = Quantifiers.common

    init(text: [Unicode.Scalar], bounds: Range<Int>) {
        self.text = text
        self.bounds = bounds
        numerals = NumeralGrammar(text: text, limit: bounds.upperBound)
    }

    /// The quantity whose number is `numeral`, or nil where the number has no unit and is none without one.
    func quantity(of numeral: Numeral) -> Quantity? {
        if let half = oneHalf(numeral) { return half }
        guard var measured = measured(numeral) else { return nil }
        if let upper = upperEnd(of: measured) { measured = upper }
        if measured.unit == nil { takeSign(&measured) }
        if measured.unit == nil { shareUnit(&measured) }
        takeBelowZero(&measured)
        return qualified(measured)
    }

    // MARK: Number and unit

    /// A number with its unit, not yet qualified by the words around it.
    struct Measured {
        var numeral: Numeral
        var value: Decimal
        var high: Decimal?
        var sense: Quantifiers.Sense
        var unit: Unit?
        var name: String?
        /// The unit's own figure where it is one over another (毫克/升); else that of `unit`.
        var rate: Unit?
        var end: Int
        /// Where a sign before the number begins: ¥, 零下, a minus; nil without one.
        var signStart: Int?
    }

    func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        index < bounds.upperBound && text[index] == scalar
    }

    func isOneOf(_ set: StaticString, at index: Int) -> Bool {
        bounds.contains(index) && set.contains(text[index])
    }

    func unit(at index: Int) -> (unit: Unit, end: Int)? {
        guard let found = units.longest(in: text, at: index, upTo: bounds.upperBound), found.unit.use != .none,
            found.unit.use != .sign
        else { return nil }
        // A Latin unit ends where its letters end: 5G and 5m are different, 3Mate is none.
        if let last = found.unit.name.unicodeScalars.last, last.isLatinLetter, found.end < bounds.upperBound,
            text[found.end].isLatinLetter
        {
            return nil
        }
        return found
    }

    func measured(_ numeral: Numeral) -> Measured? {
        let end = numeral.range.upperBound
        var result = Measured(
            numeral: numeral, value: numeral.value, high: numeral.high, sense: numeral.sense, end: end)
        let measure = unit(at: end)
        if let half = halved(numeral, at: end, measure) { return half }
        // 个多月, 个多小时: the 多 stands inside the unit.
        if at(end, "个"), at(end + 1, "多") || at(end + 1, "余") || at(end + 1, "来"),
            let inner = unit(at: end + 2) ?? monthUnit(at: end + 2), inner.unit.kind == .duration
        {
            result.unit = inner.unit
            result.name = inner.unit.name
            result.end = inner.end
            result.sense = at(end + 1, "来") ? .about : .over
            return result
        }
        // A number with a scale or a decimal and no unit: 产值300亿, 3.24万贫困人口; whether it is a figure, the measure tells.
        guard var found = measure else { return numeral.notation == .half ? nil : result }
        if found.unit.character == "块", countsMoney(numeral, at: found.end), let money = units.unit(named: "块钱") {
            found = (money, found.end)
        }
        result.unit = found.unit
        result.name = printedName(of: found.unit)
        result.end = found.end
        addRate(to: &result)
        if result.rate == nil { addTail(to: &result) }
        return result
    }

    /// 一斤卖1块7, 剩不下500块: 块 with no noun behind it is money; 分成三块 is not, nor are 3块展板.
    private func countsMoney(_ numeral: Numeral, at end: Int) -> Bool {
        guard end < bounds.upperBound, text[end].isHan else {
            if end < bounds.upperBound, NumeralClass.of(text[end]) == .arabic { return true }
            return numeral.isArabic || numeral.notation == .han
        }
        return NumeralClass.of(text[end]) != .none && !at(end, "数")
    }

    /// 个小时 is 小时, which also counts without its 个; 个月 is not 月.
    func printedName(of unit: Unit) -> String {
        if unit.use == .trimmed { return String(unit.name.dropLast()) }
        return unit.kind == .duration && unit.use == .any && unit.name.hasPrefix("个")
            ? String(unit.name.dropFirst()) : unit.name
    }

    /// 个多月: the 月 alone is no unit, for it names a month elsewhere.
    func monthUnit(at index: Int) -> (unit: Unit, end: Int)? {
        guard at(index, "月") else { return nil }
        return units.unit(named: "个月").map { ($0, index + 1) }
    }

    /// 一个半小时, 3个半月; and 两年半, 一亩半 with the half behind the unit.
    private func halved(_ numeral: Numeral, at end: Int, _ measure: (unit: Unit, end: Int)?) -> Measured? {
        let half = Decimal(significand: 5, exponent: -1)
        let isBehindCount = at(end, "个") && at(end + 1, "半")
        guard isBehindCount || measure.map({ at($0.end, "半") }) == true, numeral.high == nil,
            let sum = numeral.value.adding(half)
        else { return nil }
        if isBehindCount, let inner = unit(at: end + 2) ?? monthUnit(at: end + 2) {
            guard inner.unit.kind == .duration else {
                // 平均每平方公里9个半人.
                return Measured(
                    numeral: numeral, value: sum, sense: .exact, unit: units.unit(named: "个"), name: "个", end: end + 2)
            }
            return Measured(
                numeral: numeral, value: sum, sense: .exact, unit: inner.unit, name: inner.unit.name, end: inner.end)
        }
        guard let found = measure, at(found.end, "半"), found.unit.kind != .count, found.unit.kind != .percent,
            numeral.notation != .half
        else { return nil }
        return Measured(
            numeral: numeral, value: sum, sense: .exact, unit: found.unit, name: printedName(of: found.unit),
            end: found.end + 1)
    }
}
