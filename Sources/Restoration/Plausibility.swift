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
    private static let mark = 16
    /// A Latin letter or a digit.
    private static let latin = 12

    /// The cost of `text`, of either script. O(scalars · longest word).
    func cost(of text: [Unicode.Scalar]) -> Int {
        let text = text.map(ScriptVariants.standard.simplified)
        var costs = [Int](repeating: .max, count: text.count + 1)
        costs[0] = 0
        for index in text.indices {
            let base = costs[index]
            costs[index + 1] = min(costs[index + 1], base + Self.cost(of: text[index]))
            words.trie.forEachWord(in: text, at: index) { length, value in
                costs[index + length] = min(costs[index + length], base + Int(value >> 8))
            }
        }
        return costs[text.count]
    }

    /// Whether a word of two or more characters stands over `index` of `text` in its most probable cut.
    func hasWord(over index: Int, in text: [Unicode.Scalar]) -> Bool {
        let text = text.map(ScriptVariants.standard.simplified)
        var start = 0
        for end in words.wordEnds(of: text) {
            if (start..<end).contains(index) { return end - start > 1 }
            start = end
        }
        return false
    }

    private static func cost(of scalar: Unicode.Scalar) -> Int {
        if scalar.isLatinLetter || scalar.isDigit { return latin }
        switch scalar.value {
        case ..<0x80, 0xB7, 0x2010...0x2026, 0x3001...0x3011, 0xFF01...0xFF5E: return mark
        default: return unknownCharacter
        }
    }
}
