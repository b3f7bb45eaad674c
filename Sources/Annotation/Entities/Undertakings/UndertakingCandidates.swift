import Lexicon

/// The programmes, platforms and events a story may name: formulas and names known to all, what stands in
/// quotation marks beside a head noun or a verb of undertaking, and head nouns with a specific modifier.
struct UndertakingCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    let lexicon: NameLexicon
    let placeStart: [Int32]

    init(in scan: StoryScan, lexicon: NameLexicon, placeStart: [Int32]) {
        self.scan = scan
        self.lexicon = lexicon
        self.placeStart = placeStart
        addKnown()
        addQuoted()
        addHeaded()
        joinTwins()
        addQuotedSessions()
        addFirsts()
        candidates += CountedUndertakings(in: scan).candidates
        addCoinedBesideHead()
        addNumberedEpidemics()
        addStorms()
        addNumberedFestivals()
        addDrives()
        addPlots()
        addAlliances()
        addCarriers()
    }

    mutating func add(_ range: Range<Int>, _ type: EntityType, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: type, confidence: confidence))
    }

    mutating func add(_ candidate: Candidate) { candidates.append(candidate) }

    /// Takes those back that are none.
    mutating func discard(where isNone: (Candidate) -> Bool) { candidates.removeAll(where: isNone) }

    /// The kind of undertaking whose head noun is among `classes`; systems and events first, they are the narrower.
    static func type(of classes: Vocabulary.Classes) -> EntityType? {
        if classes.contains(.platformHead) { return .platform }
        if classes.contains(.eventHead) { return .event }
        return classes.contains(.programmeHead) ? .programme : nil
    }

    static let heads: Vocabulary.Classes = [.programmeHead, .platformHead, .eventHead]

    /// Whether a verb of undertaking stands just before `start`, or two or three characters before it (开展了“…”).
    func isTriggered(_ start: Int, by classes: Vocabulary.Classes = .trigger) -> Bool {
        var start = start
        var quotations = 0
        while quotations < Self.quotationsInARow {
            var before: Int?
            for end in stride(from: start, through: max(0, start - 3), by: -1) {
                // 推介会。 + 活动现场: a sentence before it is another matter.
                if end < start, [.stop, .newline].contains(scan.classes[end]) { break }
                if scan.longestTerm(endingAt: end, classes) != nil { return true }
                // “雪亮工程”“智安小区”: what is said before the first holds for the second.
                if end > 1, scan.classes[end - 1] == .closeQuote,
                    let open = (max(0, end - 20)..<(end - 1)).last(where: { scan.classes[$0] == .openQuote })
                {
                    before = open
                    break
                }
            }
            guard let before else { return false }
            start = before
            quotations += 1
        }
        return false
    }

    /// Quotations in a row that one verb is taken to stand before.
    private static let quotationsInARow = 64

    /// Whether a verb of undertaking, a function word or a place ends at `index`, or a clause begins there.
    func opensName(_ index: Int) -> Bool {
        index == 0 || [.stop, .comma, .newline, .colon].contains(scan.classes[index - 1]) || placeStart[index] >= 0
            || !scan.endingClasses[index].isDisjoint(with: [.opener, .trigger, .launch])
    }
}
