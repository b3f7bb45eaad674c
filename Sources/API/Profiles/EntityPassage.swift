import Annotation
import Archive
import Layout

/// A paragraph that names an entity, with what stands in it.
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
    /// Spans of the entity, code points of the story's text.
    let mentions: [Range<Int>]

    /// What a story says where it names an entity: the paragraphs that do, in order.
    static func passages(on entity: Int32, in record: StoryRecord) -> [EntityPassage] {
        let mentions = record.entities.filter { $0.ordinal == entity }.flatMap(\.entity.mentions)
            .sorted { $0.lowerBound < $1.lowerBound }
        return record.story.paragraphs.compactMap { paragraph in
            let inside = mentions.filter { paragraph.range.contains($0.lowerBound) }
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
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("story", story)
            json.member("role", role.rawValue)
            json.member("start", range.lowerBound)
            json.member("text", text)
            json.array("mentions", of: mentions) { writeSpan($1, to: &$0) }
        }
    }
}
