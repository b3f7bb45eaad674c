import Annotation

extension Snapshot {
    /// Ordinal of the entity with exactly this id. O(log entities).
    public func entity(id: String) -> Int32? { catalog.ordinal(id: id) }

    /// Entities with this name or alias, in any script, width or case; most used first.
    public func entities(named name: String) -> [Int32] {
        catalog.named(Folding.standard(name)).sorted { left, right in
            let (one, other) = (catalog.stories[left].count, catalog.stories[right].count)
            return one != other ? one > other : left < right
        }
    }

    /// Everything known of an entity.
    public func entityRecord(_ ordinal: Int32) -> EntityRecord { catalog.record(ordinal) }

    /// What a list shows of an entity. O(1).
    public func entityRow(_ ordinal: Int32) -> EntityRow {
        let records = catalog.records
        return EntityRow(
            ordinal: ordinal, id: records.id(of: ordinal), type: records.types[Int(ordinal)],
            name: records.name(of: ordinal), adcode: records.adcode(of: ordinal),
            stories: catalog.stories[ordinal].count, mentions: Int(records.mentions[Int(ordinal)]))
    }

    /// Ordinals of the stories that name an entity, ascending.
    public func stories(naming entity: Int32) -> [Int32] { Array(catalog.stories[entity]) }

    /// Ordinals of the entities that a story names, in order of first mention.
    public func entities(ofStory ordinal: Int32) -> [Int32] { Array(catalog.entities[ordinal]) }

    /// Ordinals of the figures that are said of an entity, ascending.
    public func figures(saidOf entity: Int32) -> [Int32] {
        stories(naming: entity).flatMap { story in
            figures.rows(ofStory: Int(story)).filter { figures.subjects[$0] == entity }.map(Int32.init)
        }
    }
}
