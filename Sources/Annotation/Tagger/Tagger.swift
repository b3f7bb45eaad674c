import Lexicon

/// Finds names in a text, character by character: the best sequence of tags under the model's weights.
public struct Tagger: Sendable {
    /// A run of characters that the model takes for one name.
    public struct Name: Sendable, Equatable {
        public var range: Range<Int>
        public var type: EntityType
        /// By how much the whole text scores worse if the least certain character of it were tagged otherwise; ≥ 0.
        public var margin: Int
    }

    private let model: TaggerModel
    private let lexicon: TaggerLexicon

    public init(model: TaggerModel, lexicon: TaggerLexicon = TaggerLexicon()) {
        self.model = model
        self.lexicon = lexicon
    }

    /// The names in `text`, ascending, never overlapping. O(scalars).
    public func names(in text: [Unicode.Scalar]) -> [Name] {
        let matches = lexicon.trie.matches(in: text)
        return names(in: text, matches: matches, words: WordList.words(of: text, matches: matches))
    }

    /// The same where the text has been looked up and cut into words before.
    func names(in text: [Unicode.Scalar], matches: LexiconMatches, words: [WordList.CutWord]) -> [Name] {
        guard !text.isEmpty else { return [] }
        let features = TaggerFeatures(text, matches: matches, words: words, lexicon: lexicon)
        let padded = model.sums(of: features)
        let sums = padded[TaggerFeatures.margin..<TaggerFeatures.margin + text.count]
        let forward = forwardScores(sums)

        // The best score from each tag to the end; with `forward`, the best whole path through it.
        var backward = TagScores.zero
        var names: [Name] = []
        var follower: NameTag?
        for index in stride(from: text.count - 1, through: 0, by: -1) {
            let through = forward[index] + backward
            backward =
                model.transitions.step(backFrom: TagScores(lanes: sums[sums.startIndex + index]) + backward).levelled
            guard through.hasName else {
                follower = .outside
                continue
            }
            let (tag, margin) = Self.best(through.byTag, before: follower)
            if let type = tag.type {
                // Written from its end to its beginning, as the text is walked.
                if follower?.isInside == true, let last = names.last, last.range.lowerBound == index + 1 {
                    names[names.count - 1].range = index..<last.range.upperBound
                    names[names.count - 1].type = type
                    names[names.count - 1].margin = min(last.margin, margin)
                } else {
                    names.append(Name(range: index..<(index + 1), type: type, margin: margin))
                }
            }
            follower = tag
        }
        return names.reversed()
    }

    /// The best score of a path from the start to each tag of each character.
    private func forwardScores(_ sums: ArraySlice<TaggerModel.Sum>) -> [TagScores] {
        var best = model.transitions.first
        return [TagScores](unsafeUninitializedCapacity: sums.count) { forward, count in
            for sum in sums {
                let now = (best + TagScores(lanes: sum)).levelled
                forward.initializeElement(at: count, to: now)
                count += 1
                best = model.transitions.step(from: now)
            }
        }
    }

    /// The best tag that `follower` may follow, and by how much it beats every other.
    private static func best(_ scores: [7 of Int16], before follower: NameTag?) -> (NameTag, margin: Int) {
        var best = NameTag.outside
        var second = Int16.min
        for tag in NameTag.allCases.dropFirst() {
            let score = scores[Int(tag.rawValue)]
            if score > scores[Int(best.rawValue)], follower?.mayFollow(tag) ?? true {
                second = max(second, scores[Int(best.rawValue)])
                best = tag
            } else {
                second = max(second, score)
            }
        }
        return (best, max(0, Int(scores[Int(best.rawValue)]) - Int(second)))
    }
}
