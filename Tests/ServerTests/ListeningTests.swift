import Glibc
import HTTP
import Server
import Testing

@Suite("Listening") struct ListeningTests {
    @Test("a port in use is an error that names it")
    func reportsPortInUse() throws {
        try withServer { port in
            let configuration = Configuration(endpoints: [.address("127.0.0.1", port: port)])
            #expect(throws: ServerError.portInUse(endpoint: "127.0.0.1:\(port)")) {
                try Server(configuration, application: Shelf())
            }
            #expect(ServerError.portInUse(endpoint: "x").description.contains("choose another port"))
        }
    }

    @Test("a port may be shared where both ask for it")
    func sharesPort() throws {
        let first = try Server(
            Configuration(endpoints: [.address("127.0.0.1", port: 0)], sharesPort: true), application: Shelf())
        let second = try Server(Configuration(endpoints: first.endpoints, sharesPort: true), application: Shelf())
        #expect(second.endpoints == first.endpoints)
    }

    @Test("an address of another machine is an error")
    func reportsForeignAddress() {
        #expect(throws: ServerError.addressNotAvailable(endpoint: "192.0.2.1:0")) {
            try Server(Configuration(endpoints: [.address("192.0.2.1", port: 0)]), application: Shelf())
        }
    }

    @Test("a text that is no address is an error", arguments: ["example", "1.2.3", "", "::g", "127.0.0.1:80"])
    func reportsUnreadableAddress(text: String) {
        #expect(throws: ServerError.addressUnreadable(text)) {
            try Server(Configuration(endpoints: [.address(text, port: 0)]), application: Shelf())
        }
    }

    @Test("a socket path too long is an error")
    func reportsLongPath() {
        let path = "/tmp/" + String(repeating: "a", count: 200)
        #expect(throws: ServerError.pathTooLong(path)) {
            try Server(Configuration(endpoints: [.unix(path: path)]), application: Shelf())
        }
    }

    @Test("a Unix socket is served and removed, and one left behind is taken over")
    func servesUnixSocket() throws {
        let path = "/tmp/server-tests-\(getpid()).sock"
        for _ in 0..<2 {
            let server = try Server(
                Configuration(endpoints: [.unix(path: path)], loops: 2), application: Shelf())
            server.start()
            let client = try RawClient(path: path)
            client.send("GET /peer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readToEnd().hasSuffix("unix"))
            server.drain(within: .zero)
            server.waitUntilDrained()
        }
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        RawClient.withUnixAddress(path) { address, length in #expect(bind(left, address, length) == 0) }
        close(left)
        let server = try Server(Configuration(endpoints: [.unix(path: path)]), application: Shelf())
        #expect(server.endpoints == [.unix(path: path)])
    }

    @Test("the addresses of clients are written as RFC 5952 has them")
    func writesAddresses() {
        #expect(PeerAddress(high: 0, low: 0xFFFF_C000_0201, port: 1).text == "192.0.2.1")
        #expect(PeerAddress(high: 0x2001_0DB8_0000_0000, low: 1, port: 1).text == "2001:db8::1")
        #expect(PeerAddress(high: 0, low: 1, port: 1).text == "::1")
        #expect(PeerAddress(high: 0x0001_0000_0002_0003, low: 0x0004_0000_0000_0005, port: 1).text == "1:0:2:3:4::5")
        #expect(PeerAddress.local.text == "unix")
    }
}
