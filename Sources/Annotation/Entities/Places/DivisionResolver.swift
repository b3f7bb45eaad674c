import Lexicon

/// Gives place groups their codes, and joins the forms of one division.
struct DivisionResolver {
    let page: PageDivisions
    let lexicon: NameLexicon

    private static let townEnds = ["镇", "乡", "街道"]

    /// `isNamed` tells whether the story names a place so.
    func resolve(
        _ groups: inout [EntityGroups.Group], in scan: StoryScan, isNamed: (_ name: String) -> Bool
    ) {
        // Where the group of each division stands.
        var byCode: [Int: Int] = [:]
        var absorbed: Set<Int> = []
        for index in groups.indices where groups[index].type == .place {
            guard let division = division(of: groups[index], in: scan, isNamed: isNamed) else { continue }
            groups[index].adcode = division.code
            guard let known = byCode[division.code] else {
                byCode[division.code] = index
                continue
            }
            absorbed.insert(index)
            var group = groups[index]
            if group.name == division.name
                || groups[known].name.unicodeScalars.count < group.name.unicodeScalars.count
            {
                let short = groups[known]
                group.absorb(short, why: "short for \(group.name) (\(division.code))")
                group.surfaces = short.surfaces + group.surfaces.filter { !short.surfaces.contains($0) }
                groups[known] = group
            } else {
                groups[known].absorb(group, why: "short for \(division.name) (\(division.code))")
            }
        }
        if !absorbed.isEmpty { groups = groups.indices.filter { !absorbed.contains($0) }.map { groups[$0] } }
    }

    /// 我市, 我县: the division at home on the page, where the page leaves no choice.
    func addOwnDivision(to groups: inout [EntityGroups.Group], mentions: [Candidate], in scan: StoryScan) {
        var mention = 0
        for index in scan.places(of: .own) where index + 1 < scan.count {
            // Mentions ascend and never overlap, so the first that ends behind here is the only one that may.
            while mention < mentions.count, mentions[mention].range.upperBound <= index { mention += 1 }
            guard let home = page.home(closing: scan.text[index + 1], divisions: lexicon.divisions) else { continue }
            let range = index..<(index + 2)
            let isNamed = mention < mentions.count && mentions[mention].range.overlaps(range)
            guard !isNamed, !scan.isCredit(range) else { continue }
            let surface = scan.string(range)
            let why = "\(surface): \(home.name) is the only such division that the page speaks of"
            var own = EntityGroups.Group(type: .place, name: home.name, surface: surface, range: range)
            own.adcode = home.code
            if let known = groups.firstIndex(where: { $0.type == .place && $0.adcode == home.code }) {
                groups[known].absorb(own, why: why)
            } else {
                own.evidence.append(Entity.Evidence(surface: surface, why: why))
                groups.append(own)
            }
        }
    }

    /// The division that `group` names here, or nil where name and page leave it open.
    private func division(
        of group: EntityGroups.Group, in scan: StoryScan, isNamed: (_ name: String) -> Bool
    ) -> Division? {
        if let only = group.name.unicodeScalars.first, group.name.unicodeScalars.count == 1,
            let province = lexicon.abbreviations[only]
        {
            return lexicon.divisions.division(code: province.code)
        }
        let named = divisions(named: group, in: scan)
        guard !named.isEmpty else { return nil }
        let exact = named.filter { $0.name == group.name }
        var candidates = exact.isEmpty ? named.filter { !$0.isFormer } : exact
        if candidates.isEmpty { candidates = named }
        // A short form whose full name stands in the story means that one.
        if exact.isEmpty {
            // 阳山 beside 阳山镇, where nobody names 阳山县: the town.
            if Self.townEnds.contains(where: { isNamed(group.name + $0) }),
                !candidates.contains(where: { page.full.contains($0.code) })
            {
                return nil
            }
            let full = candidates.filter { isNamed($0.name) }
            // 朝阳 beside 朝阳县: still the city, where the page speaks of the city in full.
            let seat = candidates.first { $0.level == .prefecture && page.full.contains($0.code) }
            if !full.isEmpty, !full.contains(where: { $0.prefecture == seat?.code }) { candidates = full }
            // 朝阳 in a story that names no 朝阳县: the city, though another story of the page names its county.
            if full.isEmpty {
                let seats = Set(candidates.filter { $0.level == .prefecture }.map(\.code))
                candidates.removeAll { $0.level == .county && seats.contains($0.prefecture) }
            }
        }
        if candidates.count == 1 { return candidates.first }
        let present = candidates.filter { !$0.isFormer }
        if present.count == 1, exact.isEmpty || Set(candidates.map(\.province)).count == 1 { return present.first }
        if !present.isEmpty { candidates = present }
        // The place just before it is the surest sign: 浙江省杭州市西湖区.
        let scored = candidates.map { division in
            (division, page.weight(of: division) + precedingWeight(division, group.ranges, in: scan))
        }
        guard let best = scored.map(\.1).max() else { return nil }
        let leaders = scored.filter { $0.1 == best }.map(\.0)
        if best > 0, leaders.count == 1 { return leaders.first }
        if exact.isEmpty {
            // A short form shared by a city and its county, or a province and its city, means the higher.
            let top = leaders.map(\.level.rawValue).min()
            let highest = leaders.filter { $0.level.rawValue == top }
            return highest.count == 1 ? highest.first : nil
        }
        return nil
    }

    /// Every division of the group's name, as the walk of the lexicon found it where the name stands in the text as it is.
    private func divisions(named group: EntityGroups.Group, in scan: StoryScan) -> [Division] {
        let name = group.name.unicodeScalars
        guard let range = group.ranges.first, range.count == name.count else { return lexicon.divisions.named(name) }
        let value = scan.matches.match(of: range).flatMap { scan.matches.facts(of: $0)?.divisions }
        return value.map(lexicon.divisions.group) ?? []
    }

    private func precedingWeight(_ division: Division, _ ranges: [Range<Int>], in scan: StoryScan) -> Int {
        guard let parent = lexicon.divisions.parent(of: division) else { return 0 }
        let province = lexicon.divisions.division(code: division.province)
        var names = [parent.name]
        if let short = parent.shortName { names.append(short) }
        if let province {
            names.append(province.name)
            if let short = province.shortName { names.append(short) }
        }
        return ranges.contains { range in
            names.contains { scan.has($0, at: range.lowerBound - $0.unicodeScalars.count) }
        } ? 100 : 0
    }
}
