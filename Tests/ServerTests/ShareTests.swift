import HTTP
import Server
import Synchronization
import Testing

@Suite("A client's share") struct ShareTests {
    private static func limits(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits()
        change(&limits)
        return limits
    }

    private static let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let lastRequest = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    @Test("of requests is told with every answer; beyond it there is 429 and when to come again")
    func countsRequests() throws {
        let limits = Self.limits {
            $0.addressRequests = 3
            $0.addressWindow = .seconds(60)
        }
        try withServer(limits: limits) { port in
            let client = try RawClient(port: port)
            client.send(
                Self.request + "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n" + Self.request + Self.request + Self.lastRequest)
            let answer = client.readToEnd()
            let statuses = answer.matches(of: #/HTTP/1\.1 (\d\d\d) /#).compactMap { Int($0.1) }
            #expect(statuses == [200, 200, 200, 429, 429])
            let told = answer.matches(of: #/RateLimit: "address";r=(\d+);t=60\r\n/#).map { String($0.1) }
            #expect(told == ["2", "1", "0", "0", "0"])
            #expect(answer.matches(of: #/RateLimit-Policy: "address";q=3;w=60\r\n/#).count == 5)
            #expect(answer.matches(of: #/Retry-After: 60\r\n/#).count == 2)
            #expect(answer.contains(#""type":"/problems/too-many-requests""#))
            #expect(answer.contains(#""violated-policies":["address"]"#))
        }
    }

    @Test("of requests is another's no matter, and is whole again in the next window")
    func windowsAndOthers() throws {
        let limits = Self.limits {
            $0.addressRequests = 1
            $0.addressWindow = .milliseconds(1_500)
        }
        try withServer(limits: limits) { port in
            let first = try RawClient(port: port)
            first.send(Self.request + Self.request)
            #expect(first.read(until: "429").contains("429"))
            let other = try RawClient(port: port, from: 2)
            other.send(Self.lastRequest)
            #expect(other.readToEnd().hasPrefix("HTTP/1.1 200 "))
            // Asks until the window has ended; a test that never got there would ask for ever and be stopped.
            var status = ""
            while !status.hasPrefix("HTTP/1.1 200") {
                let again = try RawClient(port: port)
                again.send(Self.lastRequest)
                status = again.readToEnd()
                #expect(
                    status.hasPrefix("HTTP/1.1 200") || status.contains("Retry-After: 1\r\n")
                        || status.contains("Retry-After: 2\r\n"))
            }
        }
    }

    @Test("of connections is held; beyond it there is 429 at once, until one closes")
    func countsConnections() throws {
        try withServer(limits: Self.limits { $0.addressConnections = 2 }) { port in
            let open = try (0..<2).map { _ in try RawClient(port: port) }
            for client in open {
                client.send(Self.request)
                #expect(client.read(until: "hello").hasSuffix("hello"))
            }
            let refused = try RawClient(port: port)
            refused.send(Self.request)
            let answer = refused.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
            #expect(answer.contains("Connection: close\r\n"))
            #expect(answer.contains("Retry-After: 1\r\n"))
            let other = try RawClient(port: port, from: 2)
            other.send(Self.lastRequest)
            #expect(other.readToEnd().hasSuffix("hello"))
            open[0].send(Self.lastRequest)
            #expect(open[0].readToEnd().hasSuffix("hello"))
            let next = try RawClient(port: port)
            next.send(Self.lastRequest)
            #expect(next.readToEnd().hasSuffix("hello"))
        }
    }

    @Test("is that of the client a trusted proxy names, over IPv4 and IPv6; a stranger's word counts for nothing")
    func followsTrustedProxies() throws {
        let limits = Self.limits {
            $0.addressRequests = 1
            $0.addressConnections = 1
        }
        func asked(_ client: RawClient, for address: String) -> String {
            client.send("GET /peer HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(address)\r\nConnection: close\r\n\r\n")
            return client.readToEnd()
        }
        let proxies = TrustedProxies(ranges: ["127.0.0.1", "::1"].compactMap(AddressRange.init))
        try withServer(limits: limits, trustedProxies: proxies, host: "::") { port in
            // A proxy's connections are many people's.
            let kept = try (0..<3).map { _ in try RawClient(port: port) }
            #expect(asked(kept[0], for: "192.0.2.1").hasSuffix("192.0.2.1"))
            #expect(asked(kept[1], for: "192.0.2.1").hasPrefix("HTTP/1.1 429 "))
            #expect(asked(kept[2], for: "2001:db8::1").hasSuffix("2001:db8::1"))
            // One household's /64 counts as one address.
            #expect(asked(try RawClient(portOfIPv6: port), for: "2001:db8::2").hasPrefix("HTTP/1.1 429 "))
            #expect(asked(try RawClient(portOfIPv6: port), for: "2001:db8:1::2").hasSuffix("2001:db8:1::2"))
            #expect(asked(try RawClient(port: port, from: 2), for: "192.0.2.9").hasSuffix("127.0.0.2"))
            #expect(asked(try RawClient(port: port, from: 2), for: "192.0.2.10").hasPrefix("HTTP/1.1 429 "))
        }
    }

    @Test("is kept for a bounded number of addresses: the oldest are forgotten, and nobody is refused for want of room")
    func isBounded() throws {
        let limits = Self.limits {
            $0.addressRequests = 1
            $0.addresses = 8
        }
        let proxies = TrustedProxies(ranges: ["127.0.0.1"].compactMap(AddressRange.init))
        try withServer(limits: limits, trustedProxies: proxies, loops: 1) { port in
            let client = try RawClient(port: port)
            for host in 1...50 {
                client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.\(host)\r\n\r\n")
                #expect(client.read(until: "hello").hasPrefix("HTTP/1.1 200 "))
            }
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.50\r\n\r\n")
            #expect(client.read(until: "}").hasPrefix("HTTP/1.1 429 "))
        }
    }
}
