/// The head of one request as positions in the octets it was read from: nothing is copied, nothing is a String.
///
/// A loop keeps one and has it read every head in turn; the positions are those of the octets given to the last
/// `read`. A test or an application that is handed a head is handed the octets along with it.
public struct RequestHead: ~Copyable {
    /// Where a field line's name and value stand, spaces around the value left out.
    public struct FieldLine: Sendable {
        public let name: Range<Int>
        public let value: Range<Int>
    }

    public internal(set) var method: Method = .get
    /// The path of the target, as in `Request.path`. Empty where an absolute target has none, which means `/`
    /// (or `*` for OPTIONS).
    public internal(set) var path: Range<Int> = 0..<0
    /// The query without its `?`, nil where there is none.
    public internal(set) var query: Range<Int>?
    /// Path and query in one piece, as sent: what tells one resource from another. Empty as `path` may be.
    public internal(set) var target: Range<Int> = 0..<0
    /// Whether the client speaks HTTP/1.0 rather than 1.1.
    public internal(set) var isHTTP10 = false
    /// How the content is delimited.
    public internal(set) var framing: BodyFraming = .none
    /// Whether the client leaves the connection open for a further request.
    public internal(set) var keepsAlive = true
    /// Whether the client waits for 100 (Continue) before it sends content.
    public internal(set) var expectsContinue = false
    /// The head's length in octets, its empty line included.
    public internal(set) var end = 0

    /// The value of the only Accept field line; nil where there is none.
    public internal(set) var accept: Range<Int>?
    /// The value of the only Accept-Encoding field line; nil where there is none.
    public internal(set) var acceptEncoding: Range<Int>?
    /// The value of the only If-None-Match field line; nil where there is none.
    public internal(set) var ifNoneMatch: Range<Int>?
    /// The value of the only X-Request-Id field line; nil where there is none.
    public internal(set) var requestIdentifier: Range<Int>?
    /// Whether the head asks for more than the fields above can tell: If-Match, If-Modified-Since or
    /// If-Unmodified-Since is there, or one of those fields stands on two lines. Such a request is answered
    /// from its whole list of fields.
    public internal(set) var needsAllFields = false

    /// The field lines in the order sent; the first `fieldCount` of them are this head's.
    var lines: [FieldLine] = []
    public internal(set) var fieldCount = 0

    public init() {}

    /// The field line at `index`, from 0 up to `fieldCount`.
    public func fieldLine(_ index: Int) -> FieldLine { lines[index] }
}

/// How the end of a request's content is known, RFC 9112 section 6.3.
public enum BodyFraming: Equatable, Sendable {
    case none
    case length(Int)
    case chunked
}

extension Request {
    /// The request whose head was read from `octets`, with `body` as its content.
    public init(
        _ head: borrowing RequestHead, in octets: Span<UInt8>, body: [UInt8], peer: PeerAddress?, identifier: String
    ) {
        var fields: [Field] = []
        fields.reserveCapacity(head.fieldCount)
        for index in 0..<head.fieldCount {
            let line = head.fieldLine(index)
            fields.append(Field(octets.text(line.name), octets.text(line.value)))
        }
        let method = head.method
        let emptyPath: [UInt8] = [method == .options ? UInt8(ascii: "*") : UInt8(ascii: "/")]
        self.init(
            method: method, path: head.path.isEmpty ? emptyPath : octets.array(head.path),
            query: head.query.map { range in octets.array(range) }, fields: fields, body: body, peer: peer,
            identifier: identifier)
    }
}
