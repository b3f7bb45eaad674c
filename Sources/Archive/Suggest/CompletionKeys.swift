import Lexicon

/// What a reader may type for a form: itself, its pinyin, its initials.
struct CompletionKeys {
    /// Spellings of a form whose characters have several readings (重庆).
    private static let spellings = 4

    private let syllables = Readings.standard

    /// The form as written, in folded UTF-8.
    func written(_ form: [Unicode.Scalar]) -> [UInt8] { Array(String(form, in: form.startIndex..<form.endIndex).utf8) }

    /// Pinyin and initials of the first `length` code points, each once.
    func spelled(_ form: [Unicode.Scalar], length: Int) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        for syllables in spellings(of: form.prefix(length)) where !syllables.isEmpty {
            for key in [Self.letters(of: syllables), syllables.map(Self.initial)] where !keys.contains(key) {
                keys.append(key)
            }
        }
        return keys
    }

    /// The packed syllables of each spelling, that of the usual readings first.
    private func spellings(of form: ArraySlice<Unicode.Scalar>) -> [ArraySlice<UInt64>] {
        // Spellings are equally long and lie behind one another.
        var spellings: [UInt64] = []
        var (count, length) = (1, 0)
        for scalar in form {
            let readings = readings(of: scalar)
            guard !readings.isEmpty else { continue }
            // The usual reading first, so that it is kept where not all are.
            let kept = min(Self.spellings, readings.count * count)
            var longer: [UInt64] = []
            longer.reserveCapacity(kept * (length + 1))
            for number in 0..<kept {
                let start = number % count * length
                longer += spellings[start..<(start + length)]
                longer.append(readings[number / count])
            }
            (spellings, count, length) = (longer, kept, length + 1)
        }
        return (0..<count).map { spellings[($0 * length)..<(($0 + 1) * length)] }
    }

    /// The letters of packed syllables.
    private static func letters(of syllables: ArraySlice<UInt64>) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(8 * syllables.count)
        for syllable in syllables {
            for shift in stride(from: highest(syllable), through: 0, by: -8) {
                letters.append(UInt8(truncatingIfNeeded: syllable >> UInt64(shift)))
            }
        }
        return letters
    }

    private static func initial(_ syllable: UInt64) -> UInt8 {
        UInt8(truncatingIfNeeded: syllable >> UInt64(highest(syllable)))
    }

    /// By how much the first letter of a packed syllable is shifted.
    private static func highest(_ syllable: UInt64) -> Int {
        (UInt64.bitWidth - 1 - syllable.leadingZeroBitCount) & ~7
    }

    /// The readings of a character, packed letters without the tone, each once, the usual one first; a Latin letter or
    /// digit is its own.
    private func readings(of scalar: Unicode.Scalar) -> [UInt64] {
        if scalar.isASCII {
            let isTyped = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            return isTyped ? [UInt64(scalar.value)] : []
        }
        var all: [UInt64] = []
        for syllable in syllables.syllables(of: scalar) where syllable.packed != 0 && !all.contains(syllable.packed) {
            all.append(syllable.packed)
        }
        return all
    }
}
