import Lexicon

/// Mentions put together that name the same thing, each group one entity.
struct EntityGroups {
    let entities: [Entity]

    init(_ mentions: [Candidate], in scan: StoryScan, page: PageDivisions, lexicon: NameLexicon) {
        var groups: [Group] = []
        var names = GroupNames(mentions: mentions.count)
        for mention in mentions { names.add(mention, to: &groups, in: scan) }
        let resolver = DivisionResolver(page: page, lexicon: lexicon)
        resolver.resolve(&groups, in: scan) { names.hasPlace($0) }
        resolver.addOwnDivision(to: &groups, mentions: mentions, in: scan)
        var shortNames = ShortNames(of: groups, page: page)
        shortNames.join(&groups)
        FamilyNames(vocabulary: lexicon.vocabulary, names: lexicon.names, scan: scan).settle(&groups)
        entities = Self.entities(of: groups, roles: PersonRoles(scan, mentions: mentions))
    }

    /// One entity for each group, in the order in which the story comes to them.
    private static func entities(of groups: [Group], roles: PersonRoles) -> [Entity] {
        // Numbers are put in order, as whole groups are costly to move.
        let firsts = groups.map { $0.ranges.lazy.map(\.lowerBound).min() ?? 0 }
        return groups.indices.sorted { firsts[$0] < firsts[$1] }.map { index in
            let group = groups[index]
            return Entity(
                type: group.type, name: group.name, surfaces: group.surfaces, adcode: group.adcode,
                roles: group.type == .person ? roles.roles(of: group.ranges) : [],
                mentions: group.ranges.count > 1
                    ? group.ranges.sorted { $0.lowerBound < $1.lowerBound } : group.ranges,
                evidence: group.evidence)
        }
    }

    /// Mentions that name one thing.
    struct Group {
        var type: EntityType
        var name: String
        var surfaces: [String]
        var ranges: [Range<Int>]
        var adcode: Int?
        var evidence: [Entity.Evidence] = []

        init(type: EntityType, name: String, surface: String, range: Range<Int>) {
            self.type = type
            self.name = name
            surfaces = [surface]
            ranges = [range]
        }

        mutating func add(_ surface: String, _ range: Range<Int>) {
            if !surfaces.contains(surface) { surfaces.append(surface) }
            ranges.append(range)
        }

        /// Takes over all mentions of `other`, because of `why`.
        mutating func absorb(_ other: Group, why: String) {
            for surface in other.surfaces where !surfaces.contains(surface) {
                surfaces.append(surface)
                evidence.append(Entity.Evidence(surface: surface, why: why))
            }
            ranges += other.ranges
            adcode = adcode ?? other.adcode
        }
    }
}
