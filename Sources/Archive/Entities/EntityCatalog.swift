import Annotation

/// Every entity of the archive, in order of id, with the stories that name it.
struct EntityCatalog: Sendable {
    /// In order of id, by its UTF-8 bytes.
    let records: [EntityRecord]
    /// Entity → stories that name it, ascending.
    let stories: Adjacency
    /// Story → its entities, parallel to its annotation's.
    let entities: Adjacency
    /// Story → its entities, each once, ascending.
    let distinctEntities: Adjacency
    /// The stories that name any entity of a type.
    let storySets: [EntityType: StorySet]
    /// Folded name or alias → entities so called, ascending.
    private let byName: [[Unicode.Scalar]: [Int32]]

    init(joining joined: [EntityRecord], entities: Adjacency) {
        records = joined
        self.entities = entities
        let stories = entities.inverted(rows: joined.count)
        self.stories = stories
        distinctEntities = stories.inverted(rows: entities.count)
        var storySets: [EntityType: StorySet] = [:]
        for type in EntityType.allCases { storySets[type] = StorySet(universe: entities.count) }
        for record in joined {
            for story in stories[record.ordinal] { storySets[record.type]?.insert(story) }
        }
        self.storySets = storySets
        var byName: [[Unicode.Scalar]: [Int32]] = [:]
        for record in joined {
            for name in Set([record.name] + record.aliases.map(\.surface)) {
                byName[Folding.standard(name), default: []].append(record.ordinal)
            }
        }
        self.byName = byName
    }

    /// About the bytes of memory it holds.
    var bytes: Int {
        let strings = records.reduce(0) { sum, record in
            sum + MemoryLayout<EntityRecord>.stride + record.id.utf8.count + 32
                + record.aliases.capacity * MemoryLayout<EntityRecord.Alias>.stride
                + record.roles.capacity * MemoryLayout<EntityRecord.Post>.stride
        }
        return strings + stories.bytes + entities.bytes + distinctEntities.bytes + byName.capacity * 64
    }

    /// The entity of exactly this id. O(log entities).
    func ordinal(id: String) -> Int32? {
        let place = lowerBound(id: id)
        return place < records.count && records[place].id == id ? Int32(place) : nil
    }

    /// The place of the first entity whose id is not below `id`.
    func lowerBound(id: String) -> Int {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].id.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Entities with exactly this name or alias, after folding.
    func named(_ name: [Unicode.Scalar]) -> [Int32] { byName[name] ?? [] }

    /// The place and everything below it, as far as codes tell.
    func ordinals(in place: PlaceSelection) -> [Int32] {
        switch place {
        case .entity(let ordinal): [ordinal]
        case .division(let code):
            records.filter { record in
                guard let own = record.adcode else { return false }
                return code % 10_000 == 0
                    ? own / 10_000 == code / 10_000
                    : code % 100 == 0 ? own / 100 == code / 100 : own == code
            }.map(\.ordinal)
        }
    }
}
