/// Which lines make up one story; indices into the page's lines.
struct StoryDraft {
    /// Section labels that stand over it.
    var sections: [Int] = []
    /// Kickers, headlines, decks, bylines and captions of its head, in page order.
    var head: [Int]
    /// Its text, in page order.
    var body: [Int]

    /// Where it stands in reading order.
    var position: Int { body.first ?? head.first ?? 0 }
}
