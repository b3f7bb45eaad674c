/// What the form of a display line tells of its place.
enum TitleForm {
    /// Phrases of one length side by side (`忠诚履职 奋发有为`): a motto, which papers set above the headline.
    static func isMotto(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let phrases = text.split(whereSeparator: \.isBlank)
        guard phrases.count >= 2, let length = phrases.first?.count, (3...8).contains(length) else { return false }
        return phrases.allSatisfy { $0.count == length && $0.allSatisfy(\.isHan) }
    }
}
