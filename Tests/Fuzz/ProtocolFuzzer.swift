// A libFuzzer driver over the protocol; `run.sh` compiles it with the sources of HTTP as one module.

/// Reads `data` as what a client sends, cut in two at a place the first octet chooses, and traps where reading it in
/// one piece and in two says different things.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProtocol(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let data, count > 1 else { return 0 }
    let all = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    let cut = Int(data[0]) % (all.count + 1)
    // A line that has not ended may be refused at once or at its end; with an end behind it, the outcome is one.
    let end = Array("\r\n\r\n".utf8)
    let whole = events(of: [all, end])
    let parts = events(of: [Array(all[..<cut]), Array(all[cut...]), end])
    precondition(whole == parts, "one piece and two are read alike")
    return 0
}

/// What the protocol makes of octets that come in these pieces, up to the first refusal.
private func events(of pieces: [[UInt8]]) -> [String] {
    var state = ConnectionState()
    var head = RequestHead(limits: Limits())
    var writer = AnswerWriter()
    var kept: [UInt8] = []
    var seen: [String] = []
    for piece in pieces {
        kept += piece
        reading: while !kept.isEmpty {
            let octets = kept
            switch state.next(in: octets.span, head: &head) {
            case .incomplete: break reading
            // A wait for 100 depends on how much has come, so it is no event of its own; the content is read on.
            case .expectation: continue reading
            case .refusal(let refusal):
                writer.begin(AnswerWriter.Manner(omitsContent: head.isHead, keepsAlive: false))
                _ = writer.write(refusal.response)
                return seen + ["\(refusal.status)"]
            case .request:
                let content = state.content(head, in: octets.span)
                let request = Request(head, in: octets.span, body: content, sender: nil, identifier: "")
                let response = Response(status: 200, fields: [Field("ETag", "\"1\"")], content: .bytes(content))
                _ = writer.write(response.conditioned(by: request, now: 1_700_000_000))
                writer.removeAll()
                seen.append("\(request.method.token) \(request.path.count) \(content.count)")
                kept.removeFirst(state.consumed)
            }
        }
    }
    return seen
}
