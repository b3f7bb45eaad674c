/// The stories that a search is confined to.
struct Candidates: Sendable {
    /// Ascending.
    let stories: [Int32]
    /// The same as bits, where they lie ready.
    private let set: StorySet?

    init(_ stories: [Int32], set: StorySet? = nil) {
        self.stories = stories
        self.set = set
    }

    /// Whether a story is among them takes one look: to ask branches on nothing that cannot be foreseen, as merging
    /// would.
    struct Marks {
        private let words: UnsafeBufferPointer<UInt64>

        fileprivate init(_ words: UnsafeBufferPointer<UInt64>) { self.words = words }

        @inline(__always)
        func holds(_ story: Int32) -> Bool {
            let word = Int(story) >> 6
            return word < words.count && words[word] >> UInt64(story & 63) & 1 == 1
        }
    }

    /// Gives `body` their marks. O(stories + their last / 64), or O(1) where the bits lie ready.
    @inline(__always)
    func withMarks(_ body: (Marks) -> Void) {
        if let set { return set.words.withUnsafeBufferPointer { body(Marks($0)) } }
        let count = (Int(stories.last ?? -1) + 64) / 64
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
            words.initialize(repeating: 0)
            for story in stories { words[Int(story) >> 6] |= 1 << UInt64(story & 63) }
            body(Marks(UnsafeBufferPointer(words)))
        }
    }
}
