import Lexicon

extension TaggerFeatures {
    /// What the words of a text say, and pairs of words in a row.
    struct Words: Sendable {
        /// Where each begins, with the margin counted, and where the last ends. An empty word stands on either side of the
        /// text, in a place of the margin.
        let starts: [Int32]
        /// The family of each word: what it says of its first character, of its others, of the first of the next word, and of
        /// the last of the word before.
        let families: [UInt32]
        /// The family of each word with the next: what both say of the first character of the one, of its others, and the
        /// same of the other.
        let pairs: [UInt32]

        init(_ words: [WordList.CutWord], of scalars: [UInt32]) {
            var starts = [Int32](repeating: 0, count: words.count + 3)
            var families = [UInt32](repeating: hash(16, 0, 0), count: words.count + 2)
            var pairs = [UInt32](repeating: 0, count: words.count + 1)
            var beginnings = starts.mutableSpan
            var singly = families.mutableSpan
            var paired = pairs.mutableSpan
            let scalars = scalars.span
            beginnings[0] = Int32(margin - 1)
            var start = margin
            var last: UInt32 = 0
            for index in words.indices {
                let end = words[index].end + margin
                var own: UInt32 = 0x811C_9DC5
                for at in start..<end { own = (own ^ scalars[at]) &* 0x0100_0193 }
                beginnings[index + 1] = Int32(truncatingIfNeeded: start)
                singly[index + 1] = hash(16, own, 0)
                paired[index] = hash(19, last, own)
                start = end
                last = own
            }
            beginnings[words.count + 1] = Int32(truncatingIfNeeded: start)
            beginnings[words.count + 2] = Int32(truncatingIfNeeded: start + 1)
            paired[words.count] = hash(19, last, 0)
            self.starts = starts
            self.families = families
            self.pairs = pairs
        }

        func range(_ word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

        /// Calls `body` with each number and the place of the character that it speaks of, the margin counted.
        func forEachNumber(_ body: (_ number: UInt32, _ at: Int) -> Void) {
            for (word, family) in families.enumerated() {
                let range = range(word)
                for at in range { body(number(family, at == range.lowerBound ? 0 : 1), at) }
                body(number(family, 2), range.upperBound)
                body(number(family, 3), range.lowerBound - 1)
            }
            for (word, family) in pairs.enumerated() {
                let (first, second) = (range(word), range(word + 1))
                for at in first { body(number(family, at == first.lowerBound ? 0 : 1), at) }
                for at in second { body(number(family, at == second.lowerBound ? 2 : 3), at) }
            }
        }
    }
}
