import Glibc

/// Zeroed memory for a table that is read at random places.
///
/// From a megabyte on it lies in pages of two megabytes where the system has them: of small pages the processor keeps
/// too few in mind, and would look each up in memory before it could look into it.
public final class LargeMemory: @unchecked Sendable {
    // SAFETY: whoever makes it writes it before anybody else reads it, and it lives as long as this object does.
    public let start: UnsafeMutableRawPointer

    private static let cacheLine = 64
    private static let largePage = 1 << 21
    /// Octets from which a large page is worth the rest of it.
    private static let worthwhile = 1 << 20

    public init(octets: Int) {
        let alignment = octets < Self.worthwhile ? Self.cacheLine : Self.largePage
        let rounded = (max(octets, 1) + alignment - 1) / alignment * alignment
        start = .allocate(byteCount: rounded, alignment: alignment)
        // Advice: where it is not taken, the table is only slower.
        if alignment == Self.largePage { madvise(start, rounded, MADV_HUGEPAGE) }
        start.initializeMemory(as: UInt8.self, repeating: 0, count: rounded)
    }

    deinit { start.deallocate() }
}
