extension RequestHead {
    /// Reads the request target and the space behind it, RFC 9112 section 3.2; false where it is not all there.
    mutating func readTarget(
        _ octets: Span<UInt8>, _ cursor: inout Int, limit: Int, method: KnownMethod?
    ) throws(Refusal) -> Bool {
        let start = cursor
        guard cursor < octets.count else { return false }
        switch octets[cursor] {
        case UInt8(ascii: "/"):
            guard method != .connect else { throw .targetForm }
            return try readPathAndQuery(octets, &cursor, limit)
        case UInt8(ascii: "*"):
            // An unknown method may have any target; it is refused for what it is, and HTTP/2's preface for that.
            if let method, method != .options { throw .targetForm }
            cursor += 1
            guard cursor < octets.count else { return false }
            guard octets[cursor] == Octet.space else { throw .targetForm }
            targetStretch = Stretch(start..<cursor)
            cursor += 1
            return true
        case Octet.space: throw .requestLine
        case Octet.lineFeed: throw .lineEnd
        default:
            return method == .connect
                ? try readAuthorityForm(octets, &cursor) : try readAbsoluteForm(octets, &cursor, limit)
        }
    }

    /// Reads a path that begins at `cursor` or is empty there, its query, and the space that ends them.
    private mutating func readPathAndQuery(
        _ octets: Span<UInt8>, _ cursor: inout Int, _ limit: Int
    ) throws(Refusal) -> Bool {
        let start = cursor
        var question: Int?
        while true {
            let kind = question == nil ? Octet.path : Octet.target
            cursor = octets.endOfRun(of: kind, from: cursor, to: octets.count)
            guard cursor < octets.count else { return false }
            let octet = octets[cursor]
            if octet == Octet.space { break }
            if cursor > limit { throw .requestLineTooLong }
            if octet == UInt8(ascii: "?") {
                question = cursor
                cursor += 1
            } else if octet == UInt8(ascii: "%") {
                guard cursor + 2 < octets.count else { return false }
                guard let high = Octet.hexadecimalValue(octets[cursor + 1]),
                    let low = Octet.hexadecimalValue(octets[cursor + 2]), high + low > 0
                else { throw .targetEncoding }
                cursor += 3
            } else if octet >= 0x80 {
                guard let length = try lengthOfScalar(octets, at: cursor) else { return false }
                cursor += length
            } else if octet == UInt8(ascii: "#") {
                throw .fragment
            } else if octet == Octet.carriageReturn || octet == Octet.lineFeed {
                // Nothing follows the target: HTTP/0.9, or a line cut in two.
                throw .versionSyntax
            } else {
                throw .target
            }
        }
        if cursor > limit { throw .requestLineTooLong }
        targetStretch = Stretch(start..<cursor)
        if let question { queryStretch = Stretch(question + 1..<cursor) }
        cursor += 1
        return true
    }

    /// The octets of the UTF-8 scalar at `position` (2 to 4), nil where the octets end inside it.
    private func lengthOfScalar(_ octets: Span<UInt8>, at position: Int) throws(Refusal) -> Int? {
        let first = octets[position]
        // The second octet's range keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw .targetText
        }
        for offset in 1..<length {
            guard position + offset < octets.count else { return nil }
            guard second.contains(octets[position + offset]) else { throw .targetText }
            second = 0x80...0xBF
        }
        return length
    }

    /// Reads `http://authority` and the path and query behind it.
    private mutating func readAbsoluteForm(
        _ octets: Span<UInt8>, _ cursor: inout Int, _ limit: Int
    ) throws(Refusal) -> Bool {
        let start = cursor
        guard isLetter(octets[cursor]) else { throw .targetForm }
        while cursor < octets.count, isSchemeOctet(octets[cursor]) {
            cursor += 1
            if cursor - start > Self.longestScheme { throw .targetForm }
        }
        let scheme = start..<cursor
        guard cursor + 2 < octets.count else { return false }
        guard octets.equals("://", in: cursor..<cursor + 3) else { throw .targetForm }
        cursor += 3
        if octets.equalsIgnoringCase("https", in: scheme) { throw .misdirected }
        guard octets.equalsIgnoringCase("http", in: scheme) else { throw .scheme }

        let authority = cursor
        scan: while true {
            guard cursor < octets.count else { return false }
            switch octets[cursor] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), Octet.space: break scan
            case UInt8(ascii: "#"): throw .fragment
            case UInt8(ascii: "@"): throw .userinfo
            case Octet.carriageReturn, Octet.lineFeed: throw .versionSyntax
            default: cursor += 1
            }
            if cursor > limit { throw .requestLineTooLong }
        }
        guard Authority.isValid(octets, authority..<cursor) else { throw .host }
        return try readPathAndQuery(octets, &cursor, limit)
    }

    /// Reads the `host:port` of CONNECT.
    private mutating func readAuthorityForm(
        _ octets: Span<UInt8>, _ cursor: inout Int
    ) throws(Refusal) -> Bool {
        let start = cursor
        while cursor < octets.count, octets[cursor] > Octet.space { cursor += 1 }
        guard cursor < octets.count else { return false }
        guard octets[cursor] == Octet.space, Authority.isValid(octets, start..<cursor, needsPort: true) else {
            throw .targetForm
        }
        targetStretch = Stretch(start..<cursor)
        cursor += 1
        return true
    }

    /// Octets of a scheme, beyond which none is worth reading.
    private static let longestScheme = 32

    private func isLetter(_ octet: UInt8) -> Bool { (octet | 0x20) &- 0x61 < 26 }

    private func isSchemeOctet(_ octet: UInt8) -> Bool {
        isLetter(octet) || Octet.isDigit(octet) || octet == UInt8(ascii: "+") || octet == UInt8(ascii: "-")
            || octet == UInt8(ascii: ".")
    }
}
