import Lexicon

/// The tables of facts the tagger's features are read from.
public struct TaggerLexicon: Sendable {
    public let trie: LexiconTrie
    public let names: PersonNames

    public init(trie: LexiconTrie = .standard, names: PersonNames = .chinese) {
        self.trie = trie
        self.names = names
    }

    /// The features of a text that nothing else is known of. O(scalars).
    public func features(of text: [Unicode.Scalar]) -> TaggerFeatures {
        let matches = trie.matches(in: text)
        return TaggerFeatures(
            text, matches: matches, wordEnds: WordList.wordEnds(of: text, matches: matches), names: names)
    }
}
