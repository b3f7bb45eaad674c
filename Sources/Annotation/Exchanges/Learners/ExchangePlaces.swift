import Lexicon

/// Where the places and bodies of a story lie: by what their names open with, and by what stands before them.
struct ExchangePlaces {
    /// The places and bodies that the story names, in order of first mention.
    let entities: [ExchangeEntity]
    /// The code of the division right before which a town, village or body stands somewhere in the story, by its name.
    let addresses: [String: Int]

    /// Every form of every place the story names, in order of first mention.
    private let forms: [(scalars: [Unicode.Scalar], entity: ExchangeEntity)]
    /// What `lastPlace(of:)` gives for those that the story names and no table has; the sentences ask it again and again.
    private var lastPlaces: [String: ExchangeEntity?] = [:]

    /// `named` are the places and bodies, in order of first mention, and `names` all their mentions, ascending.
    init(_ named: [Entity], names: [ExchangeName]) {
        entities = named.map { ExchangeEntity($0) }
        addresses = Self.addresses(of: names, entities: entities)
        forms = zip(named, entities).filter { $0.0.type == .place }.flatMap { place, entity in
            (place.surfaces + [place.name]).map { (Array($0.unicodeScalars), entity) }
        }
        for entity in entities where entity.adcode == nil && lastPlaces[entity.name] == nil {
            lastPlaces[entity.name] = .some(lastPlace(opening: Array(entity.name.unicodeScalars)))
        }
    }

    private static func addresses(of names: [ExchangeName], entities: [ExchangeEntity]) -> [String: Int] {
        var addresses: [String: Int] = [:]
        for (outer, inner) in zip(names, names.dropFirst())
        where inner.entity.adcode == nil && outer.range.upperBound == inner.range.lowerBound {
            addresses[inner.entity.name] =
                addresses[inner.entity.name] ?? outer.entity.adcode ?? addresses[outer.entity.name]
        }
        // 三星镇 where the story names 上海市崇明区三星镇政府.
        let settlements = entities.filter { $0.type == .place && $0.adcode == nil }.map(\.name)
        for body in entities where body.type == .organization {
            let name = Array(body.name.unicodeScalars)
            guard let (code, end) = lastDivision(opening: name) else { continue }
            for settlement in settlements
            where addresses[settlement] == nil && name[end...].starts(with: settlement.unicodeScalars) {
                addresses[settlement] = code
            }
        }
        return addresses
    }

    /// The last of the divisions with which `name` opens in full, and where it ends there.
    private static func lastDivision(opening name: [Unicode.Scalar]) -> (code: Int, end: Int)? {
        var last: (code: Int, end: Int)?
        while let (length, value) = Divisions.china.trie.longestWord(in: name, at: last?.end ?? 0),
            let division = Divisions.china.official(value).first
        {
            last = (division.code, (last?.end ?? 0) + length)
        }
        return last
    }

    /// Whether the division of code `inner` lies within the province or city of code `outer`, or is it.
    static func lies(_ inner: Int, within outer: Int) -> Bool {
        if outer % 10_000 == 0 { return inner / 10_000 == outer / 10_000 }
        return outer % 100 == 0 && inner / 100 == outer / 100
    }

    /// The place of that code that the story names.
    func place(code: Int) -> ExchangeEntity? { entities.first { $0.type == .place && $0.adcode == code } }

    /// The code of the division that the name of a body says it has its seat in.
    func seat(of body: ExchangeEntity) -> Int? { lastPlace(of: body)?.adcode }

    /// Whether `entity` is a place, or a body whose name opens with one.
    func isPlaced(_ entity: ExchangeEntity) -> Bool {
        entity.type == .place || lastPlace(of: entity) != nil || settlement(opening: entity) != nil
    }

    /// The innermost place with which the name of a body opens: 莽山乡 of 宜章县莽山乡党委, the town and not its county.
    func innermostPlace(of body: ExchangeEntity) -> ExchangeEntity? {
        let place = lastPlace(of: body)
        guard let settlement = settlement(opening: body) else { return place }
        guard let place else { return settlement }
        let own = settlement.name.unicodeScalars.dropFirst(place.name.unicodeScalars.count)
        guard settlement.name.hasPrefix(place.name), own.count > 1 else { return place }
        return ExchangeEntity(.place, within: String(own))
    }

    /// The last of the places with which the name of a body opens: 灵山县 of 广西灵山县农业农村局.
    func lastPlace(of body: ExchangeEntity) -> ExchangeEntity? {
        if let known = lastPlaces[body.name] { return known }
        return lastPlace(opening: Array(body.name.unicodeScalars))
    }

    private func lastPlace(opening name: [Unicode.Scalar]) -> ExchangeEntity? {
        var place: ExchangeEntity?
        var position = 0
        // 淄博 + 延庆食品有限公司: what lies elsewhere is no part of the address.
        while let (inner, length) = longestPlace(at: position, of: name), Self.mayLie(inner, within: place) {
            place = inner
            position += length
        }
        return place
    }

    /// The place named at `position`, and how long its name is there: by the forms the story uses, or by the table of
    /// divisions where that has a longer one.
    private func longestPlace(at position: Int, of name: [Unicode.Scalar]) -> (entity: ExchangeEntity, length: Int)? {
        var longest: (entity: ExchangeEntity, length: Int)?
        for form in forms
        where form.scalars.count > longest?.length ?? 1 && name[position...].starts(with: form.scalars) {
            longest = (form.entity, form.scalars.count)
        }
        // 威宁…县农业农村局: the division may stand only in the name of its office.
        guard let (length, value) = Divisions.china.trie.longestWord(in: name, at: position),
            length > longest?.length ?? 1,
            let division = Divisions.china.group(value).first(where: { !$0.isFormer }),
            // 龙海 of 龙海镇党委 is no district of that name.
            position + length >= name.count || !Self.settlementEnds.contains(name[position + length])
                || division.name.unicodeScalars.count == length
        else { return longest }
        return (entity(of: division), length)
    }

    /// 威宁 of 威宁彝族回族苗族自治县农业农村局: by the name the story uses, where the official one is long.
    private func entity(of division: Division) -> ExchangeEntity {
        let isLong = division.name.unicodeScalars.suffix(3).starts(with: "自治".unicodeScalars)
        return (isLong ? place(code: division.code) : nil)
            ?? ExchangeEntity(.place, within: division.name, adcode: division.code)
    }

    private static func mayLie(_ inner: ExchangeEntity, within outer: ExchangeEntity?) -> Bool {
        guard let outer = outer?.adcode, let inner = inner.adcode else { return true }
        return outer / 10_000 == inner / 10_000
    }

    /// 龙海镇 of 龙海镇党委, 山塘村 of 山塘村党支部: a town or village that the story names by its body alone.
    private func settlement(opening body: ExchangeEntity) -> ExchangeEntity? {
        let name = Array(body.name.unicodeScalars)
        guard
            let end = name.indices.dropFirst().first(where: { index in
                Self.settlementEnds.contains(name[index])
                    && Vocabulary.common.classes(of: name[(index + 1)...]).contains(.organ)
            })
        else { return nil }
        return ExchangeEntity(.place, within: String(name[...end]))
    }
    private static let settlementEnds: ScalarSet = ["镇", "乡", "村", "道", "区"]
}
