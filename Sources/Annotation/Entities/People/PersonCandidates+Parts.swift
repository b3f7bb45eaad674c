import Lexicon

/// Names spelled by sound: in parts, and in parts with dots between them.
extension PersonCandidates {
    /// Longest name in parts.
    private static let longestInParts = 9

    /// 娜仁高娃, 扎西次仁, 古丽扎尔: two or more parts of which such names are made, or one beside a post.
    mutating func addMinorityNames() {
        var end = 0
        var known = 0
        for part in scan.matches.named where part.kinds.contains(.namePart) {
            let start = part.start
            guard start >= end, scan.classes[start] == .han, let first = scan.matches.longest(at: start, .namePart)
            else { continue }
            end = start + first
            var parts = 1
            while let next = scan.matches.longest(at: end, .namePart), end + next - start <= Self.longestInParts {
                end += next
                parts += 1
            }
            // 牧民朝鲁和特木尔: the second of two.
            let isSecond = known > 0 && known == start - 1 && ["和", "与", "、"].contains(scan.text[known])
            guard let confidence = confidence(ofParts: parts, at: start..<end, isSecond: isSecond) else {
                addWithSurname(start..<end)
                continue
            }
            add(start..<end, confidence)
            known = end
        }
    }

    /// 兽医 + 包额尔敦其其格: a Chinese surname before three characters or more of such a name.
    private mutating func addWithSurname(_ parts: Range<Int>) {
        let start = parts.lowerBound - 1
        guard parts.count >= 3, scan.class(at: start) == .han, scan.surnameLength(at: start) == 1,
            isPresented(start)
                || scan.class(at: start - 1) != .han && scan.longestTerm(at: parts.upperBound, .speech) != nil
        else { return }
        add(start..<parts.upperBound, Self.surnamed)
    }
    /// How sure such a name is.
    private static let surnamed = 80

    /// How sure the name of so many parts at `range` is, which may be the second of two; nil where it is none.
    private func confidence(ofParts parts: Int, at range: Range<Int>, isSecond: Bool) -> Int? {
        let (start, end) = (range.lowerBound, range.upperBound)
        let opens = start == 0 || scan.classes[start - 1] != .han || Int(scan.wordEnd[start - 1]) == start
        guard opens, scan.longestTerm(at: end, [.settlement, .zone, .nature]) == nil else { return nil }
        let beside =
            isSecond || isPresented(start) || isCalled(start) || scan.longestTerm(at: end, .speech) != nil
            || isAged(end)
        if parts >= 2, range.count >= 3 { return beside ? 85 : 60 }
        if range.count >= 3, standsApart(range) { return 60 }
        let mayBeName = beside && range.count >= 2 && lexicon.divisions.trie.value(of: scan.text[range]) == nil
        return mayBeName ? 60 : nil
    }

    /// 牧民 + 买买提·艾山: a name spelled by sound begins where the clause does, or behind a post or an opening word.
    private func soundStart(before dot: Int, tagged: Range<Int>) -> Int {
        var start = dot
        while start > 0, dot - start < 6, scan.classes[start - 1] == .han,
            start == dot || scan.endingClasses[start].isDisjoint(with: [.post, .opener, .settlement, .particle])
        { start -= 1 }
        let closes = start == 0 || scan.classes[start - 1] != .han || dot - start < 6
        return closes && dot - start >= 2 ? start : tagged.lowerBound
    }

    /// Where the part behind the dot ends: where a part of such names does, one character of the next word left out (吾守尔 +
    /// 蹲), else where the tagger says.
    func soundEnd(behind dot: Int, tagged: Range<Int>) -> Int {
        guard let known = scan.matches.longest(at: dot + 1, .namePart).map({ dot + 1 + $0 }) else {
            return tagged.upperBound
        }
        let isCut = known - dot > 3 && tagged.upperBound == known + 1
        return isCut ? known : max(tagged.upperBound, known)
    }

    /// 买买提·艾力, 列夫·托尔斯泰.
    mutating func addDotted() {
        var index = 0
        while index < scan.count {
            guard scan.classes[index] == .middleDot, scan.class(at: index - 1) == .han,
                scan.class(at: index + 1) == .han
            else {
                index += 1
                continue
            }
            if let name = scan.tagged.first(where: { $0.range.contains(index) && $0.type == .person }),
                !isNoun(name.range.lowerBound..<index), !isNoun((index + 1)..<name.range.upperBound),
                !Self.siteEnds.contains(scan.text[index - 1])
            {
                let range = soundStart(before: index, tagged: name.range)..<soundEnd(behind: index, tagged: name.range)
                add(range, 85)
                index = range.upperBound
                continue
            }
            index += 1
        }
    }
}
