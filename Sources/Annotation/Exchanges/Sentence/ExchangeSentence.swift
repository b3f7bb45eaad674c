import Lexicon

/// One sentence with the words of learning and the names in it.
struct ExchangeSentence {
    /// Code points of the story's text.
    let range: Range<Int>
    let text: [Unicode.Scalar]
    /// In order of start, the shorter first.
    let terms: [ExchangeTerm]
    /// Those of all its terms.
    let classes: ExchangeWords.Classes
    /// Ascending.
    let names: [ExchangeName]

    /// Its end, where no form of learning stands in it.
    var end: Range<Int> { range.upperBound..<range.upperBound }

    /// Characters of a post and a name between a body and what it does.
    static let postLength = 10
    /// Characters of what may stand between a form of learning and the word behind it for a meeting, or for where it is
    /// (跟班的岗位在).
    static let tailLength = 3
    /// Characters of somebody's age between 的 and a post.
    private static let ageLength = 5
    static let conjunctions: ScalarSet = ["、", "和", "与", "及"]

    /// `names` are the story's, ascending.
    init(_ range: Range<Int>, in text: [Unicode.Scalar], words: ExchangeWords, names: [ExchangeName]) {
        self.range = range
        self.text = text
        terms = [ExchangeTerm](in: range, of: text, words: words)
        classes = terms.reduce(into: []) { $0.formUnion($1.classes) }
        let within = names.firstPlace(from: range.lowerBound)..<names.firstPlace(from: range.upperBound)
        self.names = names[within].filter { $0.range.upperBound <= range.upperBound }
    }

    /// Whether its words may tell of learning: a form of it and who learns, or a post for a time, which says so by itself;
    /// or those who went of whom the story goes on telling.
    var mayTellOfLearning: Bool {
        classes.contains(.went) || isJourneyToLearn
            || !classes.isDisjoint(with: .forms)
                && !classes.isDisjoint(with: [.learner, .secondment, .shadowing, .goers])
    }

    /// Whether its words tell of a journey, and that it is one to look and ask or to work along.
    var isJourneyToLearn: Bool { classes.contains(.journey) && !classes.isDisjoint(with: [.lesson, .follow]) }

    /// Whether a comma stands in `range`.
    func hasComma(in range: Range<Int>) -> Bool { text[range].contains { CharacterClass($0) == .comma } }

    /// Whether a form of learning is part of a name (培训班 in the name of a course is; 挂职 never).
    func isNamed(_ range: Range<Int>) -> Bool {
        names.contains { $0.range.overlaps(range) && $0.range != range }
    }

    /// Whether `range` is the 来 of 来自 or 迎来, which leads to where somebody comes from, or of 以来.
    func isOrigin(_ range: Range<Int>) -> Bool {
        terms.contains {
            !$0.classes.isDisjoint(with: [.origin, .receive, .since]) && $0.range.overlaps(range) && $0.range != range
        }
    }

    /// Whether a form of learning only says what a meeting is about (赴昆山挂职干部汇报会).
    func isOfMeeting(_ word: Range<Int>) -> Bool {
        // The longest form there: 跟班学习, not 跟班.
        let end =
            terms.filter { $0.range.lowerBound == word.lowerBound && !$0.classes.isDisjoint(with: .forms) }
            .map(\.range.upperBound).max() ?? word.upperBound
        return (end...min(text.count, end + Self.tailLength)).contains { start in
            text[end..<start].allSatisfy { CharacterClass($0) == .han }
                && terms.contains { $0.classes.contains(.meeting) && $0.range.lowerBound == start }
        }
    }

    /// Whether a post of its own begins at `start`: 副镇长, 的95后副镇长.
    func opensPost(at start: Int) -> Bool {
        func isPost(_ index: Int) -> Bool {
            Vocabulary.common.trie.longestWord(in: text, at: index).map {
                Vocabulary.Classes(rawValue: $0.value).contains(.post) && (2...3).contains($0.length)
            } == true
        }
        if isPost(start) { return true }
        guard start < text.count, text[start] == "的" else { return false }
        return (start + 1..<min(text.count, start + 1 + Self.ageLength)).contains { isPost($0) && text[$0] == "副" }
    }
}
