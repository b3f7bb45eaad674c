/// The pairs of neighbouring characters of a text, told apart by a hash of 18 bits: of a thousand pairs some four fall
/// together with another, which does not matter where shares are compared.
struct PairSet {
    private static let bits = 1 << 18

    private var words = [UInt64](repeating: 0, count: bits / UInt64.bitWidth)
    /// How many pairs it holds.
    private(set) var count = 0
    /// How many of them the set that it was compared with holds too.
    private(set) var common = 0

    /// O(characters of all texts).
    init(of texts: [ArraySlice<Unicode.Scalar>], comparedWith other: PairSet? = nil) {
        let theirs = other?.words ?? []
        words.withUnsafeMutableBufferPointer { words in
            for text in texts {
                ContentIndex.forEachPair(of: text) { first, second in
                    let bit = Self.bit(first, second)
                    let added = ~words[bit >> 6] & (1 << UInt64(bit & 63))
                    guard added != 0 else { return }
                    words[bit >> 6] |= added
                    count += 1
                    if !theirs.isEmpty, theirs[bit >> 6] & added != 0 { common += 1 }
                }
            }
        }
    }

    @inline(__always)
    private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
        Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 14)
    }
}
