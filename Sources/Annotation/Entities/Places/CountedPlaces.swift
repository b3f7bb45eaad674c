import Lexicon

/// The members of a list that a count of divisions closes: 白衣、驷马 + 等12个乡镇, 宁洱、景谷、镇沅 + 三县.
///
/// What no table knows, and what is a word as well (大屯、沿江), is a place there all the same.
struct CountedPlaces {
    private(set) var candidates: [Candidate] = []

    private let scan: StoryScan
    /// `placeStart[i]` is where the place name begins that ends at i, or -1.
    private let placeStart: [Int32]

    /// Characters of a member.
    private static let lengths = 2...5
    private static let confidence = 72
    /// Members at most: a list that runs on over half a page is read no further.
    private static let members = 40
    /// Characters of which the words for kinds of divisions are made: 乡镇, 镇街, 县市区, 村屯.
    static let kinds: ScalarSet = ["省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "村", "街", "屯", "庄"]
    private static let counted: ScalarSet = ["个", "多"]

    init(in scan: StoryScan, placeStart: [Int32]) {
        self.scan = scan
        self.placeStart = placeStart
        for start in scan.places(of: .countedKind)
        where start > 0
            && (NumeralClass.of(scan.text[start - 1]) != .none || start > 1 && scan.text[start - 1] == "个")
        {
            guard Int(scan.wordStart[start]) == start || scan.text[start - 1] != "个", isKind(start) else { continue }
            var end = start
            while end > 0, Self.counted.contains(scan.text[end - 1]) { end -= 1 }
            let digits = end
            end = scan.numeralStart(endingAt: end)
            guard end < digits || scan.text[end] == "多", end > 2 else { continue }
            if scan.text[end - 1] == "等" { end -= 1 }
            addMembers(endingAt: end)
        }
    }

    /// Whether a word for a kind of divisions stands at `start`, and no other begins there (市场, 区域).
    private func isKind(_ start: Int) -> Bool {
        (start..<max(start + 1, Int(scan.wordEnd[start]))).allSatisfy { Self.kinds.contains(scan.text[$0]) }
    }

    private mutating func addMembers(endingAt end: Int) {
        var members: [Range<Int>] = []
        var last = end
        var start = end
        while start > 0, members.count < Self.members {
            if scan.classes[start - 1] == .enumeration || isConjunction(start - 1) {
                members.append(start..<last)
                start -= 1
                last = start
            } else if scan.classes[start - 1] == .han, last - start < Self.lengths.upperBound,
                members.isEmpty || !opens(start)
            {
                start -= 1
            } else {
                break
            }
        }
        // The first member ends where the clause or an opening word does; what reaches on is no name.
        if !members.isEmpty, start < last,
            start == 0 || scan.classes[start - 1] != .han || opens(start)
        {
            members.append(start..<last)
        }
        guard members.count >= 2, members.allSatisfy({ Self.lengths.contains($0.count) }) else { return }
        for member in members where scan.classes[member].allSatisfy({ $0 == .han }) {
            candidates.append(Candidate(range: member, type: .place, confidence: Self.confidence))
        }
    }

    private func isConjunction(_ index: Int) -> Bool {
        ["和", "与", "及"].contains(scan.text[index]) && Int(scan.wordStart[index]) == index
            && Int(scan.wordEnd[index]) == index + 1
    }

    /// Whether a name may begin at `start`: behind an opening word, or behind the place it lies in.
    private func opens(_ start: Int) -> Bool {
        placeStart[start] >= 0 && Self.kinds.contains(scan.text[start - 1])
            || !scan.endingClasses[start].isDisjoint(with: [.opener, .trigger, .particle])
                && Int(scan.wordEnd[start - 1]) == start
    }
}
