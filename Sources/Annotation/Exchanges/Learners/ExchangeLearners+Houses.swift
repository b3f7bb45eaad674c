import Lexicon

/// For which division or house an office, a department or a delegation learns.
extension ExchangeLearners {
    /// The division that an office or a delegation stands for (涪陵区 of 涪陵区委组织部); other bodies and places themselves.
    func house(of entity: ExchangeEntity, taught: Set<String>) -> ExchangeEntity? {
        guard entity.type == .organization, !isHouse(entity.name) else { return entity }
        if let hospital = hospital(ofDepartment: entity) { return hospital }
        let name = Array(entity.name.unicodeScalars)
        let level = name.first.flatMap { ScalarSet.governmentEnds.contains($0) ? $0 : nil }
        guard level != nil || isOffice(name[...]) || words.closes(entity.name, .delegation) else { return entity }
        if let place = places.innermostPlace(of: entity) { return place }
        guard let level else { return homes.first { !taught.contains($0.name) } ?? entity }
        return division(closing: level, taught: taught)
    }

    /// Whether both are schools, or hospitals, or the like, so that one may send its people to the other.
    func areHouses(_ one: ExchangeEntity, _ other: ExchangeEntity) -> Bool {
        [one, other].allSatisfy { $0.type == .organization && isHouse($0.name) }
            && one.name.unicodeScalars.suffix(2).elementsEqual(other.name.unicodeScalars.suffix(2))
    }

    /// Schools, hospitals and the like learn for themselves.
    ///
    /// A party school trains the people of its county.
    private func isHouse(_ name: String) -> Bool { words.closes(name, .house) && !name.hasSuffix("党校") }

    /// Whether `name` is that of an office, or closes with one.
    private func isOffice(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        name.indices.contains { Vocabulary.common.classes(of: name[$0...]).contains(.organ) }
    }

    /// 县委组织部, 县蔬菜协会: the division of that level that the story is about.
    private func division(closing level: Unicode.Scalar, taught: Set<String>) -> ExchangeEntity? {
        // 县委, in a paper that is known.
        if let own = page.paper(closing: level, divisions: .china), let home = place(of: own, taught: taught) {
            return home
        }
        let most = mostNamed(closing: level, taught: taught)
        if let most, most.count > 1 { return most.entity }
        // 省政协: no county is meant.
        if level == "省" { return most?.entity }
        return pageHome(closing: level, taught: taught) ?? most?.entity ?? homes.first { !taught.contains($0.name) }
    }

    /// The place of that level that the story names most, first where several are.
    private func mostNamed(closing level: Unicode.Scalar, taught: Set<String>) -> (entity: ExchangeEntity, count: Int)?
    {
        var counts: [(entity: ExchangeEntity, count: Int)] = []
        func count(_ place: ExchangeEntity) {
            guard place.officialName.unicodeScalars.last == level, !taught.contains(place.name) else { return }
            if let known = counts.firstIndex(where: { $0.entity.name == place.name }) {
                counts[known].count += 1
            } else {
                counts.append((place, 1))
            }
        }
        for name in names where name.entity.type == .place { count(name.entity) }
        // 河池市 of 河池市人大: the place may stand only in the names of its bodies.
        for name in names where name.entity.type == .organization { places.lastPlace(of: name.entity).map(count) }
        return counts.max { ($0.count, -$0.entity.firstMention) < ($1.count, -$1.entity.firstMention) }
    }

    /// The county or city that the page is at home in, where its name closes so and does not teach.
    private func pageHome(closing last: Unicode.Scalar, taught: Set<String>) -> ExchangeEntity? {
        page.home(closing: last, divisions: .china).flatMap { place(of: $0, taught: taught) }
    }

    /// A division by the name the story uses, else by its official one; nil where it teaches.
    private func place(of division: Division, taught: Set<String>) -> ExchangeEntity? {
        let place =
            places.place(code: division.code)
            ?? ExchangeEntity(.place, within: division.name, adcode: division.code)
        return taught.contains(place.name) ? nil : place
    }

    /// 饶阳县人民医院 of 饶阳县人民医院血液净化室: the hospital whose department `entity` is.
    func hospital(ofDepartment entity: ExchangeEntity) -> ExchangeEntity? {
        guard entity.type == .organization else { return nil }
        return hospital(ofDepartment: entity.name).map { ExchangeEntity(.organization, within: $0) }
    }

    /// The name of the hospital whose department bears `name`; nil where it is none.
    func hospital(ofDepartment name: String) -> String? {
        let name = Array(name.unicodeScalars)
        guard let last = name.last, Self.departments.contains(last),
            let end = name.indices.dropFirst(4).first(where: {
                NameCues.hospital.suffix(of: name[..<$0]) != nil
            }), end < name.count
        else { return nil }
        return String(name[..<end])
    }
    private static let departments: ScalarSet = ["科", "室", "部", "区", "心", "馆"]

    /// Who learns where those of `entity` are on their way: an office itself, else the division it stands for.
    func party(_ entity: ExchangeEntity, taught: Set<String>) -> ExchangeEntity? {
        guard entity.type == .organization, places.isPlaced(entity) else { return house(of: entity, taught: taught) }
        return words.closes(entity.name, .delegation) ? sender(of: entity) ?? house(of: entity, taught: taught) : entity
    }

    /// 开化县林业局 of 开化县林业局考察团: the office whose delegation it is; nil for that of a whole division.
    private func sender(of delegation: ExchangeEntity) -> ExchangeEntity? {
        let name = Array(delegation.name.unicodeScalars)
        guard let end = name.indices.first(where: { words.classes(of: name[$0...]).contains(.delegation) }) else {
            return nil
        }
        let office = name[..<end]
        return isOffice(office.dropFirst()) ? ExchangeEntity(.organization, within: String(office)) : nil
    }

    /// 他和5名同事到佛山市高明区人民医院进修: where a hospital teaches, the county's own that the story named last before
    /// `end`.
    func ownHospital(taughtBy hosts: [ExchangeSentence.Host], before end: Int) -> ExchangeEntity? {
        func isHospital(_ entity: ExchangeEntity) -> Bool {
            entity.type == .organization && ["医院", "卫生院", "保健院"].contains { entity.name.hasSuffix($0) }
        }
        func house(_ entity: ExchangeEntity) -> ExchangeEntity { hospital(ofDepartment: entity) ?? entity }
        guard hosts.count == 1, let host = hosts.first.map({ house($0.entity) }), isHospital(host) else { return nil }
        let taught = places.seat(of: host)
        // 施秉县人民医院 + 骨科: its department speaks for it.
        let named = names[..<names.firstPlace(from: end)].map { house($0.entity) }
        return named.last { own in
            isHospital(own) && own.name != host.name
                && places.seat(of: own).map { $0 % 100 != 0 && $0 != taught } == true
        }
    }

    /// The official name of a city that the story names by its short form alone (朝阳), or of a county whose bodies
    /// bear it in full (海伦 beside 海伦市农业农村局), else the name the story uses.
    func fullName(of entity: ExchangeEntity) -> String {
        guard let code = entity.adcode, let division = Divisions.china.division(code: code) else { return entity.name }
        // 东乡 where the story names 东乡族自治县 as well.
        if places.entities.contains(where: { $0.type == .place && $0.name == division.name }) { return division.name }
        guard code % 10_000 != 0, division.shortName == entity.name else { return entity.name }
        let isBorne = places.entities.contains { $0.type == .organization && $0.name.hasPrefix(division.name) }
        return code % 100 == 0 || isBorne ? division.name : entity.name
    }
}
