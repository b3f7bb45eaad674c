import Lexicon

/// The organizations a story may name: bodies known by name, and whatever closes as bodies do, with all that
/// specifies it (重庆市巫山县生态环境监测站, 省科技厅, 爱玛科技集团股份有限公司).
struct BodyCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    /// Where the place name begins that ends at each position, or -1.
    let placeStart: [Int32]
    /// Where the body begins that ends at each position, or -1: those known by name, and what rules find on the way.
    var bodyStart: [Int32]
    /// Where the body begins that rules find to end there: surer at its left end than the tagger.
    private(set) var ruled: [Int: Int] = [:]

    /// `placeStart[i]` is where the place name begins that ends at i, or -1, for each i in 0...count.
    init(in scan: StoryScan, placeStart: [Int32]) {
        self.scan = scan
        self.placeStart = placeStart
        bodyStart = [Int32](repeating: -1, count: scan.count + 1)
        addKnown()
        addClosed()
        addDepartments()
        addListed()
        addRegiments()
        addUnlistedEnds()
        addTagged()
    }

    mutating func add(_ range: Range<Int>, _ confidence: Int) {
        // 客货 + 邮融合运输服务站: a body does not begin within a formula.
        let isWithin = (1...Self.formulaReach).contains { back in
            scan.longestTerm(at: max(0, range.lowerBound - back), .formula).map {
                $0.range.lowerBound == range.lowerBound - back && $0.range.upperBound > range.lowerBound
            } == true
        }
        if isWithin { return }
        candidates.append(Candidate(range: range, type: .organization, confidence: confidence))
    }

    /// Adds what a rule finds; if that is sure enough, other names go by it.
    mutating func addRuled(_ range: Range<Int>, _ confidence: Int) {
        add(range, confidence)
        guard confidence >= Self.sure else { return }
        bodyStart[range.upperBound] = Int32(range.lowerBound)
        ruled[range.upperBound] = range.lowerBound
    }

    /// How far the name reaches whose closing word begins at `end`.
    func growth(before end: Int, _ style: NameGrowth.Style) -> NameGrowth {
        NameGrowth(before: end, in: scan, placeStart: placeStart, bodies: bodyStart, style: style)
    }

    /// Characters of a formula in which a body is looked for.
    private static let formulaReach = 6
    /// How sure a body must be for other names to lean on it.
    private static let sure = 50
    static let bodyEnds: ScalarSet = [
        "局", "厅", "院", "所", "站", "社", "厂", "校", "馆", "队", "联", "行", "团", "心",
    ]
}
