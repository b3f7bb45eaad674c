/// Up to 32 postings of a list that is not dense, read; one at least.
struct PostingBlock {
    /// Ascending; behind the last one, up to a whole block, no story's number.
    private let room: UnsafeMutableBufferPointer<Int32>
    private let count: Int
    /// The postings whose story holds the key more than once, a bit each.
    let repeating: UInt32
    /// How often less two, of those.
    private let counts: UnsafePointer<UInt8>

    /// A whole block; `last` is the story before it, `room` is for its stories.
    @inline(__always)
    init(_ head: PackedPostings.Head, behind last: Int32, room: UnsafeMutableBufferPointer<Int32>) {
        if let base = room.baseAddress { head.read(behind: last, into: base) }
        self.room = room
        count = PackedPostings.block
        repeating = head.repeating
        counts = head.counts
    }

    /// The `holders` postings that stand at `start` as `PostingCoding` says: fewer than fill a block.
    @inline(__always)
    init(
        _ start: UnsafePointer<UInt8>, holders: Int, behind last: Int32, room: UnsafeMutableBufferPointer<Int32>
    ) {
        var position = 0
        var story = last
        var repeating: UInt32 = 0
        for place in 0..<holders {
            let head = PostingCoding.number(start, &position)
            story &+= Int32(bitPattern: head >> 1)
            room[place] = story
            repeating |= (head & 1) &<< UInt32(place)
        }
        for place in holders..<PackedPostings.block { room[place] = .max }
        self.room = room
        count = holders
        self.repeating = repeating
        counts = start + position
    }

    var stories: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: room[..<count]) }

    var last: Int32 { room[count - 1] }

    /// A bit for each posting.
    var all: UInt32 { UInt32(truncatingIfNeeded: (1 as UInt64) &<< UInt64(count) &- 1) }

    /// The bit of the posting of a story that is not behind the last; 0 where there is none.
    @inline(__always)
    func bit(of story: Int32) -> UInt32 {
        // All are compared, as no branch could foresee where to stop.
        guard let base = UnsafeRawPointer(room.baseAddress) else { return 0 }
        let wanted = Lanes(repeating: story)
        var before = Lanes.zero
        for place in stride(from: 0, to: PackedPostings.block, by: Lanes.scalarCount) {
            let stories = base.loadUnaligned(fromByteOffset: MemoryLayout<Int32>.stride &* place, as: Lanes.self)
            before &+= Lanes.zero.replacing(with: 1, where: stories .< wanted)
        }
        let place = before.wrappedSum()
        return (room[Int(place)] == story ? 1 : 0) &<< UInt32(bitPattern: place)
    }

    private typealias Lanes = SIMD4<Int32>

    /// The postings whose story is marked, a bit each; no mark stands behind story `last`.
    @inline(__always)
    func marked(_ marks: Candidates.Marks, until last: Int32) -> UInt32 {
        var count = count
        while count > 0, room[count - 1] > last { count -= 1 }
        var marked: UInt32 = 0
        for place in 0..<count { marked |= marks.bit(of: room[place]) &<< UInt32(truncatingIfNeeded: place) }
        return marked
    }

    /// Calls `body` with place and count of each posting whose story holds the key more than once.
    @inline(__always)
    func forEachRepeating(_ body: (Int, Int32) -> Void) {
        var position = 0
        var rest = repeating
        while rest != 0 {
            body(rest.trailingZeroBitCount, 2 + Int32(bitPattern: PostingCoding.number(counts, &position)))
            rest &= rest - 1
        }
    }
}
