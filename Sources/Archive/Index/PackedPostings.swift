/// Postings in blocks of 32, each number of a block in as many bits as its largest needs, so that they are read
/// without a branch on any of them (frame of reference: Zukowski and others, "Super-Scalar RAM-CPU Cache
/// Compression", 2006). The numbers are those of `PostingCoding`.
///
/// A block is a byte that tells the bits of a number, then the numbers, the lowest bits first. What fills no block,
/// and the counts behind it, stand as `PostingCoding` says.
enum PackedPostings {
    static let block = 32
    /// Octets behind a list that are read along with its last numbers.
    private static let slack = 7

    /// Appends `list` so laid out.
    static func append(_ list: PostingIndex.List, to bytes: inout [UInt8]) {
        var writer = PostingWriter()
        let whole = list.stories.count / block * block
        for first in stride(from: 0, to: whole, by: block) {
            let heads = (first..<(first + block)).map { writer.take(list.stories[$0], count: list.counts[$0]) }
            append(heads, to: &bytes)
        }
        for place in whole..<list.stories.count {
            writer.append(list.stories[place], count: list.counts[place], to: &bytes)
        }
        writer.finish(&bytes)
        bytes.append(contentsOf: repeatElement(0, count: slack))
    }

    private static func append(_ heads: [UInt32], to bytes: inout [UInt8]) {
        let width = UInt32.bitWidth - heads.reduce(0, |).leadingZeroBitCount
        bytes.append(UInt8(width))
        var (waiting, bits): (UInt64, Int) = (0, 0)
        for head in heads {
            waiting |= UInt64(head) << UInt64(bits)
            bits += width
            while bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                bits -= 8
            }
        }
    }

    /// Moves `position` from a block to what is behind it.
    @inline(__always)
    static func skip(_ bytes: UnsafePointer<UInt8>, _ position: inout Int) {
        position += 1 + block / 8 * Int(bytes[position])
    }

    /// Calls `body` with each number of the block at `position`, which moves behind it, until `body` returns false;
    /// whether it never did.
    @inline(__always)
    static func read(_ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ body: (UInt32) -> Bool) -> Bool {
        let width = Int(bytes[position])
        let numbers = UnsafeRawPointer(bytes + (position + 1))
        let mask = (1 as UInt64) &<< UInt64(width) &- 1
        var bit = 0
        skip(bytes, &position)
        for _ in 0..<block {
            let word = numbers.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
            guard body(UInt32(truncatingIfNeeded: word &>> UInt64(bit & 7) & mask)) else { return false }
            bit &+= width
        }
        return true
    }
}
