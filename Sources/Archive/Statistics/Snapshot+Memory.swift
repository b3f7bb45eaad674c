/// What a snapshot holds in memory, in bytes.
public struct MemoryUse: Sendable, Equatable {
    /// The stories' text, folded, and the units that folding changed.
    public let text: Int
    /// Paragraphs, heads, entities, figures and exchanges of the stories.
    public let records: Int
    /// Postings of text and headlines.
    public let postings: Int
    /// Entities, which stories name them, and what completes their names.
    public let entities: Int
    /// Columns of figures.
    public let figures: Int
    /// Columns, orders and groups of stories.
    public let stories: Int
    /// Documents and their sources.
    public let documents: Int

    public var total: Int { text + records + postings + entities + figures + stories + documents }
}

extension Snapshot {
    /// What the snapshot holds in memory. O(entities + documents).
    public var memoryUse: MemoryUse {
        MemoryUse(
            text: store.batches.reduce(0) { $0 + $1.textBytes },
            records: store.batches.reduce(0) { $0 + $1.recordBytes },
            postings: index.bytes, entities: catalog.bytes + completions.memory,
            figures: figures.bytes + exchanges.bytes,
            stories: columns.bytes + orders.bytes + groups.bytes,
            documents: documents.memory)
    }
}
