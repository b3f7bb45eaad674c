import HTTP
import Testing

@Suite("Who sent a request") struct SenderTests {
    private static let proxies = TrustedProxies(
        ranges: [AddressRange("10.0.0.0/8"), AddressRange("fd00::/8")].compactMap { $0 })

    private func sender(_ fields: [String], peer: String = "10.0.0.1") throws -> Sender {
        let text = "GET / HTTP/1.1\r\nHost: a\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
        let octets = Array(text.utf8)
        var head = RequestHead(limits: Limits())
        #expect(try head.read(octets.span))
        let address = try #require(PeerAddress(text: peer))
        return Sender(peer: address, head: head, in: octets.span, trusting: Self.proxies)
    }

    @Test("is the peer where it is no trusted proxy, whatever it says")
    func believesNoStranger() throws {
        let sender = try sender(
            ["X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https", "Forwarded: for=192.0.2.1"], peer: "203.0.113.9")
        #expect(sender == Sender(peer: PeerAddress(text: "203.0.113.9") ?? .local))
    }

    @Test(
        "is the first from the end of the list that is not trusted itself",
        arguments: [
            (["X-Forwarded-For: 192.0.2.1"], "192.0.2.1"),
            (["X-Forwarded-For: 198.51.100.7, 192.0.2.1"], "192.0.2.1"),
            (["X-Forwarded-For: 192.0.2.1, 10.9.9.9"], "192.0.2.1"),
            (["X-Forwarded-For: 192.0.2.1", "X-Forwarded-For: 10.1.1.1,10.1.1.2"], "192.0.2.1"),
            (["X-Forwarded-For: 10.2.2.2, 10.9.9.9"], "10.2.2.2"), (["X-Forwarded-For: 192.0.2.1:4711"], "192.0.2.1"),
            (["X-Forwarded-For: 2001:db8::1"], "2001:db8::1"), (["X-Forwarded-For: [2001:db8::1]:80"], "2001:db8::1"),
            (["X-Forwarded-For: unknown, 10.9.9.9"], "10.9.9.9"), (["X-Forwarded-For: <script>"], "10.0.0.1"),
            (["X-Forwarded-For:"], "10.0.0.1"), (["Forwarded: for=192.0.2.1"], "192.0.2.1"),
            (["Forwarded: For=\"[2001:db8::1]:4711\";proto=https"], "2001:db8::1"),
            (["Forwarded: for=198.51.100.7, for=192.0.2.1;by=10.0.0.1, for=10.9.9.9"], "192.0.2.1"),
            (["Forwarded: for=_hidden"], "10.0.0.1"), (["Forwarded: for=\"a,for=192.0.2.1\""], "10.0.0.1"),
            (["Forwarded: proto=https"], "10.0.0.1"),
        ])
    func clients(fields: [String], client: String) throws {
        #expect(try sender(fields).client.text == client)
    }

    @Test("is the peer where the two lists disagree, for one of them came from the client")
    func believesNeither() throws {
        let sender = try sender(["Forwarded: for=198.51.100.7;host=evil", "X-Forwarded-For: 192.0.2.1"])
        #expect(sender == Sender(peer: PeerAddress(text: "10.0.0.1") ?? .local))
        #expect(
            try self.sender(["Forwarded: for=192.0.2.1", "X-Forwarded-For: 192.0.2.1"]).client.text == "192.0.2.1")
    }

    @Test("came by the scheme and asked for the host that the trusted proxy tells")
    func schemeAndHost() throws {
        let standard = try sender([
            "Forwarded: for=192.0.2.1;proto=HTTPS;host=\"news.example:8443\", for=10.9.9.9;proto=http"
        ])
        #expect(standard.scheme == .https)
        #expect(standard.host == "news.example:8443")
        let customary = try sender(
            ["X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: http, https", "X-Forwarded-Host: news.example"])
        #expect(customary.scheme == .https)
        #expect(customary.host == "news.example")
        let bad = try sender(["X-Forwarded-Proto: gopher", "X-Forwarded-Host: a b"])
        #expect(bad.scheme == nil)
        #expect(bad.host == nil)
    }

    @Test("whoever connects to a Unix socket is believed only where that is said")
    func unixSocket() throws {
        let octets = Array("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n".utf8)
        var head = RequestHead(limits: Limits())
        #expect(try head.read(octets.span))
        let trusting = TrustedProxies(includesLocal: true)
        #expect(
            Sender(peer: .local, head: head, in: octets.span, trusting: trusting).client.text == "192.0.2.1")
        #expect(Sender(peer: .local, head: head, in: octets.span, trusting: Self.proxies).client == .local)
    }
}
