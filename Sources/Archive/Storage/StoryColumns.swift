import Layout

/// What lists, filters and orders need of every story, a column each; row = ordinal.
struct StoryColumns: Sendable {
    private(set) var documents: [Int32] = []
    /// 1-based place on the page.
    private(set) var numbers: [Int32] = []
    private(set) var kinds: [Story.Kind] = []
    private(set) var sections: [Int32] = []
    private(set) var headlines: [String?] = []
    private(set) var outlets: [Int32] = []
    private(set) var published: [DateStamp] = []
    private(set) var bases: [Published.Basis?] = []
    private(set) var characters: [Int32] = []
    private(set) var strings = StringPool()

    /// Appends a row; stories come in the order of their ordinals.
    mutating func append(_ story: Story, document: Int32, outlet: String?) {
        documents.append(document)
        numbers.append(Int32(story.ordinal))
        kinds.append(story.kind)
        sections.append(strings.number(story.section))
        headlines.append(story.headline)
        outlets.append(strings.number(outlet))
        published.append(DateStamp(story.published))
        bases.append(story.published?.basis)
        characters.append(Int32(story.text.count))
    }

    var count: Int { documents.count }

    /// The date as the story gives it, with its precision.
    func publication(of row: Int) -> Published? {
        guard let basis = bases[row], let date = published[row].iso else { return nil }
        let precision: Published.Precision = date.utf8.count == 4 ? .year : date.utf8.count == 7 ? .month : .day
        return Published(date: date, precision: precision, basis: basis)
    }
}
