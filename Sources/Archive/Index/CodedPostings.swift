/// The postings of one key as they lie in memory: the stories that hold it, ascending, and how often each does.
///
/// A list is walked from its beginning, unless its layout is dense: then whether a story is in it takes one look.
struct CodedPostings {
    private let bytes: [UInt8]
    private let start: Int
    let holders: Int
    private let layout: PostingLayout
    private let universe: Int

    /// Postings from `start` on, laid out as so many holders of `universe` stories want it.
    init(_ bytes: [UInt8], from start: Int, holders: Int, universe: Int) {
        self.bytes = bytes
        self.start = start
        self.holders = holders
        self.universe = universe
        layout = PostingLayout(holders: holders, universe: universe)
    }

    private var isDense: Bool { layout == .dense }

    /// What a walk over the list costs, in postings; a dense list is asked, not walked.
    var walkLength: Int { isDense ? 0 : holders }

    /// All postings. O(holders).
    var list: PostingIndex.List {
        isDense ? denseList(room: holders) { $0.forEach($1) } : walkedList(room: holders, until: .max) { _ in true }
    }

    /// Puts down at the place of each story that holds the key how often it does. O(holders).
    func note(in frequencies: UnsafeMutableBufferPointer<Float>) {
        if isDense {
            withDense { $0.forEach { story, count in frequencies[Int(story)] = Float(count) } }
            return
        }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: holders) { repeated in
            var repeating = 0
            let end = walk { story, repeats in
                frequencies[Int(story)] = 1
                repeated[repeating] = story
                repeating &+= repeats ? 1 : 0
                return true
            }
            readCounts(from: end, of: repeating) { place, count in
                frequencies[Int(repeated[place])] = Float(count)
            }
        }
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

    /// The postings of those of `candidates` that hold the key. O(candidates) where the list is dense,
    /// else O(holders).
    func list(among candidates: Candidates) -> PostingIndex.List {
        guard let first = candidates.stories.first, let last = candidates.stories.last else {
            return PostingIndex.List()
        }
        let room = min(candidates.stories.count, holders)
        guard isDense else {
            return candidates.withMarks { marks in walkedList(room: room, until: last) { marks.holds($0) } }
        }
        let words = Int(first) >> 6...Int(last) >> 6
        return denseList(room: room) { dense, put in
            if words.count < candidates.stories.count {
                candidates.withMarks { marks in dense.forEach(in: words, among: marks.word, put) }
            } else {
                for story in candidates.stories { if let count = dense.count(of: story) { put(story, count) } }
            }
        }
    }

    /// The postings that `fill` puts down, at most as many as there is room for.
    @inline(__always)
    private func denseList(
        room: Int, _ fill: (DensePostings, (Int32, Int32) -> Void) -> Void
    ) -> PostingIndex.List {
        var list = PostingIndex.List()
        list.counts = [Int32](unsafeUninitializedCapacity: room) { counts, countsWritten in
            list.stories = [Int32](unsafeUninitializedCapacity: room) { stories, written in
                withDense { dense in
                    fill(dense) { story, count in
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

    /// The postings up to story `last` that `keeps` keeps, at most as many as there is room for.
    @inline(__always)
    private func walkedList(room: Int, until last: Int32, keeping keeps: (Int32) -> Bool) -> PostingIndex.List {
        var list = PostingIndex.List()
        // Which posting is kept, and which says how often, is not foreseeable, so each is put down, in one place more
        // than needed, and one that is not or does not is written over.
        list.stories = [Int32](unsafeUninitializedCapacity: room + 1) { stories, written in
            // Of the postings that say how often, those that are kept: which of them each is, and its place.
            withUnsafeTemporaryAllocation(of: (repeating: Int32, place: Int32).self, capacity: room + 1) { kept in
                var (repeating, keptRepeating) = (0, 0)
                let end = walk { story, repeats in
                    guard story <= last else { return false }
                    let isKept = keeps(story) ? 1 : 0
                    let repeats = repeats ? 1 : 0
                    stories[written] = story
                    kept[keptRepeating] = (Int32(truncatingIfNeeded: repeating), Int32(truncatingIfNeeded: written))
                    written &+= isKept
                    keptRepeating &+= isKept & repeats
                    repeating &+= repeats
                    return true
                }
                list.counts = [Int32](repeating: 1, count: written)
                let number = keptRepeating == 0 ? 0 : Int(kept[keptRepeating - 1].repeating) + 1
                var next = 0
                list.counts.withUnsafeMutableBufferPointer { counts in
                    readCounts(from: end, of: number) { place, count in
                        guard Int(kept[next].repeating) == place else { return }
                        counts[Int(kept[next].place)] = count
                        next += 1
                    }
                }
            }
        }
        return list
    }

    /// Leaves in `stories`, which ascend, only those that hold the key. O(stories) where the list is dense, else
    /// O(holders), stopping behind the last story.
    func narrow(_ stories: inout [Int32]) {
        guard let last = stories.last else { return }
        let count = stories.count
        var kept = 0
        func narrow(_ stories: UnsafeMutableBufferPointer<Int32>, _ marks: Candidates.Marks) {
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
            Candidates(stories).withMarks { marks in
                stories.withUnsafeMutableBufferPointer { narrow($0, marks) }
            }
        }
        stories.removeLast(count - kept)
    }

    @inline(__always)
    private func withDense(_ body: (DensePostings) -> Void) {
        bytes.withUnsafeBytes { body(DensePostings($0, from: start, holders: holders, universe: universe)) }
    }

    /// Calls `body` with each story of a list that is not dense, and whether it holds the key more than once, until
    /// it returns false; where the list's stories end.
    @inline(__always)
    private func walk(_ body: (Int32, Bool) -> Bool) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            var position = start
            var story: Int32 = 0
            var left = holders
            var goesOn = true
            while layout == .packed, left >= PackedPostings.block {
                if goesOn {
                    goesOn = PackedPostings.read(base, &position) { head in
                        story &+= Int32(bitPattern: head >> 1)
                        return body(story, head & 1 == 1)
                    }
                } else {
                    PackedPostings.skip(base, &position)
                }
                left -= PackedPostings.block
            }
            for _ in 0..<left {
                let head = PostingCoding.number(base, &position)
                guard goesOn else { continue }
                story += Int32(head >> 1)
                goesOn = body(story, head & 1 == 1)
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
