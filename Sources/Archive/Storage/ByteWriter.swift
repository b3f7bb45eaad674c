/// Appends numbers and strings in as few bytes as they need; `ByteReader` reads them back in the same order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    /// Takes all out; the room stays.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// The same, without spare room.
    var fitted: ByteWriter { ByteWriter(bytes: bytes.fitted) }

    /// Seven bits a byte, lowest first, the top bit set on all but the last (LEB128).
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number that is never negative.
    mutating func write(count: Int) { write(UInt64(count)) }

    /// Small numbers of either sign in few bytes (zigzag).
    mutating func write(signed number: Int) { write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

    /// A number that is never negative, or nothing.
    mutating func write(optional number: Int?) { write(UInt64(number.map { $0 + 1 } ?? 0)) }

    mutating func write(_ string: String) {
        write(count: string.utf8.count)
        bytes.append(contentsOf: string.utf8)
    }

    mutating func write(_ string: String?) {
        write(count: string.map { $0.utf8.count + 1 } ?? 0)
        if let string { bytes.append(contentsOf: string.utf8) }
    }

    /// The place of `value` among all its cases.
    mutating func write<Value: CaseIterable & Equatable>(_ value: Value) {
        for (place, other) in Value.allCases.enumerated() where other == value { return write(count: place) }
    }
}
