import Lexicon

/// What the tagger looks at: for each character of a text the numbers of its features.
///
/// Training and reading use this one type, so they cannot drift apart. What a template sees hashes to a family of four
/// numbers, one for each of the characters that it says something of: a pair of characters, say, is looked up once for
/// the one before it, its own two, and the one behind. Two features may share a number, which the training learns to
/// live with.
public struct TaggerFeatures: Sendable {
    /// Feature numbers lie below 2^bits.
    public static let bits: UInt32 = 24
    /// Bits of a number below its family.
    static let memberBits: UInt32 = 2
    /// Numbers of a family.
    static let members = 1 << Int(memberBits)

    let count: Int
    /// Characters as the tagger tells them apart; like all arrays by character, with `margin` entries before and behind.
    let scalars: [UInt32]
    /// The word's part of speech and the character's place in it (0 alone, 1 first, 2 inside, 3 last).
    let wordForms: [WordForm]
    /// What vocabulary and places say of each character.
    let signs: [Signs]
    /// What runs of characters say, and runs of what characters look like in a person's name.
    let windows: [Window]
    let words: Words

    /// Padding on both sides, so that no template has to look for the ends, and what it says of characters beyond them has
    /// where to go.
    static let margin = 4

    /// What stands in the padding.
    static let outside: UInt32 = 1

    /// Entries of an array for a text of `count` characters.
    static func padded(_ count: Int) -> Int { count + 2 * margin }

    /// A part of speech and a place in the word, in eight bits: `letter & 63 << 2 | place`.
    struct WordForm {
        var code: UInt8 = 0

        /// The letter of the word list, 0 where the list has no such word. All letters lie in 64...127.
        var partOfSpeech: UInt32 { code < 4 ? 0 : UInt32(code >> 2) | 64 }
        var place: UInt32 { UInt32(code & 3) }
        /// As the templates write it.
        var feature: UInt32 { partOfSpeech << 2 | place }
    }

    /// Places in names and words of the vocabulary, each 0 for none, 1 first, 2 inside, 3 last, and flags above that;
    /// all lie below 16.
    struct Signs {
        /// Four bits each, in the order below.
        private(set) var code: UInt16 = 0

        /// In the longest name of a division or township; plus 4 in a known region, 8 in a known organization.
        var geography: UInt16 {
            get { code & 15 }
            set { code = code & ~15 | newValue }
        }
        /// In an organ's closing word; plus 4 in a firm's or a school's.
        var suffix: UInt16 {
            get { code >> 4 & 15 }
            set { code = code & ~(15 << 4) | newValue << 4 }
        }
        /// In a post; plus 4 in a word of saying, 8 in an honorific.
        var post: UInt16 {
            get { code >> 8 }
            set { code = code & 0xFF | newValue << 8 }
        }

        var isNone: Bool { code == 0 }
    }

    /// `matches` and `words` are those of `text`.
    public init(
        _ text: [Unicode.Scalar], matches: LexiconMatches, words: [WordList.CutWord], lexicon: TaggerLexicon
    ) {
        let padded = Self.padded(text.count)
        var scalars = [UInt32](repeating: Self.outside, count: padded)
        var names = [UInt32](repeating: 0, count: padded)
        var wordForms = [WordForm](repeating: WordForm(), count: padded)
        // Written through spans: an array that is written to asks at every entry whether it is the only one of its kind.
        var folded = scalars.mutableSpan
        var nameClasses = names.mutableSpan
        for (index, scalar) in text.enumerated() {
            folded[index + Self.margin] = Self.folded(scalar)
            nameClasses[index + Self.margin] = UInt32(lexicon.nameClass(of: scalar))
        }
        var forms = wordForms.mutableSpan
        var start = Self.margin
        for cut in words {
            let end = cut.end + Self.margin
            let letter = UInt8(truncatingIfNeeded: cut.word) & 63
            for at in start..<end {
                let place: UInt8 = end - start == 1 ? 0 : at == start ? 1 : at == end - 1 ? 3 : 2
                forms[at] = WordForm(code: letter << 2 | place)
            }
            start = end
        }
        count = text.count
        let signs = Self.signs(matches, count: text.count)
        self.words = Words(words, of: scalars)
        windows = Window.all(scalars: scalars, names: names, signs: signs)
        self.scalars = scalars
        self.wordForms = wordForms
        self.signs = signs
    }

    private static func signs(_ matches: LexiconMatches, count: Int) -> [Signs] {
        var signs = [Signs](repeating: Signs(), count: padded(count))
        @inline(__always)
        func mark(_ start: Int, _ length: Int, _ write: (_ sign: inout Signs, _ place: UInt16) -> Void) {
            for offset in 0..<length {
                write(&signs[start + offset + margin], offset == 0 ? 1 : offset == length - 1 ? 3 : 2)
            }
        }
        var geographyEnd = 0
        matches.forEachNamedStart(of: [.division, .township, .vocabulary]) { index, places in
            if index >= geographyEnd,
                let longest = places.last(where: { !matches.named[$0].kinds.isDisjoint(with: [.division, .township]) }),
                matches.named[longest].match.length > 1
            {
                let length = Int(matches.named[longest].match.length)
                mark(index, length) { $0.geography = $1 }
                geographyEnd = index + length
            }
            for place in places {
                let match = matches.named[place].match
                guard match.kinds.contains(.vocabulary), let classes = matches.facts(of: match)?.classes else {
                    continue
                }
                let length = Int(match.length)
                if classes.contains(.organ) {
                    mark(index, length) { $0.suffix = $1 }
                } else if !classes.isDisjoint(with: [.firm, .institution]) {
                    mark(index, length) { $0.suffix = $1 | 4 }
                }
                if classes.contains(.post) {
                    mark(index, length) { $0.post = $1 }
                } else if classes.contains(.honorific) {
                    mark(index, length) { $0.post = $1 | 8 }
                } else if classes.contains(.speech) {
                    mark(index, length) { $0.post = $1 | 4 }
                }
                if !classes.isDisjoint(with: [.region, .organization]), length > 1 {
                    mark(index, length) { $0.geography = $1 | (classes.contains(.region) ? 4 : 8) }
                }
            }
        }
        return signs
    }

    /// Digits and Latin letters each count as one, full width as half, so that the rare ones share what is learned.
    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        var value = scalar.value
        if value > 0x3000, value < 0xFF01 { return value }
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        switch value {
        case 0x30...0x39: return 0x30
        case 0x41...0x5A, 0x61...0x7A: return 0x41
        case 0x3000, 0xA0: return 0x20
        default: return value
        }
    }

    /// Two bits for the surname, two for the best place in a given name.
    static func nameClass(_ grades: PersonNames.Grades) -> UInt8 {
        func step(_ grade: UInt8) -> UInt8 { grade >= 7 ? 3 : grade >= 5 ? 2 : grade >= 2 ? 1 : 0 }
        return step(grades.surname) << 4 | step(grades.first) << 2 | step(max(grades.second, grades.alone))
    }
}
