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

    let model: TaggerModel
    let lexicon: TaggerLexicon

    public init(model: TaggerModel, lexicon: TaggerLexicon = TaggerLexicon()) {
        self.model = model
        self.lexicon = lexicon
    }

    /// The names in `text`, ascending, never overlapping. O(scalars).
    public func names(in text: [Unicode.Scalar], wordEnds: [Int]) -> [Name] {
        let (tags, margins) = tags(of: text, wordEnds: wordEnds)
        var names: [Name] = []
        for (index, tag) in tags.enumerated() {
            guard let type = tag.type else { continue }
            if tag.isInside, let last = names.last, last.range.upperBound == index {
                names[names.count - 1].range = last.range.lowerBound..<(index + 1)
                names[names.count - 1].margin = min(last.margin, margins[index])
            } else {
                names.append(Name(range: index..<(index + 1), type: type, margin: margins[index]))
            }
        }
        return names
    }

    /// The best tag of each character, and by how much it beats every other tag of that character.
    func tags(of text: [Unicode.Scalar], wordEnds: [Int]) -> (tags: [NameTag], margins: [Int]) {
        let count = text.count
        guard count > 0 else { return ([], []) }
        let features = TaggerFeatures(text, wordEnds: wordEnds, lexicon: lexicon)
        var numbers = [UInt32](repeating: 0, count: TaggerFeatures.templates)
        var emissions: [TaggerModel.Scores] = []
        emissions.reserveCapacity(count)
        for index in 0..<count {
            features.numbers(at: index, into: &numbers)
            emissions.append(model.scores(of: numbers))
        }

        // Best score of a path from the start to each tag, and from each tag to the end; their sum is the
        // best whole path through it.
        let tags = TaggerModel.tags
        let outside = Int(NameTag.outside.rawValue)
        var forward: [TaggerModel.Scores] = []
        forward.reserveCapacity(count)
        forward.append(model.transitions[outside] &+ emissions[0])
        for index in 1..<max(count, 1) {
            let before = forward[index - 1]
            var best = model.transitions[0] &+ TaggerModel.Scores(repeating: before[0])
            for tag in 1..<tags {
                let path = model.transitions[tag] &+ TaggerModel.Scores(repeating: before[tag])
                best.replace(with: path, where: path .> best)
            }
            forward.append(best &+ emissions[index])
        }
        var backward = TaggerModel.Scores(repeating: 0)
        var result = [NameTag](repeating: .outside, count: count)
        var margins = [Int](repeating: 0, count: count)
        var follower: NameTag?
        var index = count - 1
        while index >= 0 {
            let through = forward[index] &+ backward
            var best = -1
            var second: Int32 = .min
            for tag in 0..<tags {
                let candidate = NameTag(rawValue: UInt8(tag)) ?? .outside
                let fits = follower.map { $0.mayFollow(candidate) } ?? true
                if best < 0 || (fits && through[tag] > through[best]) {
                    if best >= 0 { second = max(second, through[best]) }
                    best = tag
                } else {
                    second = max(second, through[tag])
                }
            }
            let tag = NameTag(rawValue: UInt8(best)) ?? .outside
            result[index] = tag
            margins[index] = max(0, Int(through[best]) - Int(second))
            follower = tag
            let ahead = emissions[index] &+ backward
            for before in 0..<tags {
                let path = model.transitions[before] &+ ahead
                var most = path[0]
                for tag in 1..<tags { most = max(most, path[tag]) }
                backward[before] = most
            }
            index -= 1
        }
        return (result, margins)
    }
}
