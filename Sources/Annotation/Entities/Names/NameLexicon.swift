import Lexicon

/// All that the finding of names looks up: the tables of facts and the tagger, loaded once and shared.
final class NameLexicon: Sendable {
    let trie = LexiconTrie.standard
    let words = WordList.common
    let divisions = Divisions.china
    let townships = Townships.china
    let vocabulary = Vocabulary.common
    let names = PersonNames.chinese
    let abbreviations = ProvinceAbbreviations.china
    let cues = CueCharacters(provinces: .china)
    /// Nil only in a build without weights; then rules and lexicon decide alone.
    let tagger = TaggerModel.compiledIn.map { Tagger(model: $0) }

    static let standard = NameLexicon()
}
