import Lexicon

/// The members of a list that a count of undertakings closes: 领导接访、吹哨报到、群众评议 + 三项制度.
struct CountedUndertakings {
    private(set) var candidates: [Candidate] = []

    private let scan: StoryScan

    /// Characters of a member.
    private static let lengths = 4...14
    private static let confidence = 68

    init(in scan: StoryScan) {
        self.scan = scan
        for term in scan.terms where term.classes.contains(.programmeHead) {
            guard let count = count(endingAt: term.range.lowerBound) else { continue }
            let members = members(endingAt: count.start)
            guard members.count >= 2, count.isOpen || members.count == count.number else { continue }
            for member in members where Self.lengths.contains(member.count) {
                candidates.append(Candidate(range: member, type: .programme, confidence: Self.confidence))
            }
        }
    }

    /// 三项, 等五大: the number before the head noun, where it begins, and whether the list says that it is not whole.
    private func count(endingAt end: Int) -> (number: Int, start: Int, isOpen: Bool)? {
        guard end > 1, ["项", "大", "个"].contains(scan.text[end - 1]) else { return nil }
        var start = end - 2
        guard [.han, .arabic].contains(NumeralClass.of(scan.text[start])) || scan.text[start] == "十" else { return nil }
        let number = scan.text[start] == "十" ? 10 : NumeralClass.value(of: scan.text[start])
        let isOpen = start > 0 && scan.text[start - 1] == "等"
        if isOpen { start -= 1 }
        return (number, start, isOpen)
    }

    /// The members of the list that ends at `end`, or of the quotation that closes there.
    private func members(endingAt end: Int) -> [Range<Int>] {
        let isQuoted = scan.class(at: end - 1) == .closeQuote
        var members: [Range<Int>] = []
        var last = isQuoted ? end - 1 : end
        var start = last
        while start > 0, scan.classes[start - 1] == .han || scan.classes[start - 1] == .enumeration {
            if scan.classes[start - 1] == .enumeration {
                members.append(start..<last)
                last = start - 1
            }
            start -= 1
            // 建立 + 领导集中接访: what is done with them stands before the first.
            if !isQuoted, !members.isEmpty, start < last, scan.longestTerm(endingAt: start, .trigger) != nil { break }
        }
        if isQuoted, scan.class(at: start - 1) != .openQuote { return [] }
        if start < last { members.append(start..<last) }
        return members.reversed()
    }
}
