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
    /// Vocabulary words in order of start, the shorter first.
    let terms: [Term]
    /// Union of the classes of the vocabulary words that end before position i, for each i in 0...count.
    let endingClasses: [Vocabulary.Classes]
    /// By which the words of a place are found; what every finder reads of it stands above.
    private let vocabulary: VocabularyPlaces
    /// Characters before each position that stand in a part that says who wrote or sent the story.
    private let creditsBefore: [Int32]
    /// The names that the tagger finds.
    let tagged: [Tagger.Name]
    private let names: TaggedNames

    var count: Int { text.count }

    /// `matches` are those of the story's text.
    init(_ story: Story, matches: LexiconMatches, lexicon: NameLexicon) {
        text = story.text
        (classes, cues) = lexicon.cues.read(text)
        self.matches = matches
        let cut = WordList.words(of: text, matches: matches)
        let words = WordPlaces(cut, count: text.count)
        (wordStart, wordEnd, partOfSpeech) = (words.starts, words.ends, words.parts)
        vocabulary = VocabularyPlaces(matches, count: text.count)
        (terms, endingClasses) = (vocabulary.terms, vocabulary.endingClasses)
        creditsBefore = Self.charactersBefore(creditRanges(of: story, classes: classes), count: text.count)
        names = TaggedNames(
            lexicon.tagger?.names(in: text, matches: matches, words: cut) ?? [], classes: classes, words: words,
            endingClasses: endingClasses)
        tagged = names.names
    }

    /// How many characters of `ranges` stand before each position from 0 through `count`.
    private static func charactersBefore(_ ranges: [Range<Int>], count: Int) -> [Int32] {
        var before = [Int32](repeating: 0, count: count + 1)
        guard !ranges.isEmpty else { return before }
        for range in ranges { for index in range { before[index + 1] = 1 } }
        for index in 0..<count { before[index + 1] += before[index] }
        return before
    }

    /// The word of the list that is exactly `range`, or nil where it has none.
    func word(_ range: Range<Int>) -> WordList.Word? { matches.word(range) }

    /// The length of the surname that begins at `index`, 1 or 2; compound ones win. Nil where none does.
    func surnameLength(at index: Int) -> Int? {
        index < count && vocabulary.surnameLengths[index] > 0 ? Int(vocabulary.surnameLengths[index]) : nil
    }

    /// The vocabulary words that begin at `index`, the shorter first.
    func terms(at index: Int) -> ArraySlice<Term> {
        guard index < count else { return [] }
        return terms[Int(vocabulary.starts[index])..<Int(vocabulary.starts[index + 1])]
    }

    /// Whether a vocabulary word of one of `classes` begins at `index`.
    func begins(at index: Int, _ classes: Vocabulary.Classes) -> Bool {
        index < count && !vocabulary.beginningClasses[index].isDisjoint(with: classes)
    }

    /// The longest vocabulary word of one of `classes` that begins at `index`.
    func longestTerm(at index: Int, _ classes: Vocabulary.Classes) -> Term? {
        guard begins(at: index, classes) else { return nil }
        var place = Int(vocabulary.starts[index + 1])
        while place > Int(vocabulary.starts[index]) {
            place -= 1
            if !terms[place].classes.isDisjoint(with: classes) { return terms[place] }
        }
        return nil
    }

    /// The longest vocabulary word of one of `classes` that ends at `end`.
    func longestTerm(endingAt end: Int, _ classes: Vocabulary.Classes) -> Term? {
        guard end > 0, end <= count, !endingClasses[end].isDisjoint(with: classes) else { return nil }
        for place in Int(vocabulary.ends[end])..<Int(vocabulary.ends[end + 1]) {
            let term = terms[Int(vocabulary.byEnd[place])]
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
        names.starts[start] < 0 ? nil : tagged[Int(names.starts[start])]
    }

    /// The name the tagger finds to end at `end`.
    func taggedName(endingAt end: Int) -> Tagger.Name? { names.ends[end] < 0 ? nil : tagged[Int(names.ends[end])] }

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
