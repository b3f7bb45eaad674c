import Glibc
import HTTP
import Server
import Synchronization
import Testing

@Suite("Limits, life and leaving") struct LifeTests {
    private static func limits(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits()
        change(&limits)
        return limits
    }

    @Test("a header that does not arrive in time is answered with 408, readably")
    func refusesSlowHeader() throws {
        try withServer(limits: Self.limits { $0.headerTime = .milliseconds(50) }) { port in
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n")
            let answer = client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            #expect(answer.contains("Connection: close"))
        }
    }

    @Test("content that does not arrive in time is answered with 408")
    func refusesSlowContent() throws {
        try withServer(limits: Self.limits { $0.contentTime = .milliseconds(50) }) { port in
            let client = try RawClient(port: port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test("a connection that says nothing more is closed without a word")
    func closesIdle() throws {
        try withServer(limits: Self.limits { $0.idleTime = .milliseconds(50) }) { port in
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = client.readToEnd()
            #expect(answer.hasSuffix("hello"))
            #expect(!answer.contains("408"))
        }
    }

    @Test("a client that takes nothing of its answer is dropped, and others are served meanwhile")
    func dropsWhoTakesNothing() throws {
        let limits = Self.limits {
            $0.writeTime = .milliseconds(100)
            $0.connections = 2
        }
        try withServer(limits: limits, loops: 1) { port in
            let slow = try RawClient(port: port)
            slow.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            let other = try RawClient(port: port)
            other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(other.read(until: "hello").hasSuffix("hello"))
            // There is room for two, so a third is answered once the slow one is gone.
            let third = try RawClient(port: port)
            third.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(third.readToEnd().hasSuffix("hello"))
            #expect(slow.readToEnd().utf8.count < 5_000_000)
        }
    }

    @Test("the last request a connection may send is told to be the last")
    func closesAfterLastRequest() throws {
        try withServer(limits: Self.limits { $0.requests = 3 }) { port in
            let client = try RawClient(port: port)
            client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 5))
            let answer = client.readToEnd()
            #expect(answer.matches(of: /HTTP\/1\.1 200/).count == 3)
            #expect(answer.matches(of: /Connection: close/).count == 1)
        }
    }

    @Test("whoever comes beyond the limit of connections waits and is answered when one closes")
    func holdsBackConnections() throws {
        try withServer(limits: Self.limits { $0.connections = 1 }) { port in
            let first = try RawClient(port: port)
            first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(first.read(until: "hello").hasSuffix("hello"))
            let second = try RawClient(port: port)
            second.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            first.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(first.readToEnd().hasSuffix("hello"))
            #expect(second.readToEnd().hasSuffix("hello"))
        }
    }

    @Test("more deferred answers than may wait are refused with 503 and when to come again")
    func refusesWhenBusy() throws {
        try withServer(limits: Self.limits { $0.waiting = 0 }) { port in
            let client = try RawClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.contains("Retry-After: 1"))
            #expect(answer.hasSuffix("hello"))
        }
    }

    @Test("answers beyond what a client takes are not made until it takes them, and all come in order")
    func pressesBack() throws {
        try withServer(limits: Self.limits { $0.unsent = 1_000 }, loops: 1) { port in
            let client = try RawClient(port: port)
            let count = 400
            client.send(
                String(repeating: "GET /medium HTTP/1.1\r\nHost: a\r\n\r\n", count: count)
                    + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = client.readToEnd()
            #expect(answer.utf8.count > count * 20_000)
            #expect(answer.hasSuffix("hello"))
        }
    }

    @Test("a stream of known length and one of unknown length end where they say, for HTTP/1.0 too")
    func streams() throws {
        try withServer { port in
            let modern = try RawClient(port: port)
            modern.send("GET /stream HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(modern.readToEnd().hasSuffix("4\r\none \r\n4\r\ntwo \r\n5\r\nthree\r\n0\r\n\r\n"))
            let old = try RawClient(port: port)
            old.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let answer = old.readToEnd()
            #expect(answer.hasSuffix("\r\n\r\none two three"))
            #expect(answer.contains("Connection: close"))
            let head = try RawClient(port: port)
            head.send("HEAD /stream HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(head.readToEnd().hasSuffix("\r\n\r\n"))
        }
    }

    @Test("a client that leaves while its answer is made or streamed costs nobody else anything")
    func survivesLeaving() throws {
        try withServer(loops: 1) { port in
            for _ in 0..<50 {
                let client = try RawClient(port: port)
                client.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = client.receive()
            }
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readToEnd().hasSuffix("hello"))
        }
    }

    @Test("content is asked for with 100 where the application wants it, and only there")
    func asksForContent() throws {
        try withServer(application: Echo()) { port in
            let client = try RawClient(port: port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
            #expect(client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("helloPOST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
            client.send("2\r\nby\r\n1\r\ne\r\n0\r\n\r\n")
            let answer = client.readToEnd()
            #expect(answer.contains("\r\n\r\nhello"))
            #expect(answer.hasSuffix("\r\n\r\nbye"))
        }
    }

    @Test("draining answers every request that was sent, tells each client to close, and ends")
    func drains() throws {
        let server = try Server(
            Configuration(endpoints: [.address("127.0.0.1", port: 0)], loops: 2), application: Shelf())
        let port = try #require(server.endpoints.first?.port)
        server.start()
        let clients = try (0..<16).map { _ in try RawClient(port: port) }
        for client in clients {
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        for client in clients.prefix(8) { #expect(client.read(until: "slow").hasSuffix("slow")) }
        server.drain(within: .seconds(10))
        for client in clients.prefix(8) { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
        for (index, client) in clients.enumerated() {
            let answer = client.readToEnd()
            #expect(answer.hasSuffix(index < 8 ? "hello" : "slow"))
        }
        server.waitUntilDrained()
    }

    @Test("the observer is told of every answer, refusals and deferred ones included")
    func observes() throws {
        let ledger = Ledger()
        let configuration = Configuration(
            endpoints: [.address("127.0.0.1", port: 0)], loops: 1, observer: ledger)
        let server = try Server(configuration, application: Shelf())
        server.start()
        let client = try RawClient(port: try #require(server.endpoints.first?.port))
        client.send(
            "GET /a?b HTTP/1.1\r\nHost: a\r\nX-Request-Id: one\r\n\r\nGET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET / HTTP/1.1\r\n\r\n")
        _ = client.readToEnd()
        server.drain(within: .zero)
        server.waitUntilDrained()
        #expect(ledger.lines == ["GET /a?b 200 5 127.0.0.1 one", "GET /slow 200 4 127.0.0.1", "GET / 400 127.0.0.1"])
        #expect(server.statistics.requests == 2)
        #expect(server.statistics.refusedRequests == 1)
        #expect(server.statistics.openConnections == 0)
    }
}

/// Answers with the content it was sent.
private struct Echo: Application {
    func wantsContent(of request: Request) -> Bool { true }
    func plan(for request: Request) -> Plan { .ready(Response(status: 200, content: .bytes(request.body))) }
}

/// An observer that writes lines.
private final class Ledger: Observer {
    private let written = Mutex<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    func answered(_ exchange: Exchange, target: Span<UInt8>, identifier: Span<UInt8>) {
        var line = "\(exchange.method?.token ?? "-") \(target.text(target.indices)) \(exchange.status)"
        if exchange.status == 200 { line += " \(exchange.contentOctets)" }
        line += " \(exchange.sender.client.text)"
        let name = identifier.text(identifier.indices)
        if name == "one" { line += " \(name)" }
        let finished = line
        written.withLock { $0.append(finished) }
    }
}

extension Configuration.Endpoint {
    /// The port of an address; nil for a Unix socket.
    var port: UInt16? {
        if case .address(_, let port) = self { port } else { nil }
    }
}
