import Layout

/// What a list shows of a story; made without decoding its text.
public struct StoryRow: Sendable, Equatable {
    public let ordinal: Int32
    /// `DOCUMENT.N`.
    public let id: String
    public let document: String
    /// 1-based place on the page.
    public let number: Int
    public let kind: Story.Kind
    public let section: String?
    public let headline: String?
    public let outlet: String?
    public let published: Published?
    /// Code points of the text.
    public let characters: Int
}
