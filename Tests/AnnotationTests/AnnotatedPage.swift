import Foundation
import Layout

@testable import Annotation

/// The stories of a gold file, rebuilt from its rows and its page, so that figures are tested apart from layout.
struct FigureGold {
    struct Row: Decodable {
        let story: Int
        let quote: String
        let value: Double
        let qualifier: String
        let unit: String?
        let kind: String
        let measure: String?
    }

    private struct File: Decodable {
        struct Line: Decodable {
            let n: Int
            let story: Int?
            let role: String
            let para: Int?
        }
        struct Named: Decodable {
            let story: Int
            let name: String
            let type: String
            let surfaces: [String]
        }
        struct Head: Decodable {
            let story: Int
            let published: String?
        }
        let lines: [Line]
        let stories: [Head]
        let entities: [Named]
        let figures: [Row]
        let restored: [String: String]?
    }

    let name: String
    let stories: [(number: Int, story: Story, entities: [Entity])]
    let rows: [Row]

    /// `NAME.json` of `gold` with `NAME.txt` of `pages`.
    init(_ name: String, gold: URL, pages: URL) throws {
        self.name = name
        let file = try JSONDecoder().decode(
            File.self, from: Data(contentsOf: gold.appending(path: name + ".json")))
        let raw = String(decoding: try Data(contentsOf: pages.appending(path: name + ".txt")), as: UTF8.self)
            .components(separatedBy: "\n")
        rows = file.figures
        stories = file.stories.map { head in
            var paragraphs: [(key: Int?, role: Role, text: String, lines: [Int])] = []
            for line in file.lines where line.story == head.story {
                let text = (file.restored?[String(line.n)] ?? raw[line.n - 1]).trimmingCharacters(in: .whitespaces)
                let role = Role(rawValue: line.role) ?? .body
                if let key = line.para, let index = paragraphs.firstIndex(where: { $0.key == key && $0.role == role }) {
                    paragraphs[index].text += text
                    paragraphs[index].lines.append(line.n)
                } else {
                    paragraphs.append((line.para, role, text, [line.n]))
                }
            }
            var text: [Unicode.Scalar] = []
            var ranges: [Paragraph] = []
            for paragraph in paragraphs {
                if !text.isEmpty { text.append("\n") }
                let start = text.count
                text += Array(paragraph.text.unicodeScalars)
                ranges.append(Paragraph(role: paragraph.role, range: start..<text.count, lines: paragraph.lines))
            }
            let story = Story(
                ordinal: head.story, kind: .news,
                published: head.published.map { Published(date: $0, precision: .day, basis: .printed) }, text: text,
                paragraphs: ranges)
            let entities = file.entities.filter { $0.story == head.story }.map { named in
                Entity(
                    type: EntityType(rawValue: named.type) ?? .place, name: named.name, surfaces: named.surfaces,
                    mentions: named.surfaces.flatMap { Self.occurrences(of: Array($0.unicodeScalars), in: text) })
            }
            return (head.story, story, entities)
        }
    }

    private static func occurrences(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
        guard !word.isEmpty, word.count <= text.count else { return [] }
        return (0...(text.count - word.count)).filter { text[$0..<$0 + word.count].elementsEqual(word) }
            .map { $0..<$0 + word.count }
    }
}
