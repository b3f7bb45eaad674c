/// A range of addresses as RFC 4632 writes one: `10.0.0.0/8`, `2001:db8::/32`, or a single address.
public struct AddressRange: Sendable, Hashable {
    /// The lowest address of the range.
    public let first: PeerAddress
    /// How many of the 128 bits all addresses of the range share; an IPv4 prefix counts from the 96 bits of its mapping.
    public let sharedBits: Int

    /// Nil where `text` is no address, the length of its prefix is out of range, or bits behind the prefix are set.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ PeerAddress(text: String($0)) }) else { return nil }
        let width = address.isIPv4 ? 32 : 128
        var length = width
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy(Octet.isDigit),
                let given = Int(parts[1]), given <= width
            else { return nil }
            length = given
        }
        first = address
        sharedBits = 128 - width + length
        let (high, low) = Self.masks(sharedBits)
        guard address.high & ~high == 0, address.low & ~low == 0 else { return nil }
    }

    public func contains(_ address: PeerAddress) -> Bool {
        let (high, low) = Self.masks(sharedBits)
        return address.high & high == first.high && address.low & low == first.low
    }

    private static func masks(_ bits: Int) -> (high: UInt64, low: UInt64) {
        (~(UInt64.max >> UInt64(min(bits, 64))), ~(UInt64.max >> UInt64(max(bits - 64, 0))))
    }
}

/// The proxies whose word on a request's sender is taken.
public struct TrustedProxies: Sendable, Equatable {
    public var ranges: [AddressRange]
    /// Whether whoever connects to a Unix socket is trusted.
    public var includesLocal: Bool

    public init(ranges: [AddressRange] = [], includesLocal: Bool = false) {
        self.ranges = ranges
        self.includesLocal = includesLocal
    }

    /// Whether nobody is trusted, so that no field is looked at.
    public var isEmpty: Bool { ranges.isEmpty && !includesLocal }

    public func contains(_ address: PeerAddress) -> Bool {
        address.isLocal ? includesLocal : ranges.contains { $0.contains(address) }
    }
}
