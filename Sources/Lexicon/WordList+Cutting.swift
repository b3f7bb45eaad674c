extension WordList {
    /// Cuts `range` of `text` into its most probable words and gives each, from left to right, to `body`
    /// with its part of speech, which is nil for what is no word of the list.
    ///
    /// Runs of Latin letters and digits stay whole. O(scalars · longest word), with scratch space on the stack.
    public func cut(
        _ range: Range<Int>, of text: [Unicode.Scalar], _ body: (_ word: Range<Int>, _ part: PartOfSpeech?) -> Void
    ) {
        let count = range.count
        let first = range.lowerBound
        withUnsafeTemporaryAllocation(of: Step.self, capacity: count + 1) { steps in
            steps.initialize(repeating: Step(cost: 0, length: 1, value: 0))
            for offset in stride(from: count - 1, through: 0, by: -1) {
                let index = first + offset
                var best = Step(cost: Self.unknown + steps[offset + 1].cost, length: 1, value: 0)
                if text[index].isLatinOrDigit {
                    if offset + 1 < count, text[index + 1].isLatinOrDigit {
                        best = Step(cost: steps[offset + 1].cost, length: steps[offset + 1].length + 1, value: 0)
                    }
                } else {
                    var node = ScalarTrie.root
                    var length = 0
                    while offset + length < count, let next = trie.child(of: node, text[index + length]) {
                        node = next
                        length += 1
                        guard let value = trie.value(at: node) else { continue }
                        let cost = Int32(value >> 8) + steps[offset + length].cost
                        // Of two equally probable cuts the one with the longer word.
                        if cost <= best.cost, cost < best.cost || Int32(length) > best.length {
                            best = Step(cost: cost, length: Int32(length), value: value)
                        }
                    }
                }
                steps[offset] = best
            }
            var offset = 0
            while offset < count {
                let length = Int(steps[offset].length)
                let word = first + offset..<first + offset + length
                let value = steps[offset].value
                body(word, value == 0 ? nil : partOfSpeech(of: value))
                offset += length
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

    /// The same from what a ``LexiconTrie`` over this list found in `text`: no walk of the trie of its own.
    public static func wordEnds(of text: [Unicode.Scalar], matches: LexiconMatches) -> [Int] {
        let count = text.count
        var cost = [Int32](repeating: 0, count: count + 1)
        var step = [Int32](repeating: 1, count: count + 1)
        for index in stride(from: count - 1, through: 0, by: -1) {
            var best = unknown + cost[index + 1]
            var length: Int32 = 1
            if text[index].isLatinOrDigit {
                if index + 1 < count, text[index + 1].isLatinOrDigit {
                    best = cost[index + 1]
                    length = step[index + 1] + 1
                }
            } else {
                for found in matches.range(at: index) where matches.found[found].word != 0 {
                    let match = matches.found[found]
                    let total = Int32(match.word >> 8) + cost[index + Int(match.length)]
                    if total < best || (total == best && Int32(match.length) > length) {
                        best = total
                        length = Int32(match.length)
                    }
                }
            }
            cost[index] = best
            step[index] = length
        }
        var ends: [Int] = []
        var index = 0
        while index < count {
            index += Int(step[index])
            ends.append(index)
        }
        return ends
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
