/// `uri-host [ ":" port ]`, RFC 9110 section 7.2 and RFC 3986 section 3.2: what Host and absolute targets carry.
enum Authority {
    /// Whether the octets of `range` are an authority without user information; the host may not be empty, as
    /// RFC 9110 section 4.2.1 has it for http. `needsPort` is for CONNECT.
    static func isValid(_ octets: Span<UInt8>, _ range: Range<Int>, needsPort: Bool = false) -> Bool {
        guard !range.isEmpty else { return false }
        let hostEnd: Int
        if octets[range.lowerBound] == UInt8(ascii: "[") {
            guard let end = endOfLiteral(octets, range) else { return false }
            hostEnd = end
        } else {
            guard let end = endOfName(octets, range) else { return false }
            hostEnd = end
        }
        if hostEnd == range.upperBound { return !needsPort }
        guard octets[hostEnd] == UInt8(ascii: ":") else { return false }
        return isPort(octets, hostEnd + 1..<range.upperBound, mayBeEmpty: !needsPort)
    }

    private static func endOfName(_ octets: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var cursor = range.lowerBound
        while cursor < range.upperBound {
            cursor = octets.endOfRun(of: Octet.registeredName, from: cursor, to: range.upperBound)
            if cursor < range.upperBound, octets[cursor] == UInt8(ascii: "%") {
                guard cursor + 2 < range.upperBound, Octet.hexadecimalValue(octets[cursor + 1]) != nil,
                    Octet.hexadecimalValue(octets[cursor + 2]) != nil
                else { return nil }
                cursor += 3
            } else {
                break
            }
        }
        return cursor > range.lowerBound ? cursor : nil
    }

    private static func isPort(_ octets: Span<UInt8>, _ range: Range<Int>, mayBeEmpty: Bool) -> Bool {
        guard octets.endOfRun(of: Octet.digit, from: range.lowerBound, to: range.upperBound) == range.upperBound
        else { return false }
        var port = 0
        // SAFETY: `endOfRun` has been over the whole range.
        for index in range where port <= 65_535 { port = port &* 10 &+ Int(octets[unchecked: index] &- 0x30) }
        return port <= 65_535 && (mayBeEmpty || !range.isEmpty)
    }

    /// The position behind the `]` of an IP literal, or nil where it is none.
    private static func endOfLiteral(_ octets: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var close = range.lowerBound + 1
        while close < range.upperBound, octets[close] != UInt8(ascii: "]") { close += 1 }
        guard close < range.upperBound else { return nil }
        let inside = range.lowerBound + 1..<close
        guard !inside.isEmpty else { return nil }
        let isFuture = octets[inside.lowerBound] | 0x20 == UInt8(ascii: "v")
        guard isFuture ? isFutureAddress(octets, inside) : PeerAddress.isIPv6(octets.extracting(inside)) else {
            return nil
        }
        return close + 1
    }

    /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
    private static func isFutureAddress(_ octets: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var cursor = range.lowerBound + 1
        while cursor < range.upperBound, Octet.hexadecimalValue(octets[cursor]) != nil { cursor += 1 }
        guard cursor > range.lowerBound + 1, cursor + 1 < range.upperBound, octets[cursor] == UInt8(ascii: ".") else {
            return false
        }
        for index in cursor + 1..<range.upperBound {
            guard Octet.registeredName.contains(octets[index]) || octets[index] == UInt8(ascii: ":") else {
                return false
            }
        }
        return true
    }
}
