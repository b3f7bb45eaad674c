/// How far the building of a snapshot has come.
public struct BuildProgress: Sendable, Equatable {
    public let stage: Stage
    /// Documents read so far, of how many.
    public let documents: Int
    public let documentTotal: Int
    /// Raw bytes read so far.
    public let bytes: Int
    /// Stories found so far.
    public let stories: Int

    public enum Stage: String, Sendable, CaseIterable {
        /// Reading documents through restoration, layout and annotation.
        case reading
        /// Joining entities and laying out the index.
        case indexing
    }
}
