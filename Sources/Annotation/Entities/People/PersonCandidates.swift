import Lexicon

/// The people a story may name: what the tagger finds, surname and given name beside a post or a verb of
/// saying, family names with an honorific, and foreign names with dots.
struct PersonCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    let lexicon: NameLexicon

    init(in scan: StoryScan, lexicon: NameLexicon) {
        self.scan = scan
        self.lexicon = lexicon
        addTagged()
        addMinorityNames()
        var last = -1
        for surname in scan.matches.named where surname.kinds.contains(.surname) {
            let start = surname.start
            // A compound surname begins where a simple one does.
            guard start > last, scan.classes[start] == .han else { continue }
            addByContext(start)
            addHonorific(start)
            addFamiliar(start)
            last = start
        }
        addDotted()
    }

    mutating func add(_ range: Range<Int>, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: .person, confidence: confidence))
    }

    /// -2·log2 of the share of texts: what the list calls a name, yet is more common than this, is a word (明白).
    static let commonWord = 30
    /// The grade below which a surname is an ordinary word first (干, 向, 来): then the tagger must agree.
    static let rareSurname: UInt8 = 4
    /// The grade up to which a verb at the end of a name is rather the next word.
    private static let seldomGiven: UInt8 = 1

    /// Whether a post, a trade or a station of two characters or more ends at `start`, or who somebody is to others.
    func isPresented(_ start: Int) -> Bool {
        scan.longestTerm(endingAt: start, .post).map { $0.range.count >= 2 } ?? false || endsTrade(start)
            || scan.class(at: start - 1) == .han && NameCues.kin.suffix(of: scan.text[..<start]) != nil
    }

    /// 有位叫南木加的老人, 名叫马骁: whether a verb of being called ends at `start`.
    func isCalled(_ start: Int) -> Bool {
        start > 0 && Int(scan.wordEnd[start - 1]) == start && scan.has("叫", at: start - 1)
    }

    /// 林贤颖 + 站在, 谷兆伦 + 常来, 马勇 + 率: the last character is a word of its own, or opens the next.
    func opensNextWord(_ last: Int, long: Bool) -> Bool {
        guard Int(scan.wordStart[last]) == last else { return false }
        switch scan.partOfSpeech[last] {
        case .verb, .adverb, .preposition, .direction: break
        default: return false
        }
        if long { return true }
        return Int(scan.wordEnd[last]) == last + 1
            && lexicon.names.grades(of: scan.text[last]).second <= Self.seldomGiven
    }

    /// 方向 + 明, 干部 + 上: whether an ordinary word stands at the head of a name.
    func opensWithWord(_ range: Range<Int>) -> Bool {
        let head = Int(scan.wordEnd[range.lowerBound])
        return head - range.lowerBound >= 2 && head < range.upperBound
            && scan.partOfSpeech[range.lowerBound] != .person
    }

    /// 杨梅 in 柿子、杨梅、葡萄: a word of the list among nouns of the list is no person.
    func isAmongNouns(_ range: Range<Int>) -> Bool {
        func isNoun(_ index: Int) -> Bool {
            scan.class(at: index) == .han && scan.partOfSpeech[index] == .noun
                && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) > 1
        }
        guard scan.word(range) != nil else { return false }
        return scan.class(at: range.lowerBound - 1) == .enumeration && isNoun(range.lowerBound - 2)
            || scan.class(at: range.upperBound) == .enumeration && isNoun(range.upperBound + 1)
    }

    /// 陶瓷 in 陶瓷·紫陶: an ordinary noun, and no part of a foreign name.
    func isNoun(_ range: Range<Int>) -> Bool {
        range.isEmpty ? false : lexicon.words.word(scan.text[range])?.partOfSpeech == .noun
    }
}
