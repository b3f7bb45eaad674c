/// The postings of one key as they lie in memory: the stories that hold it, ascending, and how often each does.
///
/// A list is packed as `PostingCoding` says, or, where one in eight stories or more holds the key, laid out as
/// `DensePostings` says, so that whether a story is in it takes one look.
struct CodedPostings {
    private let bytes: [UInt8]
    private let start: Int
    let holders: Int
    private let isDense: Bool
    private let universe: Int

    /// Postings from `start` on; `universe` is the number of all stories, 0 where no list is dense.
    init(_ bytes: [UInt8], from start: Int, holders: Int, universe: Int) {
        self.bytes = bytes
        self.start = start
        self.holders = holders
        self.universe = universe
        isDense = DensePostings.holds(holders, of: universe)
    }

    /// What a walk over the list costs, in postings; a dense list is asked, not walked.
    var walkLength: Int { isDense ? 0 : holders }

    /// All postings. O(holders).
    var list: PostingIndex.List {
        var list = PostingIndex.List()
        if isDense {
            list.counts = [Int32](unsafeUninitializedCapacity: holders) { counts, countsWritten in
                list.stories = [Int32](unsafeUninitializedCapacity: holders) { stories, written in
                    withDense { dense in
                        dense.forEach { story, count in
                            stories[written] = story
                            counts[written] = count
                            written += 1
                        }
                    }
                    countsWritten = written
                }
            }
            return list
        }
        var repeated: [Int32] = []
        repeated.reserveCapacity(holders)
        var end = start
        list.stories = [Int32](unsafeUninitializedCapacity: holders) { stories, written in
            end = walk { story, repeats in
                stories[written] = story
                if repeats { repeated.append(Int32(written)) }
                written += 1
                return true
            }
        }
        list.counts = [Int32](repeating: 1, count: holders)
        readCounts(from: end, of: repeated.count) { place, count in list.counts[Int(repeated[place])] = count }
        return list
    }

    /// The stories alone. O(holders).
    var stories: [Int32] {
        [Int32](unsafeUninitializedCapacity: holders) { stories, written in
            if isDense {
                withDense { dense in
                    dense.forEachStory { story in
                        stories[written] = story
                        written += 1
                    }
                }
            } else {
                _ = walk { story, _ in
                    stories[written] = story
                    written += 1
                    return true
                }
            }
        }
    }

    /// The postings of those of `candidates`, which ascend, that hold the key. O(candidates) where the list is dense,
    /// else O(holders).
    func list(among candidates: [Int32]) -> PostingIndex.List {
        var list = PostingIndex.List()
        guard !candidates.isEmpty else { return list }
        let room = min(candidates.count, holders)
        if isDense {
            list.counts = [Int32](unsafeUninitializedCapacity: room) { counts, countsWritten in
                list.stories = [Int32](unsafeUninitializedCapacity: room) { stories, written in
                    withDense { dense in
                        for story in candidates {
                            guard let count = dense.count(of: story) else { continue }
                            stories[written] = story
                            counts[written] = count
                            written += 1
                        }
                    }
                    countsWritten = written
                }
            }
            return list
        }
        // Of the postings that say how often, those that are wanted: the place of each among them, and in the list.
        var wanted: [(repeated: Int32, place: Int32)] = []
        var repeated: Int32 = 0
        var end = start
        list.stories = [Int32](unsafeUninitializedCapacity: room) { stories, written in
            Self.withMarks(candidates) { marks in
                end = walk { story, repeats in
                    if marks.holds(story) {
                        stories[written] = story
                        if repeats { wanted.append((repeated, Int32(written))) }
                        written += 1
                    }
                    repeated += repeats ? 1 : 0
                    return true
                }
            }
        }
        list.counts = [Int32](repeating: 1, count: list.stories.count)
        var next = 0
        readCounts(from: end, of: wanted.last.map { Int($0.repeated) + 1 } ?? 0) { place, count in
            guard Int(wanted[next].repeated) == place else { return }
            list.counts[Int(wanted[next].place)] = count
            next += 1
        }
        return list
    }

    /// Leaves in `stories`, which ascend, only those that hold the key. O(stories) where the list is dense, else
    /// O(holders), stopping behind the last story.
    func narrow(_ stories: inout [Int32]) {
        guard let last = stories.last else { return }
        let count = stories.count
        var kept = 0
        func narrow(_ stories: UnsafeMutableBufferPointer<Int32>, _ marks: Marks) {
            _ = walk { story, _ in
                guard story <= last else { return false }
                // No more are kept than were marked, so a place is free; what is not kept is written over.
                guard kept < count else { return false }
                stories[kept] = story
                kept += marks.holds(story) ? 1 : 0
                return true
            }
        }
        if isDense {
            stories.withUnsafeMutableBufferPointer { stories in
                withDense { dense in
                    for story in stories {
                        stories[kept] = story
                        kept += dense.holds(story) ? 1 : 0
                    }
                }
            }
        } else {
            Self.withMarks(stories) { marks in
                stories.withUnsafeMutableBufferPointer { narrow($0, marks) }
            }
        }
        stories.removeLast(count - kept)
    }

    /// A bit for each of some stories: to ask it branches on nothing that cannot be foreseen, as merging would.
    private struct Marks {
        let words: UnsafeBufferPointer<UInt64>

        @inline(__always)
        func holds(_ story: Int32) -> Bool {
            let word = Int(story) >> 6
            return word < words.count && words[word] >> UInt64(story & 63) & 1 == 1
        }
    }

    /// Gives `body` marks of `stories`, which ascend. O(stories + their last / 64).
    @inline(__always)
    private static func withMarks(_ stories: [Int32], _ body: (Marks) -> Void) {
        let count = (Int(stories.last ?? -1) + 64) / 64
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
            words.initialize(repeating: 0)
            for story in stories { words[Int(story) >> 6] |= 1 << UInt64(story & 63) }
            body(Marks(words: UnsafeBufferPointer(words)))
        }
    }

    @inline(__always)
    private func withDense(_ body: (DensePostings) -> Void) {
        bytes.withUnsafeBytes { body(DensePostings($0, from: start, holders: holders, universe: universe)) }
    }

    /// Calls `body` with each story of a packed list, and whether it holds the key more than once, until it returns
    /// false; where the walk ended.
    @inline(__always)
    private func walk(_ body: (Int32, Bool) -> Bool) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            var position = start
            var story: Int32 = 0
            for _ in 0..<holders {
                let head = PostingCoding.number(base, &position)
                story += Int32(head >> 1)
                guard body(story, head & 1 == 1) else { break }
            }
            return position
        }
    }

    /// Calls `body` with place and value of each of the first `number` counts, which begin at `start`.
    @inline(__always)
    private func readCounts(from start: Int, of number: Int, _ body: (Int, Int32) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var position = start
            for place in 0..<number { body(place, 2 + Int32(bitPattern: PostingCoding.number(base, &position))) }
        }
    }
}
