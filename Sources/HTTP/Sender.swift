/// Who sent a request: the other end of the socket, or who a trusted proxy there says it passes the request on for.
public struct Sender: Sendable, Equatable {
    /// The other end of the socket.
    public let peer: PeerAddress
    /// The client: `peer`, unless that is a trusted proxy which names another.
    public let client: PeerAddress
    /// The scheme by which the client reached the proxy; nil where no trusted proxy says so.
    public let scheme: Scheme?
    /// The host the client asked the proxy for, a valid authority; nil where no trusted proxy says so.
    public let host: String?

    public enum Scheme: String, Sendable { case http, https }

    public init(peer: PeerAddress, client: PeerAddress? = nil, scheme: Scheme? = nil, host: String? = nil) {
        self.peer = peer
        self.client = client ?? peer
        self.scheme = scheme
        self.host = host
    }
}

extension Sender {
    /// The sender of the request whose head was read from `octets`, as far as `proxies` may be believed.
    ///
    /// `Forwarded` (RFC 7239) and `X-Forwarded-For` list who passed a request on, each hop behind the one before it.
    /// They are read from the end: each trusted hop vouches for the one before, and the first that is not trusted is
    /// the client; what stands before it, the client may have made up. A hop that is hidden or ill-formed ends the
    /// list. Where both fields are there and name different clients neither is believed: a proxy writes one of them
    /// and passes the other through as its client sent it.
    public init(
        peer: PeerAddress, head: borrowing RequestHead, in octets: Span<UInt8>, trusting proxies: TrustedProxies
    ) {
        guard !proxies.isEmpty, proxies.contains(peer) else {
            self.init(peer: peer)
            return
        }
        var claims = ForwardingClaims()
        head.forEachFieldLine(in: octets) { line in claims.note(line, octets) }
        self = claims.sender(peer: peer, trusting: proxies)
    }
}

/// What the fields of one request say of its way here, not yet believed.
private struct ForwardingClaims {
    /// One hop of `Forwarded`; its address is nil where it is hidden or ill-formed.
    private struct Hop {
        var address: PeerAddress?
        var scheme: Sender.Scheme?
        var host: String?
    }

    private var forwarded: [Hop] = []
    private var forwardedFor: [PeerAddress?] = []
    private var scheme: Sender.Scheme?
    private var host: String?

    /// Hops of one list that are looked at; a longer list is no honest one, and its oldest hops are not needed.
    private static let mostHops = 64

    mutating func note(_ line: RequestHead.FieldLine, _ octets: Span<UInt8>) {
        switch line.name.count {
        case 9 where octets.equalsIgnoringCase("forwarded", in: line.name):
            var rest = line.value
            while let element = octets.nextElement(&rest, separator: UInt8(ascii: ",")) {
                forwarded.append(Self.hop(octets, element))
            }
            forwarded = forwarded.suffix(Self.mostHops)
        case 15 where octets.equalsIgnoringCase("x-forwarded-for", in: line.name):
            var rest = line.value
            while let element = octets.nextElement(&rest, separator: UInt8(ascii: ",")) {
                forwardedFor.append(Self.node(octets, element))
            }
            forwardedFor = forwardedFor.suffix(Self.mostHops)
        case 17 where octets.equalsIgnoringCase("x-forwarded-proto", in: line.name):
            scheme = Self.last(octets, line.value).flatMap { Self.scheme(octets, $0) }
        case 16 where octets.equalsIgnoringCase("x-forwarded-host", in: line.name):
            host = Self.last(octets, line.value).flatMap { Self.host(octets, $0) }
        default: break
        }
    }

    func sender(peer: PeerAddress, trusting proxies: TrustedProxies) -> Sender {
        let standard = Self.client(peer, forwarded.map(\.address), proxies)
        let customary = Self.client(peer, forwardedFor, proxies)
        if !forwarded.isEmpty && !forwardedFor.isEmpty && standard.address != customary.address {
            return Sender(peer: peer)
        }
        guard !forwarded.isEmpty else {
            return Sender(peer: peer, client: customary.address, scheme: scheme, host: host)
        }
        // The hop that names the client is the one its proxy wrote; it tells scheme and host as the client used them.
        let hop = standard.hop.map { forwarded[$0] }
        return Sender(peer: peer, client: standard.address, scheme: hop?.scheme ?? scheme, host: hop?.host ?? host)
    }

    /// The client, and which hop named it; nil where none did.
    private static func client(
        _ peer: PeerAddress, _ hops: [PeerAddress?], _ proxies: TrustedProxies
    ) -> (address: PeerAddress, hop: Int?) {
        var client = peer
        for index in hops.indices.reversed() {
            guard proxies.contains(client), let address = hops[index] else {
                return (client, index + 1 < hops.count ? index + 1 : nil)
            }
            client = address
        }
        return (client, hops.isEmpty ? nil : 0)
    }

    /// `forwarded-element`, RFC 7239 section 4: pairs parted by semicolons, each parameter at most once.
    private static func hop(_ octets: Span<UInt8>, _ element: Range<Int>) -> Hop {
        var hop = Hop()
        var rest = element
        while let pair = octets.nextElement(&rest, separator: UInt8(ascii: ";")) {
            guard let sign = pair.first(where: { octets[$0] == UInt8(ascii: "=") }) else { continue }
            let name = pair.lowerBound..<sign
            let value = octets.unquoted(sign + 1..<pair.upperBound)
            if octets.equalsIgnoringCase("for", in: name) {
                hop.address = node(octets, value)
            } else if octets.equalsIgnoringCase("proto", in: name) {
                hop.scheme = scheme(octets, value)
            } else if octets.equalsIgnoringCase("host", in: name) {
                hop.host = host(octets, value)
            }
        }
        return hop
    }

    /// An address with or without a port, an IPv6 one in brackets where there is one; nil for `unknown`, a hidden
    /// name such as `_gateway`, and what is ill-formed.
    private static func node(_ octets: Span<UInt8>, _ range: Range<Int>) -> PeerAddress? {
        guard !range.isEmpty else { return nil }
        if octets[range.lowerBound] == UInt8(ascii: "[") {
            guard let close = range.first(where: { octets[$0] == UInt8(ascii: "]") }),
                close + 1 == range.upperBound || octets[close + 1] == UInt8(ascii: ":")
            else { return nil }
            return PeerAddress(octets.extracting(range.lowerBound + 1..<close))
        }
        if let address = PeerAddress(octets.extracting(range)) { return address }
        // What remains is IPv4 with a port.
        guard let colon = range.first(where: { octets[$0] == UInt8(ascii: ":") }) else { return nil }
        let address = PeerAddress(octets.extracting(range.lowerBound..<colon))
        return address?.isIPv4 == true ? address : nil
    }

    private static func scheme(_ octets: Span<UInt8>, _ range: Range<Int>) -> Sender.Scheme? {
        if octets.equalsIgnoringCase("https", in: range) { return .https }
        return octets.equalsIgnoringCase("http", in: range) ? .http : nil
    }

    private static func host(_ octets: Span<UInt8>, _ range: Range<Int>) -> String? {
        Authority.isValid(octets, range) ? octets.text(range) : nil
    }

    /// The last element of a list: what the nearest proxy said.
    private static func last(_ octets: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var rest = range
        var last: Range<Int>?
        while let element = octets.nextListElement(&rest) { last = element }
        return last
    }
}

extension Span<UInt8> {
    /// Takes what stands before the next `separator` off the front of `rest`, one inside quotation marks passed over,
    /// spaces at its ends left out, empty elements skipped; nil at the end.
    fileprivate func nextElement(_ rest: inout Range<Int>, separator: UInt8) -> Range<Int>? {
        while !rest.isEmpty {
            var end = rest.lowerBound
            var isQuoted = false
            while end < rest.upperBound, isQuoted || self[end] != separator {
                if self[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
                end += 1
            }
            let element = trimmed(rest.lowerBound..<end)
            rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound
            if !element.isEmpty { return element }
        }
        return nil
    }

    /// `range` without the quotation marks around it. No address, scheme or host needs a backslash, so one that has
    /// any is left to be found ill-formed.
    fileprivate func unquoted(_ range: Range<Int>) -> Range<Int> {
        guard range.count >= 2, self[range.lowerBound] == UInt8(ascii: "\""),
            self[range.upperBound - 1] == UInt8(ascii: "\"")
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }
}
