import Annotation

/// Every entity of the archive, in order of id, with the stories that name it.
struct EntityCatalog: Sendable {
    /// In order of id, by its UTF-8 bytes.
    let records: EntityRecords
    /// Entity → stories that name it, ascending.
    let stories: Adjacency
    /// Story → its entities, parallel to its annotation's.
    let entities: Adjacency
    /// How often the story names it, for each value of `entities`.
    private let mentions: [UInt16]
    /// Story → its entities, each once, ascending.
    let distinctEntities: Adjacency
    /// The stories that name any entity of a type.
    let storySets: [EntityType: StorySet]
    let names: EntityNames
    let orders: EntityOrders
    /// Codes of divisions, ascending, and the entities that bear them.
    private let divisions: [(adcode: Int32, entity: Int32)]

    /// Who is named where, and what they are called, are worked out at the same time where there are workers.
    init(_ records: EntityRecords, entities: Adjacency, mentions: [UInt16], workers: Int) {
        self.records = records
        self.mentions = mentions
        self.entities = entities
        ((stories, distinctEntities, storySets), (names, orders)) = both(workers: workers) {
            let stories = entities.inverted(rows: records.count)
            return (
                stories, stories.inverted(rows: entities.count),
                Self.storySets(of: records, stories: stories, universe: entities.count)
            )
        } _: {
            (EntityNames(records), EntityOrders(records))
        }
        divisions = records.adcodes.enumerated().filter { $0.element != 0 }
            .map { (adcode: $0.element, entity: Int32($0.offset)) }
            .sorted { ($0.adcode, $0.entity) < ($1.adcode, $1.entity) }
    }

    private static func storySets(
        of records: EntityRecords, stories: Adjacency, universe: Int
    ) -> [EntityType: StorySet] {
        var storySets: [EntityType: StorySet] = [:]
        for type in EntityType.allCases {
            var set = StorySet(universe: universe)
            for entity in records.types.indices where records.types[entity] == type {
                for story in stories[entity] { set.insert(story) }
            }
            storySets[type] = set
        }
        return storySets
    }

    var count: Int { records.count }

    /// Bytes of memory it holds.
    var bytes: Int {
        records.memory + stories.bytes + entities.bytes + distinctEntities.bytes + names.bytes + orders.bytes
            + MemoryLayout<(Int32, Int32)>.stride * divisions.capacity
            + 2 * mentions.capacity + storySets.values.reduce(0) { $0 + 8 * $1.words.capacity }
    }

    /// The entity of exactly this id. O(log entities).
    func ordinal(id: String) -> Int32? {
        let place = records.lowerBound(id: id)
        return place < count && records.id(of: Int32(place)) == id ? Int32(place) : nil
    }

    func record(_ ordinal: Int32) -> EntityRecord {
        records.record(ordinal, stories: stories[ordinal].count)
    }

    /// How often `story` names an entity. O(entities of the story).
    func mentions(of entity: Int32, inStory story: Int32) -> Int {
        let named = entities[story]
        return named.indices.reduce(0) { named[$1] == entity ? $0 + Int(mentions[$1]) : $0 }
    }

    /// Entities with exactly this name or alias, after folding.
    func named(_ name: [Unicode.Scalar]) -> [Int32] { names.entities(named: name) }

    /// The place and everything below it, as far as codes tell. O(log divisions + found).
    func ordinals(in place: PlaceSelection) -> [Int32] {
        switch place {
        case .entity(let ordinal): return [ordinal]
        case .division(let code):
            let below = code % 10_000 == 0 ? 10_000 : code % 100 == 0 ? 100 : 1
            var (low, high) = (0, divisions.count)
            while low < high {
                let middle = (low + high) / 2
                if Int(divisions[middle].adcode) < code { low = middle + 1 } else { high = middle }
            }
            return divisions[low...].prefix { Int($0.adcode) < code + below }.map(\.entity)
        }
    }
}
