/// How the postings of a key stand in bytes: for each story twice the distance to the one before, plus one if it holds
/// the key more than once; behind all these, for those stories alone, how often less two.
///
/// Every number has seven bits a byte, lowest first. Counts stand apart because most questions ask for stories alone.
enum PostingCoding {
    @inline(__always)
    static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
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

    /// The list of so many postings that begins at `start`. O(holders).
    static func list(_ bytes: [UInt8], from start: Int, holders: Int) -> PostingIndex.List {
        var list = PostingIndex.List()
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var position = start
            var story: Int32 = 0
            list.stories.reserveCapacity(holders)
            list.counts.reserveCapacity(holders)
            for _ in 0..<holders {
                let head = number(base, &position)
                story += Int32(head >> 1)
                list.stories.append(story)
                list.counts.append(Int32(head & 1))
            }
            for place in 0..<holders {
                list.counts[place] = list.counts[place] == 0 ? 1 : 2 + Int32(number(base, &position))
            }
        }
        return list
    }
}

/// Writes lists of postings one after the other.
struct PostingWriter {
    private var counts: [UInt8] = []
    private var last: Int32

    /// The first story is told by its distance from `last`.
    init(behind last: Int32 = 0) { self.last = last }

    /// Appends the next posting of a list; its stories ascend.
    @inline(__always)
    mutating func append(_ story: Int32, count: Int32, to bytes: inout [UInt8]) {
        PostingCoding.append(take(story, count: count), to: &bytes)
    }

    /// Takes the next posting; what is to be written of it now. Its count waits for the end of the list.
    @inline(__always)
    mutating func take(_ story: Int32, count: Int32) -> UInt32 {
        let distance = UInt32(story - last)
        last = story
        guard count > 1 else { return distance << 1 }
        PostingCoding.append(UInt32(count - 2), to: &counts)
        return distance << 1 | 1
    }

    /// Appends all postings of a list that is coded already, its stories counted from `first` on.
    @inline(__always)
    mutating func append(
        _ coded: UnsafePointer<UInt8>, holders: Int, from start: Int, to end: Int, first: Int32, to bytes: inout [UInt8]
    ) {
        var position = start
        var story = first
        var second = start
        for place in 0..<holders {
            let head = PostingCoding.number(coded, &position)
            story += Int32(head >> 1)
            guard place == 0 else { continue }
            PostingCoding.append(UInt32(story - last) << 1 | head & 1, to: &bytes)
            second = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: coded + second, count: position - second))
        counts.append(contentsOf: UnsafeBufferPointer(start: coded + position, count: end - position))
        last = story
    }

    /// Ends a list.
    mutating func finish(_ bytes: inout [UInt8]) {
        bytes += counts
        counts.removeAll(keepingCapacity: true)
        last = 0
    }
}
