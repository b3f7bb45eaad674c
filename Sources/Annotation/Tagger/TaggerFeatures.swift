import Lexicon

/// What the tagger looks at: for each character of a text a fixed number of feature numbers.
///
/// Training and reading use this one type, so they cannot drift apart. A feature number is the hash of a
/// template and what it sees, cut to `bits`; two features may share a number, which the training learns to live with.
public struct TaggerFeatures: Sendable {
    /// Feature numbers lie below 2^bits.
    public static let bits = 22
    /// Feature numbers a character.
    public static let templates = 30

    private let scalars: [UInt32]
    /// Hash of the word that each character is in, and its place in it (0 alone, 1 first, 2 inside, 3 last).
    private let word: [UInt32]
    private let wordPlace: [UInt8]
    private let wordKind: [UInt8]
    private let previousWord: [UInt32]
    private let nextWord: [UInt32]
    /// Place within the longest division or township name (0 none, 1 first, 2 inside, 3 last).
    private let geography: [UInt8]
    /// The same within an organ's suffix, plus 4 where it is a firm's or a school's.
    private let suffix: [UInt8]
    /// The same within a post, plus 4 for a word of saying, plus 8 for an honorific.
    private let post: [UInt8]
    /// How well the character takes each place in a person's name.
    private let name: [UInt8]

    /// Padding on both sides, so that no template has to look for the ends.
    private static let margin = 2

    public init(_ text: [Unicode.Scalar], wordEnds: [Int], lexicon: TaggerLexicon) {
        let count = text.count
        let padded = count + 2 * Self.margin
        var scalars = [UInt32](repeating: 1, count: padded)
        var word = [UInt32](repeating: 0, count: padded)
        var wordPlace = [UInt8](repeating: 0, count: padded)
        var wordKind = [UInt8](repeating: 0, count: padded)
        var previousWord = [UInt32](repeating: 0, count: padded)
        var nextWord = [UInt32](repeating: 0, count: padded)
        var geography = [UInt8](repeating: 0, count: padded)
        var suffix = [UInt8](repeating: 0, count: padded)
        var post = [UInt8](repeating: 0, count: padded)
        var name = [UInt8](repeating: 0, count: padded)

        for index in 0..<count {
            scalars[index + Self.margin] = Self.folded(text[index])
            name[index + Self.margin] = Self.nameClass(lexicon.names.grades(of: text[index]))
        }
        var start = 0
        var hashes: [UInt32] = []
        hashes.reserveCapacity(wordEnds.count)
        for end in wordEnds {
            var hash: UInt32 = 0x811C_9DC5
            var node: Int? = ScalarTrie.root
            for index in start..<end {
                hash = (hash ^ scalars[index + Self.margin]) &* 0x0100_0193
                node = node.flatMap { lexicon.words.trie.child(of: $0, text[index]) }
            }
            hashes.append(hash)
            let kind = node.flatMap { lexicon.words.trie.value(at: $0) }.map { UInt8($0 & 0xFF) } ?? 0
            for index in start..<end {
                let at = index + Self.margin
                word[at] = hash
                wordKind[at] = kind
                wordPlace[at] = end - start == 1 ? 0 : index == start ? 1 : index == end - 1 ? 3 : 2
            }
            start = end
        }
        start = 0
        for (number, end) in wordEnds.enumerated() {
            for index in start..<end {
                previousWord[index + Self.margin] = number > 0 ? hashes[number - 1] : 0
                nextWord[index + Self.margin] = number + 1 < hashes.count ? hashes[number + 1] : 0
            }
            start = end
        }

        func mark(_ marks: inout [UInt8], _ start: Int, _ length: Int, _ flag: UInt8) {
            for offset in 0..<length {
                let place: UInt8 = offset == 0 ? 1 : offset == length - 1 ? 3 : 2
                marks[start + offset + Self.margin] = place | flag
            }
        }
        var geographyEnd = 0
        for index in 0..<count {
            if index >= geographyEnd {
                let division = lexicon.divisions.trie.longestWord(in: text, at: index)?.length ?? 0
                let township = lexicon.townships.trie.longestWord(in: text, at: index)?.length ?? 0
                let length = max(division, township)
                if length > 1 {
                    mark(&geography, index, length, 0)
                    geographyEnd = index + length
                }
            }
            lexicon.vocabulary.trie.forEachWord(in: text, at: index) { length, value in
                let classes = Vocabulary.Classes(rawValue: value)
                if classes.contains(.organ) {
                    mark(&suffix, index, length, 0)
                } else if !classes.isDisjoint(with: [.firm, .institution]) {
                    mark(&suffix, index, length, 4)
                }
                if classes.contains(.post) {
                    mark(&post, index, length, 0)
                } else if classes.contains(.honorific) {
                    mark(&post, index, length, 8)
                } else if classes.contains(.speech) {
                    mark(&post, index, length, 4)
                }
                if !classes.isDisjoint(with: [.region, .organization]), length > 1 {
                    mark(&geography, index, length, classes.contains(.region) ? 4 : 8)
                }
            }
        }
        self.scalars = scalars
        self.word = word
        self.wordPlace = wordPlace
        self.wordKind = wordKind
        self.previousWord = previousWord
        self.nextWord = nextWord
        self.geography = geography
        self.suffix = suffix
        self.post = post
        self.name = name
    }

    /// Writes the feature numbers of the character at `index` into the first `templates` places of `numbers`.
    @inline(__always)
    public func numbers(at index: Int, into numbers: inout [UInt32]) {
        let at = index + Self.margin
        let (a, b, c, d, e) = (scalars[at - 2], scalars[at - 1], scalars[at], scalars[at + 1], scalars[at + 2])
        numbers[0] = Self.hash(0, a, 0)
        numbers[1] = Self.hash(1, b, 0)
        numbers[2] = Self.hash(2, c, 0)
        numbers[3] = Self.hash(3, d, 0)
        numbers[4] = Self.hash(4, e, 0)
        numbers[5] = Self.hash(5, b, c)
        numbers[6] = Self.hash(6, c, d)
        numbers[7] = Self.hash(7, a, b)
        numbers[8] = Self.hash(8, d, e)
        numbers[9] = Self.hash(9, b, d)
        numbers[10] = Self.hash(10, b &* 31 &+ c, d)
        numbers[11] = Self.hash(11, a &* 31 &+ b, c)
        numbers[12] = Self.hash(12, c &* 31 &+ d, e)
        let place = UInt32(wordPlace[at])
        let kind = UInt32(wordKind[at])
        let before = UInt32(wordKind[at - 1]) << 2 | UInt32(wordPlace[at - 1])
        let after = UInt32(wordKind[at + 1]) << 2 | UInt32(wordPlace[at + 1])
        numbers[13] = Self.hash(13, kind << 2 | place, 0)
        numbers[14] = Self.hash(14, kind << 2 | place, before)
        numbers[15] = Self.hash(15, kind << 2 | place, after)
        numbers[16] = Self.hash(16, word[at], place)
        numbers[17] = Self.hash(17, previousWord[at], place)
        numbers[18] = Self.hash(18, nextWord[at], place)
        numbers[19] = Self.hash(19, word[at] &* 31 &+ nextWord[at], place)
        let map = UInt32(geography[at])
        let mapBefore = UInt32(geography[at - 1])
        let mapAfter = UInt32(geography[at + 1])
        numbers[20] = Self.hash(20, map, mapBefore << 8 | mapAfter)
        numbers[21] = Self.hash(21, map, c)
        let end = UInt32(suffix[at])
        let endAfter = UInt32(suffix[at + 1])
        let endBefore = UInt32(suffix[at - 1])
        numbers[22] = Self.hash(22, end, endBefore << 8 | endAfter)
        numbers[23] = Self.hash(23, end << 8 | map, endAfter << 8 | mapBefore)
        let office = UInt32(post[at])
        let officeBefore = UInt32(post[at - 1])
        let officeAfter = UInt32(post[at + 1])
        let officeNext = UInt32(post[at + 2])
        let n0 = UInt32(name[at])
        let n1 = UInt32(name[at + 1])
        let n2 = UInt32(name[at + 2])
        let nb = UInt32(name[at - 1])
        let na = UInt32(name[at - 2])
        numbers[24] = Self.hash(24, office, officeBefore << 8 | officeAfter)
        numbers[25] = Self.hash(25, n0 << 8 | n1, n2 << 8 | officeBefore)
        numbers[26] = Self.hash(26, na << 16 | nb << 8 | n0, officeAfter)
        numbers[27] = Self.hash(27, nb << 16 | n0 << 8 | n1, officeNext << 8 | officeAfter)
        numbers[28] = Self.hash(28, n0 << 8 | UInt32(place), kind << 8 | officeBefore)
        numbers[29] = Self.hash(29, office << 8 | end, map << 8 | place)
    }

    @inline(__always)
    private static func hash(_ template: UInt32, _ x: UInt32, _ y: UInt32) -> UInt32 {
        var h = (x &+ template &* 0x9E37_79B1) &* 0x85EB_CA6B
        h ^= h >> 15
        h = (h ^ y) &* 0xC2B2_AE35
        h ^= h >> 13
        h = h &* 0x27D4_EB2F
        return h >> (32 - UInt32(bits))
    }

    /// Digits and Latin letters each count as one, full width as half, so that the rare ones share what is learned.
    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        var value = scalar.value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        switch value {
        case 0x30...0x39: return 0x30
        case 0x41...0x5A, 0x61...0x7A: return 0x41
        case 0x3000, 0xA0: return 0x20
        default: return value
        }
    }

    /// Two bits for the surname, two for the best place in a given name.
    private static func nameClass(_ grades: PersonNames.Grades) -> UInt8 {
        func step(_ grade: UInt8) -> UInt8 { grade >= 7 ? 3 : grade >= 5 ? 2 : grade >= 2 ? 1 : 0 }
        return step(grades.surname) << 4 | step(grades.first) << 2 | step(max(grades.second, grades.alone))
    }
}

/// The tables of facts the features are read from.
public struct TaggerLexicon: Sendable {
    public let words: WordList
    public let divisions: Divisions
    public let townships: Townships
    public let vocabulary: Vocabulary
    public let names: PersonNames

    public init(
        words: WordList = .common, divisions: Divisions = .china, townships: Townships = .china,
        vocabulary: Vocabulary = .common, names: PersonNames = .chinese
    ) {
        self.words = words
        self.divisions = divisions
        self.townships = townships
        self.vocabulary = vocabulary
        self.names = names
    }
}
