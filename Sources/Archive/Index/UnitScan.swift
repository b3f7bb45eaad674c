/// Finds a run of units in a text of units.
struct UnitScan: Sendable {
    let needle: [UInt16]
    /// The place in the needle that is looked for first: its rarest unit, so that few places need a second look.
    private let anchor: Int

    /// `holders` tells how many stories hold a unit.
    init(_ needle: [UInt16], holders: (UInt16) -> Int) {
        self.needle = needle
        anchor = needle.indices.min { holders(needle[$0]) < holders(needle[$1]) } ?? 0
    }

    /// Sixteen units, four to a word.
    private typealias Window = SIMD4<UInt64>
    private static let width = 16

    /// Calls `found` with every place at which the needle begins, ascending, overlapping ones too. O(units).
    @inline(__always)
    func forEachPlace(in units: UnsafeBufferPointer<UInt16>, _ found: (Int) -> Void) {
        guard let text = units.baseAddress, units.count >= needle.count, !needle.isEmpty else { return }
        needle.withUnsafeBufferPointer { needle in
            let wanted = needle[anchor]
            let pattern = Window(repeating: UInt64(wanted) &* 0x0001_0001_0001_0001)
            let ones = Window(repeating: 0x0001_0001_0001_0001)
            let tops = Window(repeating: 0x8000_8000_8000_8000)
            // Where the anchor may stand.
            var place = anchor
            let end = units.count - needle.count + anchor + 1
            while place + Self.width <= end {
                let window = UnsafeRawPointer(text + place).loadUnaligned(as: Window.self)
                // A word has a zero lane exactly if this leaves a top bit: then the window holds the anchor.
                let difference = window ^ pattern
                let zeros = (difference &- ones) & ~difference & tops
                if zeros[0] | zeros[1] | zeros[2] | zeros[3] != 0 {
                    for here in place..<(place + Self.width)
                    where text[here] == wanted && Self.stands(needle, at: text + (here - anchor)) {
                        found(here - anchor)
                    }
                }
                place += Self.width
            }
            while place < end {
                if text[place] == wanted, Self.stands(needle, at: text + (place - anchor)) { found(place - anchor) }
                place += 1
            }
        }
    }

    @inline(__always)
    private static func stands(_ needle: UnsafeBufferPointer<UInt16>, at text: UnsafePointer<UInt16>) -> Bool {
        for index in 0..<needle.count where text[index] != needle[index] { return false }
        return true
    }
}
