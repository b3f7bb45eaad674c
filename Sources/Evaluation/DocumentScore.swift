import Annotation
import Layout

/// One story as it was read, with what it names and states.
public struct AnnotatedStory: Sendable {
    public let story: Story
    public let annotation: Annotation

    public init(story: Story, annotation: Annotation) {
        self.story = story
        self.annotation = annotation
    }

    /// The text of a span, code points of the story's text; what lies outside the text is left out.
    public func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: story.text[range.clamped(to: 0..<story.text.count)])
        return String(view)
    }
}

extension Score {
    /// Adds one document: its stories as read, held against its gold.
    /// - Parameter lineLengths: characters of each raw line, by 1-based number, to weigh lines by; absent lines weigh 1.
    public mutating func add(_ stories: [AnnotatedStory], against gold: Gold, lineLengths: [Int: Int]) {
        let pairs = addLines(stories, gold: gold, lineLengths: lineLengths)
        addJoins(stories, gold: gold)
        for want in gold.stories {
            let have = pairs[want.ordinal].map { stories[$0] }
            addHead(want, have, document: gold.document)
            addEntities(gold.entities.filter { $0.story == want.ordinal }, have, document: gold.document)
            addFigures(gold.figures.filter { $0.story == want.ordinal }, have, document: gold.document)
            addExchanges(gold.exchanges.filter { $0.story == want.ordinal }, have, document: gold.document)
        }
        // What stands in no real story is all extra.
        for index in stories.indices where !pairs.values.contains(index) {
            addEntities([], stories[index], document: gold.document)
            addFigures([], stories[index], document: gold.document)
            addExchanges([], stories[index], document: gold.document)
        }
    }

    /// Characters of each raw line of a document in UTF-8, the white space around it left out, by 1-based number.
    public static func lineLengths(of bytes: [UInt8]) -> [Int: Int] {
        var lengths: [Int: Int] = [:]
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
            let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
            let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
            lengths[index + 1] = scalars.distance(from: start, to: end)
        }
        return lengths
    }

    private mutating func addLines(
        _ stories: [AnnotatedStory], gold: Gold, lineLengths: [Int: Int]
    ) -> [Int: Int] {
        var found: [Int: (story: Int, role: Role)] = [:]
        for (index, story) in stories.enumerated() {
            for paragraph in story.story.paragraphs {
                for line in paragraph.lines where found[line] == nil { found[line] = (index, paragraph.role) }
            }
        }
        var overlap: [Pair: Int] = [:]
        for row in gold.lines where row.role != "section" {
            if let story = row.story, let have = found[row.number] {
                overlap[Pair(gold: story, found: have.story), default: 0] += lineLengths[row.number] ?? 1
            }
        }
        let pairs = bestPairs(overlap)
        for row in gold.lines where row.role != "section" {
            let have = found[row.number]
            let right = row.story.map { pairs[$0] != nil && pairs[$0] == have?.story } ?? (have == nil)
            add("lines", right, weight: lineLengths[row.number] ?? 1)
            if !right { miss("lines", gold.document, "line \(row.number): \(row.role)") }
            guard right, row.story != nil, let have else { continue }
            let same = Self.group(have.role.rawValue) == Self.group(row.role)
            add("roles", same)
            if !same { miss("roles", gold.document, "line \(row.number): \(row.role), read as \(have.role.rawValue)") }
        }
        add("stories", hit: pairs.count, found: stories.count, gold: gold.stories.count)
        return pairs
    }

    /// A dateline or pulled quotation counts as body.
    private static func group(_ role: String) -> String { role == "quote" || role == "dateline" ? "body" : role }

    private mutating func addJoins(_ stories: [AnnotatedStory], gold: Gold) {
        /// By line its story and its paragraph there.
        var place: [Int: [Int]] = [:]
        for (index, story) in stories.enumerated() {
            for (number, paragraph) in story.story.paragraphs.enumerated() {
                for line in paragraph.lines { place[line] = [index, number] }
            }
        }
        var byParagraph: [[Int]: [Int]] = [:]
        for row in gold.lines {
            if let paragraph = row.paragraph {
                byParagraph[[row.story ?? 0, paragraph], default: []].append(row.number)
            }
        }
        for (_, lines) in byParagraph.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where lines.count > 1 {
            let places = Set(lines.map { place[$0] })
            let right = places.count == 1 && !places.contains(nil)
            add("joins", right)
            if !right { miss("joins", gold.document, "lines \(lines.map(String.init).joined(separator: ", "))") }
        }
    }

    private mutating func addHead(_ want: Gold.Story, _ have: AnnotatedStory?, document: String) {
        let story = have?.story
        let heads = [
            "headline": story?.headline, "kicker": story?.kicker, "deck": story?.deck, "section": story?.section,
        ]
        for name in Self.heads {
            let (mine, theirs) = (heads[name] ?? nil, want.heads[name])
            guard (mine ?? "") != "" || (theirs ?? "") != "" else { continue }
            let right = Comparison.squash(mine) == Comparison.squash(theirs)
            add(name, right)
            if !right { miss(name, document, "\(theirs ?? "none"), read as \(mine ?? "none")") }
        }
        let title = want.heads["headline"] ?? "story \(want.ordinal)"
        let kind = story?.kind.rawValue
        add("kind", kind == want.kind)
        if kind != want.kind { miss("kind", document, "\(title): \(want.kind ?? "none"), read as \(kind ?? "none")") }

        let mine = Set((story?.bylines ?? []).map { Comparison.tidy($0.name) })
        let theirs = Set(want.bylines.map { Comparison.tidy($0) })
        add("bylines", hit: mine.intersection(theirs).count, found: mine.count, gold: theirs.count)
        for name in mine.symmetricDifference(theirs).sorted() {
            miss("bylines", document, "\(name) \(theirs.contains(name) ? "missed" : "extra")")
        }

        if want.dateline != nil || story?.dateline != nil {
            let line = story?.dateline.map { Gold.Dateline(place: $0.place, month: $0.month, day: $0.day) }
            let none = Gold.Dateline(place: nil, month: nil, day: nil)
            let right = (line ?? none) == (want.dateline ?? none)
            add("dateline", right)
            if !right { miss("dateline", document, title) }
        }
    }
}
