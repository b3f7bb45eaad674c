import Lexicon

extension PlaceCandidates {
    /// 高平市 + 东城办 + 沟北村, 钟家庄办事处 + 洞头村: the office of a street, where a village or community of it follows.
    mutating func addOffices() {
        for last in scan.places(of: .office) where last > 0 && last + 1 < scan.count {
            guard let closing = officeClosing(endingAt: last + 1), isBeforeVillage(closing.upperBound),
                let start = officeStart(before: closing)
            else { continue }
            // Surer than the body of that name.
            add(start..<closing.upperBound, 100)
        }
    }

    /// 办 or 办事处.
    private func officeClosing(endingAt end: Int) -> Range<Int>? {
        if scan.text[end - 1] == "办" { return end - 1..<end }
        let start = end - Self.office.unicodeScalars.count
        return scan.has(Self.office, at: start) ? start..<end : nil
    }

    /// Whether a village or a community is named within a few characters behind `end`.
    private func isBeforeVillage(_ end: Int) -> Bool {
        let reach = end + 1..<max(end + 1, min(scan.count, end + 5))
        let village = reach.first { scan.classes[$0] != .han || scan.text[$0] == "村" || scan.has("社区", at: $0) }
        return village.map { scan.classes[$0] == .han } ?? false
    }

    /// Where the two to four characters of the street's name begin: behind a place, or, before 办事处, where a clause does.
    private func officeStart(before closing: Range<Int>) -> Int? {
        for length in 2...4 {
            let start = closing.lowerBound - length
            guard start >= 0, scan.classes[start..<closing.upperBound].allSatisfy({ $0 == .han }), !isParticle(start)
            else { return nil }
            let opensClause = start == 0 || scan.classes[start - 1] != .han || isParticle(start - 1)
            if placeStart[start] >= 0 || closing.count > 1 && opensClause { return start }
        }
        return nil
    }

    static let office = "办事处"
    static let officeEnds: ScalarSet = ["办", "处"]
}
