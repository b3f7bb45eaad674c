import Lexicon

/// What the form of a display line tells of its place in a head.
enum TitleForm {
    private static let kickerClosers = PhraseTable(.kickerClosers)
    private static let longestMotto = 40
    private static let deckClosers = PhraseTable(.deckClosers)

    /// Phrases of one length side by side (`忠诚履职 奋发有为`): a motto, which papers set above the headline.
    static func isMotto(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestMotto else { return false }
        var phrases = 0
        var length = 0
        var first: Int?
        for scalar in text {
            if scalar.isHan {
                length += 1
            } else if scalar.isBlank {
                guard length > 0 else { continue }
                guard first ?? length == length else { return false }
                first = length
                phrases += 1
                length = 0
            } else {
                return false
            }
        }
        return phrases >= 1 && length == first && (3...8).contains(length)
    }

    /// It names the occasion, and the headline below the message (…会上强调, 我市召开…推进会).
    static func closesKicker(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        while let last = rest.last, last.isMark { rest.removeLast() }
        if kickerClosers.suffix(of: rest) != nil { return true }
        return rest.last == "会" && rest.dropLast().indices.contains { kickerClosers.match(in: rest, at: $0) != nil }
    }

    /// It says what kind of report stands below (——…工作综述, …见闻).
    static func closesDeck(_ text: ArraySlice<Unicode.Scalar>) -> Bool { deckClosers.suffix(of: text) != nil }
}
