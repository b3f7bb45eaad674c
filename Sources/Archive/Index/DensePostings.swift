/// Postings of a key that one in eight stories or more holds: a bit for each story; for every 256 stories, how many
/// hold it before them; for each holder its count in half a byte; and the counts that half a byte cannot tell.
struct DensePostings {
    private let bytes: UnsafeRawBufferPointer
    private let bits: Int
    private let ranks: Int
    private let counts: Int
    private let exceptions: Int
    private let universe: Int

    private static let share = 8
    private static let wordsOfBlock = 4
    private static let block = 64 * wordsOfBlock
    /// A shorter list is not worth the room.
    private static let fewest = 512
    /// Half a byte that says: look among the exceptions. Nineteen counts in twenty are below it.
    private static let large: Int32 = 15

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
        exceptions = counts + (holders + 1) / 2
    }

    /// How often a story holds the key; nil where it does not. O(1), or O(log exceptions) for a large count.
    @inline(__always)
    func count(of story: Int32) -> Int32? {
        let place = Int(story) >> 6
        let word = word(place)
        guard word >> UInt64(story & 63) & 1 == 1 else { return nil }
        let before = word & ((1 << UInt64(story & 63)) - 1)
        return count(at: rank(ofWord: place) + before.nonzeroBitCount, of: story)
    }

    /// Whether a story holds the key. O(1).
    @inline(__always)
    func holds(_ story: Int32) -> Bool { word(Int(story) >> 6) >> UInt64(story & 63) & 1 == 1 }

    @inline(__always)
    func forEach(_ body: (Int32, Int32) -> Void) {
        var rank = 0
        var exceptions = 0
        forEachStory { story in
            var count = count(at: rank)
            if count == Self.large {
                count = exception(at: exceptions).count
                exceptions += 1
            }
            body(story, count)
            rank += 1
        }
    }

    /// Calls `body` with the holders among the stories of some words of bits, and their counts; `marks` gives of each
    /// word the bits of the stories that are asked for.
    @inline(__always)
    func forEach(in words: ClosedRange<Int>, among marks: (Int) -> UInt64, _ body: (Int32, Int32) -> Void) {
        var before = rank(ofWord: words.lowerBound)
        for index in words {
            let word = word(index)
            var rest = word & marks(index)
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                rest &= rest - 1
                let story = Int32(truncatingIfNeeded: index << 6 + bit)
                body(story, count(at: before + (word & (1 << UInt64(bit) - 1)).nonzeroBitCount, of: story))
            }
            before += word.nonzeroBitCount
        }
    }

    /// How many holders stand before the stories of a word of bits.
    @inline(__always)
    private func rank(ofWord index: Int) -> Int {
        let block = index / Self.wordsOfBlock
        var rank = Int(bytes.loadUnaligned(fromByteOffset: ranks + 4 * block, as: UInt32.self))
        for earlier in (block * Self.wordsOfBlock)..<index { rank += word(earlier).nonzeroBitCount }
        return rank
    }

    @inline(__always)
    private func count(at rank: Int, of story: Int32) -> Int32 {
        let count = count(at: rank)
        return count < Self.large ? count : exception(of: story)
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

    /// The count of the `rank`-th holder, as far as half a byte tells.
    @inline(__always)
    private func count(at rank: Int) -> Int32 {
        Int32(bytes[counts + rank >> 1] >> UInt8(truncatingIfNeeded: (rank & 1) << 2) & 0xF)
    }

    /// Exceptions are story and count, behind their number, in order of story.
    @inline(__always)
    private func exception(at place: Int) -> (story: Int32, count: Int32) {
        let start = exceptions + 4 + 8 * place
        return (
            bytes.loadUnaligned(fromByteOffset: start, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: start + 4, as: Int32.self)
        )
    }

    private func exception(of story: Int32) -> Int32 {
        var (low, high) = (0, Int(bytes.loadUnaligned(fromByteOffset: exceptions, as: UInt32.self)) - 1)
        while low < high {
            let middle = (low + high) / 2
            if exception(at: middle).story < story { low = middle + 1 } else { high = middle }
        }
        return exception(at: low).count
    }

    /// Appends `postings` so laid out.
    static func append(_ postings: PostingView, universe: Int, to bytes: inout CodedBytes) {
        var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
        for story in postings.stories { words[Int(story) >> 6] |= 1 << UInt64(story & 63) }
        var rank: UInt32 = 0
        var ranks: [UInt32] = []
        for (place, word) in words.enumerated() {
            if place % wordsOfBlock == 0 { ranks.append(rank) }
            rank += UInt32(word.nonzeroBitCount)
        }
        var halves: [UInt8] = []
        halves.reserveCapacity((postings.count + 1) / 2)
        for place in stride(from: 0, to: postings.count, by: 2) {
            let second = place + 1 < postings.count ? min(postings.counts[place + 1], large) : 0
            halves.append(UInt8(min(postings.counts[place], large) | second << 4))
        }
        let exceptions = postings.counts.indices.filter { postings.counts[$0] >= large }
        let size = 8 * words.count + 4 * ranks.count + halves.count + 4 + 8 * exceptions.count
        bytes.append(atMost: size) { pen in
            words.withUnsafeBytes { pen.write($0) }
            ranks.withUnsafeBytes { pen.write($0) }
            halves.withUnsafeBytes { pen.write($0) }
            withUnsafeBytes(of: UInt32(exceptions.count)) { pen.write($0) }
            for place in exceptions {
                withUnsafeBytes(of: postings.stories[place]) { pen.write($0) }
                withUnsafeBytes(of: postings.counts[place]) { pen.write($0) }
            }
        }
    }
}
