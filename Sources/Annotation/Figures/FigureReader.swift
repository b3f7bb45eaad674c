import Lexicon

/// Reads the figures of one paragraph, from left to right.
struct FigureReader {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    private let grammar: QuantityGrammar
    private let screen: FigureScreen
    private let phrases: MeasurePhrase
    private let subjects: FigureSubjects
    private let written: CalendarDate?

    /// Reads the paragraph `bounds` of `text`; `names`, `entities` and `mentions` are the story's, `written` its day.
    init(
        text: [Unicode.Scalar], bounds: Range<Int>, names: StoryNames, entities: [Entity],
        mentions: [FigureSubjects.Mention],
        written: CalendarDate?
    ) {
        self.text = text
        self.bounds = bounds
        self.written = written
        grammar = QuantityGrammar(text: text, bounds: bounds)
        screen = FigureScreen(text: text, bounds: bounds, names: names)
        phrases = MeasurePhrase(text: text, bounds: bounds, names: names)
        subjects = FigureSubjects(text: text, bounds: bounds, entities: entities, mentions: mentions)
    }

    /// The figures in order of their place. O(characters): each number looks a fixed distance around itself.
    func figures() -> [Figure] {
        var found: [Figure] = []
        var previous: Previous?
        var context = FigureContext(text: text, bounds: bounds, written: written)
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            guard NumeralClass.of(text[index]) != .none, let numeral = grammar.numerals.numeral(at: index) else {
                index += 1
                continue
            }
            index = max(index + 1, numeral.range.upperBound)
            guard !screen.refuses(numeral), let quantity = grammar.quantity(of: numeral),
                !screen.refuses(quantity, of: numeral)
            else { continue }
            let floor = previous?.end ?? bounds.lowerBound
            let isStacked = previous.map { $0.end == quantity.range.lowerBound && $0.figure.kind == .count } ?? false
            let read = figures(of: quantity, after: previous)
            index = max(index, quantity.range.upperBound)
            let period = context.period(at: quantity.numberStart)
            for var figure in read.figures {
                figure.period = context.period(of: figure) ?? period
                figure.comparison = context.comparison(of: quantity.range, notBefore: floor)
                figure.subject = subjects.subject(of: figure, at: quantity.range, notBefore: floor)
                found.append(figure)
            }
            guard let last = read.figures.last else { continue }
            // 4批32名技术员: the first number counts the same as the second.
            if isStacked, last.kind == .count, last.range.lowerBound == quantity.range.lowerBound,
                last.range.upperBound > quantity.range.upperBound, found.count > read.figures.count,
                let before = previous?.figure, before.measure != before.unit
            {
                found[found.count - read.figures.count - 1].measure = last.measure
            }
            previous = Previous(end: quantity.range.upperBound, figure: last, state: read.state)
        }
        return found
    }

    /// The figure before, whose measure or state verb a list passes on.
    private struct Previous {
        var end: Int
        var figure: Figure
        var state: Range<Int>?
    }

    // MARK: Measure

    private func figures(of quantity: Quantity, after previous: Previous?) -> (figures: [Figure], state: Range<Int>?) {
        let floor = max(bounds.lowerBound, previous?.end ?? bounds.lowerBound)
        let start = quantity.range.lowerBound
        let isEach = start > floor && text[start - 1] == "各"
        let left = phrases.phrase(before: start, notBefore: floor)
        let isTime = quantity.kind == .duration
        var right = phrases.phrase(
            after: isTime ? phrases.timeEnd(from: quantity.range.upperBound) : quantity.range.upperBound)
        if quantity.unit == nil, at(quantity.range.upperBound, "大") {
            right = phrases.phrase(after: quantity.range.upperBound + 1)
        }
        if isEach, let left {
            let items = phrases.items(of: left)
            return (
                items.map { item in
                    figure(quantity, range: item.lowerBound..<quantity.range.upperBound, measure: string(item))
                }, phrases.state(opening: left)
            )
        }
        if let span = span(before: start, of: quantity) {
            let adjoining = at(quantity.range.upperBound, "的") || right == nil
            let range = span.lowerBound..<max(quantity.range.upperBound, right?.upperBound ?? 0)
            let measure = right.map { adjoining ? string($0) : string(span) + string($0) } ?? string(span)
            return ([figure(quantity, range: range, measure: measure)], nil)
        }
        if takesRight(quantity, left: left, right: right), let right {
            let opening = phrases.state(before: start, notBefore: floor)?.lowerBound ?? start
            return ([figure(quantity, range: opening..<right.upperBound, measure: string(right))], nil)
        }
        if let left { return leftFigure(quantity, left: left, previous: previous) }
        return ([unattached(quantity, previous: previous)], nil)
    }

    private func leftFigure(_ quantity: Quantity, left: Range<Int>, previous: Previous?) -> ([Figure], Range<Int>?) {
        let state = phrases.state(opening: left)
        var measure = string(left)
        if quantity.use == .noun, let unit = quantity.unit, left.count <= 4 { measure += unit }
        var passed = state
        if state == nil, FigureWords.common[.rate].longest(in: text, at: left.lowerBound, upTo: left.upperBound) == nil,
            let previous, let verb = previous.state, isListGap(previous.end, left.lowerBound),
            quantity.kind == previous.figure.kind
        {
            measure = string(verb) + measure
            passed = verb
        }
        return ([figure(quantity, range: left.lowerBound..<quantity.range.upperBound, measure: measure)], passed)
    }

    /// A number with no noun at its side: the figure before it passes its measure on, else the clause before tells.
    private func unattached(_ quantity: Quantity, previous: Previous?) -> Figure {
        let start = quantity.range.lowerBound
        if quantity.kind == .duration, let rest = phrases.rest(after: quantity.range.upperBound) {
            return figure(quantity, range: start..<rest.upperBound, measure: string(rest))
        }
        if quantity.kind == .duration, previous.map({ !isSentenceGap($0.end, start) }) ?? true,
            let next = clauseAfter(quantity.range.upperBound)
        {
            return figure(quantity, range: quantity.range, measure: string(next))
        }
        if quantity.use == .noun, let unit = quantity.unit {
            return figure(quantity, range: quantity.range, measure: unit)
        }
        if quantity.kind == .duration, let measure = clauseBefore(start) {
            return figure(quantity, range: quantity.range, measure: string(measure))
        }
        if let previous, isSentenceGap(previous.end, start), let measure = previous.figure.measure {
            return figure(quantity, range: quantity.range, measure: measure)
        }
        if let measure = clauseBefore(start) {
            return figure(quantity, range: quantity.range, measure: string(measure))
        }
        return figure(quantity, range: quantity.range, measure: nil)
    }

    /// The noun phrase of the clause before that of `position`, in the same sentence.
    private func clauseBefore(_ position: Int) -> Range<Int>? {
        let start = phrases.clauseStart(before: position, notBefore: bounds.lowerBound)
        guard start > bounds.lowerBound + 1, text[start - 1] == "，" || text[start - 1] == "," else { return nil }
        return phrases.phrase(before: start - 1, notBefore: bounds.lowerBound)
    }

    /// The opening of the clause behind that of `position`, in the same sentence: what a span of time was spent on.
    private func clauseAfter(_ position: Int) -> Range<Int>? {
        let end = phrases.clauseEnd(from: position)
        guard end - position <= 4, at(end, "，") || at(end, ",") else { return nil }
        return phrases.rest(after: end + 1)
    }

    private func takesRight(_ quantity: Quantity, left: Range<Int>?, right: Range<Int>?) -> Bool {
        guard right != nil else { return false }
        guard let left else { return true }
        let joined = at(quantity.range.upperBound, "的")
        switch quantity.kind {
        case .count:
            // 年产300万辆的…: a rate before the number is what is measured.
            return !(joined && endsWithRate(left))
        case .area, .length, .mass, .volume: return !joined
        case .duration: return true
        case .percent, .money, .ratio, .temperature, .concentration, .age, .other: return false
        }
    }

    private func endsWithRate(_ range: Range<Int>) -> Bool {
        FigureWords.common[.rate].longest(in: text, endingAt: range.upperBound, downTo: range.lowerBound) != nil
    }

    /// 过去一年, 未来2年, 今后五年: the word that is itself the measure.
    private func span(before start: Int, of quantity: Quantity) -> Range<Int>? {
        guard quantity.kind == .duration else { return nil }
        return FigureWords.common[.span].longest(in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
            .map { $0.start..<start }
    }

    // MARK: Text

    private func figure(_ quantity: Quantity, range: Range<Int>, measure: String?) -> Figure {
        let kind = quantity.unit == nil && quantity.kind == .count ? bareKind(range, measure) : quantity.kind
        return Figure(
            range: min(range.lowerBound, quantity.range.lowerBound)..<max(range.upperBound, quantity.range.upperBound),
            value: quantity.value, high: quantity.high, qualifier: quantity.qualifier, unit: quantity.unit,
            kind: kind, measure: measure,
            base: kind == .money && quantity.unit == nil
                ? Figure.Base(value: quantity.value, unit: "CNY") : quantity.base)
    }

    /// What a number without a unit is: money where it is said of money, other where of an index, else a count.
    private func bareKind(_ range: Range<Int>, _ measure: String?) -> Figure.Kind {
        guard let measure else { return .count }
        let scalars = Array(measure.unicodeScalars)
        if FigureWords.common[.value].longest(in: scalars, endingAt: scalars.count, downTo: 0) != nil { return .money }
        return FigureWords.common[.index].longest(in: scalars, endingAt: scalars.count, downTo: 0) != nil
            ? .other : .count
    }

    private func isListGap(_ end: Int, _ start: Int) -> Bool {
        guard end < start, start - end <= 2 else { return false }
        return text[end..<start].allSatisfy { ["、", ",", "，", "和"].contains($0) }
    }

    private func isSentenceGap(_ end: Int, _ start: Int) -> Bool {
        guard end <= start, start - end <= 40 else { return false }
        return !text[end..<start].contains { ["。", "！", "？", "；", "\n"].contains($0) }
    }

    private func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        bounds.contains(index) && text[index] == scalar
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }
}
