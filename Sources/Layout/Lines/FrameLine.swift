import Lexicon

/// A line of the page's own frame, told part by part: `广元日报 GUANGYUAN RIBAO`, `02 要闻 右江日报`, `第二版 县区经济`.
enum FrameLine {
    /// Longest such line, in code points.
    private static let longest = 40
    /// Longest page number (A12, 第十二版).
    private static let longestNumber = 5

    private enum Part { case number, outlet, name, letters, day }

    /// Whether every part of `text` is the page's number, its name, the paper's name, their letters or the day, and they
    /// are a number with one of the others, the paper's name with its letters or the page's name, or the day. O(length).
    static func isFrame(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longest else { return false }
        guard text.contains(where: isSeparator) else { return isPageNumber(text) || Calendar.isDay(text) }
        let parts = text.split(whereSeparator: isSeparator)
        guard parts.count >= 2 else { return parts.first.map { isPageNumber($0) || Calendar.isDay($0) } ?? false }
        // One of these it has, and most lines of several parts have none: that is told sooner than what their parts are.
        guard parts.contains(where: { isPageNumber($0) || Calendar.isDay($0) || PaperName.isName($0) }) else {
            return false
        }
        if namesEditors(parts, of: text) { return true }
        var kinds: [Part] = []
        let isNumbered = parts.first.map(isPageNumber) ?? false
        for part in parts {
            // 3 寒地黑土·经济: behind a number a page may have a name of its own besides a common one.
            guard let kind = kind(of: part) ?? (isNumbered && isOwnName(part) ? .letters : nil) else { return false }
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        if isNumbered, !kinds.contains(.name), !kinds.contains(.outlet) { return false }
        return kinds.contains(.day) || kinds.count >= 2 && (kinds.contains(.number) || kinds.contains(.outlet))
    }

    /// The paper's name with its letters, then who made up the page: 通辽日报 TONGLIAO RIBAO 编辑/版式 高娃 校对 刘静.
    private static func namesEditors(_ parts: [ArraySlice<Unicode.Scalar>], of text: ArraySlice<Unicode.Scalar>) -> Bool
    {
        guard let name = parts.first, PaperName.isName(name),
            let credits = parts.dropFirst().first(where: { !$0.allSatisfy(\.isLatin) })
        else { return false }
        return BylineGrammar.reading(of: text[credits.startIndex...])?.isEditorial ?? false
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || scalar.isBar || scalar == "·" || scalar == "•" || scalar.isColon || scalar == "/"
            || scalar == "／"
    }

    private static func kind(of part: ArraySlice<Unicode.Scalar>) -> Part? {
        if isPageNumber(part) { return .number }
        if Calendar.isDay(part) { return .day }
        if part.allSatisfy(\.isLatin) { return .letters }
        // 学习周刊 is a page, though papers are called so too.
        if SectionLabel.reading(of: part)?.isPlain ?? false { return .name }
        return PaperName.isName(part) ? .outlet : nil
    }

    /// Longest name that a page has of its own, in code points.
    private static let longestOwnName = 5

    private static func isOwnName(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        (2...longestOwnName).contains(part.count) && part.allSatisfy(\.isHan)
    }

    /// 3, A12, 02版, 第二版.
    private static func isPageNumber(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        guard part.count <= longestNumber else { return false }
        var rest = part
        let isOrdinal = rest.first == "第"
        if isOrdinal { rest = rest.dropFirst() }
        let isPage = rest.last == "版" || rest.last == "页"
        if isPage { rest = rest.dropLast() }
        if !rest.isEmpty, isOrdinal, isPage, rest.allSatisfy(\.isNumeral) { return true }
        if rest.first?.isLatin ?? false { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.count <= 2 && rest.allSatisfy { $0.digit != nil }
    }
}
