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

    private typealias Lanes = SIMD8<UInt16>
    private static let lanes = 8
    /// Units that are compared before the outcome is looked at.
    private static let width = 4 * lanes

    /// Calls `found` with every place at which the needle begins, ascending, overlapping ones too. O(units).
    @inline(__always)
    func forEachPlace(in units: UnsafeBufferPointer<UInt16>, _ found: (Int) -> Void) {
        guard let text = units.baseAddress, units.count >= needle.count, !needle.isEmpty else { return }
        needle.withUnsafeBufferPointer { needle in
            let wanted = needle[anchor]
            let pattern = Lanes(repeating: wanted)
            // Where the anchor may stand.
            var place = anchor
            let end = units.count - needle.count + anchor + 1
            func visit(_ equal: SIMD2<UInt64>, from first: Int) {
                for half in 0..<2 {
                    var rest = equal[half]
                    while rest != 0 {
                        let lane = rest.trailingZeroBitCount >> 4
                        rest &= ~(0xFFFF << UInt64(lane << 4))
                        let start = first + 4 * half + lane - anchor
                        if Self.stands(needle, at: text + start) { found(start) }
                    }
                }
            }
            while place + Self.width <= end {
                let one = Self.equal(text + place, pattern)
                let two = Self.equal(text + (place + Self.lanes), pattern)
                let three = Self.equal(text + (place + 2 * Self.lanes), pattern)
                let four = Self.equal(text + (place + 3 * Self.lanes), pattern)
                let any = (one | two) | (three | four)
                if any[0] | any[1] != 0 {
                    visit(one, from: place)
                    visit(two, from: place + Self.lanes)
                    visit(three, from: place + 2 * Self.lanes)
                    visit(four, from: place + 3 * Self.lanes)
                }
                place += Self.width
            }
            while place < end {
                if text[place] == wanted, Self.stands(needle, at: text + (place - anchor)) { found(place - anchor) }
                place += 1
            }
        }
    }

    /// Sixteen bits set for each of eight units that is as the pattern has it.
    @inline(__always)
    private static func equal(_ units: UnsafePointer<UInt16>, _ pattern: Lanes) -> SIMD2<UInt64> {
        unsafeBitCast(UnsafeRawPointer(units).loadUnaligned(as: Lanes.self) .== pattern, to: SIMD2<UInt64>.self)
    }

    @inline(__always)
    private static func stands(_ needle: UnsafeBufferPointer<UInt16>, at text: UnsafePointer<UInt16>) -> Bool {
        for index in 0..<needle.count where text[index] != needle[index] { return false }
        return true
    }
}
