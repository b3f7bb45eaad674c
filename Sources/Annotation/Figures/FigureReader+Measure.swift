import Lexicon

/// What a number counts or measures: the noun behind it, the words before it, or what the figure before it did.
extension FigureReader {
    func reading(of quantity: Quantity, after previous: Previous?) -> Reading {
        let floor = max(bounds.lowerBound, previous?.end ?? bounds.lowerBound)
        let start = quantity.range.lowerBound
        if start > floor, text[start - 1] == "各", let left = phrases.phrase(before: start, notBefore: floor) {
            return spread(quantity, over: left)
        }
        let right = phrases.phrase(after: nounStart(behind: quantity))
        if let span = span(before: start, of: quantity) { return spent(quantity, span, on: right) }
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

    /// 茶园、果园各50亩: a figure for each thing of the list before 各.
    private func spread(_ quantity: Quantity, over list: Range<Int>) -> Reading {
        Reading(
            figures: phrases.items(of: list).map { item in
                figure(quantity, range: item.lowerBound..<quantity.range.upperBound, measure: string(item))
            })
    }

    /// 今后五年 + 规划: a span of time, measured by its own word and by what it is spent on.
    private func spent(_ quantity: Quantity, _ span: Range<Int>, on noun: Range<Int>?) -> Reading {
        guard let noun else {
            return reading(quantity, range: span.lowerBound..<quantity.range.upperBound, measure: string(span))
        }
        let measure = at(quantity.range.upperBound, "的") ? string(noun) : string(span) + string(noun)
        return reading(
            quantity, range: span.lowerBound..<max(quantity.range.upperBound, noun.upperBound), measure: measure)
    }

    /// 过去一年, 未来2年, 今后五年: the word that is itself the measure.
    private func span(before start: Int, of quantity: Quantity) -> Range<Int>? {
        guard quantity.kind == .duration else { return nil }
        return words.start(.span, in: text, endingAt: start, downTo: max(bounds.lowerBound, start - 4))
            .map { $0..<start }
    }

    /// A reading of one figure whose measure holds for those that follow.
    func reading(_ quantity: Quantity, range: Range<Int>, measure: String) -> Reading {
        Reading(figures: [figure(quantity, range: range, measure: measure)], head: measure)
    }

    var words: FigureWords { phrases.words }

    func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        bounds.contains(index) && text[index] == scalar
    }
}
