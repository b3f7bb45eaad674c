import Lexicon

/// What the words around a number say of its exactness, and what it is in the canonical unit.
extension QuantityGrammar {
    /// The quantity with the words around it: 约, 超过, 不到 before; 以上, 左右, 以内 behind.
    func qualified(_ measured: Measured) -> Quantity {
        let before = qualifierBefore(measured)
        let behind = qualifierBehind(measured)
        var sense = behind.sense ?? before.sense ?? measured.sense
        if sense == .exact, let bound = boundBefore(before.start) { sense = bound }
        let (kind, base) = kindAndBase(of: measured)
        return Quantity(
            range: before.start..<behind.end, numberStart: measured.numeral.range.lowerBound,
            numberEnd: measured.numeral.range.upperBound, value: measured.value, high: measured.high,
            qualifier: measured.high != nil ? .range : Figure.Qualifier(rawValue: sense.rawValue) ?? .exact,
            unit: measured.name, kind: kind, base: base, notation: measured.numeral.notation, use: measured.unit?.use)
    }

    /// Where the quantity begins with the qualifying word before it, and what that word says, if anything.
    private func qualifierBefore(_ measured: Measured) -> (start: Int, sense: Quantifiers.Sense?) {
        let start = measured.signStart ?? measured.numeral.range.lowerBound
        guard let found = quantifiers.before(start, in: text, downTo: max(bounds.lowerBound, start - 6)) else {
            return (start, nil)
        }
        if found.start == start - 1 {
            let notation = measured.numeral.notation
            switch text[found.start] {
            case "大" where notation != .half: return (start, nil)
            // 上 and 过 qualify a scale (上千, 过百); before other numbers they are verbs and places.
            case "上" where notation != .scale, "过" where notation != .scale, "破" where notation != .scale:
                return (start, nil)
            // 近三年来: the last three years, not nearly three.
            case "近" where measured.unit?.kind == .duration && isOneOf("来间以", at: measured.end):
                return (found.start, nil)
            default: break
            }
        }
        return (found.start, found.sense == .exact ? nil : found.sense)
    }

    /// Where the quantity ends with the qualifying word behind it, and what that word says, if anything.
    private func qualifierBehind(_ measured: Measured) -> (end: Int, sense: Quantifiers.Sense?) {
        let end = measured.end
        if let found = quantifiers.after(end, in: text, upTo: bounds.upperBound) {
            // 多 and 余 behind a counted unit open the next word (个多样).
            if found.end - end == 1 { return (end, nil) }
            return (found.end, found.sense == .exact ? nil : found.sense)
        }
        let kind = measured.unit?.kind
        // 3年内, 5公里内
        if at(end, "内"), !at(end + 1, "外"), !at(end + 1, "部"), kind == .duration || kind == .length {
            return (end + 1, .under)
        }
        // 千元级, 百万级
        if at(end, "级"), kind == .money || kind == nil && measured.numeral.notation == .scale {
            return (end + 1, .about)
        }
        return (end, nil)
    }

    /// 至少提交1篇, 最多可容纳500人: the bound stands before the verb.
    private func boundBefore(_ start: Int) -> Quantifiers.Sense? {
        var index = start - 1
        let lowest = max(bounds.lowerBound, start - Self.boundReach)
        while index > lowest, text[index].isHan, NumeralClass.of(text[index]) == .none {
            switch (text[index - 1], text[index]) {
            // 最多的6400元 is what the first of them got.
            case _ where text[index + 1] == "的": return nil
            case ("至", "少"), ("最", "少"), ("起", "码"): return .over
            case ("至", "多"), ("最", "多"), ("顶", "多"): return .under
            default: index -= 1
            }
        }
        return nil
    }

    /// Code points between a bound and its number at most.
    private static let boundReach = 6

    private func kindAndBase(of measured: Measured) -> (Figure.Kind, Figure.Base?) {
        guard let unit = measured.unit else {
            return (.count, Figure.Base(value: measured.value, unit: "1"))
        }
        let kind = Figure.Kind(unit.kind)
        guard let below = measured.rate else {
            return (
                kind,
                measured.value.multiplied(by: unit.numerator, over: unit.denominator).map {
                    Figure.Base(value: $0, unit: unit.base)
                }
            )
        }
        let base = measured.value.multiplied(by: unit.numerator, over: unit.denominator)?
            .multiplied(by: below.denominator, over: below.numerator)
            .map { Figure.Base(value: $0, unit: unit.base + "/" + below.base) }
        switch (unit.kind, below.kind) {
        case (.mass, .volume), (.mass, .mass): return (.concentration, base)
        case (.length, .duration), (.other, _): return (.other, base)
        default: return (kind, base)
        }
    }
}
