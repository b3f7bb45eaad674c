/// Bytes that grow at their end, where numbers are put down many at a time: to look for room with each of them would
/// take longer than to write it.
struct CodedBytes: Sendable {
    /// The first `count` count.
    private var room: [UInt8] = []
    private(set) var count = 0

    /// Puts down at the end what `write` writes, which is at most so many bytes.
    @inline(__always)
    mutating func append(atMost most: Int, _ write: (inout Pen) -> Void) {
        if room.count - count < most { room += repeatElement(0, count: max(most, room.count / 2)) }
        let start = count
        count = room.withUnsafeMutableBufferPointer { room in
            var pen = Pen(room: room, position: start)
            write(&pen)
            return pen.position
        }
    }

    /// Takes all out; the room stays.
    mutating func removeAll() { count = 0 }

    @inline(__always)
    func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    /// The bytes, in storage of just their size.
    var fitted: [UInt8] {
        withUnsafeBytes { bytes in
            Array(unsafeUninitializedCapacity: bytes.count) { room, filled in
                filled = room.initialize(fromContentsOf: bytes)
            }
        }
    }

    /// Writes where there is room.
    struct Pen {
        fileprivate let room: UnsafeMutableBufferPointer<UInt8>
        private(set) var position: Int

        fileprivate init(room: UnsafeMutableBufferPointer<UInt8>, position: Int) {
            self.room = room
            self.position = position
        }

        @inline(__always)
        mutating func write(byte: UInt8) {
            room[position] = byte
            position &+= 1
        }

        /// Bytes of the largest number.
        static let mostOfNumber = 5

        /// Seven bits a byte, lowest first, the top bit set on all but the last.
        @inline(__always)
        mutating func write(_ number: UInt32) {
            var rest = number
            while rest >= 0x80 {
                write(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
                rest &>>= 7
            }
            write(byte: UInt8(truncatingIfNeeded: rest))
        }

        @inline(__always)
        mutating func write(_ bytes: UnsafeRawBufferPointer) {
            UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[position...])
                .copyMemory(from: bytes)
            position += bytes.count
        }

        /// Puts another byte where one was written before.
        @inline(__always)
        func set(_ byte: UInt8, at position: Int) { room[position] = byte }
    }
}
