import Lexicon

/// Traditional to Simplified, on lines that are Traditional.
enum Simplification {
    /// The changes that make `text`, which is Traditional, Simplified; one for each run of characters.
    static func edits(in text: [Unicode.Scalar]) -> [Edit] {
        let simplified = PhraseExceptions.standard.simplified(text)
        var edits: [Edit] = []
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, simplified[index] != text[index] { index += 1 }
            if index > start {
                edits.append(.replace(start..<index, with: simplified[start..<index], .script))
            } else {
                index += 1
            }
        }
        return edits
    }
}
