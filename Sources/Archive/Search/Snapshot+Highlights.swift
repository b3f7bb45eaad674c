import Layout

/// What to show of a story that meets a text query: a passage, and what in it was asked for.
public struct Snippet: Sendable, Equatable {
    /// Index of the paragraph in the story.
    public let paragraph: Int
    public let role: Role
    /// Code points of the paragraph that the passage covers.
    public let passage: Range<Int>
    public let text: String
    /// Code points of `text` that hold what was asked for, ascending, apart from one another.
    public let highlights: [Range<Int>]
}

/// What was asked for, in one paragraph of a story.
public struct Highlight: Sendable, Equatable {
    /// Index of the paragraph in the story.
    public let paragraph: Int
    public let role: Role
    /// Code points of the paragraph, ascending; each equals the query's run after folding.
    public let ranges: [Range<Int>]
}

extension Snapshot {
    /// Every place of a story that a text query asks for, by paragraph. O(characters × runs).
    public func highlights(of query: TextQuery, inStory ordinal: Int32) -> [Highlight] {
        let story = store.story(at: Int(ordinal))
        let runs = runs(toMark: query, inStory: ordinal)
        let headline = story.headlineRanges
        return story.paragraphs.enumerated().compactMap { index, paragraph in
            let text = Folding.standard(story.text[paragraph.range])
            let start = paragraph.range.lowerBound
            let ranges = runs.flatMap { run in
                TextIndex.places(of: run.scalars, in: text).map { $0..<($0 + run.scalars.count) }.filter { place in
                    run.field == .text
                        || headline.contains {
                            $0.lowerBound <= start + place.lowerBound && start + place.upperBound <= $0.upperBound
                        }
                }
            }
            let apart = Self.apart(ranges)
            return apart.isEmpty ? nil : Highlight(paragraph: index, role: paragraph.role, ranges: apart)
        }
    }

    /// The best passages of a story for a query, at most `limit` of `length` code points each, best first.
    ///
    /// Best is the passage with the most different runs, then with the most places, then the earliest.
    public func snippets(of query: TextQuery, inStory ordinal: Int32, limit: Int, length: Int) -> [Snippet] {
        let story = store.story(at: Int(ordinal))
        let found = highlights(of: query, inStory: ordinal)
        let passages = found.map { highlight -> (Snippet, Int, Int) in
            let range = story.paragraphs[highlight.paragraph].range
            let paragraph = Array(story.text[range])
            let passage = Self.passage(of: paragraph, around: highlight.ranges, length: length)
            let inside = highlight.ranges.filter {
                passage.contains($0.lowerBound) && $0.upperBound <= passage.upperBound
            }
            let words = Set(inside.map { Folding.standard(paragraph[$0]) })
            return (
                Snippet(
                    paragraph: highlight.paragraph, role: highlight.role, passage: passage,
                    text: story.text(
                        in: (range.lowerBound + passage.lowerBound)..<(range.lowerBound + passage.upperBound)),
                    highlights: inside.map {
                        ($0.lowerBound - passage.lowerBound)..<($0.upperBound - passage.lowerBound)
                    }),
                words.count, inside.count
            )
        }
        return passages.enumerated().sorted { left, right in
            (-left.element.1, -left.element.2, left.offset) < (-right.element.1, -right.element.2, right.offset)
        }.prefix(limit).map(\.element.0)
    }

    /// The query's runs and, for each entity it asks for, the forms in which this story names it.
    private func runs(toMark query: TextQuery, inStory ordinal: Int32) -> [TextQuery.Run] {
        guard !query.positiveEntities.isEmpty else { return query.positiveRuns }
        let entities = zip(catalog.entities[ordinal], store.annotation(at: Int(ordinal)).entities)
        let surfaces = query.positiveEntities.flatMap { name in
            let wanted = Set(catalog.named(Folding.standard(name)))
            return entities.filter { wanted.contains($0.0) }.flatMap(\.1.surfaces)
        }
        return query.positiveRuns + surfaces.map { TextQuery.Run(field: .text, scalars: Folding.standard($0)) }
    }

    /// Of overlapping ranges the first stays, of those that begin together the longest.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var end = 0
        return ranges.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }.filter { range in
            guard range.lowerBound >= end else { return false }
            end = range.upperBound
            return true
        }
    }

    /// The window of `length` code points with the most ranges, moved left to the beginning of its sentence.
    private static func passage(of paragraph: [Unicode.Scalar], around ranges: [Range<Int>], length: Int) -> Range<Int>
    {
        guard paragraph.count > length, let first = ranges.first else { return 0..<paragraph.count }
        var best = (start: first.lowerBound, count: 0)
        for range in ranges {
            let count = ranges.count { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.lowerBound + length }
            if count > best.count { best = (range.lowerBound, count) }
        }
        let used = ranges.last { $0.upperBound <= best.start + length }?.upperBound ?? best.start
        let spare = max(0, length - (used - best.start))
        let earliest = max(0, best.start - spare / 2)
        let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；"]
        let sentence = paragraph[earliest..<best.start].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? earliest
        let start = min(sentence, paragraph.count - length)
        return start..<(start + max(length, first.count))
    }
}
