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
        var spellings = [Spelling()]
        for scalar in form.prefix(length) {
            let readings = readings(of: scalar)
            guard let usual = readings.first else { continue }
            if readings.count == 1 {
                for index in spellings.indices { spellings[index].append(usual) }
            } else {
                // The usual reading first, so that it is kept where not all are.
                spellings = Array(
                    readings.lazy.flatMap { reading in spellings.map { $0.appending(reading) } }.prefix(Self.spellings))
            }
        }
        var keys: [[UInt8]] = []
        for spelling in spellings where !spelling.full.isEmpty {
            for key in [spelling.full, spelling.initials] where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    private struct Spelling {
        private(set) var full: [UInt8] = []
        private(set) var initials: [UInt8] = []

        /// Appends a syllable, packed as `Syllable` packs it.
        mutating func append(_ syllable: UInt64) {
            var shift = (UInt64.bitWidth - 1 - syllable.leadingZeroBitCount) & ~7
            initials.append(UInt8(truncatingIfNeeded: syllable >> UInt64(shift)))
            while shift >= 0 {
                full.append(UInt8(truncatingIfNeeded: syllable >> UInt64(shift)))
                shift -= 8
            }
        }

        func appending(_ syllable: UInt64) -> Spelling {
            var longer = self
            longer.append(syllable)
            return longer
        }
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
