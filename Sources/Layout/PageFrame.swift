/// What the frame of a page says of all its stories.
struct PageFrame {
    var published: Published?
    var outlet: String?
    /// The last step of the breadcrumb.
    var section: String?

    init(_ lines: [LineEvidence], _ slots: [Slot]) {
        for (line, slot) in zip(lines, slots) where slot == .furniture {
            if let imprint = line.imprint, let date = imprint.date, published == nil {
                published = Published(date: date.iso, precision: .day, basis: .printed)
                outlet = outlet ?? imprint.outlet
            }
            if case .breadcrumb(let range?) = line.furniture, section == nil { section = line.text[range].string }
        }
    }
}
