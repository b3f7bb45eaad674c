import ConformanceCases
import HTTP
import Testing

@Suite("The protocol, clause by clause") struct ConformanceTests {
    @Test("there are at least 200 cases, each with a name of its own")
    func casesAreMany() {
        #expect(ConformanceCase.all.count >= 200)
        #expect(Set(ConformanceCase.all.map(\.description)).count == ConformanceCase.all.count)
    }

    @Test("sent in one piece", arguments: ConformanceCase.all)
    func whole(clause: ConformanceCase) { check(clause, pieces: [clause.sent]) }

    @Test("sent octet by octet", arguments: ConformanceCase.all.filter { $0.sent.count < 3_000 })
    func octetByOctet(clause: ConformanceCase) {
        // A client that waits for 100 (Continue) is one that has sent no content yet.
        guard !String(decoding: clause.sent, as: UTF8.self).contains("Expect:") else { return }
        check(clause, pieces: clause.sent.map { [$0] })
    }

    @Test("cut in two at any place", arguments: ConformanceCase.all.filter { $0.sent.count < 300 })
    func cutInTwo(clause: ConformanceCase) {
        guard !String(decoding: clause.sent, as: UTF8.self).contains("Expect:") else { return }
        for cut in 1..<max(clause.sent.count, 2) {
            check(clause, pieces: [Array(clause.sent[..<cut]), Array(clause.sent[cut...])])
        }
    }

    private func check(_ clause: ConformanceCase, pieces: [[UInt8]]) {
        var pipe = ProtocolPipe()
        for piece in pieces { pipe.receive(piece) }
        if clause.ends { pipe.end() }
        let text = String(decoding: pipe.output, as: UTF8.self)
        let answers = AnswerList(text, heads: pipe.heads)
        let isClosed = pipe.isClosed
        #expect(answers.isWhole)
        #expect(answers.statuses == clause.statuses, "\(text.prefix(300))")
        #expect(isClosed == (clause.ending == .close))
        for held in clause.held { #expect(text.contains(held)) }
        for notHeld in clause.notHeld { #expect(!text.contains(notHeld)) }
    }
}
