import Restoration

/// The stories of one page, and the lines that belong to none.
public struct PageReading: Sendable, Equatable {
    /// In reading order, `ordinal` 1, 2, 3 …
    public var stories: [Story]
    /// 1-based raw lines of page furniture, ascending. Every non-blank line is here or in exactly one story,
    /// except a section label, which may stand over several stories.
    public var furniture: [Int]

    public init(stories: [Story], furniture: [Int]) {
        self.stories = stories
        self.furniture = furniture
    }
}

/// The stories of one page, in reading order. O(characters).
public func stories(in page: Page, provenance: Provenance = Provenance()) -> PageReading {
    let lines = PageLines.evidence(of: page)
    let (slots, content) = PageLines.slots(of: lines)
    let outline = PageOutline(slots, lines: lines)
    var (drafts, settled) = HeadAssignment.drafts(outline, lines: lines, content: content)
    SectionReach(lines: lines, slots: settled).assign(to: &drafts)
    let frame = PageFrame(lines, settled)
    var isPlaced = [Bool](repeating: false, count: lines.count)
    for draft in drafts { draft.forEachLine { isPlaced[$0] = true } }
    let stories = drafts.enumerated().map { index, draft in
        StoryAssembly.story(
            draft, ordinal: index + 1, after: index > 0 ? drafts[index - 1].position : nil, lines: lines,
            slots: settled, frame: frame, provenance: provenance)
    }
    var furniture: [Int] = []
    for (index, line) in lines.enumerated() where !isPlaced[index] { line.forEachNumber { furniture.append($0) } }
    return PageReading(stories: stories, furniture: furniture)
}
