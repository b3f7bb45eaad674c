import Lexicon

/// Tells by the first words of a paragraph whether it opens a report: half of all reports say at once when it was
/// (近日, 6月8日), and of their later paragraphs hardly one in twenty.
enum ReportTime {
    private static let words = PhraseTable(.reportTimes)
    /// How far the time may stand from the beginning, in code points.
    private static let reach = 30

    /// Whether `text` says in its first words when something happened. O(1).
    static func opens(_ text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> Bool {
        let window = text.prefix(reach)
        return words.occurs(in: window)
            || counts.digits > 0
                && window.indices.dropFirst().contains { window[$0] == "日" && window[$0 - 1].digit != nil }
    }
}
