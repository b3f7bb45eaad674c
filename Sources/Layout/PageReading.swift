import Restoration

/// What a document's path or its folder's `documents.csv` say of it, apart from its text.
public struct Provenance: Sendable, Equatable {
    public var outlet: String?
    public var published: Published?
    /// The page as the paper numbers it (A01, 3).
    public var page: String?
    public var url: String?

    public init(outlet: String? = nil, published: Published? = nil, page: String? = nil, url: String? = nil) {
        self.outlet = outlet
        self.published = published
        self.page = page
        self.url = url
    }
}

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
    var text: [Unicode.Scalar] = []
    var paragraphs: [Paragraph] = []
    for line in page.lines where !line.text.allSatisfy(\.properties.isWhitespace) {
        if !text.isEmpty { text.append("\n") }
        paragraphs.append(
            Paragraph(role: .body, range: text.count..<(text.count + line.text.count), lines: [line.number]))
        text += line.text
    }
    guard !paragraphs.isEmpty else { return PageReading(stories: [], furniture: []) }
    return PageReading(
        stories: [Story(ordinal: 1, kind: .news, published: provenance.published, text: text, paragraphs: paragraphs)],
        furniture: [])
}
