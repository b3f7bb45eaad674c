/// The stories that a search is confined to.
struct Candidates: Sendable {
    /// Ascending; a part of the list they come from.
    let stories: ArraySlice<Int32>
    /// The same as bits, where they lie ready.
    private let set: StorySet?

    init(_ stories: ArraySlice<Int32>, set: StorySet? = nil) {
        self.stories = stories
        self.set = set
    }

    init(_ stories: [Int32], set: StorySet? = nil) { self.init(stories[...], set: set) }

    /// Whether a story is among them takes one look: to ask branches on nothing that cannot be foreseen, as merging
    /// would.
    struct Marks {
        private let words: UnsafeBufferPointer<UInt64>

        fileprivate init(_ words: UnsafeBufferPointer<UInt64>) { self.words = words }

        /// 1 if a story that is not behind the last is among them, else 0.
        @inline(__always)
        func bit(of story: Int32) -> UInt32 {
            UInt32(truncatingIfNeeded: words[Int(story) &>> 6] &>> UInt64(truncatingIfNeeded: story)) & 1
        }

        /// A bit for each of the 64 stories from 64 × `index` on, which is not behind the last story.
        @inline(__always)
        func word(_ index: Int) -> UInt64 { words[index] }
    }

    /// Gives `body` their marks. O(stories + their last / 64), or O(1) where the bits lie ready.
    @inline(__always)
    func withMarks<Result>(_ body: (Marks) -> Result) -> Result {
        if let set { return set.words.withUnsafeBufferPointer { body(Marks($0)) } }
        let count = (Int(stories.last ?? -1) + 64) / 64
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
            words.initialize(repeating: 0)
            for story in stories { words[Int(story) >> 6] |= 1 << UInt64(story & 63) }
            return body(Marks(UnsafeBufferPointer(words)))
        }
    }
}
