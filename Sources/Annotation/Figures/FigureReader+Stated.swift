import Lexicon

/// The words before a number that say what it measures: 产值 + 13.6亿元, 同比增长 + 8.5%.
extension FigureReader {
    func stated(_ quantity: Quantity, _ left: LeadingPhrase, after previous: Previous?) -> Reading {
        let change = left.change.map { phrases.withoutLinks(string($0)) } ?? ""
        guard let noun = left.noun else { return changed(quantity, left, by: change, after: previous) }
        let state = phrases.state(opening: left)
        let passed = state ?? self.state(passedTo: quantity, left, noun, after: previous)
        let head = head(of: quantity, left, noun, passed: state == nil ? passed : nil, after: previous)
        let range = noun.lowerBound..<quantity.range.upperBound
        var figure = figure(quantity, range: range, measure: head + change)
        let per = left.per.flatMap { phrases.unit(closing: $0) }
        if let per { concentrate(&figure, per: per) }
        let items = left.change == nil || quantity.kind == .percent ? items(of: noun, adding: change) : nil
        return Reading(figures: [figure], head: head, state: passed, per: per, items: items)
    }

    /// 产值13.6亿元，同比增长8.5%: the clause says only how the measure before changed.
    private func changed(
        _ quantity: Quantity, _ left: LeadingPhrase, by change: String, after previous: Previous?
    ) -> Reading {
        let head = inheritedHead(of: quantity, after: previous)
        let start = left.change?.lowerBound ?? quantity.range.lowerBound
        let figure = figure(
            quantity, range: start..<quantity.range.upperBound, measure: (head ?? "") + change)
        return Reading(figures: [figure], head: head?.isEmpty == true ? nil : head)
    }

    /// 新建道路5公里、水渠3公里: the verb of state that the figure before in the list opened with.
    private func state(
        passedTo quantity: Quantity, _ left: LeadingPhrase, _ noun: Range<Int>, after previous: Previous?
    ) -> Range<Int>? {
        guard let previous, isListGap(previous.end, noun.lowerBound), quantity.kind == previous.kind,
            at(previous.end, "、") || left.first?.part != .verb,
            words.end(.rate, in: text, at: noun.lowerBound, upTo: noun.upperBound) == nil
        else { return nil }
        return previous.state
    }

    /// What `noun` names as the measure, without what makes a difference of it; `passed` is the verb of a list before.
    private func head(
        of quantity: Quantity, _ left: LeadingPhrase, _ noun: Range<Int>, passed: Range<Int>?,
        after previous: Previous?
    ) -> String {
        var head = string(noun)
        // 标准为每人每年320元: by what it is told is no measure yet.
        if left.isFrame, let inherited = inheritedHead(of: quantity, after: previous), !inherited.hasSuffix(head) {
            head = inherited + head
        }
        if quantity.use == .noun, let unit = quantity.unit, noun.count <= 4 { head += unit }
        if let passed { head = string(passed) + head }
        guard noun.count == 1, left.first?.roles.contains(.dimension) == true,
            let before = inheritedHead(of: quantity, after: previous), before.unicodeScalars.count > 1
        else { return head }
        // 道路宽6米、长3.5公里.
        let isDimension = before.unicodeScalars.last.map { phrases.isOneOf("长宽高深厚重粗", $0) } ?? false
        return (isDimension ? String(String.UnicodeScalarView(before.unicodeScalars.dropLast())) : before) + head
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
    func concentrate(_ figure: inout Figure, per: Unit) {
        guard figure.kind == .mass, per.kind == .mass || per.kind == .volume, let base = figure.base else { return }
        figure.kind = .concentration
        figure.base = base.value.multiplied(by: per.denominator, over: per.numerator)
            .map { Figure.Base(value: $0, unit: base.unit + "/" + per.base) }
    }
}
