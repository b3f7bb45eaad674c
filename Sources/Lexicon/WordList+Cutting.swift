extension WordList {
    /// Cuts `range` of `text` into its most probable words and gives each, from left to right, to `body`
    /// with its part of speech, which is nil for what is no word of the list.
    ///
    /// Runs of Latin letters and digits stay whole. O(scalars · longest word), with scratch space on the stack.
    public func cut(
        _ range: Range<Int>, of text: [Unicode.Scalar], _ body: (_ word: Range<Int>, _ part: PartOfSpeech?) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Step.self, capacity: range.count + 1) { steps in
            Self.fill(steps, over: range, of: text) { index, offer in
                trie.forEachWord(in: text, at: index, upTo: range.upperBound, offer)
            }
            Self.forEachStep(steps, over: range) { word, value in
                body(word, value == 0 ? nil : Word(value).partOfSpeech)
            }
        }
    }

    /// The most probable cut of `text` into words, as the end of each word, ascending; the last is `text.count`.
    ///
    /// As `cut(_:of:_:)`, which it asks.
    public func wordEnds(of text: [Unicode.Scalar]) -> [Int] {
        var ends: [Int] = []
        cut(text.indices, of: text) { word, _ in ends.append(word.upperBound) }
        return ends
    }

    /// As `cut(_:of:_:)`, from what a ``LexiconTrie`` over this list found in `text`: no walk of the trie of its own.
    public static func cut(
        _ range: Range<Int>, of text: [Unicode.Scalar], matches: LexiconMatches,
        _ body: (_ word: Range<Int>, _ part: PartOfSpeech?) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: Step.self, capacity: range.count + 1) { steps in
            fill(steps, over: range, of: text, matches: matches)
            forEachStep(steps, over: range) { word, value in
                body(word, value == 0 ? nil : Word(value).partOfSpeech)
            }
        }
    }

    /// A word of a text cut into words.
    public struct CutWord: Sendable {
        @usableFromInline let stop: UInt32
        /// What the list has of exactly this run, as in ``LexiconMatches/Match``; 0 for nothing.
        public let word: UInt16

        init(end: Int, word: UInt16) {
            stop = UInt32(truncatingIfNeeded: end)
            self.word = word
        }

        /// Where the next one begins.
        @inlinable public var end: Int { Int(stop) }

        /// Nil where the list has no such word.
        public var partOfSpeech: PartOfSpeech? { word == 0 ? nil : Word(UInt32(word)).partOfSpeech }
    }

    /// The most probable cut of all of `text` into words, in order and without gaps.
    public static func words(of text: [Unicode.Scalar], matches: LexiconMatches) -> [CutWord] {
        withUnsafeTemporaryAllocation(of: Step.self, capacity: text.count + 1) { steps in
            fill(steps, over: text.indices, of: text, matches: matches)
            return [CutWord](unsafeUninitializedCapacity: text.count) { words, count in
                forEachStep(steps, over: text.indices) { word, value in
                    // A run of Latin letters may be in the list though it was not asked.
                    let known = value == 0 ? matches.match(of: word)?.word ?? 0 : UInt16(truncatingIfNeeded: value)
                    words.initializeElement(at: count, to: CutWord(end: word.upperBound, word: known))
                    count += 1
                }
            }
        }
    }

    /// `fill` with the words that `matches` has.
    @inline(__always)
    private static func fill(
        _ steps: UnsafeMutableBufferPointer<Step>, over range: Range<Int>, of text: [Unicode.Scalar],
        matches: LexiconMatches
    ) {
        let (starts, found) = (matches.starts, matches.found)
        fill(steps, over: range, of: text) { index, offer in
            for place in Int(starts[index])..<Int(starts[index + 1]) where found[place].word != 0 {
                let match = found[place]
                if index + Int(match.length) > range.upperBound { break }
                offer(Int(match.length), UInt32(match.word))
            }
        }
    }

    /// Fills `steps`, of which there is one more than scalars, from the last scalar of `range` to the first.
    /// `forEachWord` offers length and value of every word that begins at an index and ends in the range.
    @inline(__always)
    private static func fill(
        _ steps: UnsafeMutableBufferPointer<Step>, over range: Range<Int>, of text: [Unicode.Scalar],
        forEachWord: (_ index: Int, _ offer: (_ length: Int, _ value: UInt32) -> Void) -> Void
    ) {
        steps.initialize(repeating: Step(cost: 0, length: 1, value: 0))
        for offset in stride(from: range.count - 1, through: 0, by: -1) {
            let index = range.lowerBound + offset
            var best = Step(cost: unknown + steps[offset + 1].cost, length: 1, value: 0)
            if text[index].isLatinOrDigit {
                if index + 1 < range.upperBound, text[index + 1].isLatinOrDigit {
                    best = Step(cost: steps[offset + 1].cost, length: steps[offset + 1].length + 1, value: 0)
                }
            } else {
                forEachWord(index) { length, value in
                    let cost = Int32(value >> 8) + steps[offset + length].cost
                    // Of two equally probable cuts the one with the longer word.
                    if cost <= best.cost, cost < best.cost || Int32(length) > best.length {
                        best = Step(cost: cost, length: Int32(length), value: value)
                    }
                }
            }
            steps[offset] = best
        }
    }

    /// Calls `body` with the words of the cut that `fill` has found, from left to right, and their values.
    @inline(__always)
    private static func forEachStep(
        _ steps: UnsafeMutableBufferPointer<Step>, over range: Range<Int>,
        _ body: (_ word: Range<Int>, _ value: UInt32) -> Void
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            let step = steps[start - range.lowerBound]
            body(start..<start + Int(step.length), step.value)
            start += Int(step.length)
        }
    }

    /// The best cut of what stands from one scalar on.
    private struct Step {
        var cost: Int32
        /// Scalars of its first word.
        var length: Int32
        /// Of the first word in the trie; 0 where it is none (no word has the value 0, for its part of speech is not).
        var value: UInt32
    }
}

extension Unicode.Scalar {
    /// A–Z, a–z, 0–9, also full width.
    fileprivate var isLatinOrDigit: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }
}
