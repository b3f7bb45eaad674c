/// A set of characters of the basic plane, a bit each: asked for at every character of a text, it stays in the cache.
///
/// Its eight kilobytes are too many for each of the few characters that a `ScalarSet` holds.
struct ScalarBitmap: Sendable {
    private let words: [UInt64]

    /// Those for which `isMember` holds.
    init(_ isMember: (Unicode.Scalar) -> Bool) {
        var words = [UInt64](repeating: 0, count: 0x1_0000 / UInt64.bitWidth)
        for value in UInt16.min...UInt16.max {
            guard let scalar = Unicode.Scalar(value), isMember(scalar) else { continue }
            words[Int(value >> 6)] |= 1 << UInt64(value & 63)
        }
        self.words = words
    }

    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x1_0000 && words[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
    }
}
