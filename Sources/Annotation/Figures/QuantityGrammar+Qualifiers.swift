import Lexicon

/// What the words around a number say of its exactness, and what it is in the canonical unit.
extension QuantityGrammar {
    /// The quantity with the words around it: 约, 超过, 不到 before; 以上, 左右, 以内 behind.
    func qualified(_ measured: Measured) -> Quantity? {
        let first = measured.signStart ?? measured.numeral.range.lowerBound
        var start = first
        var end = measured.end
        var sense = measured.sense
        if let before = quantifiers.before(start, in: text, downTo: max(bounds.lowerBound, start - 6)) {
            // 上 and 过 qualify a scale (上千, 过百); before other numbers they are verbs and places.
            let word = text[before.start..<start]
            let isShort = word.count == 1 && isOneOf("上过破", at: before.start)
            let isLarge = word.count == 1 && text[before.start] == "大"
            if isLarge ? measured.numeral.notation == .half : !isShort || measured.numeral.notation == .scale {
                start = before.start
                if before.sense != .exact { sense = before.sense }
            }
        }
        // 近三年来: the last three years, not nearly three.
        if start == first - 1, text[start] == "近", measured.unit?.kind == .duration,
            at(end, "来") || at(end, "间") || at(end, "以")
        {
            sense = measured.sense
        }
        if let after = quantifiers.after(end, in: text, upTo: bounds.upperBound) {
            // 多 and 余 behind a counted unit open the next word (个多样).
            let length = after.end - end
            if length > 1 {
                end = after.end
                if after.sense != .exact { sense = after.sense }
            }
        } else if at(end, "内"), !at(end + 1, "外"), !at(end + 1, "部"),
            measured.unit?.kind == .duration || measured.unit?.kind == .length
        {
            end += 1
            sense = .under
        } else if at(end, "级"),
            measured.unit?.kind == .money || (measured.unit == nil && measured.numeral.notation == .scale)
        {
            end += 1
            sense = .about
        }
        if sense == .exact, let bound = boundBefore(start) { sense = bound }
        let high = measured.high
        let (kind, base) = kindAndBase(of: measured)
        return Quantity(
            range: start..<end, numberStart: measured.numeral.range.lowerBound,
            numberEnd: measured.numeral.range.upperBound, value: measured.value, high: high,
            qualifier: high != nil ? .range : Figure.Qualifier(rawValue: sense.rawValue) ?? .exact,
            unit: measured.name, kind: kind, base: base, notation: measured.numeral.notation, use: measured.unit?.use)
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
