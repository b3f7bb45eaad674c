import Annotation

/// Which exchanges are wanted; always in the order of stories.
public struct ExchangeQuery: Sendable, Hashable {
    /// Names or parts of names of who learns.
    public var learners: [String] = []
    /// Names or parts of names of from whom.
    public var hosts: [String] = []
    public var forms: [Exchange.Form] = []
    /// Learner or host is, or lies within, one of these places.
    public var places: [PlaceSelection] = []
    /// Ordinals of entities that learn or are learned from.
    public var entities: [Int32] = []
    /// Story ordinals.
    public var stories: [Int32] = []
    /// By the exchange's own dates where the story gives them, else by the story's.
    public var dates = DateRange.always

    public init() {}
}

/// An exchange in a list, with the story that reports it.
public struct ExchangeRow: Sendable, Equatable {
    public let ordinal: Int32
    public let reported: ReportedExchange
    public let story: Int32
    public let storyID: String
    public let published: String?
}
