/// The headline of a brief in its first line: `鱼苗也要赶“航班” 公馆镇一家良种场近日忙着发苗,…(李柏芝)`. The bold type that told it
/// from the text is lost, the blank behind it is left.
enum RunInHead {
    /// Lengths of such a headline and of its parts, where it has two, in code points.
    private static let lengths = 6...28
    private static let shortestPart = 4
    /// Length of a brief that has one, in code points.
    private static let lengthsOfBriefs = 60...400
    /// Longest credit in brackets behind the text, brackets included.
    private static let longestCredit = 16

    /// Where it stands in `text`, or nil. A brief says in brackets at its end who wrote it: without that, a blank is no
    /// sign of anything. O(1).
    static func range(in text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> Range<Int>? {
        guard counts.blanks > 0, lengthsOfBriefs.contains(text.count), text.last?.closesBracket ?? false,
            let bracket = text.suffix(longestCredit).lastIndex(where: \.opensBracket),
            text[bracket...].dropFirst().dropLast().allSatisfy({ $0.isHan || $0.isBlank || $0 == "/" })
        else { return nil }
        var end: Int?
        var part = text.startIndex
        for at in text.indices.prefix(lengths.upperBound + 1) {
            let scalar = text[at]
            if scalar.endsSentence && scalar != "?" && scalar != "？" || scalar.isSemicolon { break }
            guard scalar.isBlank else { continue }
            guard at - part >= shortestPart, !isOpen(text[part..<at]) else { return nil }
            end = at
            part = at + 1
        }
        guard let end, lengths.contains(end - text.startIndex), text[text.startIndex..<end].count(where: \.isHan) >= 4
        else { return nil }
        return text.startIndex..<end
    }

    /// It stops where no phrase stops.
    private static func isOpen(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = part.last else { return true }
        return last.isComma || last.isColon || TitleForm.breaksOff(part)
    }
}
