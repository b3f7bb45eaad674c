import Annotation
import Evaluation
import Foundation
import GoldPages
import Layout

/// The stories of a gold page, rebuilt from its rows and its text, with the entities that it names: so figures are
/// tested apart from layout and from names.
struct AnnotatedPage {
    let stories: [(story: Story, entities: [Entity])]
    /// What is right for the page, as the project's score takes it.
    let gold: Gold

    init(_ name: String) throws {
        let page = try SeedPages.gold(name)
        let raw = String(decoding: try SeedPages.bytes(name), as: UTF8.self).components(separatedBy: "\n")
        gold = try Gold(document: name, json: SeedPages.annotations(name))
        stories = page.stories.map { head in
            let story = Self.story(head, of: page) { line in
                (page.restored?[String(line)] ?? raw[line - 1]).trimmingCharacters(in: .whitespaces)
            }
            let entities = page.entities.filter { $0.story == head.ordinal }.map { named in
                Entity(
                    type: EntityType(rawValue: named.type) ?? .place, name: named.name, surfaces: named.surfaces,
                    mentions: named.surfaces.flatMap { Self.occurrences(of: Array($0.unicodeScalars), in: story.text) })
            }
            return (story, entities)
        }
    }

    private static func story(_ head: GoldPage.Story, of page: GoldPage, text: (Int) -> String) -> Story {
        var parts: [(number: Int?, role: Role, text: String, lines: [Int])] = []
        for line in page.lines where line.story == head.ordinal {
            let role = Role(rawValue: line.role) ?? .body
            if let number = line.paragraph,
                let part = parts.firstIndex(where: { $0.number == number && $0.role == role })
            {
                parts[part].text += text(line.number)
                parts[part].lines.append(line.number)
            } else {
                parts.append((line.paragraph, role, text(line.number), [line.number]))
            }
        }
        var scalars: [Unicode.Scalar] = []
        var paragraphs: [Paragraph] = []
        for part in parts {
            if !scalars.isEmpty { scalars.append("\n") }
            let start = scalars.count
            scalars += Array(part.text.unicodeScalars)
            paragraphs.append(Paragraph(role: part.role, range: start..<scalars.count, lines: part.lines))
        }
        return Story(
            ordinal: head.ordinal, kind: .news,
            published: head.published.map { Published(date: $0, precision: .day, basis: .printed) }, text: scalars,
            paragraphs: paragraphs)
    }

    private static func occurrences(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
        guard !word.isEmpty, word.count <= text.count else { return [] }
        return (0...(text.count - word.count)).filter { text[$0..<$0 + word.count].elementsEqual(word) }
            .map { $0..<$0 + word.count }
    }
}
