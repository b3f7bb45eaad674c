import HTTP
import Server
import Testing

@Suite("A server on real sockets") struct ServerTests {
    @Test("answers a request and closes when asked to")
    func answers() throws {
        try withServer { port in
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nhello"))
        }
    }

    @Test("answers pipelined requests in order, deferred ones and streams among them")
    func pipelines() throws {
        try withServer { port in
            let client = try RawClient(port: port)
            let paths = ["/", "/slow", "/", "/stream", "/peer"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            client.endOutput()
            let answer = client.readToEnd()
            let marks = ["hello", "slow", "hello", "4\r\none \r\n4\r\ntwo \r\n5\r\nthree\r\n0\r\n\r\n", "127.0.0.1"]
            var rest = answer[...]
            for mark in marks {
                let range = try #require(rest.firstRange(of: mark))
                rest = rest[range.upperBound...]
            }
        }
    }

    @Test("sends an answer larger than the socket takes at once")
    func sendsLarge() throws {
        try withServer { port in
            let client = try RawClient(port: port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readToEnd().utf8.count > 5_000_000)
        }
    }

    @Test("a client cut off behind another's longer request is refused for what it sent itself")
    func keepsClientsApart() throws {
        try withServer(loops: 1) { port in
            let cut = try RawClient(port: port)
            cut.send("HEAD /a")
            let chunked = try RawClient(port: port)
            chunked.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let other = try RawClient(port: port)
            let padding = String(repeating: "b", count: 5_000)
            other.send("GET /\(padding) HTTP/1.1\r\nHost: a\r\nX-Request-Id: other\r\nConnection: close\r\n\r\n")
            #expect(other.readToEnd().hasSuffix("hello"))
            cut.endOutput()
            chunked.send("x\r\n")
            for client in [cut, chunked] {
                let answer = client.readToEnd()
                #expect(answer.hasPrefix("HTTP/1.1 400 "))
                #expect(!answer.contains("X-Request-Id: other"))
            }
        }
    }

    @Test("refuses readably and closes")
    func refuses() throws {
        try withServer { port in
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\n\r\n" + String(repeating: "x", count: 100_000))
            let answer = client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            #expect(answer.contains("application/problem+json"))
            #expect(answer.contains("Connection: close"))
        }
    }
}
