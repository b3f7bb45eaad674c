/// What the frame of a page says of its stories.
struct PageFrame {
    private(set) var published: Published?
    private(set) var outlet: String?
    /// The last steps of the breadcrumbs, each with its line: it stands over what follows.
    private var crumbs: [(line: Int, section: String)] = []

    /// The name of the page, and the first label that takes its place.
    private var pageName: (section: String, end: Int)?

    init(_ lines: [LineEvidence], _ slots: [Slot]) {
        var names: [(name: ArraySlice<Unicode.Scalar>, isCurrent: Bool)] = []
        let mast = slots.firstIndex { $0 != .furniture } ?? slots.count
        for (index, line) in lines.enumerated() where slots[index] == .furniture {
            if index < mast, outlet == nil { outlet = PaperName.name(in: line.text) }
            if published == nil, let date = line.imprint?.date ?? Self.dateOfStep(line) {
                published = Published(date: date.iso, precision: .day, basis: .printed)
                outlet = outlet ?? line.imprint?.outlet
            }
            if let name = Self.pageName(in: line.text) { names.append(name) }
            if case .breadcrumb(let range?) = line.furniture { crumbs.append((index, line.text[range].string)) }
        }
        // Of all pages of an edition the one that is shown has links beside its name.
        if let name = names.first(where: \.isCurrent) ?? (names.count == 1 ? names.first : nil) {
            pageName = (name.name.string, slots.firstIndex(of: .section) ?? lines.count)
        }
    }

    /// The date that is a step of a breadcrumb (`首页 > 饶阳报 > 2024年04月18日`).
    private static func dateOfStep(_ line: LineEvidence) -> PrintedDate.FullDate? {
        if case .breadcrumb = line.furniture { PrintedDate.full(in: line.text) } else { nil }
    }

    /// The section that the breadcrumb right over an article names; `previous` is where the article before it begins.
    func section(at line: Int, after previous: Int?) -> String? {
        crumbs.last { $0.line < line && $0.line > previous ?? -1 }?.section
            ?? pageName.flatMap { line < $0.end ? $0.section : nil }
    }

    /// Longest number of a page (A03).
    private static let longestNumber = 4

    /// What the navigation of a paper on the web calls the page (`第A03版:县区新闻 上一版 下一版`).
    private static func pageName(in text: ArraySlice<Unicode.Scalar>) -> (
        name: ArraySlice<Unicode.Scalar>, isCurrent: Bool
    )? {
        guard text.first == "第", let page = text.firstIndex(of: "版"), page + 1 < text.endIndex,
            text[page + 1].isColon, (1...longestNumber).contains(page - text.startIndex - 1),
            text[(text.startIndex + 1)..<page].allSatisfy({ $0.digit != nil || $0.isLatin })
        else { return nil }
        let name = text[(page + 2)...].trimmed.prefix { $0.isHan || $0 == "·" }
        return SectionLabel.reading(of: name) == nil ? nil : (name, name.endIndex < text.endIndex)
    }
}
