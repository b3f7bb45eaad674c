import Lexicon

/// Finds of whom a figure is said: the place, body, platform or undertaking its clause, sentence or paragraph is about.
struct FigureSubjects {
    private let text: [Unicode.Scalar]
    private let bounds: Range<Int>
    private let entities: [Entity]
    /// Mentions of the whole story, by place.
    private let mentions: [Mention]
    /// Those of the paragraph that may own a figure, by place.
    private var owners: [Mention] = []

    /// Code points looked back for a subject; a paragraph's topic is seldom further from its figures.
    private static let reach = 400

    /// One mention of a story's entity.
    struct Mention {
        var range: Range<Int>
        /// Index into the story's entities.
        var entity: Int
    }

    /// `mentions` are all of the story's, as `mentions(of:)` gives them.
    init(text: [Unicode.Scalar], bounds: Range<Int>, entities: [Entity], mentions: [Mention]) {
        self.text = text
        self.bounds = bounds
        self.entities = entities
        self.mentions = mentions
        var index = firstMention(from: bounds.lowerBound)
        while index < mentions.count, mentions[index].range.lowerBound < bounds.upperBound {
            if mentions[index].range.upperBound <= bounds.upperBound, isOwner(mentions[index]) {
                owners.append(mentions[index])
            }
            index += 1
        }
    }

    /// Index of the first mention that starts at `position` or later. O(log n).
    private func firstMention(from position: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The mentions of all `entities`, by place; of two that start together the longer first. O(n log n).
    static func mentions(of entities: [Entity]) -> [Mention] {
        entities.indices.flatMap { entity in
            entities[entity].mentions.lazy.map { Mention(range: $0, entity: entity) }
        }.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// The subject of the figure at `quantity`; `floor` is where the figure before it ended.
    func subject(of figure: Figure, at quantity: Range<Int>, notBefore floor: Int) -> Int? {
        if figure.kind == .age { return person(near: quantity) }
        let start = quantity.lowerBound
        let near = owners(before: start)
        if near.isEmpty { return nil }
        // 东城区4例: a name that opens what the number is attached to.
        let segment = segmentStart(before: start, notBefore: floor)
        if figure.range.lowerBound < start, let own = near.first(where: { $0.range.lowerBound >= segment }),
            own.range.lowerBound - segment <= 2
        {
            return own.entity
        }
        // Else whom the sentence is about, else the sentences before it in the paragraph.
        var end = start
        while end > bounds.lowerBound, start - end < Self.reach {
            let sentence = sentenceStart(before: end)
            if let topic = near.first(where: {
                $0.range.lowerBound >= sentence && $0.range.upperBound <= end && !isListed($0)
            }) {
                return topic.entity
            }
            end = sentence - 1
        }
        return nil
    }

    /// The name that stands at the beginning of `range`.
    func owner(opening range: Range<Int>) -> Int? {
        near(range).first { $0.range.lowerBound == range.lowerBound && $0.range.upperBound <= range.upperBound }?.entity
    }

    /// What the story calls an entity in full.
    func name(of entity: Int) -> String { entities[entity].name }

    /// The mentions within reach before `position` that may own a figure, ascending.
    private func owners(before position: Int) -> ArraySlice<Mention> {
        let lowest = max(bounds.lowerBound, position - Self.reach)
        let end = owners.lastIndex { $0.range.upperBound <= position }.map { $0 + 1 } ?? 0
        var first = end
        while first > 0, owners[first - 1].range.lowerBound >= lowest { first -= 1 }
        return owners[first..<end].filter { $0.range.upperBound <= position }[...]
    }

    /// A name may own a figure unless it is a speaker, a witness or a place that something merely happens at.
    private func isOwner(_ mention: Mention) -> Bool {
        let before = mention.range.lowerBound > bounds.lowerBound ? text[mention.range.lowerBound - 1] : "\n"
        switch entities[mention.entity].type {
        case .person, .event: return false
        // An undertaking is what a clause is about only where the clause opens with it.
        case .programme: if !before.endsClause, before != "“" { return false }
        case .place, .organization, .platform: break
        }
        return !isSetting(before) && !isDateline(mention.range) && !speaks(after: mention.range.upperBound)
    }

    /// 新华社兰州6月10日电: where the report was filed.
    private func isDateline(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > bounds.lowerBound,
            text[range.lowerBound - 1] == "社" || text[range.lowerBound - 1] == "讯"
        else { return false }
        return text[range.upperBound..<min(bounds.upperBound, range.upperBound + 8)].contains("电")
    }

    /// A later thing of a list is what its own number is said of, not what the sentence is about.
    private func isListed(_ mention: Mention) -> Bool {
        mention.range.lowerBound > bounds.lowerBound && text[mention.range.lowerBound - 1] == "、"
    }

    /// 在, 与, 从, 向 before a name make it a setting or a partner.
    private func isSetting(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "在", "与", "从", "向", "往", "赴", "到", "由", "于", "自", "对", "跟", "《", "是": true
        default: false
        }
    }

    /// 县委书记介绍, 局有关负责人说: the clause only names who says it.
    private func speaks(after start: Int) -> Bool {
        var index = start
        while index < bounds.upperBound, index - start < 24, !text[index].endsClause { index += 1 }
        return FigureWords.common.start(.speech, in: text, endingAt: index, downTo: start) != nil
    }

    /// 34岁的村民令彩霞, 李明（34岁）: the person nearest to an age.
    private func person(near quantity: Range<Int>) -> Int? {
        near(quantity).filter { entities[$0.entity].type == .person }
            .map {
                (
                    entity: $0.entity,
                    gap: max($0.range.lowerBound - quantity.upperBound, quantity.lowerBound - $0.range.upperBound)
                )
            }
            .filter { (0...12).contains($0.gap) }
            .min { $0.gap < $1.gap }?.entity
    }

    /// The mentions that start or end within a few words of `quantity`, in its paragraph.
    private func near(_ quantity: Range<Int>) -> [Mention] {
        let window = (quantity.lowerBound - 24..<quantity.upperBound + 24).clamped(to: bounds)
        let low = firstMention(from: window.lowerBound)
        return Array(mentions[low...].prefix { $0.range.upperBound <= window.upperBound })
    }

    private func segmentStart(before position: Int, notBefore floor: Int) -> Int {
        var index = position
        while index > max(floor, bounds.lowerBound, position - Self.reach), !text[index - 1].endsClause,
            text[index - 1] != "、"
        { index -= 1 }
        return index
    }

    private func sentenceStart(before position: Int) -> Int {
        var index = position
        let lowest = max(bounds.lowerBound, position - Self.reach)
        while index > lowest, !text[index - 1].endsSentence, text[index - 1] != "；", text[index - 1] != ";" {
            index -= 1
        }
        return index
    }
}
