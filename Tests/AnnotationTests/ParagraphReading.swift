import Layout

@testable import Annotation

/// What a story of one body paragraph names and tells.
struct ParagraphReading {
    let entities: [Entity]
    let exchanges: [Exchange]

    init(_ text: String, headline: String? = nil, outlet: String? = nil) {
        var scalars: [Unicode.Scalar] = []
        var paragraphs: [Paragraph] = []
        for (role, part) in (headline.map { [(Role.headline, $0)] } ?? []) + [(.body, text)] {
            if !scalars.isEmpty { scalars.append("\n") }
            let start = scalars.count
            scalars += Array(part.unicodeScalars)
            paragraphs.append(Paragraph(role: role, range: start..<scalars.count, lines: [paragraphs.count + 1]))
        }
        let story = Story(
            ordinal: 1, kind: .news, headline: headline, outlet: outlet, text: scalars, paragraphs: paragraphs)
        let annotation = annotations(of: [story])[0]
        entities = annotation.entities
        exchanges = annotation.exchanges
    }

    func names(_ type: EntityType) -> [String] { entities.filter { $0.type == type }.map(\.name) }

    /// Each exchange as 清水县 考察 寿光市、莱西市.
    var told: [String] { exchanges.map { "\($0.learner) \($0.form.rawValue) \($0.hosts.joined(separator: "、"))" } }
}
