/// Writes answers one behind the other into the octets a loop will send, as each request's manner asks.
///
/// The loop says before every request what it was like (`begin`); whoever answers calls one of the `write`s once.
public struct AnswerWriter: ~Copyable {
    /// What of a request its answer must obey.
    public struct Manner: Sendable {
        /// HEAD: the fields of GET without its content.
        public var omitsContent: Bool
        /// An HTTP/1.0 client knows no chunks and must be told that the connection stays open.
        public var isHTTP10: Bool
        /// Whether the connection takes a further request after this answer.
        public var keepsAlive: Bool

        public init(omitsContent: Bool = false, isHTTP10: Bool = false, keepsAlive: Bool = true) {
            self.omitsContent = omitsContent
            self.isHTTP10 = isHTTP10
            self.keepsAlive = keepsAlive
        }
    }

    /// Content that goes out from where it lies, behind the first `position` octets of the output.
    public struct Attachment: Sendable {
        public let position: Int
        public let octets: [UInt8]
    }

    /// What was written for one request, for log and metrics.
    public struct Written: Sendable {
        public var status = 0
        /// Octets of content sent, its framing left out.
        public var content = 0
        public var route: String?

        public init(status: Int = 0, content: Int = 0, route: String? = nil) {
            self.status = status
            self.content = content
            self.route = route
        }
    }

    public var output = OutputBuffer()
    public private(set) var attachments: [Attachment] = []
    /// What the last `write` wrote.
    public private(set) var written = Written()
    public private(set) var manner = Manner()

    /// What most answers begin with; behind its status line it is what all do.
    private var opening: InlineArray<54, UInt8> = .init(repeating: Octet.space)
    private var identifier: InlineArray<64, UInt8> = .init(repeating: 0)
    private var identifierCount = 0
    /// What the next answer tells of, set by `tell`.
    public private(set) var allowance: Allowance?

    /// Content of up to this many octets is copied behind its head; a larger one is sent from where it lies.
    static let copiedContent = 8_192

    public init() { setDate(0) }

    /// Octets written and not removed, attachments included.
    public var count: Int { attachments.reduce(output.count) { $0 + $1.octets.count } }

    public mutating func removeAll() {
        output.removeAll()
        if !attachments.isEmpty { attachments.removeAll(keepingCapacity: true) }
    }

    /// Makes the Date of the answers from now on; `seconds` since 1970.
    public mutating func setDate(_ seconds: Int) {
        let lines = Array("HTTP/1.1 200 OK\r\nDate: ".utf8) + HTTPDate.octets(seconds) + Array("\r\n".utf8)
        for (index, octet) in lines.enumerated() where index < opening.count { opening[index] = octet }
    }

    /// The next answer is to a request of this manner, without an identifier.
    @inline(__always)
    public mutating func begin(_ manner: Manner) {
        self.manner = manner
        identifierCount = 0
        allowance = nil
    }

    /// The next answer says `X-Request-Id` with these octets, of which there are at most 64.
    public mutating func identify(as octets: Span<UInt8>) {
        identifierCount = min(octets.count, identifier.count)
        for index in 0..<identifierCount { identifier[index] = octets[index] }
    }

    /// The next answer tells the client what is left of its allowance.
    public mutating func tell(_ allowance: Allowance?) { self.allowance = allowance }

    /// What `identify` was given, as text.
    public var identifierText: String { identifier.span.text(0..<identifierCount) }

    /// Writes a prepared answer to the request whose head was read from `octets`, or the 304 its If-None-Match asks
    /// for. Allocates nothing and counts no references, unless the content is too large to copy.
    public mutating func write(_ answer: PreparedAnswer, to head: borrowing RequestHead, in octets: Span<UInt8>) {
        if let condition = head.ifNoneMatch, !answer.notModifiedHead.isEmpty,
            answer.isNamed(in: octets.extracting(condition))
        {
            openHead(304)
            output.append(answer.notModifiedHead)
            note(status: 304, content: 0, route: answer.route)
            return
        }
        openHead(answer.status)
        if manner.omitsContent {
            output.append(answer.octets, upTo: answer.headCount)
            note(status: answer.status, content: 0, route: answer.route)
            return
        }
        output.append(answer.octets)
        if let content = answer.largeContent { append(content: content) }
        note(status: answer.status, content: answer.contentCount, route: answer.route)
    }

    /// Writes an answer, or its head where its content is a stream the request wants: then the stream is given
    /// back, to be written by `write(chunk:)` and `writeEnd`.
    public mutating func write(_ response: Response) -> ContentStream? {
        if !Status.hasNoContent(response.status), case .stream(let stream) = response.content {
            return write(head: response, of: stream)
        }
        openHead(response.status)
        output.appendFields(response.fields)
        var content: [UInt8] = []
        if case .bytes(let octets) = response.content, !Status.hasNoContent(response.status) { content = octets }
        output.appendLength(content.count, status: response.status)
        output.append("\r\n")
        if manner.omitsContent { content = [] }
        append(content: content)
        note(status: response.status, content: content.count, route: response.route)
        return nil
    }

    private mutating func write(head response: Response, of stream: ContentStream) -> ContentStream? {
        // Only the connection's end can tell an HTTP/1.0 client where content of unknown length ends.
        if stream.length == nil && manner.isHTTP10 { manner.keepsAlive = false }
        openHead(response.status)
        output.appendFields(response.fields)
        if let length = stream.length {
            output.appendLength(length, status: response.status)
        } else if !manner.isHTTP10 {
            output.append("Transfer-Encoding: chunked\r\n")
        }
        output.append("\r\n")
        note(status: response.status, content: 0, route: response.route)
        return manner.omitsContent ? nil : stream
    }

    /// Writes a piece of streamed content, in a chunk where the stream's length was not known.
    public mutating func write(chunk: [UInt8], isChunked: Bool) {
        guard !chunk.isEmpty else { return }
        if isChunked {
            output.append(chunk.count, radix: 16)
            output.append("\r\n")
        }
        append(content: chunk)
        if isChunked { output.append("\r\n") }
    }

    /// Writes the last chunk.
    public mutating func writeEnd() { output.append("0\r\n\r\n") }

    /// Writes the interim answer that asks for content, RFC 9110 section 15.2.1.
    public mutating func writeContinue() { output.append("HTTP/1.1 100 Continue\r\n\r\n") }

    private mutating func append(content: [UInt8]) {
        if content.count <= Self.copiedContent {
            output.append(content)
        } else {
            attachments.append(Attachment(position: output.count, octets: content))
        }
    }

    /// What every head begins with.
    @inline(__always)
    private mutating func openHead(_ status: Int) {
        if status == 200 {
            output.append(opening.span)
        } else {
            output.appendStatusLine(status)
            output.append(opening.span.extracting(17..<54))
        }
        if !manner.keepsAlive {
            output.append("Connection: close\r\n")
        } else if manner.isHTTP10 {
            output.append("Connection: keep-alive\r\n")
        }
        if identifierCount > 0 {
            output.append("X-Request-Id: ")
            output.append(identifier.span.extracting(0..<identifierCount))
            output.append("\r\n")
        }
        if let allowance { output.append(allowance) }
    }

    @inline(__always)
    private mutating func note(status: Int, content: Int, route: String?) {
        written = Written(status: status, content: content, route: route)
    }
}
