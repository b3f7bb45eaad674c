/// Numbers under keys, found in a few nanoseconds: open addressing with linear probing, never more than half full.
struct NumberTable: Sendable {
    /// A key beside its number, so that a hit costs one look at memory; number 0 where nothing stands.
    fileprivate struct Slot: Sendable {
        var key: UInt64 = 0
        var number: Int32 = 0
    }

    private var slots: [Slot]
    let count: Int

    /// Numbers the keys from 1 in their order; a key stands once.
    init(_ ordered: [UInt64]) {
        var capacity = 16
        while capacity < 2 * ordered.count + 2 { capacity *= 2 }
        slots = [Slot](repeating: Slot(), count: capacity)
        count = ordered.count
        for (place, key) in ordered.enumerated() {
            var slot = Self.hash(key) & (capacity - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Slot(key: key, number: Int32(place + 1))
        }
    }

    /// The number of `key`, 0 where it has none. O(1).
    subscript(key: UInt64) -> Int32 { withLookup { $0[key] } }

    /// Gives `body` the table as it lies in memory, for many looks at it.
    @inline(__always)
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(Lookup(slots: $0)) }
    }

    /// A table while it is looked at.
    struct Lookup {
        fileprivate let slots: UnsafeBufferPointer<Slot>

        /// The number of `key`, 0 where it has none. O(1).
        @inline(__always)
        subscript(key: UInt64) -> Int32 {
            let mask = slots.count &- 1
            let first = NumberTable.hash(key) & mask
            let (one, other) = (slots[first], slots[(first &+ 1) & mask])
            // Two slots are read at once, as no branch could foresee in which of them a key is, if at all.
            let found = (one.key == key ? one.number : 0) | (other.key == key ? other.number : 0)
            guard found == 0, one.number != 0, other.number != 0 else { return found }
            return number(of: key, from: (first &+ 2) & mask)
        }

        private func number(of key: UInt64, from first: Int) -> Int32 {
            let mask = slots.count - 1
            var place = first
            while slots[place].number != 0 {
                if slots[place].key == key { return slots[place].number }
                place = (place + 1) & mask
            }
            return 0
        }
    }

    /// Multiplication by the golden ratio spreads neighbouring keys (Knuth 6.4).
    @inline(__always)
    static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    var bytes: Int { MemoryLayout<Slot>.stride * slots.count }
}
