import Lexicon

/// Short names of a story's entities, joined to the full one where the story leaves one choice only.
struct ShortNames {
    /// By group; people are called by shorter names too, but those are settled elsewhere, and theirs are empty.
    private let names: [[Unicode.Scalar]]
    /// Whether the code of a group is known. A place that takes in another has none and gets none, so this holds to the
    /// end.
    private let isCoded: [Bool]
    private var isAbsorbed: [Bool]
    private let page: PageDivisions

    init(of groups: [EntityGroups.Group], page: PageDivisions) {
        self.page = page
        names = groups.map { $0.type == .person ? [] : Array($0.name.unicodeScalars) }
        isCoded = groups.map { $0.adcode != nil }
        isAbsorbed = [Bool](repeating: false, count: groups.count)
    }

    /// Joins each group whose name is short for another's to it, and leaves it out.
    mutating func join(_ groups: inout [EntityGroups.Group]) {
        for type in EntityType.allCases where type != .person {
            join(groups.indices.filter { groups[$0].type == type }, of: type, in: &groups)
        }
        if isAbsorbed.contains(true) { groups = groups.indices.filter { !isAbsorbed[$0] }.map { groups[$0] } }
    }

    /// What a short name may stand for.
    private enum Host {
        case none
        case one(Int)
        case undecided
    }

    private mutating func join(_ members: [Int], of type: EntityType, in groups: inout [EntityGroups.Group]) {
        // The first group that had several fuller names: it has fewer once one of them has gone into another.
        var undecided: Int?
        var place = 0
        while place < members.count {
            let index = members[place]
            switch host(of: index, among: members, type, in: groups) {
            case .one(let host):
                groups[host].absorb(
                    groups[index], why: "short for \(groups[host].name), the only such name in the story")
                isAbsorbed[index] = true
                place = undecided ?? place + 1
                undecided = nil
            case .undecided:
                undecided = undecided ?? place
                place += 1
            case .none: place += 1
            }
        }
    }

    /// Of several fuller names the longest, where it contains the others (区委 of 青田县委 and 浙江省青田县委).
    private func host(
        of index: Int, among members: [Int], _ type: EntityType, in groups: [EntityGroups.Group]
    ) -> Host {
        guard !isAbsorbed[index] else { return .none }
        let hosts = members.filter {
            names[$0].count > names[index].count && !isAbsorbed[$0] && isShort(index, of: $0, type)
        }
        guard let host = hosts.max(by: { names[$0].count < names[$1].count }) else { return .none }
        let full = groups[host].name
        let isOnly = hosts.allSatisfy { full.hasSuffix(groups[$0].name) || full.hasPrefix(groups[$0].name) }
        return isOnly ? .one(host) : .undecided
    }

    /// Whether the name of one group of `type` is said for the longer name of another.
    private func isShort(_ index: Int, of other: Int, _ type: EntityType) -> Bool {
        let (short, full) = (names[index], names[other])
        switch type {
        case .place: return !isCoded[index] && !isCoded[other] && Self.isShortPlace(short, of: full)
        case .organization: return Self.isShortBody(short, of: full) && !isElsewhere(full, than: short)
        case .programme, .event, .platform: return Self.isShortUndertaking(short, of: full, type)
        case .person: return false
        }
    }

    /// 县委 of a county's paper is its own county's, and not 漾濞县委, whoever is named beside it: whether `short` opens with a
    /// rank whose division is the paper's own, and `full` with another division.
    private func isElsewhere(_ full: [Unicode.Scalar], than short: [Unicode.Scalar]) -> Bool {
        guard let rank = short.first, ScalarSet.governmentEnds.contains(rank),
            let own = page.paper(closing: rank, divisions: .china),
            let (_, value) = Divisions.china.trie.longestWord(in: full, at: 0)
        else { return false }
        let bearers = Divisions.china.group(value)
        return !bearers.isEmpty
            && !bearers.contains { own.lineage.contains($0.code) }
    }

    private static func isShortPlace(_ short: [Unicode.Scalar], of full: [Unicode.Scalar]) -> Bool {
        if full.dropLast().elementsEqual(short), short.count >= 2 { return true }
        // 聚凤乡 and 聚凤 of 聚凤仡佬族侗族乡
        if let town = Townships.withoutPeoples(full), town == short || town.dropLast().elementsEqual(short) {
            return true
        }
        // 毛竹村 of 毛竹自然村
        if short.last == "村", full.starts(with: short.dropLast()),
            villages.contains(where: { full.dropFirst(short.count - 1).elementsEqual($0) })
        {
            return true
        }
        if full.starts(with: short), settlements.contains(where: { full.dropFirst(short.count).elementsEqual($0) }) {
            return true
        }
        return isZone(full) && isZone(short)
            && (full.suffix(short.count).elementsEqual(short)
                || short.first == full.first && short.count >= 4 && isSubsequence(short, of: full))
    }

    private static let villages = ["自然村", "行政村"].map { Array($0.unicodeScalars) }
    private static let settlements = ["街道", "自然村", "社区"].map { Array($0.unicodeScalars) }

    private static func isZone(_ name: [Unicode.Scalar]) -> Bool { name.last == "区" && name.count >= 4 }

    private static func isShortBody(_ short: [Unicode.Scalar], of full: [Unicode.Scalar]) -> Bool {
        // 区委 of 涪陵区委, 监测站 of 巫山县生态环境监测站, 组织部 of 涪陵区委组织部.
        if full.suffix(short.count).elementsEqual(short) { return short.count >= 2 }
        // 陇药源公司 of 甘肃陇药源生物科技有限公司, 富康合作社 of 富康中药材种植农民专业合作社.
        if let end = NameCues.houseEnd.suffix(of: short[...]), end.range.lowerBound >= 2,
            full.suffix(end.range.count).elementsEqual(short[end.range]),
            contains(full, short[..<end.range.lowerBound])
        {
            return true
        }
        // 德美集团 of 甘肃德美地缘现代农业集团有限公司
        for end in houses
        where short.count >= end.count + 2 && short.suffix(end.count).elementsEqual(end)
            && contains(full, short.suffix(end.count)) && contains(full, short.dropLast(end.count))
        {
            return true
        }
        return full.starts(with: short) && ShortForms.house(full[...]).map { $0 == short[...] } == true
    }

    private static let houses = ["集团", "公司"].map { Array($0.unicodeScalars) }

    private static func isShortUndertaking(
        _ short: [Unicode.Scalar], of full: [Unicode.Scalar], _ type: EntityType
    ) -> Bool {
        guard short.count >= 3, full.count - short.count <= 12 else { return false }
        if full.starts(with: short) || full.suffix(short.count).elementsEqual(short) { return true }
        guard short.count >= 4 else { return false }
        // 统采统配 of 校园食材“统采统配”改革
        if type == .programme { return contains(full, short[...]) }
        // 8890平台 of 8890综合服务平台
        return type == .platform && short.prefix(2).elementsEqual(full.prefix(2))
            && short.suffix(2).elementsEqual(full.suffix(2)) && isSubsequence(short, of: full)
    }

    private static func contains(_ name: [Unicode.Scalar], _ part: ArraySlice<Unicode.Scalar>) -> Bool {
        name.indices.contains { name[$0...].starts(with: part) }
    }

    private static func isSubsequence(_ short: [Unicode.Scalar], of full: [Unicode.Scalar]) -> Bool {
        var index = 0
        for scalar in full where index < short.count && short[index] == scalar { index += 1 }
        return index == short.count
    }
}
