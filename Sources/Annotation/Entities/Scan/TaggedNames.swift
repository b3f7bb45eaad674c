import Lexicon

/// The names that the tagger finds in a text, to be asked for by where they begin and where they end.
struct TaggedNames: Sendable {
    let names: [Tagger.Name]
    /// Index into `names` of the name that begins at i, and of the one that ends at i; -1 for none.
    let starts: [Int32]
    let ends: [Int32]

    /// `found` in a text of that many `classes`, without what no name holds.
    init(
        _ found: [Tagger.Name], classes: [CharacterClass], words: WordPlaces, endingClasses: [Vocabulary.Classes]
    ) {
        let trimming = Trimming(classes: classes, words: words, endingClasses: endingClasses)
        names = found.compactMap(trimming.trimmed)
        var starts = [Int32](repeating: -1, count: classes.count + 1)
        var ends = starts
        for (index, name) in names.enumerated() {
            starts[name.range.lowerBound] = Int32(truncatingIfNeeded: index)
            ends[name.range.upperBound] = Int32(truncatingIfNeeded: index)
        }
        self.starts = starts
        self.ends = ends
    }

    /// What a name is trimmed by.
    private struct Trimming {
        let classes: [CharacterClass]
        let words: WordPlaces
        let endingClasses: [Vocabulary.Classes]

        /// `name` without what no name holds: what stands before a stop, a comma or the end of a line within it, and
        /// for places and bodies a function word at its head (由公司), for bodies a verb as well (请州农科院). Nil where
        /// hardly anything is left.
        func trimmed(_ name: Tagger.Name) -> Tagger.Name? {
            let end = name.range.upperBound
            var start = behindMarks(name.range)
            guard start < end else { return nil }
            // 合 + 作经济组织联合会: no body begins within a word.
            if name.type == .organization, Int(words.starts[start]) < start, Int(words.ends[start]) <= end {
                start = Int(words.starts[start])
            }
            if start + 3 <= end, Int(words.ends[start]) == start + 1, isNoBeginning(start, of: name.type) { start += 1 }
            guard end - start >= min(2, name.range.count) else { return nil }
            var name = name
            name.range = start..<end
            return name
        }

        private func behindMarks(_ range: Range<Int>) -> Int {
            var start = range.lowerBound
            for index in range {
                switch classes[index] {
                case .stop, .newline, .comma, .enumeration, .colon: start = index + 1
                default: break
                }
            }
            return start
        }

        /// Whether no name of that type begins with the word at `start`, which is one character.
        private func isNoBeginning(_ start: Int, of type: EntityType) -> Bool {
            guard type != .person else { return false }
            switch words.parts[start] {
            case .preposition, .conjunction, .particle, .pronoun, .adverb: return true
            case .verb: return type == .organization && endingClasses[start + 1].contains(.opener)
            default: return false
            }
        }
    }
}
