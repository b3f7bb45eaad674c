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

    /// Calls `found` with every place at which the needle begins, ascending, overlapping ones too. O(units).
    @inline(__always)
    func forEachPlace(in units: UnsafeBufferPointer<UInt16>, _ found: (Int) -> Void) {
        guard let text = units.baseAddress, units.count >= needle.count, !needle.isEmpty else { return }
        needle.withUnsafeBufferPointer { needle in
            let wanted = needle[anchor]
            let pattern = SIMD16<UInt16>(repeating: wanted)
            // Where the anchor may stand.
            var place = anchor
            let end = units.count - needle.count + anchor + 1
            while place + 16 <= end {
                let window = UnsafeRawPointer(text + place).loadUnaligned(as: SIMD16<UInt16>.self)
                let equal = window .== pattern
                if any(equal) {
                    for lane in 0..<16 where equal[lane] {
                        if Self.stands(needle, at: text + (place + lane - anchor)) { found(place + lane - anchor) }
                    }
                }
                place += 16
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
