import Annotation

/// What some stories say of one entity: the forms, posts and dates, added up.
struct EntityUse: Sendable {
    /// Which entity, as one story tells by itself.
    struct Key: Hashable, Sendable {
        /// Without a mark: what keeps namesakes apart is known only once all stories are in.
        let entity: EntityKey
        /// Prefecture (first four digits) that the story ties it to; 0 where it does not.
        let prefecture: Int32
    }

    let key: Key
    /// Names of a division with a code, which is one entity under several names; empty for all others.
    private(set) var names = UseCounts()
    private(set) var surfaces = UseCounts()
    private(set) var roles = UseCounts()
    private(set) var evidence: [Entity.Evidence] = []
    /// Places that tie it, each story's nearest: one of them is the mark.
    private(set) var ties: [NamesakeTie.Place: Int32] = [:]
    /// Prefectures that one story names beside the one of the key.
    private(set) var neighbours: Set<Int32> = []
    private(set) var mentions: Int32 = 0
    private(set) var first = DateStamp.unknown
    private(set) var last = DateStamp.unknown

    init(_ key: Key) { self.key = key }

    /// Takes in what one story says.
    mutating func add(_ entity: Entity, tie: NamesakeTie?, published: DateStamp) {
        if key.entity.adcode != 0 { names.add(entity.name) }
        for surface in entity.surfaces { surfaces.add(surface) }
        for role in entity.roles { roles.add(role) }
        for item in entity.evidence { add(item) }
        if let tie, let nearest = tie.places.first {
            ties[nearest, default: 0] += 1
            for place in tie.places where place.prefecture != key.prefecture { neighbours.insert(place.prefecture) }
        }
        mentions += Int32(entity.mentions.count)
        extend(to: published)
    }

    /// Takes in what later stories say.
    mutating func add(_ other: EntityUse) {
        names.add(other.names)
        surfaces.add(other.surfaces)
        roles.add(other.roles)
        for item in other.evidence { add(item) }
        ties.merge(other.ties, uniquingKeysWith: +)
        neighbours.formUnion(other.neighbours)
        mentions += other.mentions
        extend(to: other.first)
        extend(to: other.last)
    }

    /// The name of the entity: the one most used.
    var name: String { names.byUse.first?.text ?? key.entity.name }

    private mutating func add(_ item: Entity.Evidence) {
        if !evidence.contains(where: { $0.surface.isSame(as: item.surface) }) { evidence.append(item) }
    }

    private mutating func extend(to published: DateStamp) {
        guard published.isKnown else { return }
        if !first.isKnown || published < first { first = published }
        if last < published { last = published }
    }
}
