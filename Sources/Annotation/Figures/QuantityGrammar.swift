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
        if let fraction = fraction(after: numeral) ?? oneHalf(numeral) { return fraction }
        guard var measured = measured(numeral) else { return nil }
        if let upper = upperEnd(of: measured) { measured = upper }
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
    }

    private func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        index < bounds.upperBound && text[index] == scalar
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }

    private func unit(at index: Int) -> (unit: Unit, end: Int)? {
        guard let found = units.longest(in: text, at: index, upTo: bounds.upperBound) else { return nil }
        // A Latin unit ends where its letters end: 5G and 5m are different, 3Mate is none.
        if let last = found.unit.name.unicodeScalars.last, last.isLatinLetter, found.end < bounds.upperBound,
            text[found.end].isLatinLetter
        {
            return nil
        }
        return found
    }

    private func measured(_ numeral: Numeral) -> Measured? {
        let end = numeral.range.upperBound
        var result = Measured(
            numeral: numeral, value: numeral.value, high: numeral.high, sense: numeral.sense, end: end)
        if let half = halved(numeral, at: end) { return half }
        // 个多月, 个多小时: the 多 stands inside the unit.
        if at(end, "个"), at(end + 1, "多") || at(end + 1, "余") || at(end + 1, "来"),
            let inner = unit(at: end + 2) ?? monthUnit(at: end + 2), inner.unit.kind == "duration"
        {
            result.unit = inner.unit
            result.name = inner.unit.name
            result.end = inner.end
            result.sense = at(end + 1, "来") ? .about : .over
            return result
        }
        guard let found = unit(at: end) else { return bare(result) }
        result.unit = found.unit
        result.name = printedName(of: found.unit)
        result.end = found.end
        addRate(to: &result)
        if result.rate == nil { addTail(to: &result) }
        return result
    }

    /// 个小时 is 小时, which also counts without its 个; 个月 is not 月.
    private func printedName(of unit: Unit) -> String {
        unit.name.hasPrefix("个") && unit.kind == "duration" && unit.use == .any
            ? String(unit.name.dropFirst()) : unit.name
    }

    /// 个多月: the 月 alone is no unit, for it names a month elsewhere.
    private func monthUnit(at index: Int) -> (unit: Unit, end: Int)? {
        guard at(index, "月") else { return nil }
        return units.units.first { $0.name == "个月" }.map { ($0, index + 1) }
    }

    /// 一个半小时, 3个半月; and 两年半, 一亩半 with the half behind the unit.
    private func halved(_ numeral: Numeral, at end: Int) -> Measured? {
        let half = Decimal(significand: 5, exponent: -1)
        guard numeral.high == nil, let sum = numeral.value.adding(half) else { return nil }
        if at(end, "个"), at(end + 1, "半"), let inner = unit(at: end + 2) ?? monthUnit(at: end + 2) {
            guard inner.unit.kind == "duration" else { return nil }
            return Measured(
                numeral: numeral, value: sum, sense: .exact, unit: inner.unit, name: inner.unit.name, end: inner.end)
        }
        guard let found = unit(at: end), at(found.end, "半"), found.unit.kind != "count", found.unit.kind != "percent",
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

    /// 毫克/升, 毫克每升, 元/平方米, 公里/小时.
    private func addRate(to measured: inout Measured) {
        guard let unit = measured.unit, at(measured.end, "/") || at(measured.end, "/") || at(measured.end, "每"),
            let below = self.unit(at: measured.end + 1)
        else { return }
        measured.name = string(measured.numeral.range.upperBound..<below.end)
        measured.rate = below.unit
        measured.unit = unit
        measured.end = below.end
    }

    /// 两年多, 3公里余; 九成五.
    private func addTail(to measured: inout Measured) {
        guard let unit = measured.unit else { return }
        let end = measured.end
        if unit.name == "成", NumeralClass.of(text[min(end, bounds.upperBound - 1)]) == .han, end < bounds.upperBound,
            end + 1 >= bounds.upperBound || NumeralClass.of(text[end + 1]) == .none
        {
            let tenth = Decimal(significand: NumeralClass.value(of: text[end]), exponent: -1)
            measured.value = measured.value.adding(tenth) ?? measured.value
            measured.end = end + 1
        } else if unit.name == "成", at(end, "半"), let sum = measured.value.adding(Decimal(significand: 5, exponent: -1))
        {
            measured.value = sum
            measured.end = end + 1
        } else if measured.sense == .exact, unit.kind != "count", at(end, "多") || at(end, "余"), !at(end + 1, "家") {
            measured.sense = .over
            measured.end = end + 1
        }
    }

    // MARK: Ranges and fractions

    /// 50至60, 3—5, 1%~3%, 2600元至3200元; the low end takes unit and scale of the high one where it has none.
    private func upperEnd(of low: Measured) -> Measured? {
        guard low.high == nil, low.sense == .exact, isConnector(low.end) else { return nil }
        let next = low.end + 1
        guard next < bounds.upperBound, let numeral = numerals.numeral(at: next), numeral.high == nil,
            numeral.notation != .digits, var high = measured(numeral)
        else { return nil }
        let lowStart = low.numeral.range.lowerBound
        if low.unit != nil {
            guard low.name == high.name || (low.unit?.base == high.unit?.base && low.unit?.kind != "count") else {
                return nil
            }
            if low.name != high.name { return nil }
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

    /// 三分之一, 百分之三点五, 千分之三: the number read is the lower part.
    private func fraction(after lower: Numeral) -> Quantity? {
        let end = lower.range.upperBound
        guard at(end, "分"), at(end + 1, "之"), end + 2 < bounds.upperBound,
            let upper = numerals.numeral(at: end + 2), upper.notation != .digits, upper.high == nil
        else { return nil }
        let hundredths = lower.value == Decimal(significand: 100) || lower.value == Decimal(significand: 1000)
        var value = upper.value
        var base: Decimal? = value
        var name: String?
        if hundredths {
            let isPercent = lower.value == Decimal(significand: 100)
            name = isPercent ? "%" : "‰"
            if !isPercent { base = value.scaled(by: -1) }
        } else {
            guard lower.value.exponent >= 0, lower.value.exponent < 12, lower.value.significand > 0,
                let (whole, overflow) = Optional(
                    lower.value.significand.multipliedReportingOverflow(by: powerOfTen(lower.value.exponent))),
                !overflow, let quotient = value.multiplied(by: 1, over: whole)
            else { return nil }
            value = quotient
            base = quotient
        }
        let measured = Measured(
            numeral: lower, value: value, sense: upper.sense, end: upper.range.upperBound)
        guard var quantity = qualified(measured) else { return nil }
        quantity.kind = hundredths ? .percent : .ratio
        quantity.unit = name
        quantity.base = base.map { Figure.Base(value: $0, unit: hundredths ? "%" : "1") }
        quantity.notation = .han
        return quantity
    }

    /// 一半: half of what stands around it; 另一半 and 一半天 are other words.
    private func oneHalf(_ numeral: Numeral) -> Quantity? {
        let end = numeral.range.upperBound
        let start = numeral.range.lowerBound
        guard numeral.isOne, at(end, "半"), unit(at: end + 1) == nil else { return nil }
        if start > bounds.lowerBound, ["另", "前", "后", "上", "下", "每", "这", "那"].contains(text[start - 1]) {
            return nil
        }
        let half = Decimal(significand: 5, exponent: -1)
        guard var quantity = qualified(Measured(numeral: numeral, value: half, sense: .exact, end: end + 1)) else {
            return nil
        }
        quantity.kind = .ratio
        quantity.base = Figure.Base(value: half, unit: "1")
        return quantity
    }

    // MARK: Qualifiers

    /// The quantity with the words around it: 约, 超过, 不到 before; 以上, 左右, 以内 behind.
    private func qualified(_ measured: Measured) -> Quantity? {
        var start = measured.numeral.range.lowerBound
        var end = measured.end
        var sense = measured.sense
        if let before = quantifiers.before(start, in: text, downTo: max(bounds.lowerBound, start - 6)) {
            // 上 and 过 qualify a scale (上千, 过百); before other numbers they are verbs and places.
            let word = text[before.start..<start]
            let isShort = word.count == 1 && ["上", "过", "破"].contains(text[before.start])
            let isLarge = word.count == 1 && text[before.start] == "大"
            if isLarge ? measured.numeral.notation == .half : !isShort || measured.numeral.notation == .scale {
                start = before.start
                if before.sense != .exact { sense = before.sense }
            }
        }
        // 近三年来: the last three years, not nearly three.
        if start == measured.numeral.range.lowerBound - 1, text[start] == "近", measured.unit?.kind == "duration",
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
        } else if measured.unit?.kind == "duration", at(end, "内"), !at(end + 1, "外") {
            end += 1
            sense = .under
        } else if at(end, "级"),
            measured.unit?.kind == "money" || (measured.unit == nil && measured.numeral.notation == .scale)
        {
            end += 1
            sense = .about
        }
        let high = measured.high
        let (kind, base) = kindAndBase(of: measured)
        return Quantity(
            range: start..<end, numberStart: measured.numeral.range.lowerBound, value: measured.value, high: high,
            qualifier: high != nil ? .range : Figure.Qualifier(rawValue: sense.rawValue) ?? .exact,
            unit: measured.name, kind: kind, base: base, notation: measured.numeral.notation, use: measured.unit?.use)
    }

    private func kindAndBase(of measured: Measured) -> (Figure.Kind, Figure.Base?) {
        guard let unit = measured.unit else {
            return (.count, Figure.Base(value: measured.value, unit: "1"))
        }
        let kind = Figure.Kind(rawValue: unit.kind) ?? .other
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
        case ("mass", "volume"), ("mass", "mass"): return (.concentration, base)
        case ("length", "duration"), ("other", _): return (.other, base)
        default: return (kind, base)
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
