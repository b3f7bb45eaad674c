import Lexicon

/// Mentions put together that name the same thing, each group one entity.
struct EntityGroups {
    let entities: [Entity]

    init(_ mentions: [Candidate], in scan: StoryScan, page: PageDivisions, lexicon: NameLexicon) {
        var groups: [Group] = []
        // By bare name: the group of each type, and whether it has been named that way.
        var names = NameTrie(names: mentions.count)
        var byName: [SIMD8<Int32>] = []
        var isBare: [SIMD8<UInt8>] = []
        for mention in mentions {
            let rank = mention.type.rank
            let isDressed = mention.range.contains { Self.isDress(scan.classes[$0]) }
            let bare = isDressed ? Self.bare(mention.range, in: scan)[...] : scan.text[mention.range]
            let name = names.number(of: bare)
            if name == byName.count {
                byName.append(SIMD8(repeating: -1))
                isBare.append(SIMD8(repeating: 0))
            }
            let group = Int(byName[name][rank])
            if group < 0 {
                byName[name][rank] = Int32(groups.count)
                let name = String(bare)
                groups.append(
                    Group(
                        type: mention.type, name: name, surface: isDressed ? scan.string(mention.range) : name,
                        range: mention.range))
            } else if !isDressed, isBare[name][rank] != 0 {
                groups[group].ranges.append(mention.range)
            } else {
                groups[group].add(scan.string(mention.range), mention.range)
            }
            if !isDressed { isBare[name][rank] = 1 }
        }
        let resolver = DivisionResolver(page: page, lexicon: lexicon)
        resolver.resolve(&groups, in: scan) { name in
            names.known(Array(name.unicodeScalars)[...]).map { byName[$0][EntityType.place.rank] >= 0 } ?? false
        }
        resolver.addOwnDivision(to: &groups, mentions: mentions, in: scan)
        Self.join(&groups, lexicon: lexicon)
        FamilyNames(vocabulary: lexicon.vocabulary, names: lexicon.names, scan: scan).settle(&groups)
        let roles = PersonRoles(scan, mentions: mentions)
        // Numbers are put in order, as whole groups are costly to move.
        let firsts = groups.map { $0.ranges.lazy.map(\.lowerBound).min() ?? 0 }
        entities = groups.indices.sorted { firsts[$0] < firsts[$1] }.map { index in
            let group = groups[index]
            return Entity(
                type: group.type, name: group.name, surfaces: group.surfaces, adcode: group.adcode,
                roles: group.type == .person ? roles.roles(of: group.ranges) : [],
                mentions: group.ranges.count > 1
                    ? group.ranges.sorted { $0.lowerBound < $1.lowerBound } : group.ranges,
                evidence: group.evidence)
        }
    }

    private static func isDress(_ character: CharacterClass) -> Bool {
        character == .openQuote || character == .closeQuote || character == .space
    }

    /// A name without its quotation marks, and without the blanks that a headline sets between Han characters.
    private static func bare(_ range: Range<Int>, in scan: StoryScan) -> [Unicode.Scalar] {
        range.filter { index in
            switch scan.classes[index] {
            case .openQuote, .closeQuote: false
            case .space: scan.class(at: index - 1) != .han || scan.class(at: index + 1) != .han
            default: true
            }
        }.map { scan.text[$0] }
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

    /// Joins short forms to the full name, where the story leaves one choice only.
    private static func join(_ groups: inout [Group], lexicon: NameLexicon) {
        // People are called by shorter names too, but those are settled elsewhere.
        let names = groups.map { $0.type == .person ? [] : Array($0.name.unicodeScalars) }
        var isAbsorbed = [Bool](repeating: false, count: groups.count)
        // A place that takes in another has no code and gets none, so this holds to the end.
        let isCoded = groups.map { $0.adcode != nil }
        for type in EntityType.allCases where type != .person {
            let members = groups.indices.filter { groups[$0].type == type }
            // The first group that had several fuller names: it has fewer once one of them has gone into another.
            var undecided: Int?
            var place = 0
            while place < members.count {
                let index = members[place]
                let hosts =
                    isAbsorbed[index]
                    ? []
                    : members.filter {
                        names[$0].count > names[index].count && !isAbsorbed[$0]
                            && isShort(names[index], of: names[$0], type, isCoded: isCoded[index] || isCoded[$0])
                    }
                // Several fuller names: the longest of them where it contains the others (区委 of 青田县委 and 浙江省青田县委).
                let host = hosts.max { names[$0].count < names[$1].count }
                if let host,
                    hosts.allSatisfy({
                        groups[host].name.hasSuffix(groups[$0].name) || groups[host].name.hasPrefix(groups[$0].name)
                    })
                {
                    groups[host].absorb(
                        groups[index], why: "short for \(groups[host].name), the only such name in the story")
                    isAbsorbed[index] = true
                    place = undecided ?? place + 1
                    undecided = nil
                } else {
                    if host != nil, undecided == nil { undecided = place }
                    place += 1
                }
            }
        }
        if isAbsorbed.contains(true) { groups = groups.indices.filter { !isAbsorbed[$0] }.map { groups[$0] } }
    }

    /// Whether the name `s` is said for the longer name `f` of the same type; `isCoded` where the code of one is known.
    private static func isShort(
        _ s: [Unicode.Scalar], of f: [Unicode.Scalar], _ type: EntityType, isCoded: Bool
    ) -> Bool {
        switch type {
        case .place:
            if isCoded { return false }
            if f.dropLast().elementsEqual(s), s.count >= 2 { return true }
            // 毛竹村 of 毛竹自然村
            if s.last == "村", f.starts(with: s.dropLast()),
                ["自然村", "行政村"].contains(where: {
                    f.dropFirst(s.count - 1).elementsEqual($0.unicodeScalars)
                })
            {
                return true
            }
            return f.starts(with: s)
                && ["街道", "自然村", "社区"].contains(String(String.UnicodeScalarView(f.dropFirst(s.count))))
                || isZone(f) && isZone(s)
                    && (f.suffix(s.count).elementsEqual(s)
                        || (s.first == f.first && s.count >= 4 && isSubsequence(s, of: f)))
        case .organization:
            if f.suffix(s.count).elementsEqual(s) {
                // 区委 of 涪陵区委, 监测站 of 巫山县生态环境监测站, 组织部 of 涪陵区委组织部.
                return s.count >= 2
            }
            // 陇药源公司 of 甘肃陇药源生物科技有限公司, 富康合作社 of 富康中药材种植农民专业合作社.
            if let end = NameCues.houseEnd.suffix(of: s[...]), end.range.lowerBound >= 2,
                f.suffix(end.range.count).elementsEqual(s[end.range]), contains(f, s[..<end.range.lowerBound])
            {
                return true
            }
            // 德美集团 of 甘肃德美地缘现代农业集团有限公司
            for end in houses
            where s.count >= end.count + 2 && s.suffix(end.count).elementsEqual(end) && contains(f, s.suffix(end.count))
                && contains(f, s.dropLast(end.count))
            {
                return true
            }
            return f.starts(with: s)
                && ShortForms.house(f[...]).map { $0 == s[...] } == true
        case .programme, .event, .platform:
            // 8890平台 of 8890综合服务平台
            let skips =
                type == .platform && s.count >= 4 && s.prefix(2).elementsEqual(f.prefix(2))
                && s.suffix(2).elementsEqual(f.suffix(2)) && isSubsequence(s, of: f)
            return s.count >= 3 && f.count - s.count <= 12
                && (skips || f.starts(with: s) || f.suffix(s.count).elementsEqual(s)
                    // 统采统配 of 校园食材“统采统配”改革
                    || type == .programme && s.count >= 4 && contains(f, s[...]))
        case .person: return false
        }
    }

    private static let houses = ["集团", "公司"].map { Array($0.unicodeScalars) }

    private static func contains(_ name: [Unicode.Scalar], _ part: ArraySlice<Unicode.Scalar>) -> Bool {
        name.indices.contains { name[$0...].starts(with: part) }
    }

    private static func isZone(_ name: [Unicode.Scalar]) -> Bool { name.last == "区" && name.count >= 4 }

    private static func isSubsequence(_ short: [Unicode.Scalar], of full: [Unicode.Scalar]) -> Bool {
        var index = 0
        for scalar in full where index < short.count && short[index] == scalar { index += 1 }
        return index == short.count
    }
}
