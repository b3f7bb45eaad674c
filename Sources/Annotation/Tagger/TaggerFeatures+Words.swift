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
            var starts: [Int32] = [Int32(margin - 1), Int32(margin)]
            starts.reserveCapacity(words.count + 3)
            var families: [UInt32] = [hash(16, 0, 0)]
            families.reserveCapacity(words.count + 2)
            var pairs: [UInt32] = []
            pairs.reserveCapacity(words.count + 1)
            var start = margin
            var last: UInt32 = 0
            for word in words {
                let end = word.end + margin
                var own: UInt32 = 0x811C_9DC5
                for at in start..<end { own = (own ^ scalars[at]) &* 0x0100_0193 }
                starts.append(Int32(truncatingIfNeeded: end))
                families.append(hash(16, own, 0))
                pairs.append(hash(19, last, own))
                start = end
                last = own
            }
            starts.append(Int32(truncatingIfNeeded: start + 1))
            families.append(hash(16, 0, 0))
            pairs.append(hash(19, last, 0))
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
