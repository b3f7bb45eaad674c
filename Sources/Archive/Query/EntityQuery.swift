import Annotation

/// Which entities are wanted, and in which order.
public struct EntityQuery: Sendable, Hashable {
    /// Part of a name or alias, in any script, width or case.
    public var text: String?
    public var types: [EntityType] = []
    /// Entities that are, or are places within, any of these places.
    public var places: [PlaceSelection] = []
    public var sort = EntitySort.storiesDescending

    public init() {}
}

/// The order of entities; ties by id.
public enum EntitySort: String, Sendable, CaseIterable {
    case storiesDescending = "-stories"
    case stories
    case mentionsDescending = "-mentions"
    case mentions
    case name
    case nameDescending = "-name"
}
