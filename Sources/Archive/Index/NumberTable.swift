/// Numbers under keys, found in a few nanoseconds: open addressing with linear probing, never more than half full.
struct NumberTable: Sendable {
    /// A key plus one; 0 where nothing stands.
    private var keys: [UInt64]
    private var numbers: [Int32]
    private let mask: Int
    let count: Int

    /// Numbers the keys from 0 in their order; a key stands once and is below `UInt64.max`.
    init(_ ordered: [UInt64]) {
        var capacity = 16
        while capacity < 2 * ordered.count + 2 { capacity *= 2 }
        keys = [UInt64](repeating: 0, count: capacity)
        numbers = [Int32](repeating: 0, count: capacity)
        mask = capacity - 1
        count = ordered.count
        for (number, key) in ordered.enumerated() {
            var place = Self.hash(key) & mask
            while keys[place] != 0 { place = (place + 1) & mask }
            keys[place] = key + 1
            numbers[place] = Int32(number)
        }
    }

    /// The number of `key`, -1 where it has none. O(1).
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        var place = Self.hash(key) & mask
        while keys[place] != 0 {
            if keys[place] == key + 1 { return numbers[place] }
            place = (place + 1) & mask
        }
        return -1
    }

    /// Multiplication by the golden ratio spreads neighbouring keys (Knuth 6.4).
    @inline(__always)
    static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    var bytes: Int { 12 * keys.count }
}
