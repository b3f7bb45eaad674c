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

    /// What a build does, in this order; each begins when the one before has ended.
    public enum Stage: String, Sendable, CaseIterable {
        /// Reading documents through restoration, layout and annotation.
        case reading
        /// Merging the postings of all batches.
        case indexing
        /// Listing the stories of the longer runs that many hold.
        case runs
        /// Joining what the stories name into entities of the archive.
        case entities
        /// Ordering, grouping and completing.
        case ordering
    }
}
