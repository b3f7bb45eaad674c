/// The address of the client's end of a connection.
public struct PeerAddress: Sendable, Hashable {
    /// The 128 bits of an IPv6 address in network order; an IPv4 address is mapped (`::ffff:a.b.c.d`), a Unix
    /// socket is all zero.
    public let high: UInt64
    public let low: UInt64
    /// 0 for a Unix socket.
    public let port: UInt16

    public init(high: UInt64, low: UInt64, port: UInt16) {
        self.high = high
        self.low = low
        self.port = port
    }

    /// The peer of a Unix socket, which has no address.
    public static let local = PeerAddress(high: 0, low: 0, port: 0)

    /// Whether the client came through a Unix socket.
    public var isLocal: Bool { high == 0 && low == 0 && port == 0 }

    /// Whether the client came over IPv4.
    public var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// Whether the address is of the machine itself: 127.0.0.0/8 (RFC 1122 section 3.2.1.3) or `::1` (RFC 4291
    /// section 2.5.3).
    public var isLoopback: Bool { isIPv4 ? low >> 24 & 0xFF == 127 : high == 0 && low == 1 }

    /// The address alone: `192.0.2.1`, `2001:db8::1` as RFC 5952 writes it, or `unix`.
    public var text: String {
        if isIPv4 {
            return stride(from: 24, through: 0, by: -8).map { String((low >> UInt64($0)) & 0xFF) }
                .joined(separator: ".")
        }
        if high == 0 && low == 0 { return "unix" }
        let groups = (0..<8).map { group -> UInt64 in
            let word = group < 4 ? high : low
            return (word >> UInt64(48 - 16 * (group % 4))) & 0xFFFF
        }
        // The longest run of two or more zero groups becomes "::", the first one among equals.
        var gap = 0..<0
        var start = 0
        while start < groups.count {
            var end = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start > max(gap.count, 1) { gap = start..<end }
            start = end + 1
        }
        let text = { (part: ArraySlice<UInt64>) in
            part.map { String($0, radix: 16) }.joined(separator: ":")
        }
        if gap.isEmpty { return text(groups[...]) }
        return text(groups[..<gap.lowerBound]) + "::" + text(groups[gap.upperBound...])
    }
}
