import ConformanceCases
import HTTP
import Server
import Testing

@Suite("The server, clause by clause") struct ConformanceTests {
    @Test("over a socket", arguments: ConformanceCase.all.filter { $0.ending != .wait })
    func overSocket(clause: ConformanceCase) throws {
        try withServer(loops: 1) { port in
            let client = try RawClient(port: port)
            client.send(clause.sent)
            if clause.ends { client.endOutput() }
            // A connection that stays open shows it by answering once more.
            if clause.ending == .open { client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") }
            let text = client.readToEnd()
            let statuses = text.matches(of: #/HTTP/1\.1 ([2-5]\d\d) /#).compactMap { Int($0.1) }
            #expect(statuses == clause.statuses + (clause.ending == .open ? [200] : []), "\(text.prefix(500))")
            for held in clause.held { #expect(text.contains(held)) }
            if clause.ending == .close {
                for notHeld in clause.notHeld { #expect(!text.contains(notHeld)) }
            }
        }
    }
}
