import Layout
import Lexicon
import Testing

@testable import Annotation

/// Time is not for a test to measure; but a rule that pairs each member of a list with every other shows in the number
/// of what it finds.
@Suite("The work over a text that repeats itself") struct LinearWorkTests {
    /// What the stages of annotation have to go through, counted.
    private struct Work {
        let matches: Int
        let candidates: Int
        let mentions: Int
        let statements: Int

        init(_ unit: String, times: Int) {
            let text = Array(String(repeating: unit, count: times).unicodeScalars)
            let story = Story(
                ordinal: 1, kind: .news, text: text,
                paragraphs: [Paragraph(role: .body, range: text.indices, lines: [1])])
            let lexicon = NameLexicon.standard
            let found = lexicon.trie.matches(in: text)
            let page = PageDivisions(texts: [text], matches: [found], lexicon: lexicon)
            let scan = StoryScan(story, matches: found, lexicon: lexicon)
            let places = PlaceCandidates(in: scan, lexicon: lexicon, page: page)
            matches = found.found.count + scan.terms.count + scan.tagged.count
            candidates =
                places.candidates.count + PersonCandidates(in: scan, lexicon: lexicon).candidates.count
                + BodyCandidates(in: scan, placeStart: places.placeStart).candidates.count
                + UndertakingCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates.count
            let annotation = annotations(of: [story])
            mentions = annotation.reduce(0) { $0 + $1.entities.reduce(0) { $0 + $1.mentions.count } }
            statements = annotation.reduce(0) { $0 + $1.figures.count + $1.exchanges.count }
        }
    }

    /// What the ends of a text may add to a count, however long it is.
    private static let ends = 16

    @Test(
        "grows with its length and no faster",
        arguments: ["张伟、", "市领导张伟、", "“浙里办”", "青田县", "（记者", "书记、", "科技、", "新增3个、", "该县赴青田县考察，"])
    func growsWithLength(unit: String) {
        let (once, twice) = (Work(unit, times: 50), Work(unit, times: 100))
        #expect(twice.matches <= 2 * once.matches + Self.ends)
        #expect(twice.candidates <= 2 * once.candidates + Self.ends)
        #expect(twice.mentions <= 2 * once.mentions + Self.ends)
        #expect(twice.statements <= 2 * once.statements + Self.ends)
    }
}
