import Lexicon
import Testing

@testable import Annotation

@Suite("What the tagger's names are trimmed to") struct TaggedNameTests {
    /// What is left of the one name in `text` that is tagged.
    private func trimmed(_ text: String, _ range: Range<Int>, _ type: EntityType) -> String? {
        let lexicon = NameLexicon.standard
        let scalars = Array(text.unicodeScalars)
        let matches = lexicon.trie.matches(in: scalars)
        let names = TaggedNames(
            [Tagger.Name(range: range, type: type, margin: 1)], classes: lexicon.cues.read(scalars).classes,
            words: WordPlaces(WordList.words(of: scalars, matches: matches), count: scalars.count),
            endingClasses: VocabularyPlaces(matches, count: scalars.count).endingClasses)
        return names.names.first.map { String(scalars[$0.range]) }
    }

    @Test("nothing before a comma, a stop or a mark of a list is part of a name")
    func leavesWhatAMarkParts() {
        #expect(trimmed("昨日，青田县人民医院", 0..<10, .organization) == "青田县人民医院")
        #expect(trimmed("县委、青田县政府", 0..<8, .organization) == "青田县政府")
    }

    @Test("a function word at the head is no part of a place or a body")
    func leavesFunctionWords() {
        #expect(trimmed("由青田县人民医院", 0..<8, .organization) == "青田县人民医院")
        #expect(trimmed("在青田县", 0..<4, .place) == "青田县")
    }

    @Test("a mark alone is no name, at the very end of a text either", arguments: EntityType.allCases)
    func leavesMarks(type: EntityType) {
        #expect(trimmed("青田县。", 3..<4, type) == nil)
        #expect(trimmed("青田县，好", 3..<4, type) == nil)
    }
}
