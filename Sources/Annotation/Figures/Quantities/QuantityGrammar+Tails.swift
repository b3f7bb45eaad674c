import Lexicon

/// What goes on behind a unit: what it is told by (元/平方米), and the smaller part of the number (28元5角, 九成五).
extension QuantityGrammar {
    /// 156毫克/100毫升: told by the hundred.
    private func isHundred(_ index: Int) -> Bool { at(index, "1") && at(index + 1, "0") && at(index + 2, "0") }

    /// 毫克/升, 毫克每升, 元/平方米, 公里/小时.
    func addRate(to measured: inout Measured) {
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
    func addTail(to measured: inout Measured) {
        guard let unit = measured.unit else { return }
        if unit.kind == .money, unit.base == "CNY", addCoins(to: &measured) { return }
        if unit.kind == .percent, unit.character == "成", addTenths(to: &measured) { return }
        let end = measured.end
        if measured.sense == .exact, unit.kind != .count, at(end, "多") || at(end, "余"), !at(end + 1, "家") {
            measured.sense = .over
            measured.end = end + 1
        }
    }

    /// 九成五, 九成半.
    private func addTenths(to measured: inout Measured) -> Bool {
        let end = measured.end
        guard end < bounds.upperBound else { return false }
        if NumeralClass.of(text[end]) == .han,
            end + 1 >= bounds.upperBound || NumeralClass.of(text[end + 1]) == .none
        {
            let tenths = Decimal(significand: NumeralClass.value(of: text[end]), exponent: -1)
            measured.value = measured.value.adding(tenths) ?? measured.value
        } else if at(end, "半"), let sum = measured.value.adding(Decimal(significand: 5, exponent: -1)) {
            measured.value = sum
        } else {
            return false
        }
        measured.end = end + 1
        return true
    }

    /// 28元5角, 3块8, 1块2毛5: the tenths and hundredths behind 元 and 块.
    private func addCoins(to measured: inout Measured) -> Bool {
        guard let name = measured.name, name == "元" || name == "块", measured.numeral.notation != .half else {
            return false
        }
        var end = measured.end
        var cents = 0
        for places in [10, 1] {
            let digit = digit(at: end)
            guard digit > 0 else { break }
            let next = end + 1
            if at(next, "角") || at(next, "毛") || at(next, "分") {
                cents += digit * (at(next, "分") ? 1 : 10)
                end = next + 1
                continue
            }
            if name == "块" || places == 1, closesPrice(next) {
                cents += digit * places
                end = next
            }
            break
        }
        guard cents > 0, let sum = measured.value.adding(Decimal(significand: cents, exponent: -2)) else {
            return false
        }
        measured.value = sum
        measured.end = at(end, "钱") ? end + 1 : end
        return true
    }

    /// The digit at `index`; 0 where none stands.
    private func digit(at index: Int) -> Int {
        guard index < bounds.upperBound else { return 0 }
        switch NumeralClass.of(text[index]) {
        case .arabic, .han: return NumeralClass.value(of: text[index])
        default: return 0
        }
    }

    /// Whether neither a noun nor a number goes on at `index`: 3块8, 3块8钱.
    private func closesPrice(_ index: Int) -> Bool {
        index >= bounds.upperBound
            || (!text[index].isHan || at(index, "钱")) && NumeralClass.of(text[index]) == .none
    }
}
