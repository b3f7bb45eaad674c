import Annotation
import Archive
import Layout

/// A paragraph that names an entity, or tells of an undertaking by the parts of its name, with what stands in it.
struct EntityPassage {
    let story: String
    let role: Role
    /// Code points of the story's text.
    let range: Range<Int>
    let text: String
    /// Ids of the figures that stand in it.
    let figures: [String]
    /// The sentences of it that name the entity.
    let sentences: [NamingSentence]
    /// Spans of the entity, or of the quoted parts of its name, code points of the story's text.
    let mentions: [Range<Int>]

    /// What a story says where it names an entity: the paragraphs that do, in order.
    ///
    /// Where a story explains a working method it takes its name apart: of 吹哨报到 it says who “吹哨” and who “报到”.
    static func passages(on entity: Int32, in record: StoryRecord) -> [EntityPassage] {
        let named = record.entities.filter { $0.ordinal == entity }
        let mentions = named.flatMap(\.entity.mentions).sorted { $0.lowerBound < $1.lowerBound }
        let method = named.first { $0.entity.type == .programme }?.entity.name.unicodeScalars
        return record.story.paragraphs.compactMap { paragraph in
            var inside = mentions.filter { paragraph.range.contains($0.lowerBound) }
            if inside.isEmpty, let method {
                inside = QuotedParts.spans(of: method, in: record.story.text[paragraph.range])
            }
            return inside.isEmpty ? nil : EntityPassage(paragraph, mentions: inside, of: entity, in: record)
        }
    }

    private init(_ paragraph: Paragraph, mentions: [Range<Int>], of entity: Int32, in record: StoryRecord) {
        story = record.id
        role = paragraph.role
        range = paragraph.range
        text = record.text(in: paragraph.range)
        self.mentions = mentions
        figures = record.figures.filter { paragraph.range.contains($0.figure.range.lowerBound) }.map(\.id)
        sentences = NamingSentence.sentences(of: paragraph, naming: mentions, of: entity, in: record)
    }
}

extension EntityPassage: JSONWritable {
    func write(to json: inout JSONWriter) { json.writePassage(of: story, role, range, text, mentions) }
}

extension JSONWriter {
    /// A stretch of a story that names an entity, and where it does.
    mutating func writePassage(
        of story: String, _ role: Role, _ range: Range<Int>, _ text: String, _ mentions: [Range<Int>]
    ) {
        object { json in
            json.member("story", story)
            json.member("role", role.rawValue)
            json.member("start", range.lowerBound)
            json.member("text", text)
            json.array("mentions", of: mentions) { writeSpan($1, to: &$0) }
        }
    }
}
