import Lexicon

/// The figure that a number and its measure make.
extension FigureReader {
    func figure(_ quantity: Quantity, range: Range<Int>, measure: String?) -> Figure {
        let kind = kind(of: quantity, measuring: measure)
        var base = quantity.base
        if kind == .money, quantity.unit == nil { base = Figure.Base(value: quantity.value, unit: "CNY") }
        if kind == .age, quantity.kind == .duration { base = Figure.Base(value: quantity.value, unit: "a") }
        return Figure(
            range: min(range.lowerBound, quantity.range.lowerBound)..<max(range.upperBound, quantity.range.upperBound),
            value: quantity.value, high: quantity.high, qualifier: quantity.qualifier, unit: quantity.unit,
            kind: kind, measure: measure, base: base)
    }

    /// The kind that the unit tells, or the measure where the unit does not: 产值300亿 is money, 树龄20年 an age,
    /// 时速250公里 a speed.
    private func kind(of quantity: Quantity, measuring measure: String?) -> Figure.Kind {
        guard let measure else { return quantity.kind }
        let unit = quantity.unit?.onlyScalar
        switch quantity.kind {
        case .count where quantity.unit == nil || unit == "分" || unit == "级": break
        case .duration, .length: break
        case .percent where unit == "‰": break
        default: return quantity.kind
        }
        let scalars = Array(measure.unicodeScalars)
        func closes(_ role: FigureWords.Role) -> Bool {
            words.start(role, in: scalars, endingAt: scalars.count, downTo: 0) != nil
        }
        switch quantity.kind {
        case .percent where unit == "‰":
            return phrases.isOneOf("度", scalars.last ?? "\n") ? .concentration : .percent
        // 低于60分 is a mark in an examination, 积分10000分 are points that are given.
        case .count where unit == "分":
            return quantity.value <= Self.highestMark && !measure.hasSuffix("积分") ? .other : .count
        case .count where quantity.unit == nil:
            if at(quantity.numberEnd, "大") { return .count }
            if closes(.value) || closes(.earning) && quantity.value.exponent >= 3 { return .money }
            return closes(.index) ? .other : .count
        case .count where unit == "级": return closes(.graded) || measure.hasSuffix("震") ? .other : .count
        case .duration where unit == "年": return scalars.last == "龄" ? .age : .duration
        case .length: return closes(.speed) ? .other : .length
        default: return quantity.kind
        }
    }

    /// The best mark of an examination, with what may be added to 100 or 120.
    private static let highestMark = Decimal(significand: 150)
}
