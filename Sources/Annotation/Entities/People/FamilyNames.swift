import Lexicon

/// People called by family name and post or title (李书记, 涂大爷): who they are, where the story makes it plain.
struct FamilyNames {
    let vocabulary: Vocabulary
    let names: PersonNames
    let scan: StoryScan

    /// Titles under which a person who wants no name printed stands in a report.
    private static let anonymous = ["女士", "先生", "某", "某某"]

    /// Joins each such group to the one person of that family name; leaves out those that are nobody in particular.
    func settle(_ groups: inout [EntityGroups.Group]) {
        let titled = groups.indices.filter { groups[$0].type == .person && title(of: groups[$0].name) != nil }
        var settled: Set<Int> = []
        for index in titled {
            guard let surname = groups[index].name.unicodeScalars.first, let title = title(of: groups[index].name)
            else {
                continue
            }
            let bearers = groups.indices.filter {
                groups[$0].type == .person && !titled.contains($0) && groups[$0].name.unicodeScalars.first == surname
            }
            if bearers.count == 1, let bearer = bearers.first {
                groups[bearer].absorb(groups[index], why: "the only person of that family name in the story")
                settled.insert(index)
            } else if !Self.anonymous.contains(title), !isPresented(groups[index]) {
                settled.insert(index)
            }
        }
        if !settled.isEmpty { groups = groups.indices.filter { !settled.contains($0) }.map { groups[$0] } }
    }

    /// 果农何伯, 村民蒙大姐: a trade or a station before the name says that somebody is meant.
    private func isPresented(_ group: EntityGroups.Group) -> Bool {
        group.ranges.contains { range in
            scan.longestTerm(endingAt: range.lowerBound, .post).map { $0.range.count >= 2 } ?? false
        }
    }

    /// What follows the family name where that is all: 书记 of 李书记; nil for a name of its own.
    private func title(of name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        guard let surname = names.surnameLength(in: scalars, at: 0), surname < scalars.count else { return nil }
        let rest = scalars[surname...]
        guard vocabulary.classes(of: rest).contains(.honorific) else { return nil }
        return String(rest)
    }
}
