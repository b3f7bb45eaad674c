import Layout
import Lexicon

/// A story's text with everything that is looked up in it once: words, vocabulary, divisions, tagged names.
///
/// All positions are code points of the story's text.
struct StoryScan {
    /// A vocabulary word in the text.
    struct Term {
        var range: Range<Int>
        var classes: Vocabulary.Classes
    }

    let text: [Unicode.Scalar]
    let classes: [CharacterClass]
    /// Where the word begins that the character is in, and where it ends.
    let wordStart: [Int32]
    let wordEnd: [Int32]
    /// Part of speech of the word the character is in; nil where the list has none.
    let partOfSpeech: [WordList.PartOfSpeech?]
    /// Vocabulary words in order of start, the shorter first; `termStart[i]` is the first that begins at or after i.
    let terms: [Term]
    let termStart: [Int32]
    /// Union of the classes of the vocabulary words that end before position i, for each i in 0...count.
    let endingClasses: [Vocabulary.Classes]
    /// The parts that say who wrote or sent the story.
    let credits: [Range<Int>]
    let tagged: [Tagger.Name]
    /// Index into `tagged` of the name that begins at i, and of the one that ends at i; -1 for none.
    private let taggedStart: [Int32]
    private let taggedEnd: [Int32]

    var count: Int { text.count }

    init(_ story: Story, lexicon: NameLexicon) {
        let text = story.text
        let count = text.count
        let classes = text.map(CharacterClass.init)
        let ends = lexicon.words.wordEnds(of: text)
        var wordStart = [Int32](repeating: 0, count: count)
        var wordEnd = [Int32](repeating: 0, count: count)
        var partOfSpeech = [WordList.PartOfSpeech?](repeating: nil, count: count)
        var start = 0
        for end in ends {
            let part = lexicon.words.word(text[start..<end])?.partOfSpeech
            for index in start..<end {
                wordStart[index] = Int32(start)
                wordEnd[index] = Int32(end)
                partOfSpeech[index] = part
            }
            start = end
        }
        var terms: [Term] = []
        var termStart = [Int32](repeating: 0, count: count + 1)
        var endingClasses = [Vocabulary.Classes](repeating: [], count: count + 1)
        for index in 0..<count {
            termStart[index] = Int32(terms.count)
            lexicon.vocabulary.trie.forEachWord(in: text, at: index) { length, value in
                let classes = Vocabulary.Classes(rawValue: value)
                terms.append(Term(range: index..<(index + length), classes: classes))
                endingClasses[index + length].formUnion(classes)
            }
        }
        termStart[count] = Int32(terms.count)
        self.text = text
        self.classes = classes
        self.wordStart = wordStart
        self.wordEnd = wordEnd
        self.partOfSpeech = partOfSpeech
        self.terms = terms
        self.termStart = termStart
        self.endingClasses = endingClasses
        credits = creditRanges(of: story, classes: classes)
        tagged = lexicon.tagger?.names(in: text, wordEnds: ends) ?? []
        var taggedStart = [Int32](repeating: -1, count: count + 1)
        var taggedEnd = taggedStart
        for (index, name) in tagged.enumerated() {
            taggedStart[name.range.lowerBound] = Int32(index)
            taggedEnd[name.range.upperBound] = Int32(index)
        }
        self.taggedStart = taggedStart
        self.taggedEnd = taggedEnd
    }

    /// The vocabulary words that begin at `index`, the shorter first.
    func terms(at index: Int) -> ArraySlice<Term> {
        guard index < count else { return [] }
        return terms[Int(termStart[index])..<Int(termStart[index + 1])]
    }

    /// The longest vocabulary word of one of `classes` that begins at `index`.
    func longestTerm(at index: Int, _ classes: Vocabulary.Classes) -> Term? {
        terms(at: index).last { !$0.classes.isDisjoint(with: classes) }
    }

    /// The longest vocabulary word of one of `classes` that ends at `end`.
    func longestTerm(endingAt end: Int, _ classes: Vocabulary.Classes) -> Term? {
        guard end > 0, end <= count, !endingClasses[end].isDisjoint(with: classes) else { return nil }
        // No vocabulary word is longer than this.
        for start in max(0, end - 16)..<end {
            if let term = terms(at: start).first(where: {
                $0.range.upperBound == end && !$0.classes.isDisjoint(with: classes)
            }) {
                return term
            }
        }
        return nil
    }

    /// The name the tagger finds to begin at `start`.
    func taggedName(at start: Int) -> Tagger.Name? {
        taggedStart[start] < 0 ? nil : tagged[Int(taggedStart[start])]
    }

    /// The name the tagger finds to end at `end`.
    func taggedName(endingAt end: Int) -> Tagger.Name? { taggedEnd[end] < 0 ? nil : tagged[Int(taggedEnd[end])] }

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
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }

    /// Whether `range` touches a credit, where names are writers and not matter.
    func isCredit(_ range: Range<Int>) -> Bool { credits.contains { $0.overlaps(range) } }

    /// Where the sentence around `index` begins and ends.
    func sentence(around index: Int) -> Range<Int> {
        var start = index
        while start > 0, classes[start - 1] != .stop, classes[start - 1] != .newline { start -= 1 }
        var end = index
        while end < count, classes[end] != .stop, classes[end] != .newline { end += 1 }
        return start..<end
    }
}
