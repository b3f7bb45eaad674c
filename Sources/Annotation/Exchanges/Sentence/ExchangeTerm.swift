import Lexicon

/// A word of `ExchangeWords` in a text.
struct ExchangeTerm {
    let range: Range<Int>
    let classes: ExchangeWords.Classes
}

extension [ExchangeTerm] {
    /// The words of the table that stand in `range` of `text`, in order of start, the shorter first.
    init(in range: Range<Int>, of text: [Unicode.Scalar], words: ExchangeWords) {
        var terms: [ExchangeTerm] = []
        for index in range {
            words.trie.forEachWord(in: text, at: index, upTo: range.upperBound) { length, value in
                terms.append(
                    ExchangeTerm(range: index..<(index + length), classes: ExchangeWords.Classes(rawValue: value)))
            }
        }
        // 调 + 研学 + 习: a form of learning across two words of a longer one is none.
        var start = range.lowerBound
        // Where the furthest form ends that begins before `start`, and that of those that begin there.
        var (earlierEnd, ownEnd) = (start, start)
        self = terms.filter { term in
            if term.range.lowerBound > start {
                start = term.range.lowerBound
                earlierEnd = Swift.max(earlierEnd, ownEnd)
            }
            if term.classes.isDisjoint(with: .forms) { return true }
            ownEnd = Swift.max(ownEnd, term.range.upperBound)
            return earlierEnd <= term.range.upperBound
        }
    }
}
