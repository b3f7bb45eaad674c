/// Pairs of scalars numbered in order of first sight, and single ones as pairs with 0; open addressing, with a bitmap that says no without a search.
struct PairTable {
    private(set) var count = 0
    /// A pair in one number, 0 where there is none, and its id.
    private var entries: [(key: UInt64, id: Int32)]
    /// A bit for each pair, by a hash of its own: a pair without is not here.
    private var seen = [UInt64](repeating: 0, count: bits / UInt64.bitWidth)

    private static let bits = 1 << 15
    /// Entries of a table that has not grown: twice the pairs of the heads of most pages.
    private static let firstSize = 1024

    init() {
        entries = [(key: UInt64, id: Int32)](repeating: (0, 0), count: Self.firstSize)
    }

    mutating func insert(_ first: UInt32, _ second: UInt32) -> Int {
        if count * 2 >= entries.count { grow() }
        let bit = Self.bit(first, second)
        seen[bit >> 6] |= 1 << UInt64(bit & 63)
        let key = UInt64(first) << 32 | UInt64(second)
        let slot = slot(of: key)
        if entries[slot].key == 0 {
            entries[slot] = (key, Int32(count))
            count += 1
        }
        return Int(entries[slot].id)
    }

    /// Calls `body` with the id of each two neighbouring characters of `text` that are a pair of the table, and, where
    /// `singles` says so, of each that is there by itself. Marks need not be told from letters: no pair holds any.
    @inline(__always)
    func forEachID(in text: ArraySlice<Unicode.Scalar>, singles: Bool = false, _ body: (Int) -> Void) {
        guard var previous = text.first?.value else { return }
        if singles, let id = id(0, previous) { body(id) }
        text.withUnsafeBufferPointer { text in
            for scalar in text.dropFirst() {
                if singles, let id = id(0, scalar.value) { body(id) }
                if let id = id(previous, scalar.value) { body(id) }
                previous = scalar.value
            }
        }
    }

    @inline(__always)
    private func id(_ first: UInt32, _ second: UInt32) -> Int? {
        let bit = Self.bit(first, second)
        guard seen[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
        let slot = slot(of: UInt64(first) << 32 | UInt64(second))
        return entries[slot].key == 0 ? nil : Int(entries[slot].id)
    }

    @inline(__always)
    private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
        Int(truncatingIfNeeded: (first &* 0x9E37 ^ second) & UInt32(bits - 1))
    }

    private func slot(of key: UInt64) -> Int {
        let mask = entries.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = [(key: UInt64, id: Int32)](repeating: (0, 0), count: old.count * 2)
        for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
    }
}
