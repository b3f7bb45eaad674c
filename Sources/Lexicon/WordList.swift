/// Chinese words with how common each is and its part of speech; cuts a text into words.
public struct WordList: Sendable {
    /// What a word is in most texts; the letters are those of the table.
    public enum PartOfSpeech: UInt8, Sendable {
        case noun = 0x6E
        case verb = 0x76
        case verbalNoun = 0x56
        case adjective = 0x61
        case adverb = 0x64
        case preposition = 0x70
        case conjunction = 0x63
        case particle = 0x75
        case pronoun = 0x72
        case numeral = 0x6D
        case measure = 0x71
        case time = 0x74
        case direction = 0x66
        case locality = 0x73
        case idiom = 0x69
        case phrase = 0x6C
        case abbreviation = 0x6A
        case distinction = 0x62
        case interjection = 0x79
        case person = 0x52
        case place = 0x53
        case organization = 0x54
        case otherName = 0x5A
        case other = 0x78
    }

    /// A word of the list: `halvings` is its frequency as -2·log2(probability), so smaller is more common.
    public struct Word: Sendable, Equatable {
        public let halvings: Int
        public let partOfSpeech: PartOfSpeech

        /// The word that a value of ``WordList/trie`` tells.
        @inlinable
        public init(_ value: UInt32) {
            halvings = Int(value >> 8)
            partOfSpeech = PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: value)) ?? .other
        }
    }

    /// Values are `cost << 8 | part of speech`.
    public let trie: ScalarTrie
    /// -2·log2 of the whole count: what a word counted once would cost.
    private static let total = 52
    /// What a scalar costs that is no word: rarer than any word, so that words win where they can.
    static let unknown: Int32 = 60

    /// The words compiled into the program.
    public static let common = WordList(.words, .paperWords)

    /// The words of all `tables`; of a word in several, the last one's.
    init(_ tables: Table...) {
        var scalars: [UInt32] = []
        var entries: [ScalarTrie.Entry] = []
        for table in tables {
            for row in table.scalarRows() {
                guard let count = row.number(0), let part = row.scalars(1).first,
                    let partOfSpeech = PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: part))
                else { continue }
                let value = UInt32(max(1, Self.total - count)) << 8 | UInt32(partOfSpeech.rawValue)
                for word in row.scalars(2).split(separator: 0x20) {
                    entries.append(ScalarTrie.Entry(start: scalars.count, count: word.count, value: value))
                    scalars += word
                }
            }
        }
        trie = ScalarTrie(scalars: scalars, entries: entries) { _, later in later }
    }

    /// How common `word` is and what part of speech, or nil where it is not in the list.
    public func word(_ word: some Sequence<Unicode.Scalar>) -> Word? {
        trie.value(of: word).map(Word.init)
    }

    /// The same of a stretch of text, without a generic call from another module.
    public func word(_ word: ArraySlice<Unicode.Scalar>) -> Word? { trie.value(of: word).map(Word.init) }
}
