import Layout

/// Which stories hold a run of characters, and how often.
struct TextIndex: Sendable {
    /// Folded text of each story.
    private let texts: [[Unicode.Scalar]]
    /// Where the headline stands in each, if there is one.
    private let headlines: [Range<Int>?]

    /// Takes stories in the order of their ordinals.
    struct Builder {
        private var texts: [[Unicode.Scalar]] = []
        private var headlines: [Range<Int>?] = []

        mutating func append(_ story: Story) {
            texts.append(Folding.standard(story.text))
            headlines.append(story.paragraphs.first { $0.role == .headline }?.range)
        }

        func index() -> TextIndex { TextIndex(texts: texts, headlines: headlines) }
    }

    /// A story that holds a run.
    struct Hit: Sendable, Equatable {
        let story: Int32
        /// Times the run stands in the text, overlapping ones counted each.
        let count: Int32
        /// Of these, in the headline.
        let headlineCount: Int32
    }

    /// Every story whose text (or headline) holds `run`, ascending.
    func hits(of run: TextQuery.Run) -> [Hit] {
        var hits: [Hit] = []
        for row in texts.indices {
            let places = Self.places(of: run.scalars, in: texts[row])
            guard !places.isEmpty else { continue }
            let inHeadline =
                headlines[row].map { headline in
                    places.count { headline.contains($0) && $0 + run.scalars.count <= headline.upperBound }
                } ?? 0
            if run.field == .headline, inHeadline == 0 { continue }
            hits.append(Hit(story: Int32(row), count: Int32(places.count), headlineCount: Int32(inHeadline)))
        }
        return hits
    }

    /// Where `run` begins in `text`; both folded.
    static func places(of run: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard let first = run.first, text.count >= run.count else { return [] }
        return (0...(text.count - run.count)).filter { start in
            text[start] == first && text[start..<(start + run.count)].elementsEqual(run)
        }
    }
}
