import Lexicon

/// Tells by the first words of a paragraph whether it opens a report: half of all reports say at once when it was
/// (近日, 6月8日), and of their later paragraphs hardly one in twenty.
enum ReportTime {
    private static let words = PhraseTable(.reportTimes)
    /// How far the time may stand from the beginning, in code points.
    private static let reach = 30

    /// Whether `text` says in its first words when something happened. O(1).
    static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let window = text.prefix(reach)
        for at in window.indices {
            if window[at] == "日", at > window.startIndex, window[at - 1].digit != nil { return true }
            if words.match(in: window, at: at) != nil { return true }
        }
        return false
    }
}
