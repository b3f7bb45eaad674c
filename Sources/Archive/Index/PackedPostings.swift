/// Postings in blocks of 32, each distance of a block in as many bits as its largest needs, so that they are read
/// without a branch on any of them (frame of reference: Zukowski and others, "Super-Scalar RAM-CPU Cache
/// Compression", 2006). A block tells how far it reaches, so that one which holds nothing wanted is passed over.
///
/// A block is a byte that tells the bits of a distance; one for the bytes of its counts; four with a bit for each
/// story that holds the key more than once; how far its last story is from the last one before the block, seven bits
/// a byte; the distances of its stories, the lowest bits first; then how often less two, for those stories alone. What
/// fills no block stands behind the blocks as `PostingCoding` says.
enum PackedPostings {
    static let block = 32
    /// Octets behind a list that are read along with its last numbers.
    private static let slack = 7

    /// Appends `list` so laid out.
    static func append(_ list: PostingIndex.List, to bytes: inout [UInt8]) {
        let whole = list.stories.count / block * block
        var last: Int32 = 0
        for first in stride(from: 0, to: whole, by: block) {
            append(list, from: first, behind: last, to: &bytes)
            last = list.stories[first + block - 1]
        }
        var writer = PostingWriter(behind: last)
        for place in whole..<list.stories.count {
            writer.append(list.stories[place], count: list.counts[place], to: &bytes)
        }
        writer.finish(&bytes)
        bytes.append(contentsOf: repeatElement(0, count: slack))
    }

    /// Appends the block of the postings from `first` on; `last` is the story before them.
    private static func append(
        _ list: PostingIndex.List, from first: Int, behind last: Int32, to bytes: inout [UInt8]
    ) {
        var (all, repeating): (UInt32, UInt32) = (0, 0)
        var before = last
        for place in 0..<block {
            let story = list.stories[first + place]
            all |= UInt32(story - before)
            before = story
            if list.counts[first + place] > 1 { repeating |= 1 << UInt32(place) }
        }
        let width = UInt32.bitWidth - all.leadingZeroBitCount
        bytes.append(UInt8(width))
        let lengthPlace = bytes.count
        bytes.append(0)
        withUnsafeBytes(of: repeating.littleEndian) { bytes.append(contentsOf: $0) }
        PostingCoding.append(UInt32(before - last), to: &bytes)
        var (waiting, bits): (UInt64, Int) = (0, 0)
        before = last
        for story in list.stories[first..<(first + block)] {
            waiting |= UInt64(story - before) << UInt64(bits)
            before = story
            bits += width
            while bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                bits -= 8
            }
        }
        let countsPlace = bytes.count
        for count in list.counts[first..<(first + block)] where count > 1 {
            PostingCoding.append(UInt32(count - 2), to: &bytes)
        }
        // No count takes more than five bytes.
        bytes[lengthPlace] = UInt8(bytes.count - countsPlace)
    }

    /// A block before its stories are read.
    struct Head {
        private let width: Int
        private let distances: UnsafeRawPointer
        /// From the last story before the block to its last.
        let reach: Int32
        /// The postings whose story holds the key more than once, a bit each.
        let repeating: UInt32

        /// The head of the block at `position`, which moves behind the block.
        @inline(__always)
        init(_ bytes: UnsafePointer<UInt8>, _ position: inout Int) {
            let start = position
            width = Int(bytes[start])
            repeating = UInt32(
                littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: start + 2, as: UInt32.self))
            position += 6
            reach = Int32(bitPattern: PostingCoding.number(bytes, &position))
            distances = UnsafeRawPointer(bytes + position)
            position += block / 8 * width + Int(bytes[start + 1])
        }

        /// How often less two, of the repeating ones.
        var counts: UnsafePointer<UInt8> {
            (distances + block / 8 * width).assumingMemoryBound(to: UInt8.self)
        }

        /// Four distances of so many bits, which begin at an even bit of a byte, are read at once.
        private static let narrow = 15

        /// Puts down the stories of the block, the first counted from `last`, the one before them.
        @inline(__always)
        func read(behind last: Int32, into stories: UnsafeMutablePointer<Int32>) {
            let mask = (1 as UInt64) &<< UInt64(width) &- 1
            var story = last
            var bit = 0
            @inline(__always)
            func put(_ word: UInt64, _ place: Int) {
                story &+= Int32(truncatingIfNeeded: word & mask)
                stories[place] = story
            }
            guard width <= Self.narrow else {
                for place in 0..<block {
                    let word = distances.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
                    put(UInt64(littleEndian: word) &>> UInt64(bit & 7), place)
                    bit &+= width
                }
                return
            }
            let shift = UInt64(width)
            for place in stride(from: 0, to: block, by: 4) {
                let word = distances.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
                var four = UInt64(littleEndian: word) &>> UInt64(bit & 7)
                put(four, place)
                four = four &>> shift
                put(four, place &+ 1)
                four = four &>> shift
                put(four, place &+ 2)
                four = four &>> shift
                put(four, place &+ 3)
                bit &+= 4 &* width
            }
        }
    }
}
