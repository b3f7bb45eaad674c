/// The postings of one key as they lie in memory: the stories that hold it, ascending, and how often each does.
///
/// A list is walked from its beginning, passing over blocks that hold nothing wanted, unless its layout is dense: then
/// whether a story is in it takes one look.
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

    /// About what it costs to ask for so many stories, in postings read; a dense list is asked, not walked.
    func walkLength(among stories: Int) -> Int {
        isDense ? 0 : min(holders, PackedPostings.block * stories) + holders / Self.passedWhileOneIsRead
    }

    /// Postings of a block that are passed over in the time one is read.
    private static let passedWhileOneIsRead = 16

    /// All postings. O(holders).
    var list: PostingIndex.List {
        filled(room: holders) { list in
            if isDense {
                withDense { $0.forEach { list.append($0, count: $1) } }
            } else {
                forEachBlock { list.append($0, $0.all) }
            }
        }
    }

    /// Puts down at the place of each story that holds the key how often it does. O(holders).
    func note(in frequencies: UnsafeMutableBufferPointer<Float>) {
        if isDense {
            withDense { $0.forEach { story, count in frequencies[Int(story)] = Float(count) } }
        } else {
            forEachBlock { block in
                for story in block.stories { frequencies[Int(story)] = 1 }
                block.forEachRepeating { place, count in frequencies[Int(block.stories[place])] = Float(count) }
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
                forEachBlock { block in
                    for (place, story) in block.stories.enumerated() { stories[written + place] = story }
                    written += block.stories.count
                }
            }
        }
    }

    /// The postings of those of `candidates` that hold the key. O(candidates) where the list is dense, else also
    /// O(blocks up to the last of them).
    func list(among candidates: Candidates) -> PostingIndex.List {
        guard let first = candidates.stories.first, let last = candidates.stories.last else {
            return PostingIndex.List()
        }
        return filled(room: min(candidates.stories.count, holders)) { list in
            guard isDense else { return forEachBlock(among: candidates) { list.append($0, $1) } }
            let words = Int(first) >> 6...Int(last) >> 6
            withDense { dense in
                if words.count < candidates.stories.count {
                    candidates.withMarks { marks in
                        dense.forEach(in: words, among: marks.word) { list.append($0, count: $1) }
                    }
                } else {
                    for story in candidates.stories {
                        if let count = dense.count(of: story) { list.append(story, count: count) }
                    }
                }
            }
        }
    }

    /// Leaves in `stories`, which ascend, only those that hold the key. O(stories) where the list is dense, else also
    /// O(blocks up to the last of them).
    func narrow(_ stories: inout [Int32]) {
        guard isDense else {
            let candidates = Candidates(stories)
            stories = [Int32](unsafeUninitializedCapacity: min(stories.count, holders)) { stories, written in
                forEachBlock(among: candidates) { block, kept in
                    var rest = kept
                    while rest != 0 {
                        stories[written] = block.stories[rest.trailingZeroBitCount]
                        written += 1
                        rest &= rest - 1
                    }
                }
            }
            return
        }
        var kept = 0
        stories.withUnsafeMutableBufferPointer { stories in
            withDense { dense in
                for story in stories {
                    stories[kept] = story
                    kept += dense.holds(story) ? 1 : 0
                }
            }
        }
        stories.removeLast(stories.count - kept)
    }

    @inline(__always)
    private func withDense(_ body: (DensePostings) -> Void) {
        bytes.withUnsafeBytes { body(DensePostings($0, from: start, holders: holders, universe: universe)) }
    }

    /// Calls `body` with each block of a list that is not dense in which `wants` wants to look when it is told the
    /// block's last story; none behind story `last`.
    @inline(__always)
    private func forEachBlock(
        until last: Int32 = .max, where wants: (Int32) -> Bool = { _ in true }, _ body: (PostingBlock) -> Void
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: PackedPostings.block) { room in
                var position = start
                var before: Int32 = 0
                var left = holders
                while layout == .packed, left >= PackedPostings.block {
                    let head = PackedPostings.Head(base, &position)
                    let end = before &+ head.reach
                    if wants(end) { body(PostingBlock(head, behind: before, room: room)) }
                    guard end < last else { return }
                    before = end
                    left -= PackedPostings.block
                }
                guard left > 0 else { return }
                body(PostingBlock(base + position, holders: left, behind: before, room: room))
            }
        }
    }

    /// Where fewer candidates than so many fall to a block, to look for each costs less than to ask each of the
    /// block's stories whether it is one; measured.
    private static let candidatesOfBlock = 4

    /// Calls `body` with the blocks of a list that is not dense that may hold some of `candidates`, and a bit for each
    /// posting of one of them.
    @inline(__always)
    private func forEachBlock(among candidates: Candidates, _ body: (PostingBlock, UInt32) -> Void) {
        guard let last = candidates.stories.last else { return }
        guard candidates.stories.count < (holders / PackedPostings.block + 1) * Self.candidatesOfBlock else {
            return candidates.withMarks { marks in
                forEachBlock(until: last) { body($0, $0.marked(marks, until: last)) }
            }
        }
        candidates.stories.withUnsafeBufferPointer { stories in
            var place = 0
            forEachBlock(until: last, where: { stories[place] <= $0 }) { block in
                var kept: UInt32 = 0
                while place < stories.count, stories[place] <= block.last {
                    kept |= block.bit(of: stories[place])
                    place += 1
                }
                if kept != 0 { body(block, kept) }
            }
        }
    }

    /// A list while it is put down, in room for as many as there may be.
    private struct Filling {
        fileprivate let stories: UnsafeMutableBufferPointer<Int32>
        fileprivate let counts: UnsafeMutableBufferPointer<Int32>
        fileprivate var written = 0

        @inline(__always)
        mutating func append(_ story: Int32, count: Int32) {
            stories[written] = story
            counts[written] = count
            written += 1
        }

        /// Appends those postings of a block that have their bit in `kept`.
        @inline(__always)
        mutating func append(_ block: PostingBlock, _ kept: UInt32) {
            let first = written
            var rest = kept
            while rest != 0 {
                append(block.stories[rest.trailingZeroBitCount], count: 1)
                rest &= rest - 1
            }
            guard kept & block.repeating != 0 else { return }
            block.forEachRepeating { place, count in
                let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: place)
                if kept & bit != 0 { counts[first + (kept & (bit - 1)).nonzeroBitCount] = count }
            }
        }
    }

    /// The postings that `fill` puts down, at most as many as there is room for.
    @inline(__always)
    private func filled(room: Int, _ fill: (inout Filling) -> Void) -> PostingIndex.List {
        var list = PostingIndex.List()
        list.counts = [Int32](unsafeUninitializedCapacity: room) { counts, countsWritten in
            list.stories = [Int32](unsafeUninitializedCapacity: room) { stories, written in
                var filling = Filling(stories: stories, counts: counts)
                fill(&filling)
                written = filling.written
                countsWritten = filling.written
            }
        }
        return list
    }
}
