/// The headline of a brief in its first line: `鱼苗也要赶“航班” 公馆镇一家良种场近日忙着发苗,…(李柏芝)`. The bold type that told it
/// from the text is lost, the blank behind it is left.
enum RunInHead {
    /// Lengths of such a headline and of its parts, where it has two, in code points.
    private static let lengths = 6...28
    private static let shortestPart = 4
    /// Han characters that it has at least.
    private static let fewestHan = 4
    /// Length of a brief that has one, in code points.
    private static let lengthsOfBriefs = 60...400
    /// Longest credit in brackets behind the text, brackets included.
    private static let longestCredit = 16
    /// Characters behind the headline in which a report says that it is one.
    private static let reachOfOpening = 20

    /// Where it stands in `text`, without the ornament before it, or nil. A brief says in brackets at its end who wrote it,
    /// or opens as a report behind the headline (…再捧杯 本报讯(记者 林师明)走进…): without either, a blank is no sign of
    /// anything. O(1).
    static func range(in text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> Range<Int>? {
        guard counts.blanks > 0, lengthsOfBriefs.contains(text.count) else { return nil }
        let start = text.firstIndex { !$0.isOrnament } ?? text.startIndex
        let isSigned = isSigned(text)
        var end: Int?
        var part = start
        for at in text.indices[start...].prefix(lengths.upperBound + 1) {
            let scalar = text[at]
            if scalar.endsSentence && scalar != "?" && scalar != "？" || scalar.isSemicolon { break }
            guard scalar.isBlank else { continue }
            guard at - part >= shortestPart, !isOpen(text[part..<at]) else { return nil }
            let rest = text[(at + 1)...]
            if opensReport(rest) { return range(start..<at, in: text) }
            end = isSigned ? at : nil
            part = at + 1
        }
        return end.flatMap { range(start..<$0, in: text) }
    }

    private static func range(_ head: Range<Int>, in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        lengths.contains(head.count) && text[head].count(where: \.isHan) >= fewestHan ? head : nil
    }

    /// It ends with names in brackets.
    private static func isSigned(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.last?.closesBracket ?? false,
            let bracket = text.suffix(longestCredit).lastIndex(where: \.opensBracket)
        else { return false }
        return text[bracket...].dropFirst().dropLast().allSatisfy { $0.isHan || $0.isBlank || $0 == "/" }
    }

    private static func opensReport(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.prefix(reachOfOpening).contains(where: { $0 == "讯" || $0 == "电" }) else { return false }
        return Opening.reading(of: text).map { $0.agency != nil || $0.credit != nil || $0.end > text.startIndex }
            ?? false
    }

    /// It stops where no phrase stops.
    private static func isOpen(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = part.last else { return true }
        return last.isComma || last.isColon || TitleForm.breaksOff(part)
    }
}
