import Foundation
import Layout
import Testing

@testable import Annotation

/// Reads `Figures/phrases.tsv`: number phrases of the press, each with its one reading or none.
@Suite("Number phrases") struct FigurePhraseTests {
    struct Case: CustomTestStringConvertible {
        let phrase: String
        /// Value, qualifier, unit and kind as the table writes them; nil where nothing is a figure.
        let reading: String?
        var testDescription: String { phrase }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Figures/phrases.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return Case(phrase: cells[0], reading: cells[1] == "-" ? nil : cells.dropFirst().joined(separator: " "))
        }
    }()

    @Test("there are at least four hundred of them")
    func areMany() { #expect(Self.cases.count >= 400) }

    @Test("each has its reading", arguments: cases)
    func reads(_ sample: Case) {
        let found = figures(in: Story(line: sample.phrase), entities: []).map(Self.reading)
        #expect(found == (sample.reading.map { [$0] } ?? []))
    }

    private static func reading(_ figure: Figure) -> String {
        let value = figure.value.description + (figure.high.map { ".." + $0.description } ?? "")
        return "\(value) \(figure.qualifier.rawValue) \(figure.unit ?? "–") \(figure.kind.rawValue)"
    }
}

extension Story {
    /// A story of one body paragraph, published on a day where one is given.
    init(line: String, published: String? = nil) {
        let text = Array(line.unicodeScalars)
        self.init(
            ordinal: 1, kind: .news,
            published: published.map { Published(date: $0, precision: .day, basis: .printed) }, text: text,
            paragraphs: [Paragraph(role: .body, range: 0..<text.count, lines: [1])])
    }
}
