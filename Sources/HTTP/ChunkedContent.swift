/// How far the chunked content of one request has been read, RFC 9112 section 7.1.
///
/// Positions are those of the octets the request begins with, which stay in place until it is whole.
public struct ChunkedContent: Sendable, Equatable {
    private enum Stage: UInt8 { case size, data, dataEnd, trailers }

    private var stage = Stage.size
    private var position: Int32
    private var remaining: Int32 = 0
    private var content: Int32 = 0
    private var overhead: Int32 = 0
    private var trailerLines: Int16 = 0

    /// Content whose first chunk begins at `position`.
    public init(at position: Int) { self.position = Int32(position) }

    /// The position behind the content, once `advance` has answered true.
    public var end: Int { Int(position) }

    /// Reads as much as `octets` hold and hands each piece of content, as a range of them, to `piece`; true once
    /// the content is whole. Call again with more octets from the same beginning.
    public mutating func advance(
        _ octets: Span<UInt8>, limits: Limits, piece: (Range<Int>) -> Void = { _ in }
    ) throws(Refusal) -> Bool {
        while true {
            let start = Int(position)
            switch stage {
            case .size:
                guard let size = try chunkSize(octets, limits) else { return false }
                if size > limits.content - Int(content) { throw .contentTooLarge }
                try spend(Int(position) - start, limits)
                content += Int32(size)
                remaining = Int32(size)
                stage = size == 0 ? .trailers : .data
            case .data:
                let count = min(Int(remaining), octets.count - start)
                if count > 0 { piece(start..<start + count) }
                position += Int32(count)
                remaining -= Int32(count)
                guard remaining == 0 else { return false }
                stage = .dataEnd
            case .dataEnd:
                guard start < octets.count else { return false }
                guard octets[start] == Octet.carriageReturn else { throw .chunkEnd }
                guard start + 1 < octets.count else { return false }
                guard octets[start + 1] == Octet.lineFeed else { throw .chunkEnd }
                position += 2
                stage = .size
            case .trailers:
                guard try readTrailers(octets, limits) else { return false }
                return true
            }
        }
    }

    /// The line `chunk-size [ chunk-ext ] CRLF` at `position`, which moves behind it; nil where it is not whole.
    private mutating func chunkSize(_ octets: Span<UInt8>, _ limits: Limits) throws(Refusal) -> Int? {
        var cursor = Int(position)
        let start = cursor
        var size = 0
        while cursor < octets.count, let digit = Octet.hexadecimalValue(octets[cursor]) {
            // Held at a value over any limit, so that no number of digits overflows.
            size = min(size * 16 + digit, Int(Int32.max))
            cursor += 1
            if cursor - start > limits.chunkLine { throw .chunkLineTooLong }
        }
        guard cursor < octets.count else { return nil }
        guard cursor > start else { throw .chunkSize }
        guard try ChunkExtensions.pass(octets, &cursor, limit: start + limits.chunkLine) else { return nil }
        position = Int32(cursor)
        return size
    }

    /// Trailer fields are read for their grammar and left: none of them means anything to this server, least of
    /// all those that frame or route a message.
    private mutating func readTrailers(_ octets: Span<UInt8>, _ limits: Limits) throws(Refusal) -> Bool {
        while true {
            var cursor = Int(position)
            guard cursor < octets.count else { return false }
            if octets[cursor] == Octet.carriageReturn {
                guard cursor + 1 < octets.count else { return false }
                guard octets[cursor + 1] == Octet.lineFeed else { throw .lineEnd }
                position += 2
                return true
            }
            let line = try RequestHead.FieldLine(octets, &cursor)
            guard line != nil else {
                if octets.count - Int(position) > limits.header { throw .headerTooLarge }
                return false
            }
            trailerLines += 1
            if Int(trailerLines) > limits.fields { throw .tooManyFields }
            if cursor - Int(position) > limits.header { throw .headerTooLarge }
            try spend(cursor - Int(position), limits)
            position = Int32(cursor)
        }
    }

    private mutating func spend(_ count: Int, _ limits: Limits) throws(Refusal) {
        overhead += Int32(count)
        if Int(overhead) > limits.chunkOverhead { throw .contentTooLarge }
    }
}

/// `*( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`, RFC 9112 section 7.1.1.
private enum ChunkExtensions {
    /// Moves `cursor` over the extensions and the CR LF behind them; false where the line is not whole.
    static func pass(_ octets: Span<UInt8>, _ cursor: inout Int, limit: Int) throws(Refusal) -> Bool {
        while true {
            let blanks = cursor
            skipBlanks(octets, &cursor)
            guard cursor < octets.count else { return try isWithin(limit, cursor) }
            if octets[cursor] == Octet.carriageReturn {
                guard cursor == blanks else { throw .chunkExtension }
                if cursor > limit { throw .chunkLineTooLong }
                guard cursor + 1 < octets.count else { return false }
                guard octets[cursor + 1] == Octet.lineFeed else { throw .lineEnd }
                cursor += 2
                return true
            }
            if octets[cursor] == Octet.lineFeed { throw .lineEnd }
            guard octets[cursor] == UInt8(ascii: ";") else { throw .chunkSize }
            cursor += 1
            skipBlanks(octets, &cursor)
            let name = cursor
            skipToken(octets, &cursor)
            guard cursor < octets.count else { return try isWithin(limit, cursor) }
            guard cursor > name else { throw .chunkExtension }
            let afterName = cursor
            skipBlanks(octets, &cursor)
            guard cursor < octets.count else { return try isWithin(limit, cursor) }
            guard octets[cursor] == UInt8(ascii: "=") else {
                cursor = afterName
                continue
            }
            cursor += 1
            skipBlanks(octets, &cursor)
            guard cursor < octets.count else { return try isWithin(limit, cursor) }
            if octets[cursor] == UInt8(ascii: "\"") {
                guard try passQuotedString(octets, &cursor) else { return try isWithin(limit, cursor) }
            } else {
                let value = cursor
                skipToken(octets, &cursor)
                guard cursor < octets.count else { return try isWithin(limit, cursor) }
                guard cursor > value else { throw .chunkExtension }
            }
        }
    }

    /// False, for more is to come, unless the line is too long already.
    private static func isWithin(_ limit: Int, _ cursor: Int) throws(Refusal) -> Bool {
        if cursor > limit { throw .chunkLineTooLong }
        return false
    }

    private static func skipBlanks(_ octets: Span<UInt8>, _ cursor: inout Int) {
        while cursor < octets.count, octets[cursor] == Octet.space || octets[cursor] == Octet.tab { cursor += 1 }
    }

    private static func skipToken(_ octets: Span<UInt8>, _ cursor: inout Int) {
        while cursor < octets.count, Octet.token.contains(octets[cursor]) { cursor += 1 }
    }

    private static func passQuotedString(_ octets: Span<UInt8>, _ cursor: inout Int) throws(Refusal) -> Bool {
        cursor += 1
        while cursor < octets.count {
            let octet = octets[cursor]
            guard Octet.fieldValue.contains(octet) else { throw .chunkExtension }
            cursor += 1
            if octet == UInt8(ascii: "\"") { return true }
            if octet == UInt8(ascii: "\\") {
                guard cursor < octets.count else { return false }
                guard Octet.fieldValue.contains(octets[cursor]) else { throw .chunkExtension }
                cursor += 1
            }
        }
        return false
    }
}
