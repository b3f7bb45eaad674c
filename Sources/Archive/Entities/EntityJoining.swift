import Annotation

/// Joins what the stories name into entities of the archive.
///
/// Stories are taken in order of their ordinals, so the outcome depends on the folder alone.
struct EntityJoining {
    private struct Draft {
        let type: EntityType
        let adcode: Int?
        var names: [String: Int] = [:]
        var surfaces: [String: Int] = [:]
        var evidence: [String: String] = [:]
        var roles: [String: Int] = [:]
        var stories = 0
        var mentions = 0
        var first = DateStamp.unknown
        var last = DateStamp.unknown
    }

    private var drafts: [String: Draft] = [:]
    private var keys: [[String]] = []

    mutating func append(_ entities: [Entity], published: DateStamp) {
        var storyKeys: [String] = []
        for entity in entities {
            let key = Self.key(of: entity)
            var draft = drafts[key] ?? Draft(type: entity.type, adcode: entity.adcode)
            draft.names[entity.name, default: 0] += 1
            for surface in entity.surfaces { draft.surfaces[surface, default: 0] += 1 }
            for item in entity.evidence where draft.evidence[item.surface] == nil {
                draft.evidence[item.surface] = item.why
            }
            for role in entity.roles { draft.roles[role, default: 0] += 1 }
            if !storyKeys.contains(key) { draft.stories += 1 }
            draft.mentions += entity.mentions.count
            if published.isKnown {
                if !draft.first.isKnown || published < draft.first { draft.first = published }
                if draft.last < published { draft.last = published }
            }
            drafts[key] = draft
            storyKeys.append(key)
        }
        keys.append(storyKeys)
    }

    /// The catalog of everything taken in.
    func catalog() -> EntityCatalog {
        let ids = drafts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var ordinals: [String: Int32] = [:]
        var records: [EntityRecord] = []
        for id in ids {
            guard let draft = drafts[id] else { continue }
            ordinals[id] = Int32(records.count)
            records.append(record(draft, id: id, ordinal: Int32(records.count)))
        }
        return EntityCatalog(
            joining: records, entities: Adjacency(keys.lazy.map { $0.compactMap { ordinals[$0] } }))
    }

    private func record(_ draft: Draft, id: String, ordinal: Int32) -> EntityRecord {
        let name = Self.byUse(draft.names).first?.0 ?? ""
        return EntityRecord(
            ordinal: ordinal, id: id, type: draft.type, name: name, adcode: draft.adcode,
            aliases: Self.byUse(draft.surfaces).map {
                EntityRecord.Alias(surface: $0, stories: $1, why: draft.evidence[$0])
            },
            roles: Self.byUse(draft.roles).map { EntityRecord.Post(title: $0, stories: $1) },
            stories: draft.stories, mentions: draft.mentions, first: draft.first.iso, last: draft.last.iso)
    }

    /// Most used first; ties by the text itself.
    private static func byUse(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }.map { ($0.key, $0.value) }
    }

    private static func key(of entity: Entity) -> String {
        if let adcode = entity.adcode { return "\(entity.type.rawValue):\(adcode)" }
        return "\(entity.type.rawValue):\(entity.name)"
    }
}
