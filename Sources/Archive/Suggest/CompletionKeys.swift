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
        var spellings: [(full: [UInt8], initials: [UInt8])] = [([], [])]
        for scalar in form.prefix(length) {
            let letters = letters(of: scalar)
            guard let usual = letters.first else { continue }
            if letters.count == 1 {
                for index in spellings.indices {
                    spellings[index].full += usual
                    spellings[index].initials.append(usual[0])
                }
            } else {
                // The usual reading first, so that it is kept where not all are.
                let next = letters.flatMap { letters in
                    spellings.map { ($0.full + letters, $0.initials + letters.prefix(1)) }
                }
                spellings = Array(next.prefix(Self.spellings))
            }
        }
        var keys: [[UInt8]] = []
        for (full, initials) in spellings where !full.isEmpty {
            for key in [full, initials] where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The readings of a character in letters, each once, the usual one first; a Latin letter or digit is its own.
    private func letters(of scalar: Unicode.Scalar) -> [[UInt8]] {
        if scalar.isASCII {
            let isTyped = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            return isTyped ? [[UInt8(truncatingIfNeeded: scalar.value)]] : []
        }
        var all: [[UInt8]] = []
        for syllable in syllables.syllables(of: scalar) {
            let letters = Array(syllable.letters.utf8)
            if !letters.isEmpty, !all.contains(letters) { all.append(letters) }
        }
        return all
    }
}
