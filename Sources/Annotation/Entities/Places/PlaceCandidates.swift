import Lexicon

/// The places a story may name: divisions from the tables, and whatever closes as places do.
struct PlaceCandidates {
    private(set) var candidates: [Candidate] = []
    /// Where the place begins that ends at i, the longest one; -1 where none does. For names that open with places.
    private(set) var placeStart: [Int32]

    let scan: StoryScan
    let lexicon: NameLexicon
    let page: PageDivisions

    init(in scan: StoryScan, lexicon: NameLexicon, page: PageDivisions) {
        self.scan = scan
        self.lexicon = lexicon
        self.page = page
        placeStart = [Int32](repeating: -1, count: scan.count + 1)
        addDivisions()
        addOffices()
        addSettlements()
        addRegions()
        for member in ProvinceCharacters(in: scan, lexicon: lexicon).found {
            add(member..<(member + 1), 62, opensNames: false)
        }
        addSites()
        addTagged()
    }

    mutating func add(_ range: Range<Int>, _ confidence: Int, opensNames: Bool = true) {
        candidates.append(Candidate(range: range, type: .place, confidence: confidence))
        if opensNames, confidence >= 50 {
            let known = placeStart[range.upperBound]
            if known < 0 || Int(known) > range.lowerBound { placeStart[range.upperBound] = Int32(range.lowerBound) }
        }
    }

    func taggedPlace(_ range: Range<Int>) -> Bool {
        scan.taggedName(at: range.lowerBound).map { $0.range == range && $0.type == .place } ?? false
    }

    /// Whether both ends of `range` fall between words.
    func fallsBetweenWords(_ range: Range<Int>) -> Bool {
        Int(scan.wordStart[range.lowerBound]) == range.lowerBound
            && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound
    }

    /// The characters before 流域 and 河道 that end with a river's or a lake's own: 沁河, and not its waters, is the name.
    func waters(endingAt end: Int) -> Int? {
        guard end > 3, scan.has("流域", at: end - 2) || scan.has("河道", at: end - 2),
            ["江", "河", "湖", "溪"].contains(scan.text[end - 3])
        else { return nil }
        return end - 2
    }

    /// 城镇老旧小区, 中心城区, 部分地区: ordinary words of two characters or more before the word for a site make a kind.
    func isDescription(_ range: Range<Int>) -> Bool {
        // 世纪广场: what people build they call by ordinary words.
        guard placeStart[range.lowerBound] < 0, ["区", "域"].contains(scan.text[range.upperBound - 1]),
            let closing = scan.longestTerm(endingAt: range.upperBound, [.zone, .nature, .settlement]),
            closing.count > 1, closing.range.lowerBound > range.lowerBound,
            Int(scan.wordStart[range.lowerBound]) == range.lowerBound
        else { return false }
        return (range.lowerBound..<closing.range.lowerBound).allSatisfy { index in
            guard Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) > 1,
                let word = scan.word(Int(scan.wordStart[index])..<Int(scan.wordEnd[index])),
                word.halvings < Self.commonWord
            else { return false }
            switch word.partOfSpeech {
            case .place, .person, .otherName, .organization: return false
            default: return true
            }
        }
    }

    /// -2·log2 of the share of texts: words more common than this are no names by themselves.
    static let commonWord = 30

    /// 青田 + 山多地少: what there is much or little of.
    func isMuch(_ end: Int) -> Bool {
        ["山", "水", "田", "沟", "河"].contains(scan.text[end - 1]) && end < scan.count
            && ["多", "少", "大", "高", "深"].contains(scan.text[end])
    }
}
