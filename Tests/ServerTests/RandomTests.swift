import ConformanceCases
import Server
import Testing

@Suite("Whatever clients send at once") struct RandomTests {
    @Test("each is answered as if it were alone", arguments: 1...6)
    func keepsClientsApart(seed: UInt64) throws {
        try withServer(loops: 1) { port in
            var streams = SeededStreams(seed: seed)
            for _ in 0..<12 {
                let sent = (0..<8).map { _ in streams.stream() }
                let clients = try sent.map { _ in try RawClient(port: port) }
                var waiting = sent.map { streams.pieces($0)[...] }
                while waiting.contains(where: { !$0.isEmpty }) {
                    for index in streams.order(clients.count) {
                        if let piece = waiting[index].popFirst() { clients[index].send(piece) }
                    }
                }
                for client in clients { client.endOutput() }
                for (octets, client) in zip(sent, clients) {
                    let answer = client.readToEnd()
                    let statuses = answer.matches(of: #/HTTP/1\.1 ([2-5]\d\d) /#).compactMap { Int($0.1) }
                    #expect(
                        statuses == Self.expected(octets), "\(String(decoding: octets, as: UTF8.self).debugDescription)"
                    )
                }
            }
        }
    }

    /// What the protocol alone answers.
    private static func expected(_ octets: [UInt8]) -> [Int] {
        var pipe = ProtocolPipe()
        pipe.receive(octets)
        pipe.end()
        return AnswerList(String(decoding: pipe.output, as: UTF8.self), heads: pipe.heads).statuses
    }
}
