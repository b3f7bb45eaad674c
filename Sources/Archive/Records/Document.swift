import Layout
import Restoration

/// One document of the archive, as it was read.
public struct Document: Sendable, Equatable {
    public let id: String
    public let encoding: TextEncoding
    /// Size of the raw file in bytes.
    public let bytes: Int
    /// Digest of the raw bytes, 64 hexadecimal digits.
    public let sha256: String
    /// Raw lines, blank ones included.
    public let lines: Int
    public let provenance: Provenance
    /// Ordinals of its stories in the snapshot.
    public let stories: Range<Int32>
    /// 1-based raw lines that belong to no story, ascending.
    public let furniture: [Int]
    /// How many repairs of each rule were made; rules without a repair are left out.
    public let repairs: [RepairCount]
    public let warnings: [String]

    /// Repairs of every rule together.
    public var repairTotal: Int { repairs.reduce(0) { $0 + $1.count } }

    /// How often one rule of restoration changed a document.
    public struct RepairCount: Sendable, Equatable {
        public let rule: Repair.Rule
        public let count: Int
    }
}

/// A document that could not be read, and was left out.
public struct Unreadable: Sendable, Equatable {
    public let id: String
    /// For a reader of the log: what went wrong.
    public let reason: String

    public init(id: String, reason: String) {
        self.id = id
        self.reason = reason
    }
}
