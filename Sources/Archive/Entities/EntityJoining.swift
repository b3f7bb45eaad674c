import Annotation

/// Joins what the stories name into entities of the archive.
///
/// Stories are taken in order of their ordinals, so the outcome depends on the folder alone.
struct EntityJoining {
    private struct Draft {
        let key: EntityKey
        let adcode: Int?
        var names: [String: Int] = [:]
        var surfaces: [String: Int] = [:]
        var evidence: [String: String] = [:]
        var roles: [String: Int] = [:]
        var stories = 0
        var mentions = 0
        var latestStory: Int32 = -1
        var first = DateStamp.unknown
        var last = DateStamp.unknown
    }

    private let homonyms: Homonyms
    private var numbers: [EntityKey: Int32] = [:]
    private var drafts: [Draft] = []
    /// Story → the numbers of its entities' drafts.
    private var lists: [[Int32]] = []

    /// `homonyms` are resolved.
    init(homonyms: Homonyms) { self.homonyms = homonyms }

    /// Takes in a story's entities; returns the numbers of their drafts, in the same order.
    mutating func append(_ entities: [Entity], published: DateStamp) -> [Int32] {
        let story = Int32(lists.count)
        let list = entities.map { entity in
            let number = number(of: homonyms.key(of: entity, story: story), adcode: entity.adcode)
            Self.note(entity, in: &drafts[Int(number)], story: story, published: published)
            return number
        }
        lists.append(list)
        return list
    }

    private mutating func number(of key: EntityKey, adcode: Int?) -> Int32 {
        if let known = numbers[key] { return known }
        let number = Int32(drafts.count)
        numbers[key] = number
        drafts.append(Draft(key: key, adcode: adcode))
        return number
    }

    private static func note(_ entity: Entity, in draft: inout Draft, story: Int32, published: DateStamp) {
        draft.names[entity.name, default: 0] += 1
        for surface in entity.surfaces { draft.surfaces[surface, default: 0] += 1 }
        for item in entity.evidence where draft.evidence[item.surface] == nil {
            draft.evidence[item.surface] = item.why
        }
        for role in entity.roles { draft.roles[role, default: 0] += 1 }
        if draft.latestStory != story { draft.stories += 1 }
        draft.latestStory = story
        draft.mentions += entity.mentions.count
        guard published.isKnown else { return }
        if !draft.first.isKnown || published < draft.first { draft.first = published }
        if draft.last < published { draft.last = published }
    }

    /// The catalog of everything taken in, and for each draft's number its ordinal there.
    consuming func catalog() -> (catalog: EntityCatalog, ordinals: [Int32]) {
        let ordered = drafts.enumerated().map { (id: $0.element.key.id, number: $0.offset) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var ordinals = [Int32](repeating: 0, count: drafts.count)
        var records: [EntityRecord] = []
        records.reserveCapacity(drafts.count)
        for (id, number) in ordered {
            ordinals[number] = Int32(records.count)
            records.append(Self.record(drafts[number], id: id, ordinal: Int32(records.count)))
        }
        let entities = Adjacency(lists.lazy.map { $0.map { ordinals[Int($0)] } })
        return (EntityCatalog(joining: records, entities: entities), ordinals)
    }

    private static func record(_ draft: Draft, id: String, ordinal: Int32) -> EntityRecord {
        let name = byUse(draft.names).first?.0 ?? ""
        return EntityRecord(
            ordinal: ordinal, id: id, type: draft.key.type, name: name, adcode: draft.adcode,
            aliases: byUse(draft.surfaces).map {
                EntityRecord.Alias(surface: $0, stories: $1, why: draft.evidence[$0])
            },
            roles: byUse(draft.roles).map { EntityRecord.Post(title: $0, stories: $1) },
            stories: draft.stories, mentions: draft.mentions, first: draft.first.iso, last: draft.last.iso)
    }

    /// Most used first; ties by the text itself.
    private static func byUse(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { left, right in
            left.value != right.value
                ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }.map { ($0.key, $0.value) }
    }
}
