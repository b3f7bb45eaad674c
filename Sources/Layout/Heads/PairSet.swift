/// The pairs of neighbouring characters of a text, told apart by a hash of 18 bits: of a thousand pairs some four fall
/// together with another, which does not matter where shares are compared.
struct PairSet {
    private static let bits = 1 << 18

    private var words = [UInt64](repeating: 0, count: bits / UInt64.bitWidth)
    /// How many pairs it holds.
    private(set) var count = 0

    /// O(characters of all texts).
    init(of texts: [ArraySlice<Unicode.Scalar>]) {
        words.withUnsafeMutableBufferPointer { words in
            for text in texts {
                ContentIndex.forEachPair(of: text) { first, second in
                    let bit = Self.bit(first, second)
                    let mask: UInt64 = 1 << UInt64(bit & 63)
                    if words[bit >> 6] & mask == 0 {
                        words[bit >> 6] |= mask
                        count += 1
                    }
                }
            }
        }
    }

    /// How many of its pairs `other` holds too.
    func common(with other: PairSet) -> Int {
        var common = 0
        words.withUnsafeBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                // Most words are empty.
                for index in mine.indices where mine[index] & theirs[index] != 0 {
                    common += (mine[index] & theirs[index]).nonzeroBitCount
                }
            }
        }
        return common
    }

    /// Whether it may hold the pair; no means that no text has it.
    func mayHold(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        let bit = Self.bit(first.value, second.value)
        return words[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }

    @inline(__always)
    private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
        Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 14)
    }
}
