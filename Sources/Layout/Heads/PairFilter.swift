/// The pairs of neighbouring characters of a whole page as bits: the quick way to say that a phrase is nowhere on it.
struct PairFilter {
    private static let bits = 1 << 16

    private var words = [UInt64](repeating: 0, count: bits / UInt64.bitWidth)

    /// O(characters of all lines).
    init(of lines: [LineEvidence]) {
        words.withUnsafeMutableBufferPointer { words in
            for line in lines {
                line.text.withUnsafeBufferPointer { text in
                    for at in text.indices.dropFirst() {
                        let bit = Self.bit(text[at - 1], text[at])
                        words[bit >> 6] |= 1 << UInt64(bit & 63)
                    }
                }
            }
        }
    }

    /// Whether `phrase`, of two scalars or more, may stand in one of the lines: all its pairs do.
    func mayHold(_ phrase: ArraySlice<Unicode.Scalar>) -> Bool {
        zip(phrase, phrase.dropFirst()).allSatisfy { first, second in
            let bit = Self.bit(first, second)
            return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
        }
    }

    @inline(__always)
    private static func bit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
        Int(truncatingIfNeeded: (first.value &* 0x9E37 ^ second.value) & UInt32(bits - 1))
    }
}
