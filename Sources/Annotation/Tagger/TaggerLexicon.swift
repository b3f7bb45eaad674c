import Lexicon

/// The tables of facts the tagger's features are read from.
public struct TaggerLexicon: Sendable {
    public let trie: LexiconTrie
    public let names: PersonNames
    /// By scalar from `low` to `high`; no other is in a name.
    private let nameClasses: [UInt8]
    private static let low: UInt32 = 0x4E00
    private static let high: UInt32 = 0x9FFF

    public init(trie: LexiconTrie = .standard, names: PersonNames = .chinese) {
        self.trie = trie
        self.names = names
        nameClasses = (Self.low...Self.high).map { value in
            TaggerFeatures.nameClass(Unicode.Scalar(value).map(names.grades) ?? PersonNames.Grades())
        }
    }

    /// How well `scalar` takes each place in a person's name, as the features write it.
    @inline(__always)
    func nameClass(of scalar: Unicode.Scalar) -> UInt8 {
        guard scalar.value >= Self.low, scalar.value <= Self.high else { return 0 }
        return nameClasses[Int(scalar.value - Self.low)]
    }

    /// The features of a text that nothing else is known of. O(scalars).
    public func features(of text: [Unicode.Scalar]) -> TaggerFeatures {
        let matches = trie.matches(in: text)
        return TaggerFeatures(
            text, matches: matches, words: WordList.words(of: text, matches: matches), lexicon: self)
    }
}
