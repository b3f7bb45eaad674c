import Archive

/// Where a page of a list begins, as clients carry it: opaque, bound to its query, with a checksum.
///
/// It holds what the list is ordered by, not a count of items, so it has no depth cap and outlives a reload.
struct Cursor: Sendable, Equatable {
    let start: PageStart
    /// Digest of the query it belongs to.
    let query: [UInt8]

    /// Why a text is no cursor for a query.
    enum Fault: Error, Equatable {
        case illFormed
        case otherQuery
    }

    private static let version: UInt8 = 1
    private static let queryLength = 8
    private static let checksumLength = 4

    /// `query` in its canonical form, with the path and without what only chooses the page or the looks.
    static func digest(ofQuery query: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(query.utf8)
        return Array(hash.digest().prefix(queryLength))
    }

    init(start: PageStart, query: String) {
        self.start = start
        self.query = Self.digest(ofQuery: query)
    }

    /// Reads a cursor that was given for `query`.
    init(parsing text: String, forQuery query: String) throws(Fault) {
        guard let bytes = Base64URL.decoded(text), bytes.count > Self.checksumLength else { throw .illFormed }
        let payload = bytes.dropLast(Self.checksumLength)
        guard Array(bytes.suffix(Self.checksumLength)) == Self.checksum(of: Array(payload)) else { throw .illFormed }
        var reader = CursorReader(payload)
        guard reader.byte() == Self.version, let direction = reader.byte(),
            let digest = reader.bytes(Self.queryLength), let position = reader.position()
        else { throw .illFormed }
        guard digest == Self.digest(ofQuery: query) else { throw .otherQuery }
        self.query = digest
        start = direction == 0 ? .after(position) : .before(position)
    }

    /// In base64url, without padding.
    var text: String {
        var bytes: [UInt8] = [Self.version]
        switch start {
        case .first: return ""
        case .after(let position):
            bytes += [0] + query
            bytes.append(position)
        case .before(let position):
            bytes += [1] + query
            bytes.append(position)
        }
        return Base64URL.encoded(bytes + Self.checksum(of: bytes))
    }

    private static func checksum(of bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return Array(hash.digest().prefix(checksumLength))
    }
}

extension [UInt8] {
    /// The number of keys, each with its kind, then the id; texts are led by their length in two octets.
    fileprivate mutating func append(_ position: Position) {
        append(UInt8(truncatingIfNeeded: position.keys.count))
        for key in position.keys {
            switch key {
            case .number(let number):
                append(0)
                for shift in stride(from: 56, through: 0, by: -8) {
                    append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift)))
                }
            case .text(let text):
                append(1)
                append(counted: text)
            }
        }
        append(counted: position.id)
    }

    private mutating func append(counted text: String) {
        let count = Swift.min(text.utf8.count, Int(UInt16.max))
        append(UInt8(count >> 8))
        append(UInt8(count & 255))
        append(contentsOf: text.utf8.prefix(count))
    }
}

/// Reads the payload of a cursor from front to back; nil where it ends too early or holds what it cannot.
private struct CursorReader {
    private var rest: ArraySlice<UInt8>

    init(_ payload: ArraySlice<UInt8>) { rest = payload }

    mutating func byte() -> UInt8? { rest.popFirst() }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func position() -> Position? {
        guard let count = byte() else { return nil }
        var keys: [Position.Key] = []
        for _ in 0..<count {
            switch byte() {
            case 0:
                guard let octets = bytes(8) else { return nil }
                let number = Double(bitPattern: octets.reduce(0) { $0 << 8 | UInt64($1) })
                guard !number.isNaN else { return nil }
                keys.append(.number(number))
            case 1:
                guard let text = countedText() else { return nil }
                keys.append(.text(text))
            default: return nil
            }
        }
        guard let id = countedText(), rest.isEmpty else { return nil }
        return Position(keys: keys, id: id)
    }

    private mutating func countedText() -> String? {
        guard let high = byte(), let low = byte() else { return nil }
        return bytes(Int(high) << 8 | Int(low)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
