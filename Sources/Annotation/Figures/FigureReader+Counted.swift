import Lexicon

/// The noun behind a number, and whether that is what the number counts: 32名 + 技术员, 占地300亩 + 的园区.
extension FigureReader {
    /// Where the noun that `quantity` counts would begin.
    func nounStart(behind quantity: Quantity) -> Int {
        let end = quantity.range.upperBound
        if quantity.unit == nil, at(end, "大") { return end + 1 }
        // 10多斤重的鲜叶.
        if quantity.kind == .mass || quantity.kind == .length,
            at(end + 1, "的") || phrases.clauseEnd(from: end) == end + 1, phrases.isOneOf("重长宽高深厚粗大", at: end)
        {
            return end + 1
        }
        return quantity.kind == .duration ? phrases.timeEnd(from: end) : end
    }

    func counted(_ quantity: Quantity, _ right: Range<Int>, notBefore floor: Int) -> Reading {
        let start = quantity.range.lowerBound
        let opening = phrases.state(before: start, notBefore: floor)?.lowerBound ?? start
        return reading(quantity, range: opening..<right.upperBound, measure: string(right))
    }

    /// 年处理1.5万吨沙棘果: rate and noun together are measured.
    func rated(_ quantity: Quantity, rate: Range<Int>, noun: Range<Int>) -> Reading {
        let end = noun.first { at($0, "的") } ?? noun.upperBound
        let measure = string(rate) + string(noun.lowerBound..<max(end, noun.lowerBound + 1))
        return reading(quantity, range: rate.lowerBound..<noun.upperBound, measure: measure)
    }

    /// Whether a noun behind `quantity` is what it counts, whatever stands before.
    func takesRight(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .length: !at(quantity.range.upperBound, "的") && !followsSpeed(quantity)
        case .count, .area, .mass, .volume: !at(quantity.range.upperBound, "的")
        case .duration: true
        case .percent, .money, .ratio, .temperature, .concentration, .age, .other: false
        }
    }

    /// 时速350公里高铁: how fast, not how long.
    private func followsSpeed(_ quantity: Quantity) -> Bool {
        let start = quantity.range.lowerBound
        return words.start(.speed, in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4)) != nil
    }

    /// Only goods are produced and handled by the year or the day.
    func mayFollowRate(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .count, .mass, .volume: quantity.range.lowerBound > bounds.lowerBound
        case .money, .percent, .area, .length, .temperature, .duration, .age, .ratio, .concentration, .other: false
        }
    }

    /// Whether the noun behind `quantity` is what it counts although `left` may stand before.
    func takesRight(_ quantity: Quantity, _ right: Range<Int>, before left: LeadingPhrase?) -> Bool {
        let end = quantity.range.upperBound
        let isJoined = at(end, "的")
        guard let left else {
            switch quantity.kind {
            case .money, .percent, .ratio: return isJoined || phrases.opensWithNoun(right)
            default: return true
            }
        }
        // 新签亿元以上项目: the words behind the number describe the noun.
        if !isJoined, quantity.kind == .money, at(end - 1, "上"), left.endsInVerb { return true }
        guard let noun = left.noun, left.change == nil else { return false }
        switch quantity.kind {
        case .count:
            // 年产300万辆的…: a rate before the number is what is measured.
            return isJoined && words.start(.rate, in: text, endingAt: noun.upperBound, downTo: noun.lowerBound) == nil
        case .area, .length, .mass, .volume:
            if quantity.kind == .length, followsSpeed(quantity) { return false }
            // 连片50亩以上的合作社: a bound describes, and does not count, the noun.
            if phrases.isOneOf("上下内", at: end - 1) { return false }
            // 占地300亩的园区, but 排起60米的长队: only what has a size is measured by it.
            return !phrases.isOneOf("积地长宽高深厚重度量程径距拔率产值容围", at: noun.upperBound - 1)
        case .percent, .money, .ratio, .temperature, .concentration, .other:
            // 设立2亿元产业基金: a verb alone says less than the noun.
            return left.isVerbal && phrases.opensWithNoun(right) || left.isName && quantity.kind == .money
        case .duration, .age: return false
        }
    }

    /// The rate that `left` ends with: 年产, 日处理.
    func rate(closing left: LeadingPhrase?) -> Range<Int>? {
        guard let noun = left?.noun, left?.change == nil,
            let start = words.start(.rate, in: text, endingAt: noun.upperBound, downTo: noun.lowerBound),
            phrases.isOneOf("年日月", at: start), !phrases.isOneOf("均", at: start + 1)
        else { return nil }
        return start..<noun.upperBound
    }
}
