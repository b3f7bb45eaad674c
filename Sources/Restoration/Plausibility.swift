import Lexicon

/// How likely a text is to be written Chinese: what its most probable cut into words costs, in halved bits.
///
/// Less is likelier; about 20 a character is prose, 45 and more is rubble.
struct Plausibility {
    static let standard = Plausibility(words: .common)

    let words: WordList

    /// A character that is in no word.
    private static let unknownCharacter = 60
    /// A mark of punctuation, Chinese or ASCII.
    private static let mark = 11
    /// A Latin letter or a digit.
    private static let latin = 12
    /// A small Latin letter or a sign like `@` alone among Chinese characters, where it is half of one.
    private static let loneLetter = 60

    /// The cost of `text`, of either script. O(scalars · longest word).
    func cost(of text: [Unicode.Scalar]) -> Int {
        let text = Self.simplified(text)
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: text.count + 1) { costs in
            costs.initialize(repeating: .max)
            costs[0] = 0
            for index in text.indices {
                let base = costs[index]
                let alone = Self.cost(
                    of: text[index], before: index > 0 ? text[index - 1] : nil,
                    after: index + 1 < text.count ? text[index + 1] : nil)
                costs[index + 1] = min(costs[index + 1], base + alone)
                words.trie.forEachWord(in: text, at: index) { length, value in
                    costs[index + length] = min(costs[index + length], base + Int(value >> 8))
                }
            }
            return costs[text.count]
        }
    }

    /// Whether a word of two or more characters, other than a proper name, stands over `index` of `text` in its most
    /// probable cut.
    func hasCommonWord(over index: Int, in text: [Unicode.Scalar]) -> Bool {
        let text = Self.simplified(text)
        var start = 0
        for end in words.wordEnds(of: text) {
            if (start..<end).contains(index) {
                guard end - start > 1, let word = words.word(text[start..<end]) else { return false }
                return ![.person, .place, .organization, .otherName].contains(word.partOfSpeech)
            }
            start = end
        }
        return false
    }

    private static func simplified(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let variants = ScriptVariants.standard
        var text = text
        for index in text.indices { text[index] = variants.simplified(text[index]) }
        return text
    }

    private static func cost(of scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Int {
        if scalar.isDigit || ("A"..."Z").contains(scalar) { return latin }
        if (0x40...0x7E).contains(scalar.value) {
            let isAlone = (before?.value ?? 0x80) >= 0x80 && (after?.value ?? 0x80) >= 0x80
            return isAlone ? loneLetter : latin
        }
        switch scalar.value {
        case ..<0x80, 0xB7, 0x2010...0x2026, 0x3001...0x3011, 0xFF01...0xFF5E: return mark
        default: return unknownCharacter
        }
    }
}
