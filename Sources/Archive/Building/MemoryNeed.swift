/// Whether a folder will fit into memory, known before any of it is read.
public struct MemoryNeed: Sendable, Equatable {
    /// Raw bytes of all documents.
    public let rawBytes: Int
    /// Bytes that the archive holds which is served meanwhile; 0 at the start.
    public let held: Int
    /// Bytes of memory that the process may use; nil where nothing limits it.
    public let limit: Int?

    public init(rawBytes: Int, held: Int = 0, limit: Int?) {
        self.rawBytes = rawBytes
        self.held = held
        self.limit = limit
    }

    /// Bytes of memory for each raw byte at the peak of a build. `benchmarks search` tells, beyond the tables, 3.6 for
    /// 20,000 stories and 3.0 for 200,000, as names and pairs recur more in larger archives; the rest is for archives
    /// that name more.
    static let perRawByte = 4
    /// Bytes that the program takes with nothing to serve: its tables.
    static let base = 64 << 20

    /// Bytes that building the folder's archive will take at most; serving it takes about three quarters of that.
    public var needed: Int { Self.base + Self.perRawByte * rawBytes + held }

    /// Whether there is room.
    public var fits: Bool { limit.map { needed <= $0 } ?? true }

    /// The limit that a control group's file states: `memory.max` of version 2 (bytes or `max`), or
    /// `memory.limit_in_bytes` of version 1, where a number near 2^63 means none.
    public static func limit(fromControlGroup text: String) -> Int? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
        guard let limit = Int(String(decoding: digits, as: UTF8.self)), limit < 1 << 60 else { return nil }
        return limit
    }
}
