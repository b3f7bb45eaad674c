/// How a posting stands in bytes: twice the distance to the story before, plus one if the count is more than one;
/// then, in that case, the count less two. Both in seven bits a byte, lowest first.
enum PostingCoding {
    @inline(__always)
    static func append(gap: Int32, count: Int32, to bytes: inout [UInt8]) {
        append(UInt32(gap) << 1 | (count > 1 ? 1 : 0), to: &bytes)
        if count > 1 { append(UInt32(count - 2), to: &bytes) }
    }

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
}
