import Lexicon

/// Names of papers and sites as they stand over their pages.
enum PaperName {
    /// Lengths of the names of small papers that no table's word closes (金山报), in code points.
    private static let lengthsOfPaper = 3...5
    /// Lengths of the names of county papers (今日巨鹿).
    private static let lengthsOfToday = 4...6

    /// Whether `text` is such a name and nothing else, a second name in brackets included (西部网(陕西新闻网)). O(1).
    static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        if text.last?.closesBracket ?? false, let open = text.firstIndex(where: \.opensBracket), open > text.startIndex
        {
            return isName(text[..<open])
        }
        if let outlet = CreditWords.outlet(text), outlet == text.string { return true }
        guard text.allSatisfy(\.isHan) else { return false }
        if text.last == "报", lengthsOfPaper.contains(text.count) { return true }
        return lengthsOfToday.contains(text.count) && text.starts(with: "今日".unicodeScalars)
            && SectionLabel.reading(of: text) == nil
    }
}
