import Lexicon

/// Tells whether a short line that breaks off is text which the next line carries on, and no display line.
struct Continuation {
    private enum Weight {
        static let full = 2
        static let half = 1
        /// From here on the line is taken for text.
        static let enough = 2
    }

    /// Longest rest of a sentence that stands on a line of its own.
    private static let longestRest = 18
    /// Display lines beyond this length are rare.
    private static let longTitle = 36
    /// How many characters the searches for what breaks part may pass over, all in all; keeps the time linear.
    private static let mostSearched = 4_000_000
    /// Characters of each side of a break that are searched for together.
    private static let side = 2

    private let lines: [LineEvidence]
    /// Characters of the page.
    private let length: Int
    private var searched = 0
    /// The pairs of characters of the page, gathered when they are asked for first: they say no to most phrases.
    private lazy var pairs = PairFilter(of: lines)

    init(_ lines: [LineEvidence]) {
        self.lines = lines
        length = lines.reduce(0) { $0 + $1.count }
    }

    mutating func isContinued(_ line: LineEvidence, by next: LineEvidence) -> Bool {
        guard ParagraphJoining.breaksOff(line), line.credit == nil, line.imprint == nil, line.label == nil else {
            return false
        }
        guard !next.isReport, !next.hasListMark, next.credit == nil, !next.opensAsCaption, !next.opensSpeech else {
            return false
        }
        if line.ending == .comma { return true }
        var weight = 0
        if line.innerSentences > 0 { weight += Weight.full }
        if line.hasOpenQuote { weight += Weight.full }
        if line.commas >= 2 { weight += Weight.half }
        if line.count > Self.longTitle { weight += Weight.half }
        // Nothing in a line of its own says that a sentence is open in it: a rest of that has no clauses.
        let isRest = next.count <= Self.longestRest && next.ending == .sentence && next.innerSentences == 0
        if isRest, next.commas == 0 || line.commas > 0 { weight += Weight.full }
        if weight < Weight.enough, Self.partsWord(line, next) { weight += Weight.full }
        if weight < Weight.enough, partsPhraseOfPage(line, next) { weight += Weight.full }
        return weight >= Weight.enough
    }

    /// Whether `next`, which stands elsewhere on the page, ends what `line` broke off: a quotation it left open, a word, or
    /// a sentence with a few characters to go.
    static func isCarriedOn(_ line: LineEvidence, by next: LineEvidence) -> Bool {
        guard ParagraphJoining.joins(line, next), next.credit == nil, !next.opensAsCaption, !next.opensSpeech else {
            return false
        }
        if next.count <= longestRest, next.ending == .sentence, next.innerSentences == 0, next.commas == 0 {
            return true
        }
        let first = next.text.first { $0.opensQuote || $0.closesQuote }
        return line.hasOpenQuote && first?.closesQuote ?? false || partsWord(line, next)
    }

    /// The last character and the first are a word together that neither stands in by itself.
    static func partsWord(_ line: LineEvidence, _ next: LineEvidence) -> Bool {
        let end = line.text.suffix(side + 1)
        let start = next.text.prefix(side + 1)
        guard end.allSatisfy(\.isHan), start.allSatisfy(\.isHan), end.count > side, start.count > side else {
            return false
        }
        let joint = Array(end) + start
        let words = WordList.common
        // Where no word at all stands over the break, the most probable cut has none there either.
        let mayPart = joint.indices.prefix(end.count).contains { place in
            words.trie.longestWord(in: joint, at: place).map { place + $0.length > end.count } ?? false
        }
        return mayPart && !words.wordEnds(of: joint).contains(end.count)
    }

    /// The characters on both sides of the break stand together elsewhere on the page.
    private mutating func partsPhraseOfPage(_ line: LineEvidence, _ next: LineEvidence) -> Bool {
        let end = line.text.suffix(Self.side)
        let start = next.text.prefix(Self.side)
        guard searched + length <= Self.mostSearched, end.count == Self.side, start.count == Self.side,
            end.allSatisfy({ !$0.isMark }), start.allSatisfy({ !$0.isMark })
        else { return false }
        let phrase = (end + start)[...]
        searched += length
        return pairs.mayHold(phrase) && lines.contains { $0.text.holds(phrase) }
    }
}
