import Lexicon

/// What a number counts or measures: the noun behind it, the words before it, or what the figure before it did.
extension FigureReader {
    func reading(of quantity: Quantity, after previous: Previous?) -> Reading {
        let floor = max(bounds.lowerBound, previous?.end ?? bounds.lowerBound)
        let start = quantity.range.lowerBound
        if start > floor, text[start - 1] == "各", let left = phrases.phrase(before: start, notBefore: floor) {
            return Reading(
                figures: phrases.items(of: left).map { item in
                    figure(quantity, range: item.lowerBound..<quantity.range.upperBound, measure: string(item))
                })
        }
        let right = phrases.phrase(after: nounStart(behind: quantity))
        if let span = span(before: start, of: quantity) {
            let adjoining = at(quantity.range.upperBound, "的") || right == nil
            let range = span.lowerBound..<max(quantity.range.upperBound, right?.upperBound ?? 0)
            let measure = right.map { adjoining ? string($0) : string(span) + string($0) } ?? string(span)
            return Reading(figures: [figure(quantity, range: range, measure: measure)], head: measure)
        }
        // The noun behind most numbers settles it; the clause before is cut into words only where it does not.
        let isSettled = right != nil && takesRight(quantity)
        if isSettled, let right, !mayFollowRate(quantity) { return counted(quantity, right, notBefore: floor) }
        let left = phrases.leading(before: start, notBefore: floor, kind: quantity.kind)
        if let right {
            if let rate = rate(closing: left), !at(quantity.range.upperBound, "的") {
                return rated(quantity, rate: rate, noun: right)
            }
            if isSettled || takesRight(quantity, right, before: left) {
                return counted(quantity, right, notBefore: floor)
            }
        }
        if let left, !(left.isFrame && quantity.kind == .duration) { return stated(quantity, left, after: previous) }
        return unattached(quantity, after: previous)
    }

    // MARK: The noun behind

    /// Where the noun that `quantity` counts would begin.
    private func nounStart(behind quantity: Quantity) -> Int {
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

    private func counted(_ quantity: Quantity, _ right: Range<Int>, notBefore floor: Int) -> Reading {
        let start = quantity.range.lowerBound
        let opening = phrases.state(before: start, notBefore: floor)?.lowerBound ?? start
        let measure = string(right)
        return Reading(
            figures: [figure(quantity, range: opening..<right.upperBound, measure: measure)], head: measure)
    }

    /// 年处理1.5万吨沙棘果: rate and noun together are measured.
    private func rated(_ quantity: Quantity, rate: Range<Int>, noun: Range<Int>) -> Reading {
        let end = noun.first { at($0, "的") } ?? noun.upperBound
        let measure = string(rate) + string(noun.lowerBound..<max(end, noun.lowerBound + 1))
        return Reading(
            figures: [figure(quantity, range: rate.lowerBound..<noun.upperBound, measure: measure)], head: measure)
    }

    /// Whether a noun behind `quantity` is what it counts, whatever stands before.
    private func takesRight(_ quantity: Quantity) -> Bool {
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
    private func mayFollowRate(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .count, .mass, .volume: quantity.range.lowerBound > bounds.lowerBound
        case .money, .percent, .area, .length, .temperature, .duration, .age, .ratio, .concentration, .other: false
        }
    }

    /// Whether the noun behind `quantity` is what it counts although `left` may stand before.
    private func takesRight(_ quantity: Quantity, _ right: Range<Int>, before left: LeadingPhrase?) -> Bool {
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

    private var words: FigureWords { phrases.words }

    /// The rate that `left` ends with: 年产, 日处理.
    private func rate(closing left: LeadingPhrase?) -> Range<Int>? {
        guard let noun = left?.noun, left?.change == nil,
            let start = words.start(.rate, in: text, endingAt: noun.upperBound, downTo: noun.lowerBound),
            phrases.isOneOf("年日月", at: start), !phrases.isOneOf("均", at: start + 1)
        else { return nil }
        return start..<noun.upperBound
    }

    // MARK: The words before

    private func stated(_ quantity: Quantity, _ left: LeadingPhrase, after previous: Previous?) -> Reading {
        let change = left.change.map { phrases.withoutLinks(string($0)) } ?? ""
        let rangeStart = left.noun?.lowerBound ?? left.change?.lowerBound ?? quantity.range.lowerBound
        let range = rangeStart..<quantity.range.upperBound
        guard let noun = left.noun else {
            // 产值13.6亿元，同比增长8.5%: the clause says only how the measure before changed.
            let head = inheritedHead(of: quantity, after: previous) ?? ""
            let measure = head + change
            return Reading(figures: [figure(quantity, range: range, measure: measure)], head: head.isEmpty ? nil : head)
        }
        var head = string(noun)
        // 标准为每人每年320元: by what it is told is no measure yet.
        if left.isFrame, let inherited = inheritedHead(of: quantity, after: previous), !inherited.hasSuffix(head) {
            head = inherited + head
        }
        let state = phrases.state(opening: left)
        var passed = state
        if quantity.use == .noun, let unit = quantity.unit, noun.count <= 4 { head += unit }
        if let previous {
            if state == nil, let verb = previous.state, isListGap(previous.end, noun.lowerBound),
                quantity.kind == previous.kind, at(previous.end, "、") || left.first?.part != .verb,
                words.end(.rate, in: text, at: noun.lowerBound, upTo: noun.upperBound) == nil
            {
                head = string(verb) + head
                passed = verb
            }
        }
        if noun.count == 1, left.first?.roles.contains(.dimension) == true,
            let before = inheritedHead(of: quantity, after: previous), before.unicodeScalars.count > 1
        {
            // 道路宽6米、长3.5公里.
            let isDimension = before.unicodeScalars.last.map { phrases.isOneOf("长宽高深厚重粗", $0) } ?? false
            head = (isDimension ? String(String.UnicodeScalarView(before.unicodeScalars.dropLast())) : before) + head
        }
        var figure = figure(quantity, range: range, measure: change.isEmpty ? head : head + change)
        let per = left.per.flatMap { phrases.unit(closing: $0) }
        if let per { concentrate(&figure, per: per) }
        let items = left.change == nil || quantity.kind == .percent ? self.items(of: noun, adding: change) : nil
        return Reading(figures: [figure], head: head, state: passed, per: per, items: items)
    }

    /// The things that `noun` lists, each with what the last one adds: 关中、陕北、陕南生产总值.
    private func items(of noun: Range<Int>, adding change: String) -> FigurePairing.Items? {
        let ranges = phrases.items(of: noun)
        guard ranges.count > 1, let last = ranges.last else { return nil }
        var tail = ""
        if let firstEnd = phrases.wordEnd(at: last.lowerBound, upTo: last.upperBound), firstEnd < last.upperBound,
            ranges.dropLast().allSatisfy({ phrases.wordEnd(at: $0.lowerBound, upTo: $0.upperBound) == $0.upperBound })
        {
            tail = string(firstEnd..<last.upperBound)
        }
        var measures = ranges.dropLast().map { string($0) + tail + change }
        measures.append(string(last) + change)
        return FigurePairing.Items(ranges: ranges, measures: measures)
    }

    /// 每公斤14.2克 is a concentration, told by the kilogram.
    private func concentrate(_ figure: inout Figure, per: Unit) {
        guard figure.kind == .mass, per.kind == .mass || per.kind == .volume, let base = figure.base else { return }
        figure.kind = .concentration
        figure.base = base.value.multiplied(by: per.denominator, over: per.numerator)
            .map { Figure.Base(value: $0, unit: base.unit + "/" + per.base) }
    }

    // MARK: No words beside

    /// A number with no noun at its side: the figure before it passes its measure on, else the clause before tells.
    private func unattached(_ quantity: Quantity, after previous: Previous?) -> Reading {
        let start = quantity.range.lowerBound
        if quantity.kind == .duration {
            if let rest = phrases.rest(after: quantity.range.upperBound) {
                return reading(quantity, range: start..<rest.upperBound, measure: string(rest))
            }
            if previous.map({ !isSentenceGap($0.end, start) }) ?? true,
                let next = clauseAfter(quantity.range.upperBound)
            {
                return reading(quantity, range: quantity.range, measure: string(next))
            }
        }
        if quantity.use == .noun, let unit = quantity.unit {
            return reading(quantity, range: quantity.range, measure: unit)
        }
        if let previous, isListGap(previous.end, start) {
            var figure = figure(quantity, range: quantity.range, measure: previous.measure)
            if let per = previous.per { concentrate(&figure, per: per) }
            return Reading(
                figures: [figure], head: previous.head, state: nil, per: previous.per,
                isInherited: true)
        }
        let head = inheritedHead(of: quantity, after: previous)
        var figure = figure(quantity, range: quantity.range, measure: head)
        if let previous, let per = previous.per, head == previous.head {
            concentrate(&figure, per: per)
        }
        return Reading(figures: [figure], head: head)
    }

    /// The measure of a number whose own clause names none.
    private func inheritedHead(of quantity: Quantity, after previous: Previous?) -> String? {
        let start = quantity.range.lowerBound
        if let previous, isSentenceGap(previous.end, start), let head = previous.head {
            if let nearer = clauseBefore(start, notBefore: previous.end) { return string(nearer) }
            return head
        }
        return clauseBefore(start, notBefore: bounds.lowerBound).map(string)
    }

    private func reading(_ quantity: Quantity, range: Range<Int>, measure: String) -> Reading {
        Reading(figures: [figure(quantity, range: range, measure: measure)], head: measure)
    }

    /// The noun phrase of the clause before that of `position`, in the same sentence.
    private func clauseBefore(_ position: Int, notBefore floor: Int) -> Range<Int>? {
        let start = phrases.clauseStart(before: position, notBefore: floor)
        guard start > floor + 1, text[start - 1] == "，" || text[start - 1] == "," else { return nil }
        return phrases.phrase(before: start - 1, notBefore: floor)
    }

    /// The opening of the clause behind that of `position`, in the same sentence: what a span of time was spent on.
    private func clauseAfter(_ position: Int) -> Range<Int>? {
        let end = phrases.clauseEnd(from: position)
        guard end - position <= 4, at(end, "，") || at(end, ",") else { return nil }
        return phrases.rest(after: end + 1, isApart: true)
    }

    /// 过去一年, 未来2年, 今后五年: the word that is itself the measure.
    private func span(before start: Int, of quantity: Quantity) -> Range<Int>? {
        guard quantity.kind == .duration else { return nil }
        return words.start(.span, in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
            .map { $0..<start }
    }

    // MARK: The figure

    private func figure(_ quantity: Quantity, range: Range<Int>, measure: String?) -> Figure {
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

    private func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        bounds.contains(index) && text[index] == scalar
    }
}
