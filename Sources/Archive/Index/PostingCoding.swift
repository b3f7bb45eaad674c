/// How the postings of a key stand in bytes: for each story twice the distance to the one before, plus one if it holds
/// the key more than once; behind all these, for those stories alone, how often less two.
///
/// Every number has seven bits a byte, lowest first. Counts stand apart because most questions ask for stories alone.
enum PostingCoding {
    /// Appends `postings` so coded; the first story is told by its distance from `last`.
    static func append(_ postings: PostingView, behind last: Int32 = 0, to bytes: inout CodedBytes) {
        bytes.append(atMost: 2 * CodedBytes.Pen.mostOfNumber * postings.count) { pen in
            var last = last
            for place in 0..<postings.count {
                let story = postings.stories[place]
                pen.write(UInt32(bitPattern: story &- last) << 1 | (postings.counts[place] > 1 ? 1 : 0))
                last = story
            }
            for count in postings.counts where count > 1 { pen.write(UInt32(count - 2)) }
        }
    }

    /// The number at `position`, which moves behind it.
    @inline(__always)
    static func number(_ bytes: UnsafePointer<UInt8>, _ position: inout Int) -> UInt32 {
        var byte = bytes[position]
        position += 1
        if byte < 0x80 { return UInt32(byte) }
        var result = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        repeat {
            byte = bytes[position]
            position += 1
            result |= UInt32(byte & 0x7F) << shift
            shift += 7
        } while byte >= 0x80
        return result
    }
}
