extension RequestHead {
    /// Reads the head that begins at the first of `octets`.
    ///
    /// Answers false where the octets end before the head does; call again with more of them, from the same
    /// beginning. O(octets). What is off the grammar is refused as soon as it is seen, whole or not.
    public mutating func read(_ octets: Span<UInt8>) throws(Refusal) -> Bool {
        reset()
        var position = 0
        if octets.count > 0, octets[0] == Octet.carriageReturn {
            guard try passEmptyLines(octets, &position) else { return false }
        }
        guard try readRequestLine(octets, &position) else { return false }

        var header = HeaderReading()
        let headerStart = position
        headerPosition = UInt32(headerStart)
        while true {
            guard position < octets.count else { break }
            if octets[position] == Octet.carriageReturn {
                guard position + 1 < octets.count else { break }
                guard octets[position + 1] == Octet.lineFeed else { throw .lineEnd }
                endPosition = UInt32(position + 2)
                try finish(header, octets)
                return true
            }
            guard let line = try FieldLine(octets, &position) else {
                // A line that has begun counts even before it ends, or it might never be refused.
                if octets.count - headerStart > limits.header { throw .headerTooLarge }
                return false
            }
            if position - headerStart > limits.header { throw .headerTooLarge }
            if Int(lineCount) == limits.fields { throw .tooManyFields }
            lineCount += 1
            if Self.mayBeNoted(octets[line.name.lowerBound]) { try note(line, octets, &header) }
        }
        return false
    }

    /// Passes over empty lines before the request line, which RFC 9112 section 2.2 asks for the sake of clients that
    /// end their content with one too many; false where they may go on. All of them are held to a line's limit.
    private func passEmptyLines(_ octets: Span<UInt8>, _ position: inout Int) throws(Refusal) -> Bool {
        while position < octets.count, octets[position] == Octet.carriageReturn {
            guard position + 1 < octets.count else { return false }
            guard octets[position + 1] == Octet.lineFeed else { throw .lineEnd }
            position += 2
            if position > limits.requestLine { throw .requestLine }
        }
        return position < octets.count
    }

    private mutating func reset() {
        knownMethod = .get
        isHTTP10 = false
        framing = .none
        expectsContinue = false
        needsAllFields = false
        targetStretch = .none
        queryStretch = .none
        acceptStretch = .none
        acceptEncodingStretch = .none
        ifNoneMatchStretch = .none
        identifierStretch = .none
        lineCount = 0
        endPosition = 0
    }

    /// Reads the request line up to and with its CR LF; false where it is not all there.
    private mutating func readRequestLine(
        _ octets: Span<UInt8>, _ position: inout Int
    ) throws(Refusal) -> Bool {
        let start = position
        let limit = start + limits.requestLine

        var cursor = octets.endOfRun(of: Octet.token, from: start, to: octets.count)
        let token = start..<cursor
        // RFC 9112 section 3: a method longer than any known one is 501, not 414.
        if token.count > Self.longestMethod { throw .methodUnknown }
        guard cursor < octets.count else { return false }
        guard octets[cursor] == Octet.space, !token.isEmpty else {
            throw octets[cursor] == Octet.lineFeed ? .lineEnd : .method
        }
        cursor += 1

        let known = KnownMethod(octets, token)
        // Noted before the rest is read: what is refused below must still not be answered with content to HEAD.
        if let known { knownMethod = known }
        guard try readTarget(octets, &cursor, limit: limit, method: known) else {
            if octets.count > limit { throw .requestLineTooLong }
            return false
        }
        // `cursor` stands behind the one space that follows the target.
        let version = cursor
        guard version + 10 <= octets.count else {
            if Self.endsBeforeVersion(octets, from: version) { throw .versionSyntax }
            return false
        }
        // SAFETY: the ten octets from `version` on lie within.
        let name = UInt64(
            littleEndian: octets.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: version, as: UInt64.self))
        if name != Self.http11 { try readOtherVersion(octets, version) } else { isHTTP10 = false }
        guard octets[version + 8] == Octet.carriageReturn, octets[version + 9] == Octet.lineFeed else {
            throw octets[version + 8] == Octet.lineFeed ? .lineEnd : .versionSyntax
        }
        if version + 8 > limit { throw .requestLineTooLong }
        guard octets[version + 5] == UInt8(ascii: "1") else { throw .version }
        guard known != nil else { throw .methodUnknown }
        position = version + 10
        return true
    }

    /// Whether a request line that is not all there ends too soon to have a version, so that nothing need be waited for.
    private static func endsBeforeVersion(_ octets: Span<UInt8>, from version: Int) -> Bool {
        for index in version..<octets.count {
            // A CR behind a whole version may be half of the line's end.
            let ends = octets[index] == Octet.carriageReturn && index == version + 8
            if octets[index] == Octet.lineFeed || octets[index] == Octet.carriageReturn && !ends { return true }
        }
        return false
    }

    /// `HTTP/1.1` as eight octets in one number, the first the lowest.
    private static let http11: UInt64 = 0x312E_312F_5054_5448

    /// Any version but 1.1; whether its line ends behind it and it is spoken here is looked at afterwards.
    private mutating func readOtherVersion(_ octets: Span<UInt8>, _ version: Int) throws(Refusal) {
        guard octets.equals("HTTP/", in: version..<version + 5), Octet.isDigit(octets[version + 5]),
            octets[version + 6] == UInt8(ascii: "."), Octet.isDigit(octets[version + 7])
        else { throw .versionSyntax }
        // RFC 9110 section 2.5: a higher minor version is taken as the highest one known.
        isHTTP10 = octets[version + 7] == UInt8(ascii: "0")
    }

    /// Octets of the longest method anybody has registered, and some.
    private static let longestMethod = 32

    /// Decides what follows from all fields together, once the empty line is reached.
    private mutating func finish(_ header: HeaderReading, _ octets: Span<UInt8>) throws(Refusal) {
        // A message that two readers might cut differently is refused before anything else is made of it.
        if header.contentLength != nil && header.hasTransferEncoding { throw .lengthAndCoding }
        if header.hasTransferEncoding {
            if isHTTP10 { throw .codingBefore11 }
            guard header.chunkedCodings == 1, header.chunkedIsLast else { throw .transferCoding }
            if header.hasOtherCoding { throw .codingUnknown }
            framing = .chunked
        } else if let length = header.contentLength {
            framing = length == 0 ? .none : .length(length)
        }
        if header.hostCount == 0 && !isHTTP10 { throw .hostMissing }
        if header.hasUnknownExpectation && !isHTTP10 { throw .expectation }
        expectsContinue = header.expectsContinue && !isHTTP10 && framing != .none
        keepsAlive = !header.closes && (!isHTTP10 || header.keepsAlive)
        if knownMethod == .connect { throw .connectMethod }
    }
}

/// What the field lines read so far say together.
struct HeaderReading {
    var hostCount = 0
    var contentLength: Int?
    var hasTransferEncoding = false
    var chunkedCodings = 0
    var chunkedIsLast = false
    var hasOtherCoding = false
    var closes = false
    var keepsAlive = false
    var expectsContinue = false
    var hasUnknownExpectation = false
}
