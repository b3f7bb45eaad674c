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
        return names(in: text, matches: matches, wordEnds: WordList.wordEnds(of: text, matches: matches))
    }

    /// The same where the text has been looked up and cut into words before.
    func names(in text: [Unicode.Scalar], matches: LexiconMatches, wordEnds: [Int]) -> [Name] {
        guard !text.isEmpty else { return [] }
        let features = TaggerFeatures(text, matches: matches, wordEnds: wordEnds, names: lexicon.names)
        let own = model.sums(of: features).map { TaggerModel.Scores(truncatingIfNeeded: $0) }
        let forward = forwardScores(own)

        // The best score from each tag to the end; with `forward`, the best whole path through it. Both are told
        // from the best tag down, so that they stay small however long the text is.
        let arrivals = (0..<TaggerModel.tags).map { tag in
            var column = TaggerModel.Scores(repeating: TaggerModel.forbidden)
            for before in 0..<TaggerModel.tags { column[before] = model.transitions[before][tag] }
            return column
        }
        var backward = TaggerModel.Scores(repeating: 0)
        var names: [Name] = []
        var follower: NameTag?
        for index in stride(from: text.count - 1, through: 0, by: -1) {
            let through = forward[index] &+ backward
            let (tag, margin) = Self.best(through, before: follower)
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
            let ahead = own[index] &+ backward
            backward = arrivals[0] &+ TaggerModel.Scores(repeating: ahead[0])
            for next in 1..<TaggerModel.tags {
                backward.raise(to: arrivals[next] &+ TaggerModel.Scores(repeating: ahead[next]))
            }
            backward &-= TaggerModel.Scores(repeating: backward[0])
        }
        return names.reversed()
    }

    /// The best score of a path from the start to each tag of each character.
    private func forwardScores(_ scores: [TaggerModel.Scores]) -> [TaggerModel.Scores] {
        var forward: [TaggerModel.Scores] = []
        forward.reserveCapacity(scores.count)
        var best = model.transitions[Int(NameTag.outside.rawValue)]
        for own in scores {
            var now = best &+ own
            now &-= TaggerModel.Scores(repeating: now[0])
            forward.append(now)
            best = model.transitions[0] &+ TaggerModel.Scores(repeating: now[0])
            for before in 1..<TaggerModel.tags {
                best.raise(to: model.transitions[before] &+ TaggerModel.Scores(repeating: now[before]))
            }
        }
        return forward
    }

    /// The best tag that `follower` may follow, and by how much it beats every other.
    @inline(__always)
    private static func best(_ scores: TaggerModel.Scores, before follower: NameTag?) -> (NameTag, margin: Int) {
        var best = NameTag.outside
        var second = Int32.min
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

extension SIMD8<Int32> {
    /// The greater of each pair.
    @inline(__always)
    fileprivate mutating func raise(to other: Self) { replace(with: other, where: other .> self) }
}
