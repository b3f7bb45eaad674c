import Annotation
import Evaluation
import Layout
import Testing

/// One story of two lines, and gold that says the same.
private func annotatedStory(headline: String? = "江边新村") -> AnnotatedStory {
    let text = Array("江边新村\n全村39户86人".unicodeScalars)
    let figures = [
        Figure(range: 7..<10, value: Decimal(significand: 39), unit: "户", kind: .count, measure: "全村"),
        Figure(range: 10..<13, value: Decimal(significand: 86), unit: "人", kind: .count, measure: "全村"),
    ]
    let story = Story(
        ordinal: 1, kind: .news, headline: headline, text: text,
        paragraphs: [
            Paragraph(role: .headline, range: 0..<4, lines: [1]), Paragraph(role: .body, range: 5..<13, lines: [2]),
        ])
    let village = Entity(type: .place, name: "江边新村", surfaces: ["江边新村"], mentions: [0..<4])
    return AnnotatedStory(story: story, annotation: Annotation(entities: [village], figures: figures))
}

private let gold = """
    {"lines": [{"n": 1, "story": 1, "role": "headline"}, {"n": 2, "story": 1, "role": "body"}],
     "stories": [{"story": 1, "kind": "news", "headline": "江边 新村", "bylines": []}],
     "entities": [{"story": 1, "name": "江边新村", "type": "place", "surfaces": ["江边新村"]}],
     "figures": [{"story": 1, "quote": "39户", "value": 39, "qualifier": "exact", "unit": "户", "kind": "count", "measure": "全村"},
                 {"story": 1, "quote": "86人", "value": 86, "qualifier": "about", "unit": "人", "kind": "count", "measure": "全村"}],
     "exchanges": []}
    """

private func score(_ stories: [AnnotatedStory]) throws -> Score {
    var score = Score()
    score.add(stories, against: try Gold(document: "d", json: Array(gold.utf8)), lineLengths: [1: 4, 2: 8])
    return score
}

@Suite("A reading held against gold") struct ScoreTests {
    @Test("what agrees in all but a qualifier scores 1 everywhere else")
    func agreement() throws {
        let score = try score([annotatedStory()])
        for name in ["lines", "roles", "headline", "kind"] { #expect(score[name] == 1, "\(name)") }
        for name in ["stories", "entities", "entities core", "figures"] { #expect(score[name] == 1, "\(name)") }
        #expect(score["figure qualifier"] == 0.5)
        #expect(score["figure measure"] == 1)
    }

    @Test("nothing read scores nothing, and every miss is listed")
    func nothingRead() throws {
        let score = try score([])
        #expect(score["lines"] == 0)
        #expect(score["entities"] == 0)
        #expect(score["figures"] == 0)
        #expect(score.misses["lines"]?.count == 2)
        #expect(score.misses["figures missed"]?.count == 2)
    }

    @Test("a missing headline is a miss that says what was wanted")
    func missingHeadline() throws {
        let score = try score([annotatedStory(headline: nil)])
        #expect(score["headline"] == 0)
        #expect(score.misses["headline"]?.first?.what == "江边 新村, read as none")
    }

    @Test("a story that is not there counts as extra with all it names")
    func inventedStory() throws {
        let score = try score([annotatedStory(), annotatedStory()])
        #expect(score.tallies["stories"] == Score.Tally(hit: 1, found: 2, gold: 1))
        #expect(score.tallies["entities"] == Score.Tally(hit: 1, found: 2, gold: 1))
    }
}

@Suite("Gold files") struct GoldTests {
    @Test("what is not JSON is refused with its place", arguments: ["", "{", "[1,]", #"{"a" 1}"#, #"["\x"]"#, "{} x"])
    func refusesBrokenJSON(text: String) {
        #expect(throws: JSONError.self) { try Gold(document: "d", json: Array(text.utf8)) }
    }

    @Test("a file nested without end is refused, not followed")
    func refusesDepth() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(throws: JSONError.self) { try Gold(document: "d", json: deep) }
    }
}
