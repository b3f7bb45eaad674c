import Lexicon

/// People called by family name and post or title (李书记, 涂大爷): who they are, where the story makes it plain.
struct FamilyNames {
    let vocabulary: Vocabulary
    let names: PersonNames
    let scan: StoryScan

    /// Titles under which a person who wants no name printed stands in a report.
    private static let anonymous = ["女士", "先生", "某", "某某"]
    /// What those around somebody put before the family name: 老罗, 小薄.
    static let familiar: ScalarSet = ["老", "小"]
    /// Characters between somebody and what he says at most: 老罗 + 忽然 + 说.
    private static let longestAdverb = 3

    /// A family name with what stands around it, where that is all.
    private struct Call {
        let surname: Unicode.Scalar
        /// 书记 of 李书记; empty for 老李.
        let title: String
    }

    /// Joins each such group to the one person of that family name; leaves out those that are nobody in particular.
    func settle(_ groups: inout [EntityGroups.Group]) {
        let calls = groups.map { $0.type == .person ? call(of: $0.name) : nil }
        var settled: Set<Int> = []
        for (index, call) in calls.enumerated() {
            guard let call else { continue }
            let people = groups.indices.filter { groups[$0].type == .person && calls[$0] == nil }
            let bearers = bearers(of: call, among: people.map { ($0, groups[$0].name.unicodeScalars) })
            if bearers.count == 1, let bearer = bearers.first {
                groups[bearer].absorb(groups[index], why: "the only person of that family name in the story")
                settled.insert(index)
            } else if !Self.anonymous.contains(call.title), !isCalling(call.title), !isSomebody(groups[index]) {
                settled.insert(index)
            }
        }
        if !settled.isEmpty { groups = groups.indices.filter { !settled.contains($0) }.map { groups[$0] } }
    }

    /// Those of `people` who have that family name; where nobody has, those with names in parts one of which opens so:
    /// 小乌 of 敖登乌云.
    private func bearers(of call: Call, among people: [(index: Int, name: String.UnicodeScalarView)]) -> [Int] {
        let family = people.filter { $0.name.first == call.surname }
        if !family.isEmpty || !call.title.isEmpty { return family.map(\.index) }
        return people.filter { $0.name.count >= Self.leastInParts && $0.name.dropLast().contains(call.surname) }.map(
            \.index)
    }
    /// Characters of a name in parts at least.
    private static let leastInParts = 4

    /// 周老师, 张大夫: what somebody does by calling, and no office in which another may be.
    private func isCalling(_ title: String) -> Bool {
        NameCues.calling.row(of: Array(title.unicodeScalars)[...]) != nil
    }

    /// 果农何伯, 村民蒙大姐, 徒弟小周: a trade or a station before the name says that somebody is meant; so does that
    /// whoever bears it speaks (老罗忽然说), and how old he is (谭二嬢61岁).
    private func isSomebody(_ group: EntityGroups.Group) -> Bool {
        group.ranges.contains { range in
            scan.longestTerm(endingAt: range.lowerBound, .post).map { $0.range.count >= 2 } ?? false
                || NameCues.kin.suffix(of: scan.text[..<range.lowerBound]) != nil
                || speaks(range.upperBound) || isAged(range.upperBound)
        }
    }

    /// Whether a verb of saying stands behind a name that ends at `end`, an adverb between them at most.
    private func speaks(_ end: Int) -> Bool {
        var start = end
        while start < scan.count, scan.classes[start] == .han, start - end <= Self.longestAdverb {
            if scan.begins(at: start, .speech) { return true }
            guard scan.partOfSpeech[start] == .adverb else { return false }
            start = Int(scan.wordEnd[start])
        }
        return false
    }

    /// 郭大娘,今年91岁; 谭二嬢61岁.
    private func isAged(_ end: Int) -> Bool {
        var start = end
        if scan.class(at: start) == .comma { start += 1 }
        if scan.has("今年", at: start) { start += 2 }
        var index = start
        while index < scan.count, NumeralClass.of(scan.text[index]) != .none { index += 1 }
        return index > start && scan.has("岁", at: index)
    }

    /// What is said of the person besides the family name; nil for a name of its own.
    private func call(of name: String) -> Call? {
        let scalars = Array(name.unicodeScalars)
        let isFamiliar = scalars.first.map { Self.familiar.contains($0) && scalars.count >= 2 } == true
        let start = isFamiliar && names.surnameLength(in: scalars, at: 1) == 1 ? 1 : 0
        guard let length = names.surnameLength(in: scalars, at: start) else { return nil }
        let rest = scalars[(start + length)...]
        guard rest.isEmpty && start > 0 || vocabulary.classes(of: rest).contains(.honorific) else { return nil }
        return Call(surname: scalars[start], title: String(rest))
    }
}
