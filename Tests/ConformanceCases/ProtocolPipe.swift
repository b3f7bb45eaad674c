import HTTP

/// The protocol without sockets: octets in, octets out, as a loop would move them.
public struct ProtocolPipe: ~Copyable {
    private var state = ConnectionState()
    private var head = RequestHead(limits: Limits())
    private var writer = AnswerWriter()
    private var kept: [UInt8] = []

    /// Octets of a request that is not whole yet.
    public var unread: Int { kept.count }

    public private(set) var output: [UInt8] = []
    public private(set) var isClosed = false
    /// Which of the requests answered were HEAD.
    public private(set) var heads: [Bool] = []

    public init() {}

    /// The client sends `octets`.
    public mutating func receive(_ octets: some Sequence<UInt8>) {
        guard !isClosed else { return }
        kept += octets
        while !kept.isEmpty, !isClosed {
            let unread = kept
            let event = state.next(in: unread.span, head: &head)
            switch event {
            case .incomplete: return
            case .request:
                answer(keepsAlive: head.keepsAlive)
                kept.removeFirst(state.consumed)
            case .expectation: answer(keepsAlive: false)
            case .refusal(let refusal): refuse(refusal)
            }
        }
    }

    /// The client has sent its last octet.
    public mutating func end() {
        guard !isClosed else { return }
        if let refusal = state.ended(unread: kept.count) { refuse(refusal) }
        isClosed = true
    }

    private mutating func answer(keepsAlive: Bool) {
        let unread = kept
        let request = Request(head, in: unread.span, body: [], sender: nil, identifier: "")
        writer.begin(
            AnswerWriter.Manner(
                omitsContent: request.method == .head, isHTTP10: head.isHTTP10, keepsAlive: keepsAlive))
        if let identifier = head.requestIdentifier, !unread.span.text(identifier).contains("<") {
            writer.identify(as: unread.span.extracting(identifier))
        }
        _ = writer.write(Self.response(to: request).conditioned(by: request, now: 1_700_000_000))
        finish(isHead: request.method == .head, keepsAlive: keepsAlive)
    }

    private mutating func refuse(_ refusal: Refusal) {
        let isHead = head.method == .head
        writer.begin(AnswerWriter.Manner(omitsContent: isHead, isHTTP10: head.isHTTP10, keepsAlive: false))
        _ = writer.write(refusal.response)
        finish(isHead: isHead, keepsAlive: false)
    }

    private mutating func finish(isHead: Bool, keepsAlive: Bool) {
        output += writer.output.withOctets { Array($0) }
        for attachment in writer.attachments { output += attachment.octets }
        writer.removeAll()
        heads.append(isHead)
        if !keepsAlive { isClosed = true }
    }

    private static func response(to request: Request) -> Response {
        if request.path == [UInt8(ascii: "*")] {
            return Response(status: 204, fields: [Field("Allow", "GET, HEAD, OPTIONS")])
        }
        guard request.method == .get || request.method == .head else {
            return Response(status: 405, fields: [Field("Allow", "GET, HEAD, OPTIONS")])
        }
        return Response(
            status: 200,
            fields: [
                Field("Content-Type", "text/plain"), Field("ETag", "\"1\""),
                Field("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ], content: .bytes(Array("hello".utf8)))
    }
}
