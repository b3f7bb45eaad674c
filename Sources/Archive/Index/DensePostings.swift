/// Postings of a key that one in eight stories or more holds: a bit for each story; for every 64 stories, how many
/// hold it before them; for each holder its count in a byte; and the counts that a byte cannot tell.
struct DensePostings {
    private let bytes: UnsafeRawBufferPointer
    private let bits: Int
    private let ranks: Int
    private let counts: Int
    private let exceptions: Int
    private let universe: Int

    private static let share = 8
    private static let block = 64
    /// A shorter list is not worth the room.
    private static let fewest = 512
    /// A byte that says: look among the exceptions.
    private static let large: UInt8 = 255

    /// Whether a list of so many holders is laid out so.
    static func holds(_ holders: Int, of universe: Int) -> Bool {
        universe > 0 && holders >= fewest && holders * share >= universe
    }

    init(_ bytes: UnsafeRawBufferPointer, from start: Int, holders: Int, universe: Int) {
        self.bytes = bytes
        self.universe = universe
        bits = start
        ranks = bits + 8 * ((universe + 63) / 64)
        counts = ranks + 4 * ((universe + Self.block - 1) / Self.block)
        exceptions = counts + holders
    }

    /// How often a story holds the key; nil where it does not. O(1).
    @inline(__always)
    func count(of story: Int32) -> Int32? {
        let word = word(Int(story) >> 6)
        guard word >> UInt64(story & 63) & 1 == 1 else { return nil }
        let before = bytes.loadUnaligned(fromByteOffset: ranks + 4 * (Int(story) / Self.block), as: UInt32.self)
        let rank = Int(before) + (word & ((1 << UInt64(story & 63)) - 1)).nonzeroBitCount
        return count(at: rank, of: story)
    }

    /// Whether a story holds the key. O(1).
    @inline(__always)
    func holds(_ story: Int32) -> Bool { word(Int(story) >> 6) >> UInt64(story & 63) & 1 == 1 }

    @inline(__always)
    func forEach(_ body: (Int32, Int32) -> Void) {
        var rank = 0
        forEachStory { story in
            body(story, count(at: rank, of: story))
            rank += 1
        }
    }

    @inline(__always)
    func forEachStory(_ body: (Int32) -> Void) {
        for index in 0..<((universe + 63) / 64) {
            var rest = word(index)
            while rest != 0 {
                body(Int32(index << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: bits + 8 * index, as: UInt64.self) }

    @inline(__always)
    private func count(at rank: Int, of story: Int32) -> Int32 {
        let byte = bytes[counts + rank]
        return byte < Self.large ? Int32(byte) : exception(of: story)
    }

    /// Exceptions are story and count, behind their number; they are few.
    private func exception(of story: Int32) -> Int32 {
        let number = Int(bytes.loadUnaligned(fromByteOffset: exceptions, as: UInt32.self))
        for index in 0..<number {
            let place = exceptions + 4 + 8 * index
            if bytes.loadUnaligned(fromByteOffset: place, as: Int32.self) == story {
                return bytes.loadUnaligned(fromByteOffset: place + 4, as: Int32.self)
            }
        }
        return Int32(Self.large)
    }

    /// Appends `list` so laid out.
    static func append(_ list: PostingIndex.List, universe: Int, to bytes: inout [UInt8]) {
        var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
        for story in list.stories { words[Int(story) >> 6] |= 1 << UInt64(story & 63) }
        var ranks: [UInt32] = []
        var rank: UInt32 = 0
        for word in words {
            ranks.append(rank)
            rank += UInt32(word.nonzeroBitCount)
        }
        for word in words { withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) } }
        for rank in ranks { withUnsafeBytes(of: rank) { bytes.append(contentsOf: $0) } }
        bytes += list.counts.map { UInt8(clamping: $0) }
        let exceptions = list.counts.indices.filter { list.counts[$0] >= Int32(large) }
        withUnsafeBytes(of: UInt32(exceptions.count)) { bytes.append(contentsOf: $0) }
        for index in exceptions {
            withUnsafeBytes(of: list.stories[index]) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: list.counts[index]) { bytes.append(contentsOf: $0) }
        }
    }
}
