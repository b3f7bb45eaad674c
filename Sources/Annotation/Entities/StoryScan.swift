import Layout
import Lexicon

/// A story's text with everything that is looked up in it once: words, vocabulary, divisions, tagged names.
///
/// All positions are code points of the story's text. A class, because all finders of names hold it and it is a
/// dozen arrays; it never changes.
final class StoryScan: Sendable {
    /// A vocabulary word in the text.
    struct Term {
        var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
        var count: Int { Int(length) }
        let start: Int32
        let length: Int32
        let classes: Vocabulary.Classes
    }

    let text: [Unicode.Scalar]
    let classes: [CharacterClass]
    /// Where characters stand that some finder goes by, ascending.
    private let cues: [CueCharacters.Place]
    /// Every word of every table, by where it begins.
    let matches: LexiconMatches
    /// Where the word begins that the character is in, and where it ends.
    let wordStart: [Int32]
    let wordEnd: [Int32]
    /// Part of speech of the word the character is in; nil where the list has none.
    let partOfSpeech: [WordList.PartOfSpeech?]
    /// Vocabulary words in order of start, the shorter first; `termStart[i]` is the first that begins at or after i.
    let terms: [Term]
    private let termStart: [Int32]
    /// Indices into `terms`, in order of the words' ends, the longer first; `termEnd[i]` is the first that ends at or
    /// after i.
    private let termsByEnd: [Int32]
    private let termEnd: [Int32]
    /// Union of the classes of the vocabulary words that end before position i, for each i in 0...count.
    let endingClasses: [Vocabulary.Classes]
    /// The same of those that begin at i.
    private let beginningClasses: [Vocabulary.Classes]
    /// Length of the surname that begins at each character, the compound one before the simple; 0 for none.
    private let surnameLengths: [UInt8]
    /// Characters before each position that stand in a part that says who wrote or sent the story.
    private let creditsBefore: [Int32]
    let tagged: [Tagger.Name]
    /// Index into `tagged` of the name that begins at i, and of the one that ends at i; -1 for none.
    private let taggedStart: [Int32]
    private let taggedEnd: [Int32]

    var count: Int { text.count }

    /// `matches` are those of the story's text.
    init(_ story: Story, matches: LexiconMatches, lexicon: NameLexicon) {
        text = story.text
        let count = text.count
        (classes, cues) = lexicon.cues.read(text)
        self.matches = matches
        let words = WordList.words(of: text, matches: matches)
        var wordStart = [Int32](repeating: 0, count: count)
        var wordEnd = [Int32](repeating: 0, count: count)
        var partOfSpeech = [WordList.PartOfSpeech?](repeating: nil, count: count)
        var wordStarts = wordStart.mutableSpan
        var wordEnds = wordEnd.mutableSpan
        var parts = partOfSpeech.mutableSpan
        var start = 0
        for word in words {
            let part = word.partOfSpeech
            for index in start..<word.end {
                wordStarts[index] = Int32(truncatingIfNeeded: start)
                wordEnds[index] = Int32(truncatingIfNeeded: word.end)
                parts[index] = part
            }
            start = word.end
        }
        self.wordStart = wordStart
        self.wordEnd = wordEnd
        self.partOfSpeech = partOfSpeech

        var terms: [Term] = []
        terms.reserveCapacity(matches.named.count)
        var termStart = [Int32](repeating: 0, count: count + 1)
        var termEnd = [Int32](repeating: 0, count: count + 2)
        var endingClasses = [Vocabulary.Classes](repeating: [], count: count + 1)
        var beginningClasses = endingClasses
        var surnameLengths = [UInt8](repeating: 0, count: count)
        var firsts = termStart.mutableSpan
        var ends = termEnd.mutableSpan
        var beginning = beginningClasses.mutableSpan
        var ending = endingClasses.mutableSpan
        var surnames = surnameLengths.mutableSpan
        var started = 0
        for run in matches.named {
            let (start, length) = (run.start, Int(run.match.length))
            if run.kinds.contains(.surname) { surnames[start] = UInt8(truncatingIfNeeded: length) }
            guard run.kinds.contains(.vocabulary), let classes = matches.facts(of: run.match)?.classes else { continue }
            while started <= start {
                firsts[started] = Int32(truncatingIfNeeded: terms.count)
                started += 1
            }
            terms.append(
                Term(
                    start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length), classes: classes
                ))
            beginning[start].formUnion(classes)
            ending[start + length].formUnion(classes)
            ends[start + length + 1] += 1
        }
        for index in started...count { firsts[index] = Int32(truncatingIfNeeded: terms.count) }
        for end in 0...count { ends[end + 1] += ends[end] }
        var termsByEnd = [Int32](repeating: 0, count: terms.count)
        var next = termEnd
        var byEnd = termsByEnd.mutableSpan
        var places = next.mutableSpan
        for (index, term) in terms.enumerated() {
            let end = Int(term.start + term.length)
            byEnd[Int(places[end])] = Int32(truncatingIfNeeded: index)
            places[end] += 1
        }
        self.terms = terms
        self.termStart = termStart
        self.termEnd = termEnd
        self.termsByEnd = termsByEnd
        self.endingClasses = endingClasses
        self.beginningClasses = beginningClasses
        self.surnameLengths = surnameLengths

        var creditsBefore = [Int32](repeating: 0, count: count + 1)
        let credits = creditRanges(of: story, classes: classes)
        for credit in credits { for index in credit { creditsBefore[index + 1] = 1 } }
        if !credits.isEmpty { for index in 0..<count { creditsBefore[index + 1] += creditsBefore[index] } }
        self.creditsBefore = creditsBefore
        let marks = lexicon.tagger?.names(in: text, matches: matches, words: words) ?? []
        tagged = marks.compactMap { [classes, wordStart, wordEnd, partOfSpeech, endingClasses] mark in
            Self.trimmed(
                mark, classes: classes, wordStart: wordStart, wordEnd: wordEnd, partOfSpeech: partOfSpeech,
                endingClasses: endingClasses)
        }
        var taggedStart = [Int32](repeating: -1, count: count + 1)
        var taggedEnd = taggedStart
        for (index, name) in tagged.enumerated() {
            taggedStart[name.range.lowerBound] = Int32(truncatingIfNeeded: index)
            taggedEnd[name.range.upperBound] = Int32(truncatingIfNeeded: index)
        }
        self.taggedStart = taggedStart
        self.taggedEnd = taggedEnd
    }

    /// The word of the list that is exactly `range`, or nil where it has none.
    func word(_ range: Range<Int>) -> WordList.Word? { matches.word(range) }

    /// The length of the surname that begins at `index`, 1 or 2; compound ones win. Nil where none does.
    func surnameLength(at index: Int) -> Int? {
        index < count && surnameLengths[index] > 0 ? Int(surnameLengths[index]) : nil
    }

    /// `name` without what no name holds: what stands before a stop, a comma or the end of a line within it, and for
    /// places and bodies a function word at its head (由公司), for bodies a verb as well (请州农科院). Nil where hardly
    /// anything is left.
    private static func trimmed(
        _ name: Tagger.Name, classes: [CharacterClass], wordStart: [Int32], wordEnd: [Int32],
        partOfSpeech: [WordList.PartOfSpeech?], endingClasses: [Vocabulary.Classes]
    ) -> Tagger.Name? {
        var name = name
        var start = name.range.lowerBound
        let end = name.range.upperBound
        for index in name.range {
            switch classes[index] {
            case .stop, .newline, .comma, .enumeration, .colon: start = index + 1
            default: break
            }
        }
        // 合 + 作经济组织联合会: no body begins within a word.
        if name.type == .organization, Int(wordStart[start]) < start, Int(wordEnd[start]) <= end {
            start = Int(wordStart[start])
        }
        if name.type != .person, start + 3 <= end, Int(wordEnd[start]) == start + 1 {
            switch partOfSpeech[start] {
            case .preposition, .conjunction, .particle, .pronoun, .adverb: start += 1
            case .verb where name.type == .organization && endingClasses[start + 1].contains(.opener): start += 1
            default: break
            }
        }
        guard end - start >= min(2, name.range.count) else { return nil }
        name.range = start..<end
        return name
    }

    /// The vocabulary words that begin at `index`, the shorter first.
    func terms(at index: Int) -> ArraySlice<Term> {
        guard index < count else { return [] }
        return terms[Int(termStart[index])..<Int(termStart[index + 1])]
    }

    /// Whether a vocabulary word of one of `classes` begins at `index`.
    func begins(at index: Int, _ classes: Vocabulary.Classes) -> Bool {
        index < count && !beginningClasses[index].isDisjoint(with: classes)
    }

    /// The longest vocabulary word of one of `classes` that begins at `index`.
    func longestTerm(at index: Int, _ classes: Vocabulary.Classes) -> Term? {
        guard begins(at: index, classes) else { return nil }
        var place = Int(termStart[index + 1])
        while place > Int(termStart[index]) {
            place -= 1
            if !terms[place].classes.isDisjoint(with: classes) { return terms[place] }
        }
        return nil
    }

    /// The longest vocabulary word of one of `classes` that ends at `end`.
    func longestTerm(endingAt end: Int, _ classes: Vocabulary.Classes) -> Term? {
        guard end > 0, end <= count, !endingClasses[end].isDisjoint(with: classes) else { return nil }
        for place in Int(termEnd[end])..<Int(termEnd[end + 1]) {
            let term = terms[Int(termsByEnd[place])]
            if !term.classes.isDisjoint(with: classes) { return term }
        }
        return nil
    }

    /// Whether a word of one character and of one of `classes` ends at `end`.
    func ends(at end: Int, _ classes: Vocabulary.Classes) -> Bool {
        guard end > 0, end <= count, !endingClasses[end].isDisjoint(with: classes) else { return false }
        return terms(at: end - 1).contains { $0.count == 1 && !$0.classes.isDisjoint(with: classes) }
    }

    /// The name the tagger finds to begin at `start`.
    func taggedName(at start: Int) -> Tagger.Name? {
        taggedStart[start] < 0 ? nil : tagged[Int(taggedStart[start])]
    }

    /// The name the tagger finds to end at `end`.
    func taggedName(endingAt end: Int) -> Tagger.Name? { taggedEnd[end] < 0 ? nil : tagged[Int(taggedEnd[end])] }

    /// Where characters stand that are a cue of that kind, ascending.
    func places(of cue: CueCharacters.Cues) -> some Sequence<Int> {
        cues.lazy.filter { $0.cues.contains(cue) }.map { $0.index }
    }

    func `class`(at index: Int) -> CharacterClass { index >= 0 && index < count ? classes[index] : .newline }

    func has(_ string: String, at index: Int) -> Bool {
        var position = index
        for scalar in string.unicodeScalars {
            guard position >= 0, position < count, text[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    func string(_ range: Range<Int>) -> String {
        String(text[range])
    }

    /// Where the numerals begin that end at `end`; `end` where there are none.
    func numeralStart(endingAt end: Int) -> Int {
        var start = end
        while start > 0, NumeralClass.of(text[start - 1]) != .none { start -= 1 }
        return start
    }

    /// Whether `range` touches a credit, where names are writers and not matter.
    func isCredit(_ range: Range<Int>) -> Bool { creditsBefore[range.upperBound] > creditsBefore[range.lowerBound] }

    /// Where the sentence ends that `index` is in, looked for up to `limit`.
    func sentenceEnd(after index: Int, upTo limit: Int) -> Int {
        let limit = min(limit, count)
        var end = index
        while end < limit, classes[end] != .stop, classes[end] != .newline { end += 1 }
        return end
    }

    /// Where the sentence around `index` begins and ends.
    func sentence(around index: Int) -> Range<Int> {
        var start = index
        while start > 0, classes[start - 1] != .stop, classes[start - 1] != .newline { start -= 1 }
        var end = index
        while end < count, classes[end] != .stop, classes[end] != .newline { end += 1 }
        return start..<end
    }
}
