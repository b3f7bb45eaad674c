extension PeerAddress {
    /// The address `octets` spell: four decimal numbers (RFC 3986 section 3.2.2, `IPv4address`), or IPv6 in any of the
    /// forms of RFC 4291 section 2.2; nil where they spell none. A zone (`%eth0`) is none.
    public init?(_ octets: Span<UInt8>, port: UInt16 = 0) {
        if let four = Self.four(octets, 0..<octets.count) {
            self.init(high: 0, low: 0xFFFF << 32 | UInt64(four), port: port)
        } else if let groups = Self.groups(octets) {
            var words: (high: UInt64, low: UInt64) = (0, 0)
            for index in 0..<4 {
                words.high = words.high << 16 | UInt64(groups[index])
                words.low = words.low << 16 | UInt64(groups[index + 4])
            }
            self.init(high: words.high, low: words.low, port: port)
        } else {
            return nil
        }
    }

    /// The same for text.
    public init?(text: String) {
        let octets = Array(text.utf8)
        self.init(octets.span)
    }

    /// Whether `octets` spell an IPv6 address, as brackets in an authority hold one (RFC 3986 section 3.2.2).
    static func isIPv6(_ octets: Span<UInt8>) -> Bool { groups(octets) != nil }

    /// `dec-octet "." dec-octet "." dec-octet "." dec-octet`, without leading zeros, as 32 bits.
    private static func four(_ octets: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        var bits: UInt32 = 0
        var parts = 0
        var cursor = range.lowerBound
        while parts < 4 {
            let start = cursor
            var value: UInt32 = 0
            while cursor < range.upperBound, cursor - start < 3, Octet.isDigit(octets[cursor]) {
                value = value * 10 + UInt32(octets[cursor] &- 0x30)
                cursor += 1
            }
            guard cursor > start, value <= 255, cursor - start == 1 || octets[start] != 0x30 else { return nil }
            bits = bits << 8 | value
            parts += 1
            if parts == 4 { break }
            guard cursor < range.upperBound, octets[cursor] == UInt8(ascii: ".") else { return nil }
            cursor += 1
        }
        return cursor == range.upperBound ? bits : nil
    }

    /// The eight groups of an IPv6 address; those that `::` leaves out are zero.
    private static func groups(_ octets: Span<UInt8>) -> InlineArray<8, UInt16>? {
        var groups: InlineArray<8, UInt16> = .init(repeating: 0)
        var count = 0
        var gap: Int?
        var cursor = 0
        if octets.count >= 2, octets[0] == UInt8(ascii: ":"), octets[1] == UInt8(ascii: ":") {
            gap = 0
            cursor = 2
        }
        while cursor < octets.count {
            let start = cursor
            var value = 0
            while cursor < octets.count, cursor - start < 4, let digit = Octet.hexadecimalValue(octets[cursor]) {
                value = value << 4 | digit
                cursor += 1
            }
            if cursor < octets.count, octets[cursor] == UInt8(ascii: ".") {
                // The last two groups may be written as IPv4.
                guard count <= 6, let four = four(octets, start..<octets.count) else { return nil }
                groups[count] = UInt16(four >> 16)
                groups[count + 1] = UInt16(truncatingIfNeeded: four)
                count += 2
                break
            }
            guard cursor > start, count < 8 else { return nil }
            groups[count] = UInt16(value)
            count += 1
            if cursor == octets.count { break }
            guard octets[cursor] == UInt8(ascii: ":"), cursor + 1 < octets.count else { return nil }
            cursor += 1
            if octets[cursor] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = count
                cursor += 1
            }
        }
        guard let gap else { return count == 8 ? groups : nil }
        guard count < 8 else { return nil }
        let behind = count - gap
        for index in (0..<behind).reversed() {
            groups[8 - behind + index] = groups[gap + index]
            if gap + index < 8 - behind { groups[gap + index] = 0 }
        }
        return groups
    }
}
