/// Whether a folder will fit into memory, known before any of it is read.
public struct MemoryNeed: Sendable, Equatable {
    /// Raw bytes of all documents.
    public let rawBytes: Int
    /// Bytes of memory that the process may use; nil where nothing limits it.
    public let limit: Int?

    public init(rawBytes: Int, limit: Int?) {
        self.rawBytes = rawBytes
        self.limit = limit
    }

    /// Bytes of memory for each raw byte while a snapshot is built; `benchmarks search` measures it.
    static let perRawByte = 3
    /// Bytes that the program takes with nothing to serve: its tables.
    static let base = 64 << 20

    /// Bytes that building and serving the folder will take at most; twice as much while a reload runs.
    public var needed: Int { Self.base + Self.perRawByte * rawBytes }

    /// Whether there is room, with a reload beside the snapshot that is served where `reloading`.
    public func fits(reloading: Bool = false) -> Bool {
        guard let limit else { return true }
        return (reloading ? 2 : 1) * needed <= limit
    }

    /// The limit that a control group's file states: `memory.max` of version 2 (bytes or `max`), or
    /// `memory.limit_in_bytes` of version 1, where a number near 2^63 means none.
    public static func limit(fromControlGroup text: String) -> Int? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
        guard let limit = Int(String(decoding: digits, as: UTF8.self)), limit < 1 << 60 else { return nil }
        return limit
    }
}
