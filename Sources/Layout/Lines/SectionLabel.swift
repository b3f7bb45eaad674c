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
    /// The label is hardly more than the table's word.
    var isPlain: Bool

    /// The label is a row of the table and nothing else.
    var isWhole = false
    /// A phrase that ends on the table's word (来自浙江的答卷): as well a title.
    var isPhrase = false
    /// Every paragraph under it is a brief of its own.
    var listsBriefs = false

    /// Longest line that is read as a label, in code points.
    static let longest = 20

    /// What a label may have beside the table's word, in code points; more beside a word of `longWord` or longer.
    private static let shortExtra = 8
    private static let longestExtra = 10
    private static let longWord = 3

    /// The third column of the table, where every paragraph is a brief.
    private static let briefsWord = "each"

    private static let words = PhraseTable(.sectionLabels)

    static func reading(of text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        let rest = withoutCount(
            withoutBrackets(
                text.dropLast { $0.isMark || $0.digit != nil || $0.isCircledNumber }.drop(while: \.isMark)))
        if isSpaced(rest) { return spaced(rest) }
        // 深度关注·干部教育培训: the column, then its series.
        let head = rest.prefix { $0 != "·" && $0 != "|" && $0 != "｜" && $0 != "/" && $0 != ":" && $0 != "：" }
        guard !rest.contains(where: \.isComma) else { return nil }
        if let page = pageBehindMotto(rest) { return page }
        guard let match = words.suffix(of: rest) ?? words.suffix(of: head) else { return opening(rest) ?? series(rest) }
        let row = words.columns[match.row]
        guard row.count >= 2, let reach = Reach(rawValue: row[0]), let kind = Story.Kind(rawValue: row[1]) else {
            return nil
        }
        let extra = rest.count - match.range.count
        guard extra <= (match.range.count >= longWord ? longestExtra : shortExtra) else { return nil }
        return SectionLabel(
            reach: reach, kind: kind, isPlain: extra <= 3 || match.range.upperBound < rest.endIndex,
            isWhole: extra == 0, isPhrase: extra > 2 && rest[..<match.range.lowerBound].last == "的",
            listsBriefs: row.last == briefsWord)
    }

    /// 锡海情深 东西部协作专版: a motto, then what kind of page (…版, …刊) this is.
    private static func pageBehindMotto(_ text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        guard text.last == "版" || text.last == "刊" else { return nil }
        let parts = text.split(whereSeparator: \.isBlank)
        guard parts.count == 2, let motto = parts.first, let page = parts.last, motto.count <= longestMotto,
            motto.allSatisfy(\.isHan), let label = reading(of: page),
            label.reach == .page
        else { return nil }
        return label
    }

    /// Longest motto before the label of a page, in code points.
    private static let longestMotto = 6

    /// 健康盐阜: a short label may have its telling word in front.
    private static func opening(_ text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        guard (4...6).contains(text.count), text.allSatisfy(\.isHan), let match = words.prefix(of: text) else {
            return nil
        }
        return words.columns[match.row].count >= 2 ? SectionLabel(reach: .column, kind: .news, isPlain: false) : nil
    }

    /// 乡村振兴看百色, 追赶超越在渭南: a theme, and where.
    private static func series(_ text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        guard (6...10).contains(text.count), text.allSatisfy(\.isHan),
            let joint = text.lastIndex(where: { $0 == "看" || $0 == "在" }), text.endIndex - joint <= 5,
            text.endIndex - joint >= 3
        else { return nil }
        let theme = text[..<joint]
        guard theme.count >= 4, theme.count == 4 || words.suffix(of: theme) != nil else { return nil }
        return SectionLabel(reach: .column, kind: .news, isPlain: false)
    }

    /// 简讯二则: how many follow is no part of the label's words.
    private static func withoutCount(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard text.last == "则" else { return text }
        let words = text.dropLast().dropLast { $0.isNumeral || $0 == "两" || $0 == "几" || $0.digit != nil }
        return words.count >= 2 && words.count < text.count - 1 ? words : text
    }

    /// 县(市、区)新闻: what stands in brackets is no part of the label's words.
    private static func withoutBrackets(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard let open = text.firstIndex(where: \.opensBracket),
            let close = text[open...].firstIndex(where: \.closesBracket),
            open > text.startIndex
        else { return text }
        return (text[..<open] + text[(close + 1)...])[...]
    }

    /// Longest pen name that is set wide, in code points.
    private static let longestSpacedName = 3

    /// 简 讯, 微 议: two to five single characters, set wide.
    static func isSpaced(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.contains(where: \.isBlank) else { return false }
        let characters = text.split(whereSeparator: \.isBlank)
        return (2...5).contains(characters.count) && characters.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isHan) }
    }

    private static func spaced(_ text: ArraySlice<Unicode.Scalar>) -> SectionLabel? {
        let word = text.filter { !$0.isBlank }
        let row = words.suffix(of: word[...]).map { words.columns[$0.row] }
        // 段 平 is a writer, and 阿 原 may be one.
        if row == nil, PersonalName.isPlausible(word[...]) { return nil }
        return SectionLabel(
            reach: row.flatMap { Reach(rawValue: $0[0]) } ?? .column,
            kind: row.flatMap { Story.Kind(rawValue: $0[1]) } ?? .news,
            isPlain: row != nil || word.count > longestSpacedName, listsBriefs: row?.last == briefsWord)
    }
}
