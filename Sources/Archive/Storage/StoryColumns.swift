import Layout

/// What lists, filters and orders need of every story, a column each; row = ordinal.
struct StoryColumns: Sendable {
    private(set) var documents: [Int32] = []
    /// 1-based place on the page.
    private(set) var numbers: [Int32] = []
    private(set) var kinds: [Story.Kind] = []
    private(set) var sections: [Int32] = []
    private(set) var outlets: [Int32] = []
    private(set) var published: [DateStamp] = []
    private(set) var bases: [Published.Basis?] = []
    private(set) var characters: [Int32] = []
    private(set) var strings = StringPool()

    /// Appends a row; stories come in the order of their ordinals.
    mutating func append(_ facts: StoryFacts, document: Int32) {
        documents.append(document)
        numbers.append(Int32(facts.number))
        kinds.append(facts.kind)
        sections.append(strings.number(facts.section))
        outlets.append(strings.number(facts.outlet))
        published.append(DateStamp(facts.published))
        bases.append(facts.published?.basis)
        characters.append(Int32(facts.characters))
    }

    /// The same, in arrays without spare room.
    func packed() -> StoryColumns {
        var copy = self
        copy.documents = documents.fitted
        copy.numbers = numbers.fitted
        copy.kinds = kinds.fitted
        copy.sections = sections.fitted
        copy.outlets = outlets.fitted
        copy.published = published.fitted
        copy.bases = bases.fitted
        copy.characters = characters.fitted
        return copy
    }

    /// Bytes of memory they hold.
    var bytes: Int {
        4
            * (documents.capacity + numbers.capacity + sections.capacity + outlets.capacity + published.capacity
                + characters.capacity) + kinds.capacity + bases.capacity + strings.bytes
    }

    var count: Int { documents.count }

    /// The date as the story gives it, with its precision.
    func publication(of row: Int) -> Published? {
        guard let basis = bases[row], let date = published[row].iso else { return nil }
        let precision: Published.Precision = date.utf8.count == 4 ? .year : date.utf8.count == 7 ? .month : .day
        return Published(date: date, precision: precision, basis: basis)
    }
}

/// What the columns take of one story.
struct StoryFacts: Sendable {
    let number: Int
    let kind: Story.Kind
    let section: String?
    let outlet: String?
    let published: Published?
    let characters: Int

    init(_ story: Story, provenance: Provenance) {
        number = story.ordinal
        kind = story.kind
        section = story.section
        outlet = story.outlet ?? provenance.outlet
        published = story.published
        characters = story.text.count
    }
}
