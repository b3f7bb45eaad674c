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

    /// Parts of a line over the page that are looked at; a longer one lists links.
    private static let mostParts = 8

    /// The first such name among the parts of a line over the page (`02 要闻 右江日报`, `首页 > 数字报 > 饶阳报`); nil where
    /// none is one. What names a page or a column is none (学习周刊). O(length).
    static func name(in text: ArraySlice<Unicode.Scalar>) -> String? {
        let parts = text.split { $0.isBlank || $0.isBar || $0.isColon || LineCounts.isStep($0) }
        guard parts.count <= mostParts else { return nil }
        return parts.lazy.filter { $0.count >= lengthsOfPaper.lowerBound }.compactMap { part in
            let name = part.prefix { !$0.opensBracket }
            guard SectionLabel.reading(of: name)?.isPlain != true, CreditWords.outletSuffixes.row(of: name) == nil,
                isName(name)
            else { return nil }
            return CreditWords.outlet(name) ?? name.string
        }.first
    }
}
