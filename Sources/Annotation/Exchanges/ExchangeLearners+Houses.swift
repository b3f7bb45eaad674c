import Lexicon

/// For which division an office or a delegation learns.
extension ExchangeLearners {
    /// The division that an office or a delegation stands for (涪陵区 of 涪陵区委组织部); other bodies and places themselves.
    func house(of entity: Entity, taught: Set<String>) -> Entity? {
        guard entity.type == .organization, !isHouse(entity.name) else { return entity }
        if let hospital = hospital(ofDepartment: entity) { return hospital }
        let name = Array(entity.name.unicodeScalars)
        let isDelegation = ends(name, words.trie) { ExchangeWords.Classes(rawValue: $0).contains(.delegation) }
        let isOffice = ends(name, Vocabulary.common.trie) { Vocabulary.Classes(rawValue: $0).contains(.organ) }
        let isLevel = name.first.map(ScalarSet.governmentEnds.contains) ?? false
        guard isDelegation || isOffice || isLevel else { return entity }
        let place = lastPlace(opening: name)
        // 莽山乡 of 宜章县莽山乡党委: the town, and not its county.
        if let settlement = settlement(opening: name) {
            guard let place else { return settlement }
            let own = settlement.name.unicodeScalars.dropFirst(place.name.unicodeScalars.count)
            if settlement.name.hasPrefix(place.name), own.count > 1 {
                return Entity(type: .place, name: String(own), surfaces: [], adcode: nil, mentions: [])
            }
        }
        if let place { return place }
        // 县委组织部, 县蔬菜协会: the county that the story is about.
        guard isLevel, let first = name.first else { return homes.first { !taught.contains($0.name) } ?? entity }
        // 省政协: no county is meant.
        let fallback = first == "省" ? nil : homes.first { !taught.contains($0.name) }
        var counts: [String: (entity: Entity, count: Int)] = [:]
        for name in names
        where name.entity.type == .place && Self.officialName(of: name.entity).unicodeScalars.last == first
            && !taught.contains(name.entity.name)
        {
            counts[name.entity.name, default: (name.entity, 0)].count += 1
        }
        // 河池市 of 河池市人大: the place may stand only in the names of its bodies.
        for name in names where name.entity.type == .organization {
            guard let place = lastPlace(opening: Array(name.entity.name.unicodeScalars)),
                Self.officialName(of: place).unicodeScalars.last == first, !taught.contains(place.name)
            else { continue }
            counts[place.name, default: (place, 0)].count += 1
        }
        let most = counts.values.max {
            ($0.count, -($0.entity.mentions.first?.lowerBound ?? 0)) < (
                $1.count, -($1.entity.mentions.first?.lowerBound ?? 0)
            )
        }
        if let most, most.count > 1 { return most.entity }
        return (first == "省" ? nil : pageHome(closing: first, taught: taught)) ?? most?.entity ?? fallback
    }

    /// The county or city that the page is at home in, where its name closes so and does not teach.
    private func pageHome(closing last: Unicode.Scalar, taught: Set<String>) -> Entity? {
        guard let own = page.home(closing: last, divisions: .china) else { return nil }
        let named = names.first { $0.entity.type == .place && $0.entity.adcode == own.code }?.entity
        let home = named ?? Entity(type: .place, name: own.name, surfaces: [], adcode: own.code, mentions: [])
        return taught.contains(home.name) ? nil : home
    }

    /// 饶阳县人民医院 of 饶阳县人民医院血液净化室: the hospital whose department `entity` is.
    private func hospital(ofDepartment entity: Entity) -> Entity? {
        let name = Array(entity.name.unicodeScalars)
        guard let last = name.last, Self.departments.contains(last),
            let end = name.indices.dropFirst(4).first(where: {
                name[..<$0].suffix(2).elementsEqual("医院".unicodeScalars)
            })
        else { return nil }
        return Entity(type: .organization, name: String(name[..<end]), surfaces: [], adcode: nil, mentions: [])
    }
    private static let departments: ScalarSet = ["科", "室", "部", "区"]

    /// 他和5名同事到佛山市高明区人民医院进修: where a hospital teaches, the county's own that the story named last before
    /// `end`.
    func ownHospital(taughtBy hosts: [ExchangeSentence.Host], before end: Int) -> Entity? {
        func isHospital(_ entity: Entity) -> Bool {
            entity.type == .organization && ["医院", "卫生院", "保健院"].contains { entity.name.hasSuffix($0) }
        }
        guard hosts.count == 1, let host = hosts.first?.entity, isHospital(host) else { return nil }
        let taught = seat(of: host)
        return names[..<names.firstPlace(from: end)].last { name in
            isHospital(name.entity) && name.entity.name != host.name
                && seat(of: name.entity).map { $0 % 100 != 0 && $0 != taught } == true
        }?.entity
    }

    /// The official name of a city that the story names by its short form alone (朝阳), or of a county whose bodies
    /// bear it in full (海伦 beside 海伦市农业农村局), else the name the story uses.
    func fullName(of entity: Entity) -> String {
        // 东乡 where the story names 东乡族自治县 as well.
        if let code = entity.adcode, let official = Divisions.china.division(code: code)?.name,
            names.contains(where: { $0.entity.type == .place && $0.entity.name == official })
        {
            return official
        }
        guard let code = entity.adcode, code % 10_000 != 0,
            let division = Divisions.china.division(code: code), division.shortName == entity.name
        else { return entity.name }
        let isBorne = names.contains { $0.entity.type == .organization && $0.entity.name.hasPrefix(division.name) }
        return code % 100 == 0 || isBorne ? division.name : entity.name
    }

    /// The name that the table has of a division, else the one the story uses.
    static func officialName(of entity: Entity) -> String {
        entity.adcode.flatMap { Divisions.china.division(code: $0)?.name } ?? entity.name
    }

    /// The code of the division that the name of a body says it has its seat in.
    func seat(of body: Entity) -> Int? { lastPlace(opening: Array(body.name.unicodeScalars))?.adcode }

    /// The last of the places with which the name of a body opens: 灵山县 of 广西灵山县农业农村局.
    func lastPlace(opening name: [Unicode.Scalar]) -> Entity? {
        var place: Entity?
        var position = 0
        while position < name.count {
            var longest: (entity: Entity, length: Int)?
            for form in placeForms
            where form.scalars.count > longest?.length ?? 1 && name[position...].starts(with: form.scalars) {
                longest = (form.entity, form.scalars.count)
            }
            // 威宁…县农业农村局: the division may stand only in the name of its office.
            if let (length, value) = Divisions.china.trie.longestWord(in: Array(name[position...]), at: 0),
                length > longest?.length ?? 1,
                let division = Divisions.china.group(value).first(where: { !$0.isFormer }),
                // 龙海 of 龙海镇党委 is no district of that name.
                position + length >= name.count || !Self.settlementEnds.contains(name[position + length])
                    || division.name.unicodeScalars.count == length
            {
                // 威宁 of 威宁彝族回族苗族自治县农业农村局: by the name the story uses, where the official one is long.
                let known =
                    division.name.unicodeScalars.suffix(3).starts(with: "自治".unicodeScalars)
                    ? names.first { $0.entity.type == .place && $0.entity.adcode == division.code }?.entity : nil
                longest = (
                    known
                        ?? Entity(type: .place, name: division.name, surfaces: [], adcode: division.code, mentions: []),
                    length
                )
            }
            // 淄博 + 延庆食品有限公司: what lies elsewhere is no part of the address.
            guard let longest, Self.mayLie(longest.entity, within: place) else { break }
            place = longest.entity
            position += longest.length
        }
        return place
    }

    /// 龙海镇 of 龙海镇党委, 山塘村 of 山塘村党支部: a town or village that the story names by its body alone.
    func settlement(opening name: [Unicode.Scalar]) -> Entity? {
        guard
            let end = name.indices.dropFirst().first(where: { index in
                Self.settlementEnds.contains(name[index])
                    && Vocabulary.common.classes(of: name[(index + 1)...]).contains(.organ)
            })
        else { return nil }
        return Entity(type: .place, name: String(name[...end]), surfaces: [], adcode: nil, mentions: [])
    }
    private static let settlementEnds: ScalarSet = ["镇", "乡", "村", "道", "区"]

    private static func mayLie(_ inner: Entity, within outer: Entity?) -> Bool {
        guard let outer = outer?.adcode, let inner = inner.adcode else { return true }
        return outer / 10_000 == inner / 10_000
    }

    private func ends(_ name: [Unicode.Scalar], _ trie: ScalarTrie, _ accepts: (UInt32) -> Bool) -> Bool {
        name.indices.contains { start in
            trie.value(of: name[start...]).map(accepts) ?? false
        }
    }
}
