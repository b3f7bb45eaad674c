import Lexicon

/// Numbers with no noun at their side, and the measures that such take from the clauses around.
extension FigureReader {
    /// A number with no noun at its side: the figure before it passes its measure on, else the clause before tells.
    func unattached(_ quantity: Quantity, after previous: Previous?) -> Reading {
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
    func inheritedHead(of quantity: Quantity, after previous: Previous?) -> String? {
        let start = quantity.range.lowerBound
        if let previous, isSentenceGap(previous.end, start), let head = previous.head {
            if let nearer = clauseBefore(start, notBefore: previous.end) { return string(nearer) }
            return head
        }
        return clauseBefore(start, notBefore: bounds.lowerBound).map(string)
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
}
