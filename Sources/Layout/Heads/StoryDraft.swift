/// Which lines make up one story; indices into the page's lines.
struct StoryDraft {
    /// Section labels that stand over it.
    var sections: [Int] = []
    /// Kickers, headlines, decks, bylines and captions of its head, in page order.
    var head: [Int]
    /// Its text, in page order.
    var body: [Int]

    /// Its first line on the page.
    var first: Int? { [head.first, body.first].compactMap(\.self).min() }

    /// Pictures and nothing to read beside them.
    var isPhoto: Bool { body.isEmpty }

    /// Calls `body` with each of its lines: labels, head, text.
    func forEachLine(_ body: (Int) -> Void) {
        sections.forEach(body)
        head.forEach(body)
        self.body.forEach(body)
    }

    /// Where it stands in reading order.
    var position: Int { body.first ?? head.first ?? 0 }
}
