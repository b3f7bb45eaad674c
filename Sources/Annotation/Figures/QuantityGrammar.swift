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
        guard var found = measure else { return bare(result) }
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
    private func monthUnit(at index: Int) -> (unit: Unit, end: Int)? {
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

    /// A number with a scale or a decimal and no unit: 产值300亿, 3.24万贫困人口; whether it is a figure, the measure tells.
    private func bare(_ measured: Measured) -> Measured? {
        measured.numeral.notation == .half ? nil : measured
    }

    /// 156毫克/100毫升: told by the hundred.
    private func isHundred(_ index: Int) -> Bool { at(index, "1") && at(index + 1, "0") && at(index + 2, "0") }

    /// 毫克/升, 毫克每升, 元/平方米, 公里/小时.
    private func addRate(to measured: inout Measured) {
        guard let unit = measured.unit, at(measured.end, "/") || at(measured.end, "/") || at(measured.end, "每"),
            let below = self.unit(at: measured.end + (isHundred(measured.end + 1) ? 4 : 1))
        else { return }
        measured.name = String(text[measured.numeral.range.upperBound..<below.end])
        measured.rate = below.unit
        measured.unit = unit
        measured.end = below.end
        // 元/亩·年, 元/人·月: the second part of what it is told by.
        if at(measured.end, "·") || at(measured.end, "/"),
            let second = self.unit(at: measured.end + 1) ?? monthUnit(at: measured.end + 1)
        {
            measured.name = String(text[measured.numeral.range.upperBound..<second.end])
            measured.end = second.end
        }
    }

    /// 两年多, 3公里余; 九成五.
    private func addTail(to measured: inout Measured) {
        guard let unit = measured.unit else { return }
        let end = measured.end
        if unit.kind == .money, unit.base == "CNY", addCoins(to: &measured) { return }
        if unit.kind == .percent, unit.character == "成", NumeralClass.of(text[min(end, bounds.upperBound - 1)]) == .han,
            end < bounds.upperBound,
            end + 1 >= bounds.upperBound || NumeralClass.of(text[end + 1]) == .none
        {
            let tenth = Decimal(significand: NumeralClass.value(of: text[end]), exponent: -1)
            measured.value = measured.value.adding(tenth) ?? measured.value
            measured.end = end + 1
        } else if unit.kind == .percent, unit.character == "成", at(end, "半"),
            let sum = measured.value.adding(Decimal(significand: 5, exponent: -1))
        {
            measured.value = sum
            measured.end = end + 1
        } else if measured.sense == .exact, unit.kind != .count, at(end, "多") || at(end, "余"), !at(end + 1, "家") {
            measured.sense = .over
            measured.end = end + 1
        }
    }

    /// 28元5角, 3块8, 1块2毛5: the tenths and hundredths behind 元 and 块.
    private func addCoins(to measured: inout Measured) -> Bool {
        guard let name = measured.name, name == "元" || name == "块", measured.numeral.notation != .half else {
            return false
        }
        var end = measured.end
        var cents = 0
        for places in [10, 1] {
            guard end < bounds.upperBound else { break }
            let digit: Int
            switch NumeralClass.of(text[end]) {
            case .arabic, .han: digit = NumeralClass.value(of: text[end])
            default: digit = 0
            }
            guard digit > 0 else { break }
            let next = end + 1
            if at(next, "角") || at(next, "毛") || at(next, "分") {
                cents += digit * (at(next, "分") ? 1 : 10)
                end = next + 1
            } else if name == "块" || places == 1, next >= bounds.upperBound || !text[next].isHan || at(next, "钱"),
                next >= bounds.upperBound || NumeralClass.of(text[next]) == .none
            {
                cents += digit * places
                end = next
                break
            } else {
                break
            }
        }
        guard cents > 0, let sum = measured.value.adding(Decimal(significand: cents, exponent: -2)) else {
            return false
        }
        measured.value = sum
        measured.end = at(end, "钱") ? end + 1 : end
        return true
    }

    /// ¥50, ￥128, US$500万: the sign is the unit where none stands behind the number.
    private func takeSign(_ measured: inout Measured) {
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
    private func takeBelowZero(_ measured: inout Measured) {
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
extension Unicode.Scalar {
    /// A–Z or a–z, also full width.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// A Han character of the common blocks, or 〇.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3007, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Punctuation at which a clause ends; 、 and quotation marks are not among it.
    var endsClause: Bool {
        switch self {
        case "，", "。", "；", "：", "！", "？", ",", ";", ":", "!", "?", "\n", "…", "—", "|", "■", "●", "◆", "▲": true
        default: false
        }
    }
}
