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

    /// Appends `postings` so laid out.
    static func append(_ postings: PostingView, to bytes: inout CodedBytes) {
        let whole = postings.count / block * block
        var last: Int32 = 0
        for first in stride(from: 0, to: whole, by: block) {
            let postings = postings[first..<(first + block)]
            bytes.append(atMost: mostOfBlock) { append(postings, behind: last, with: &$0) }
            last = postings.stories[block - 1]
        }
        PostingCoding.append(postings[whole..<postings.count], behind: last, to: &bytes)
        bytes.append(atMost: slack) { pen in
            for _ in 0..<slack { pen.write(byte: 0) }
        }
    }

    /// Bytes that a block takes at most: its head, distances of 32 bits, and as many counts as postings.
    private static let mostOfBlock =
        6 + CodedBytes.Pen.mostOfNumber + 4 * block + CodedBytes.Pen.mostOfNumber * block

    /// Appends the postings of a block; `last` is the story before them.
    @inline(__always)
    private static func append(_ postings: PostingView, behind last: Int32, with pen: inout CodedBytes.Pen) {
        var (all, repeating): (UInt32, UInt32) = (0, 0)
        var before = last
        for place in 0..<block {
            let story = postings.stories[place]
            all |= UInt32(bitPattern: story &- before)
            before = story
            repeating |= (postings.counts[place] > 1 ? 1 : 0) &<< UInt32(truncatingIfNeeded: place)
        }
        let width = UInt32.bitWidth - all.leadingZeroBitCount
        pen.write(byte: UInt8(width))
        let lengthPlace = pen.position
        pen.write(byte: 0)
        withUnsafeBytes(of: repeating.littleEndian) { pen.write($0) }
        pen.write(UInt32(bitPattern: before &- last))
        var (waiting, bits): (UInt64, Int) = (0, 0)
        before = last
        for story in postings.stories {
            waiting |= UInt64(UInt32(bitPattern: story &- before)) &<< UInt64(bits)
            before = story
            bits &+= width
            while bits >= 8 {
                pen.write(byte: UInt8(truncatingIfNeeded: waiting))
                waiting &>>= 8
                bits &-= 8
            }
        }
        let countsPlace = pen.position
        for count in postings.counts where count > 1 { pen.write(UInt32(count - 2)) }
        // 32 counts of five bytes fit into the byte that tells their length.
        pen.set(UInt8(pen.position - countsPlace), at: lengthPlace)
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
