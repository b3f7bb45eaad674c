import Lexicon

/// A column or section label, by the words such labels are made of: 县市观察, 新华时评, 理论周刊.
struct SectionLabel: Equatable {
    /// How far a label reaches.
    enum Reach: String {
        /// Over all stories until the next label.
        case page
        /// Over the one story below it.
        case column
    }

    var reach: Reach
    var kind: Story.Kind
    /// The label is nothing but the table's word.
    var isWhole: Bool

    /// Longest line that is read as a label, in code points.
    static let longest = 20

    private static let words = PhraseTable(.sectionLabels)

    static func reading(of text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        var rest = text
        while let last = rest.last, last.isMark || last.digit != nil || ("①"..."⑳").contains(last) { rest.removeLast() }
        while let first = rest.first, first.isMark { rest.removeFirst() }
        // 深度关注·干部教育培训: the column, then its series.
        let head = rest.prefix { $0 != "·" && $0 != "|" && $0 != "｜" && $0 != "/" && $0 != ":" && $0 != "：" }
        guard !rest.contains(where: \.isComma), let match = words.suffix(of: rest) ?? words.suffix(of: head) else {
            return nil
        }
        let row = words.columns[match.row]
        guard row.count == 2, let reach = Reach(rawValue: row[0]), let kind = Story.Kind(rawValue: row[1]) else {
            return nil
        }
        guard rest.count - match.range.count <= 8 else { return nil }
        return SectionLabel(reach: reach, kind: kind, isWhole: match.range == rest.indices)
    }
}
