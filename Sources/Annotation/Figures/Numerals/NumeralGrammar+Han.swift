import Lexicon

/// Han numerals: 三十三, 三四十, 十几万, 三万五, 三点五, 二〇二一.
extension NumeralGrammar {
    func han(at start: Int) -> Numeral? {
        var spelling = HanSpelling()
        var index = start
        while index < limit, takes(index, into: &spelling) { index += 1 }
        // 三四五, 三八: a row of digits that is no range is no count either.
        if spelling.scales == 0, kind(index) == .han { return rowOfDigits(at: start) }
        if spelling.mayEndInFew, at(index, "几") {
            // 十几, 十几万, 十几亿.
            let big = kind(index + 1) == .big ? value(index + 1) : nil
            spelling.takeFew(big: big)
            index += big == nil ? 1 : 2
        }
        guard let value = spelling.value else { return nil }
        var numeral = Numeral(
            range: start..<index, value: Decimal(significand: value), notation: notation(of: spelling, start..<index))
        if let high = spelling.highValue { numeral.high = Decimal(significand: high) }
        if spelling.isVague { numeral.sense = .over }
        addDecimals(to: &numeral)
        addVagueness(to: &numeral)
        return numeral
    }

    /// Takes the character at `index` up, if it goes on with what is read.
    private func takes(_ index: Int, into spelling: inout HanSpelling) -> Bool {
        let value = value(index)
        switch kind(index) {
        case .han:
            guard let digit = spelling.openDigit else {
                spelling.take(digit: value)
                return true
            }
            // 三四, 七八, 三五: a range of neighbours.
            guard !spelling.isRange, isNeighbour(digit, value), kind(index + 1) != .han else { return false }
            spelling.takeRange(to: value)
            return true
        case .some: return spelling.takeSome()
        case .tens: return spelling.take(tens: value)
        case .small: return spelling.take(scale: powerOfTen(value))
        case .big: return spelling.take(big: value)
        default: return false
        }
    }

    /// 三四, 八九: the next digit; 三五: the one pair that skips one.
    private func isNeighbour(_ first: Int, _ second: Int) -> Bool {
        first > 0 && (second == first + 1 || (first == 3 && second == 5))
    }

    private func notation(of spelling: HanSpelling, _ range: Range<Int>) -> Numeral.Notation {
        guard spelling.scales > 0 else { return .hanDigit }
        let first = text[range.lowerBound]
        let opensWithScale =
            NumeralClass.of(first) == .big || NumeralClass.of(first) == .small && first != "十" && first != "拾"
        guard opensWithScale else { return .han }
        // 百万, 千万 are scales alone, 百二十 and 千三百万 are numbers.
        return !spelling.isRange && range.count > 2 && spelling.scales < range.count ? .han : .scale
    }

    /// Han digits one by one: a year, a telephone, a list (二〇二一, 三五八).
    private func rowOfDigits(at start: Int) -> Numeral {
        var index = start
        while kind(index) == .han { index += 1 }
        return Numeral(range: start..<index, value: Decimal(significand: 0), notation: .digits)
    }

    /// 三点五, 一点二亿; 三点二十 and 三点半 are times of day.
    private func addDecimals(to numeral: inout Numeral) {
        let dot = numeral.range.upperBound
        guard at(dot, "点"), kind(dot + 1) == .han, numeral.high == nil, numeral.sense == .exact else { return }
        var index = dot + 1
        var significand = 0
        while kind(index) == .han, text[index] != "两", index - dot <= 6 {
            significand = significand * 10 + value(index)
            index += 1
        }
        guard index > dot + 1, kind(index) != .small, kind(index) != .han, !at(index, "分"), !at(index, "刻") else {
            return
        }
        let fraction = Decimal(significand: significand, exponent: -(index - dot - 1))
        guard var sum = numeral.value.adding(fraction) else { return }
        while let scale = scale(at: index), kind(index) == .big {
            sum = sum.scaled(by: scale.zeros)
            index = scale.end
            if scale.zeros >= 8 { break }
        }
        numeral = Numeral(range: numeral.range.lowerBound..<index, value: sum, notation: .han)
    }
}
