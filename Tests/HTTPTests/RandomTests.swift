import ConformanceCases
import HTTP
import Testing

@Suite("Whatever a client sends") struct RandomTests {
    @Test("is answered alike in one piece and in many, in order, and never kept without a bound", arguments: 1...8)
    func oneOutcome(seed: UInt64) {
        var streams = SeededStreams(seed: seed)
        for _ in 0..<250 {
            let octets = streams.stream()
            var whole = ProtocolPipe()
            whole.receive(octets)
            whole.end()
            var cut = ProtocolPipe()
            for piece in streams.pieces(octets) {
                cut.receive(piece)
                #expect(cut.unread <= Limits().wholeRequest)
            }
            cut.end()
            let answers = AnswerList(String(decoding: cut.output, as: UTF8.self), heads: cut.heads)
            let expected = AnswerList(String(decoding: whole.output, as: UTF8.self), heads: whole.heads)
            // What is wrong with a line may be told in other words where it is told before the line has ended.
            #expect(
                answers.statuses == expected.statuses, "\(String(decoding: octets, as: UTF8.self).debugDescription)")
            #expect(answers.isWhole)
            #expect(answers.statuses.count == cut.heads.count)
            // Nothing follows a refusal.
            #expect(
                answers.statuses.dropLast().allSatisfy { $0 == 200 || $0 == 204 || $0 == 304 || $0 == 405 || $0 == 412 }
            )
        }
    }
}
