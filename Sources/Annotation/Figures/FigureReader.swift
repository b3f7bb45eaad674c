import Lexicon

/// Reads the figures of one paragraph, from left to right.
struct FigureReader {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    let phrases: MeasurePhrase
    let names: StoryNames
    private let grammar: QuantityGrammar
    private let screen: FigureScreen
    private let subjects: FigureSubjects
    private let written: CalendarDate?

    /// Reads the paragraph `bounds` of `text`; `matches` are those of the text; `names`, `entities` and `mentions` are the story's, `written` its day.
    init(
        text: [Unicode.Scalar], matches: LexiconMatches, bounds: Range<Int>, names: StoryNames, entities: [Entity],
        mentions: [FigureSubjects.Mention], written: CalendarDate?
    ) {
        self.text = text
        self.bounds = bounds
        self.names = names
        self.written = written
        grammar = QuantityGrammar(text: text, bounds: bounds)
        screen = FigureScreen(text: text, matches: matches, bounds: bounds, names: names)
        phrases = MeasurePhrase(text: text, matches: matches, bounds: bounds, names: names)
        subjects = FigureSubjects(text: text, bounds: bounds, entities: entities, mentions: mentions)
    }

    /// The figure before, whose measure, verb and rate a list passes on.
    struct Previous {
        var end: Int
        var kind: Figure.Kind
        var measure: String?
        var unit: String?
        var comparison: Figure.Comparison?
        // As in its reading.
        var head: String?
        var state: Range<Int>?
        var per: Unit?
    }

    /// What the words around a number make of it.
    struct Reading {
        /// One figure, or one for each thing of a list before 各.
        var figures: [Figure]
        /// The measure without what makes a difference of it, for the figures that follow.
        var head: String?
        /// The verb of state that the measure opens with.
        var state: Range<Int>?
        /// The unit of 每公斤 in 每公斤14.2克.
        var per: Unit?
        /// The things that the measure lists, where the numbers that follow may be theirs one by one.
        var items: FigurePairing.Items?
        /// The measure is that of the figure before.
        var isInherited = false
    }

    /// Adds the figures in order of their place. O(characters): each number looks a fixed distance around itself.
    func addFigures(to found: inout [Figure]) {
        let classes = NumeralClass.table
        var previous: Previous?
        var pairing: FigurePairing?
        var context = FigureContext(text: text, bounds: bounds, written: written)
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            guard NumeralClass.mayOpen(text[index], classes), let numeral = grammar.numerals.numeral(at: index) else {
                index += 1
                continue
            }
            index = max(index + 1, numeral.range.upperBound)
            guard let quantity = quantity(of: numeral) else { continue }
            let floor = previous?.end ?? bounds.lowerBound
            let isListed = previous.map { isListGap($0.end, quantity.range.lowerBound) } ?? false
            let reading = reading(of: quantity, after: previous)
            index = max(index, quantity.range.upperBound)
            let period = context.period(at: quantity.numberStart)
            let first = found.count
            let comparison = reading.figures.isEmpty ? nil : context.comparison(of: quantity.range, notBefore: floor)
            for var figure in reading.figures {
                figure.period = context.period(of: figure) ?? period
                figure.comparison = comparison
                if isListed, reading.isInherited, figure.comparison == nil {
                    figure.comparison = previous?.comparison
                }
                figure.subject = subjects.subject(of: figure, at: quantity.range, notBefore: floor)
                if figure.kind == .age, let subject = figure.subject { figure.measure = subjects.name(of: subject) }
                found.append(figure)
            }
            guard let last = found.last else { continue }
            shareNoun(of: quantity, after: previous, in: &found, from: first)
            if isListed, reading.isInherited, pairing != nil {
                pairing?.count += 1
            } else {
                pairing?.pair(&found, subjects)
                pairing = reading.items.map { FigurePairing(first: first, items: $0) }
            }
            previous = Previous(
                end: quantity.range.upperBound, kind: last.kind, measure: last.measure, unit: last.unit,
                comparison: last.comparison, head: reading.head, state: reading.state, per: reading.per)
        }
        pairing?.pair(&found, subjects)
    }

    /// The quantity that `numeral` opens, or nil where it states no figure.
    private func quantity(of numeral: Numeral) -> Quantity? {
        if numeral.notation != .digits, let proportion = grammar.proportion(of: numeral) {
            return screen.refusesProportion(at: numeral.range.lowerBound) ? nil : proportion
        }
        guard !screen.refuses(numeral), let quantity = grammar.quantity(of: numeral),
            !screen.refuses(quantity, of: numeral)
        else { return nil }
        return quantity
    }

    /// 4批32名技术员: the first number counts the same as the second.
    private func shareNoun(of quantity: Quantity, after previous: Previous?, in found: inout [Figure], from first: Int)
    {
        guard let previous, previous.end == quantity.range.lowerBound, previous.kind == .count, first > 0,
            let last = found.last, last.kind == .count, last.range.lowerBound == quantity.range.lowerBound,
            last.range.upperBound > quantity.range.upperBound, previous.measure != previous.unit
        else { return }
        found[first - 1].measure = last.measure
    }

    // MARK: Text

    /// Only a mark of a list stands between two numbers: 4个、5个.
    func isListGap(_ end: Int, _ start: Int) -> Bool {
        guard end < start, start - end <= 2 else { return false }
        return (end..<start).allSatisfy { phrases.isOneOf("、,，和与及", at: $0) }
    }

    /// No sentence ends between two places that are not far apart.
    func isSentenceGap(_ end: Int, _ start: Int) -> Bool {
        guard end <= start, start - end <= Self.sentenceReach else { return false }
        return !(end..<start).contains { phrases.isOneOf("。！？；\n", at: $0) }
    }

    /// Code points over which a measure is passed on within a sentence.
    private static let sentenceReach = 40

    func string(_ range: Range<Int>) -> String { String(text[range]) }
}
