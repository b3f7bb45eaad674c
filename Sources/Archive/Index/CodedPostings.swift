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

    /// All postings. O(holders).
    var list: PostingIndex.List {
        var list = PostingIndex.List()
        list.counts = [Int32](unsafeUninitializedCapacity: holders) { counts, countsWritten in
            list.stories = [Int32](unsafeUninitializedCapacity: holders) { stories, written in
                var index = 0
                forEach { story, count in
                    stories[index] = story
                    counts[index] = count
                    index += 1
                    return true
                }
                written = index
                countsWritten = index
            }
        }
        return list
    }

    /// The postings of those of `candidates`, which ascend, that hold the key. O(candidates) where the list is dense,
    /// else O(holders), stopping behind the last candidate.
    func list(among candidates: [Int32]) -> PostingIndex.List {
        var list = PostingIndex.List()
        list.stories.reserveCapacity(min(candidates.count, holders))
        list.counts.reserveCapacity(min(candidates.count, holders))
        visit(candidates) { _, story, count in
            list.stories.append(story)
            list.counts.append(count)
        }
        return list
    }

    /// Leaves in `stories`, which ascend, only those that hold the key; as costly as `list(among:)`.
    func narrow(_ stories: inout [Int32]) {
        let asked = stories
        var kept = 0
        stories.withUnsafeMutableBufferPointer { stories in
            visit(asked) { _, story, _ in
                stories[kept] = story
                kept += 1
            }
        }
        stories.removeLast(asked.count - kept)
    }

    /// What the next asked story costs beside what the next posting costs; dense lists are asked, others walked.
    var walkLength: Int { isDense ? 0 : holders }

    /// Calls `body` with place in `candidates`, story and count of each that holds the key.
    @inline(__always)
    private func visit(_ candidates: [Int32], _ body: (Int, Int32, Int32) -> Void) {
        guard !candidates.isEmpty else { return }
        if isDense {
            bytes.withUnsafeBytes { bytes in
                let dense = DensePostings(bytes, from: start, holders: holders, universe: universe)
                for (place, story) in candidates.enumerated() {
                    if let count = dense.count(of: story) { body(place, story, count) }
                }
            }
            return
        }
        candidates.withUnsafeBufferPointer { candidates in
            var next = 0
            forEach { story, count in
                while candidates[next] < story {
                    next += 1
                    if next == candidates.count { return false }
                }
                if candidates[next] == story {
                    body(next, story, count)
                    next += 1
                }
                return next < candidates.count
            }
        }
    }

    /// Calls `body` with each story and count until it returns false.
    @inline(__always)
    private func forEach(_ body: (Int32, Int32) -> Bool) {
        bytes.withUnsafeBytes { bytes in
            if isDense {
                DensePostings(bytes, from: start, holders: holders, universe: universe).forEach(body)
                return
            }
            guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
            var position = start
            var story: Int32 = 0
            for _ in 0..<holders {
                let head = PostingCoding.number(base, &position)
                story += Int32(head >> 1)
                let count = head & 1 == 0 ? 1 : 2 + Int32(bitPattern: PostingCoding.number(base, &position))
                guard body(story, count) else { return }
            }
        }
    }
}
