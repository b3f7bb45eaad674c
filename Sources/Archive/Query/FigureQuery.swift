import Annotation

/// Which figures are wanted, and in which order. Values compare in the base unit of their dimension.
public struct FigureQuery: Sendable, Hashable {
    /// Part of the quote or measure, in any script, width or case.
    public var text: String?
    /// Measures, each as a whole or part of one.
    public var measures: [String] = []
    /// Units as printed or base units.
    public var units: [String] = []
    public var kinds: [Figure.Kind] = []
    /// Ordinals of the entities of which the figure is said.
    public var entities: [Int32] = []
    /// Figures said of, or standing in stories that name, a place or one below it.
    public var places: [PlaceSelection] = []
    /// Document ordinals.
    public var documents: [Int32] = []
    /// Story ordinals.
    public var stories: [Int32] = []
    /// In the base unit; a range counts where any part of it lies within.
    public var minimum: Double?
    public var maximum: Double?
    public var published = DateRange.always
    public var sort = FigureSort.story

    public init() {}
}

/// The order of figures; ties by story and place in it. What lacks the property stands last in both directions.
public enum FigureSort: String, Sendable, CaseIterable {
    case story
    case value
    case valueDescending = "-value"
    case measure
    case measureDescending = "-measure"
    case unit
    case unitDescending = "-unit"
    case subject
    case subjectDescending = "-subject"
    case published
    case publishedDescending = "-published"
}

/// A figure in a list, with the story it stands in.
public struct FigureRow: Sendable, Equatable {
    public let ordinal: Int32
    public let stated: StatedFigure
    public let story: Int32
    public let storyID: String
    public let published: String?
    /// Name of the entity of which it is said.
    public let subjectName: String?
}
