import Lexicon

/// All that the finding of names looks up: the tables of facts and the tagger, loaded once and shared.
struct NameLexicon: Sendable {
    let tables: TaggerLexicon
    /// Nil only in a build without weights; then rules and lexicon decide alone.
    let tagger: Tagger?

    static let standard = NameLexicon()

    init() {
        tables = TaggerLexicon()
        tagger = TaggerModel.compiledIn.map { [tables] in Tagger(model: $0, lexicon: tables) }
    }

    var words: WordList { tables.words }
    var divisions: Divisions { tables.divisions }
    var townships: Townships { tables.townships }
    var vocabulary: Vocabulary { tables.vocabulary }
    var names: PersonNames { tables.names }
}
