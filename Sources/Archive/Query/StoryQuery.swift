import Annotation
import Layout

/// Which stories are wanted, and in which order. Different criteria all hold; values of one are alternatives.
public struct StoryQuery: Sendable, Hashable {
    public var text: TextQuery?
    /// Entity ordinals: every group must be met, by any of its members. A parameter given twice is two groups.
    public var entities: [[Int32]] = []
    /// Stories that name an entity of any of these types.
    public var types: [EntityType] = []
    /// Every group must be met; a place takes in all places below it.
    public var places: [[PlaceSelection]] = []
    public var kinds: [Story.Kind] = []
    public var sections: [String] = []
    public var outlets: [String] = []
    /// Document ordinals.
    public var documents: [Int32] = []
    /// `2022-03`.
    public var months: [String] = []
    /// Units of the stories' figures, as printed.
    public var units: [String] = []
    public var published = DateRange.always
    public var sort = StorySort.relevance

    public init() {}
}

/// A place that a query asks for.
public enum PlaceSelection: Sendable, Hashable {
    /// A division with GB/T 2260 code (330000, 331100, 331125) and all below it.
    case division(Int)
    /// A place without a code, by entity ordinal.
    case entity(Int32)
}

/// The order of stories; ties always by date, newest first, then by id.
public enum StorySort: String, Sendable, CaseIterable {
    case relevance
    case published
    case publishedDescending = "-published"
    case headline
    case headlineDescending = "-headline"
    case characters
    case charactersDescending = "-characters"
}

/// What stories can be counted by.
public enum FacetField: String, Sendable, CaseIterable {
    case entity, person, place, organization, platform, programme, event
    case type, kind, section, outlet, document, month, unit

    var entityType: EntityType? { EntityType(rawValue: rawValue) }
}

/// The values of one field over a set of stories.
public struct Facet: Sendable, Equatable {
    public let field: FacetField
    /// Distinct values that stand in at least one of the stories.
    public let total: Int
    /// The most frequent, ties by value.
    public let values: [Value]

    public struct Value: Sendable, Equatable {
        /// What a filter takes: an entity's id, a kind, an outlet, a month.
        public let value: String
        /// What a reader sees.
        public let label: String
        /// Stories.
        public let count: Int
    }
}
