import Annotation
import Archive
import Layout
import Lexicon

/// A sentence that names an entity: who else stands in it, and how much it tells of what the entity is.
struct NamingSentence {
    let story: String
    let role: Role
    /// Code points of the story's text.
    let range: Range<Int>
    let text: String
    let mentions: [Range<Int>]
    /// Bodies and places in it, each once.
    let neighbours: [Neighbour]
    /// How plainly it says what the entity is; 0 where it does not.
    let definition: Int

    struct Neighbour {
        let ordinal: Int32
        let type: EntityType
        /// Whether it stands before the entity with a verb of founding, starting or running between the two.
        let acts: Bool
    }

    /// Code points before a name within which a verb still governs it.
    private static let reach = 16
    private static let definingWords = PhraseTable(.definingWords)
    private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "!", "?", ";"]
    private static let openingQuotes: Set<Unicode.Scalar> = ["“", "《", "「", "『"]
    private static let closingQuotes: Set<Unicode.Scalar> = ["”", "》", "」", "』"]
    /// Lengths of a word for what a thing is (平台), and of a verb of founding or running, in code points.
    private static let lengthsOfHead = 2...4
    private static let longestVerb = 4

    /// The sentences of `paragraph` that hold one of `mentions`, in order.
    static func sentences(
        of paragraph: Paragraph, naming mentions: [Range<Int>], of entity: Int32, in record: StoryRecord
    ) -> [NamingSentence] {
        var sentences: [NamingSentence] = []
        var start = paragraph.range.lowerBound
        for place in paragraph.range
        where ends.contains(record.story.text[place]) || place == paragraph.range.upperBound - 1 {
            let range = start..<(place + 1)
            start = place + 1
            let inside = mentions.filter { range.contains($0.lowerBound) }
            guard !inside.isEmpty else { continue }
            sentences.append(NamingSentence(range, paragraph.role, inside, of: entity, in: record))
        }
        return sentences
    }

    private init(
        _ range: Range<Int>, _ role: Role, _ mentions: [Range<Int>], of entity: Int32, in record: StoryRecord
    ) {
        story = record.id
        self.role = role
        self.range = range
        self.mentions = mentions
        text = record.text(in: range)
        let scalars = record.story.text
        let verbs = Self.verbs(in: range, of: scalars)
        let first = mentions.first?.lowerBound ?? range.lowerBound
        neighbours = record.entities.filter {
            $0.ordinal != entity && ($0.entity.type == .organization || $0.entity.type == .place)
        }
        .compactMap { named in
            let inside = named.entity.mentions.filter { range.contains($0.lowerBound) }
            guard !inside.isEmpty else { return nil }
            let acts = inside.contains { mention in
                mention.upperBound <= first && verbs.contains { $0 >= mention.upperBound && $0 < first }
            }
            return Neighbour(ordinal: named.ordinal, type: named.entity.type, acts: acts)
        }
        let isSaid = mentions.contains { Self.saysWhatIs(after: $0.upperBound, in: scalars) }
        let isGoverned = verbs.contains { $0 < first && first - $0 <= Self.reach }
        let isCalled = mentions.contains { Self.callsWhatItIs(before: $0.lowerBound, in: scalars) }
        definition = role == .headline ? 0 : (isSaid ? 2 : 0) + (isCalled ? 2 : 0) + (isGoverned ? 1 : 0)
    }

    /// Where verbs of founding, starting or running begin.
    private static func verbs(in range: Range<Int>, of scalars: [Unicode.Scalar]) -> [Int] {
        range.filter { start in
            let end = min(range.upperBound, start + longestVerb)
            return (start + 1..<max(end, start + 2)).contains { stop in
                stop < range.upperBound && Vocabulary.common.classes(of: scalars[start...stop]).contains(.trigger)
            }
        }
    }

    /// Whether the word for its kind stands right before the name (基层治理数字化应用平台治村宝), before an opening
    /// quotation mark or directly.
    private static func callsWhatItIs(before start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var end = min(start, scalars.count)
        if end > 0, openingQuotes.contains(scalars[end - 1]) { end -= 1 }
        return lengthsOfHead.contains { length in
            end >= length
                && !Vocabulary.common.classes(of: scalars[(end - length)..<end]).isDisjoint(with: [
                    .platformHead, .programmeHead, .eventHead,
                ])
        }
    }

    /// Whether a copula follows the name, behind a closing quotation mark or directly.
    private static func saysWhatIs(after end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var rest = scalars[min(end, scalars.count)...]
        if let next = rest.first, closingQuotes.contains(next) { rest = rest.dropFirst() }
        return definingWords.prefix(of: rest) != nil
    }
}

extension NamingSentence: JSONWritable {
    func write(to json: inout JSONWriter) { json.writePassage(of: story, role, range, text, mentions) }
}
