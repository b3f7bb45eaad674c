import Lexicon

extension PlaceCandidates {
    /// 高平市 + 东城办 + 沟北村, 钟家庄办事处 + 洞头村: the office of a street, where a village or community of it follows.
    mutating func addOffices() {
        for end in scan.places(of: .office).lazy.map({ $0 + 1 })
        where end >= 2 && end < scan.count && (scan.text[end - 1] == "办" || scan.has(Self.office, at: end - 3)) {
            let closing = scan.text[end - 1] == "办" ? 1 : Self.office.unicodeScalars.count
            let reach = end + 1..<max(end + 1, min(scan.count, end + 5))
            guard
                let village = reach.first(where: {
                    scan.classes[$0] != .han || scan.text[$0] == "村" || scan.has("社区", at: $0)
                }),
                scan.classes[village] == .han
            else { continue }
            for own in 2...4 {
                let start = end - closing - own
                guard start >= 0, scan.classes[start..<end].allSatisfy({ $0 == .han }), !isParticle(start) else {
                    break
                }
                let opens = closing > 1 && (start == 0 || scan.classes[start - 1] != .han || isParticle(start - 1))
                if placeStart[start] >= 0 || opens {
                    // Surer than the body of that name.
                    add(start..<end, 100)
                    break
                }
            }
        }
    }

    static let office = "办事处"
    static let officeEnds: ScalarSet = ["办", "处"]
}
