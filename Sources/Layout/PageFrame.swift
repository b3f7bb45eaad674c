/// What the frame of a page says of its stories.
struct PageFrame {
    private(set) var published: Published?
    private(set) var outlet: String?
    /// The last steps of the breadcrumbs, each with its line: it stands over what follows.
    private var crumbs: [(line: Int, section: String)] = []

    init(_ lines: [LineEvidence], _ slots: [Slot]) {
        for (index, line) in lines.enumerated() where slots[index] == .furniture {
            if let imprint = line.imprint, let date = imprint.date, published == nil {
                published = Published(date: date.iso, precision: .day, basis: .printed)
                outlet = outlet ?? imprint.outlet
            }
            if case .breadcrumb(let range?) = line.furniture { crumbs.append((index, line.text[range].string)) }
        }
    }

    /// The section that the breadcrumb right over an article names; `previous` is where the article before it begins.
    func section(at line: Int, after previous: Int?) -> String? {
        crumbs.last { $0.line < line && $0.line > previous ?? -1 }?.section
    }
}
