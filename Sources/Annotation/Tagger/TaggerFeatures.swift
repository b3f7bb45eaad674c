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

    let count: Int
    /// Characters as the tagger tells them apart; like all arrays here, with `margin` entries before and behind.
    let scalars: [UInt32]
    /// Hash of the word that each character is in, of the one before it and of the one behind.
    private let word: [UInt32]
    private let previousWord: [UInt32]
    private let nextWord: [UInt32]
    /// The word's part of speech and the character's place in it (0 alone, 1 first, 2 inside, 3 last).
    let wordForms: [WordForm]
    /// What vocabulary and places say of each character.
    let signs: [Signs]
    /// How well the character takes each place in a person's name.
    private let name: [UInt8]

    /// Padding on both sides, so that no template has to look for the ends.
    static let margin = 2
    /// Characters that the context templates take at a time; there is room behind the text for the last of them.
    static let together = Four.scalarCount

    /// One number for each of four characters in a row.
    typealias Four = SIMD4<UInt32>
    /// What stands in the padding.
    static let outside: UInt32 = 1

    /// A part of speech and a place in the word, in eight bits: `letter & 63 << 2 | place`.
    struct WordForm {
        var code: UInt8 = 0

        /// The letter of the word list, 0 where the list has no such word. All letters lie in 64...127.
        var partOfSpeech: UInt32 { code < 4 ? 0 : UInt32(code >> 2) | 64 }
        var place: UInt32 { UInt32(code & 3) }

        static func partsOfSpeech(_ codes: Four) -> Four { (codes &>> 2 | 64).replacing(with: 0, where: codes .< 4) }
        static func places(_ codes: Four) -> Four { codes & 3 }
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

        static func posts(_ codes: Four) -> Four { codes &>> 8 }
    }

    /// `matches` and `words` are those of `text`.
    public init(
        _ text: [Unicode.Scalar], matches: LexiconMatches, words: [WordList.CutWord], lexicon: TaggerLexicon
    ) {
        let padded = Self.padded(text.count)
        var scalars = [UInt32](repeating: Self.outside, count: padded)
        var name = [UInt8](repeating: 0, count: padded)
        var word = [UInt32](repeating: 0, count: padded)
        var previousWord = word
        var nextWord = word
        var wordForms = [WordForm](repeating: WordForm(), count: padded)
        // Written through spans: an array that is written to asks at every entry whether it is the only one of its kind.
        var folded = scalars.mutableSpan
        var nameClasses = name.mutableSpan
        for (index, scalar) in text.enumerated() {
            folded[index + Self.margin] = Self.folded(scalar)
            nameClasses[index + Self.margin] = lexicon.nameClass(of: scalar)
        }
        var own = word.mutableSpan
        var previous = previousWord.mutableSpan
        var next = nextWord.mutableSpan
        var forms = wordForms.mutableSpan
        var start = 0
        var previousStart = 0
        var previousHash: UInt32 = 0
        for cut in words {
            let end = cut.end
            var hash: UInt32 = 0x811C_9DC5
            for index in start..<end { hash = (hash ^ folded[index + Self.margin]) &* 0x0100_0193 }
            let letter = UInt8(truncatingIfNeeded: cut.word) & 63
            for index in start..<end {
                let at = index + Self.margin
                own[at] = hash
                previous[at] = previousHash
                let place: UInt8 = end - start == 1 ? 0 : index == start ? 1 : index == end - 1 ? 3 : 2
                forms[at] = WordForm(code: letter << 2 | place)
            }
            for index in previousStart..<start { next[index + Self.margin] = hash }
            previousStart = start
            previousHash = hash
            start = end
        }
        count = text.count
        self.scalars = scalars
        self.name = name
        self.word = word
        self.previousWord = previousWord
        self.nextWord = nextWord
        self.wordForms = wordForms
        signs = Self.signs(matches, count: text.count)
    }

    /// Entries of an array for a text of `count` characters.
    private static func padded(_ count: Int) -> Int { count + 2 * margin + together - 1 }

    private static func signs(_ matches: LexiconMatches, count: Int) -> [Signs] {
        var signs = [Signs](repeating: Signs(), count: padded(count))
        @inline(__always)
        func mark(_ start: Int, _ length: Int, _ write: (_ sign: inout Signs, _ place: UInt16) -> Void) {
            for offset in 0..<length {
                write(&signs[start + offset + margin], offset == 0 ? 1 : offset == length - 1 ? 3 : 2)
            }
        }
        var geographyEnd = 0
        matches.forEachNamedStart { index, places in
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

    /// Writes the feature numbers of the character at `index` into the first `templates` places of `numbers`.
    public func numbers(at index: Int, into numbers: inout [UInt32]) {
        let at = index + Self.margin
        var next = 0
        func write(_ number: UInt32) {
            numbers[next] = number
            next += 1
        }
        for offset in 0..<Self.characterTemplates {
            write(Self.number(ofCharacter: scalars[at + offset - Self.margin], offset))
        }
        write(Self.number(of: wordForms[at]))
        write(Self.number(of: wordForms[at], behind: wordForms[at - 1]))
        write(Self.number(of: wordForms[at], before: wordForms[at + 1]))
        write(Self.number(ofCharacter: scalars[at], in: signs[at]))
        Self.forEachNumber(of: signs[at - 1], signs[at], signs[at + 1], wordForms[at], write)
        forEachContextNumber(at: at) { write($0[0]) }
    }

    // MARK: Templates

    /// Templates that see one character: two before, one before, itself, one behind, two behind.
    static let characterTemplates = 5

    @inline(__always)
    static func number(ofCharacter scalar: UInt32, _ offset: Int) -> UInt32 {
        hash(UInt32(truncatingIfNeeded: offset), scalar, 0)
    }

    @inline(__always)
    static func number(of form: WordForm) -> UInt32 { hash(13, form.feature, 0) }

    @inline(__always)
    static func number(of form: WordForm, behind: WordForm) -> UInt32 { hash(14, form.feature, behind.feature) }

    @inline(__always)
    static func number(of form: WordForm, before: WordForm) -> UInt32 { hash(15, form.feature, before.feature) }

    @inline(__always)
    static func number(ofCharacter scalar: UInt32, in signs: Signs) -> UInt32 {
        hash(21, UInt32(signs.geography), scalar)
    }

    /// Calls `body` with what the signs of a character and its neighbours say: five numbers.
    @inline(__always)
    private static func forEachNumber(
        of before: Signs, _ signs: Signs, _ behind: Signs, _ form: WordForm, _ body: (UInt32) -> Void
    ) {
        let (map, end, office) = (UInt32(signs.geography), UInt32(signs.suffix), UInt32(signs.post))
        let (mapBefore, endBehind) = (UInt32(before.geography), UInt32(behind.suffix))
        body(number(ofMap: map, before: mapBefore, behind: UInt32(behind.geography)))
        body(number(ofEnd: end, before: UInt32(before.suffix), behind: endBehind))
        body(number(ofEnd: end, behind: endBehind, onMap: map, before: mapBefore))
        body(number(ofOffice: office, before: UInt32(before.post), behind: UInt32(behind.post)))
        body(number(ofOffice: office, end, map, place: form.place))
    }

    @inline(__always)
    static func number(ofMap map: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        hash(20, map, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofEnd end: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        hash(22, end, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofEnd end: UInt32, behind: UInt32, onMap map: UInt32, before: UInt32) -> UInt32 {
        hash(23, end << 8 | map, behind << 8 | before)
    }

    @inline(__always)
    static func number(ofOffice office: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        hash(24, office, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofOffice office: UInt32, _ end: UInt32, _ map: UInt32, place: UInt32) -> UInt32 {
        hash(29, office << 8 | end, map << 8 | place)
    }

    /// Templates that see several characters, words or the looks of a name.
    static let contextTemplates = 16

    /// Calls `body` with what runs of characters, words and the looks of a name say of four characters in a row:
    /// `contextTemplates` times a number each. What it says of one that lies behind the text means nothing.
    ///
    /// `at` is the first of them, and counts the margin.
    @inline(__always)
    func forEachContextNumber(at: Int, _ body: (Four) -> Void) {
        let (scalars, names, signs) = (scalars.span.bytes, name.span.bytes, signs.span.bytes)
        let (a, b, c) = (Four(scalars, at: at - 2), Four(scalars, at: at - 1), Four(scalars, at: at))
        let (d, e) = (Four(scalars, at: at + 1), Four(scalars, at: at + 2))
        let forms = Four(octets: wordForms.span.bytes, at: at)
        let place = WordForm.places(forms)
        let postBefore = Signs.posts(Four(pairs: signs, at: at - 1))
        let postBehind = Signs.posts(Four(pairs: signs, at: at + 1))
        let n0 = Four(octets: names, at: at)
        let n1 = Four(octets: names, at: at + 1)
        let n2 = Four(octets: names, at: at + 2)
        let nb = Four(octets: names, at: at - 1)
        let na = Four(octets: names, at: at - 2)
        body(Self.hash(5, b, c))
        body(Self.hash(6, c, d))
        body(Self.hash(7, a, b))
        body(Self.hash(8, d, e))
        body(Self.hash(9, b, d))
        body(Self.hash(10, b &* 31 &+ c, d))
        body(Self.hash(11, a &* 31 &+ b, c))
        body(Self.hash(12, c &* 31 &+ d, e))
        let (word, next) = (Four(word.span.bytes, at: at), Four(nextWord.span.bytes, at: at))
        body(Self.hash(16, word, place))
        body(Self.hash(17, Four(previousWord.span.bytes, at: at), place))
        body(Self.hash(18, next, place))
        body(Self.hash(19, word &* 31 &+ next, place))
        body(Self.hash(25, n0 &<< 8 | n1, n2 &<< 8 | postBefore))
        body(Self.hash(26, na &<< 16 | nb &<< 8 | n0, postBehind))
        let postNext = Signs.posts(Four(pairs: signs, at: at + 2))
        body(Self.hash(27, nb &<< 16 | n0 &<< 8 | n1, postNext &<< 8 | postBehind))
        body(Self.hash(28, n0 &<< 8 | place, WordForm.partsOfSpeech(forms) &<< 8 | postBefore))
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

    /// The same of four at a time.
    @inline(__always)
    private static func hash(_ template: UInt32, _ x: Four, _ y: Four) -> Four {
        var h = (x &+ template &* 0x9E37_79B1) &* 0x85EB_CA6B
        h ^= h &>> 15
        h = (h ^ y) &* 0xC2B2_AE35
        h ^= h &>> 13
        h = h &* 0x27D4_EB2F
        return h &>> (32 - UInt32(bits))
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

extension TaggerFeatures.Four {
    /// Four entries of four octets from `index` on.
    @inline(__always)
    fileprivate init(_ entries: RawSpan, at index: Int) {
        self = entries.unsafeLoadUnaligned(fromByteOffset: index * 4, as: Self.self)
    }

    /// Four entries of two octets.
    @inline(__always)
    fileprivate init(pairs entries: RawSpan, at index: Int) {
        self.init(
            truncatingIfNeeded: entries.unsafeLoadUnaligned(fromByteOffset: index * 2, as: SIMD4<UInt16>.self))
    }

    /// Four entries of one octet.
    @inline(__always)
    fileprivate init(octets entries: RawSpan, at index: Int) {
        self.init(truncatingIfNeeded: entries.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD4<UInt8>.self))
    }
}
