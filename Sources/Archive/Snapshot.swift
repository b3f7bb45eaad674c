/// An immutable archive of annotated stories, with everything needed to search, filter, count and rank them.
public final class Snapshot: Sendable {
    /// Hex digest of the folder's contents and the program's version: equal on every machine that serves the same.
    public let identity: String

    init(identity: String) { self.identity = identity }
}
