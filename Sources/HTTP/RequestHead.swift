/// The head of one request as positions in the octets it was read from: nothing is copied, nothing is a String.
///
/// A loop keeps one, with the limits it holds clients to, and has it read every head in turn; the positions are those of
/// the octets given to the last `read`. A test or an application that is handed a head is handed the octets along with
/// it.
public struct RequestHead: ~Copyable {
    /// Where a field line's name and value stand, spaces around the value left out.
    struct FieldLine {
        let name: Range<Int>
        let value: Range<Int>
    }

    var knownMethod = KnownMethod.get
    /// Whether the client speaks HTTP/1.0 rather than 1.1.
    public internal(set) var isHTTP10 = false
    /// Whether the client leaves the connection open for a further request.
    public internal(set) var keepsAlive = true
    /// Whether the client waits for 100 (Continue) before it sends content.
    public internal(set) var expectsContinue = false
    /// Whether the head asks for more than the properties below can tell: If-Match, If-Modified-Since or
    /// If-Unmodified-Since is there, or one of those fields stands on two lines. Such a request is answered
    /// from its whole list of fields.
    public internal(set) var needsAllFields = false
    /// How the content is delimited.
    public internal(set) var framing: BodyFraming = .none

    var targetStretch = Stretch.none
    var queryStretch = Stretch.none
    var acceptStretch = Stretch.none
    var acceptEncodingStretch = Stretch.none
    var ifNoneMatchStretch = Stretch.none
    var identifierStretch = Stretch.none
    var endPosition: UInt32 = 0
    var lineCount: UInt32 = 0

    /// Where the field lines begin. They are not kept apart: who wants them all reads them once more.
    var headerPosition: UInt32 = 0
    private let holder: LimitsHolder

    public init(limits: Limits) { holder = LimitsHolder(limits) }

    /// What the head and its content are held to.
    public var limits: Limits { holder.limits }

    /// The head's length in octets, its empty line included.
    public var end: Int { Int(endPosition) }
    /// Path and query in one piece, as sent: what tells one resource from another. Empty where an absolute target
    /// has neither.
    public var target: Range<Int> { targetStretch.range ?? 0..<0 }
    /// The path of the target, as in `Request.path`. Empty where an absolute target has none, which means `/`
    /// (or `*` for OPTIONS).
    public var path: Range<Int> {
        let target = target
        guard let query else { return target }
        return target.lowerBound..<query.lowerBound - 1
    }
    /// The query without its `?`, nil where there is none.
    public var query: Range<Int>? { queryStretch.range }
    /// The value of the only Accept field line; nil where there is none.
    public var accept: Range<Int>? { acceptStretch.range }
    /// The value of the only Accept-Encoding field line; nil where there is none.
    public var acceptEncoding: Range<Int>? { acceptEncodingStretch.range }
    /// The value of the only If-None-Match field line; nil where there is none.
    public var ifNoneMatch: Range<Int>? { ifNoneMatchStretch.range }
    /// The value of the only X-Request-Id field line; nil where there is none.
    public var requestIdentifier: Range<Int>? { identifierStretch.range }
    /// The number of field lines.
    public var fieldCount: Int { Int(lineCount) }

    public var method: Method { knownMethod.method }

    /// Whether the method is GET or HEAD, which is told without looking at a name.
    public var isGetOrHead: Bool { knownMethod == .get || knownMethod == .head }

    /// Whether the answer must be without content.
    public var isHead: Bool { knownMethod == .head }

    /// Hands every field line to `body`, in the order sent, in the octets this head was read from. O(octets).
    func forEachFieldLine(in octets: Span<UInt8>, _ body: (FieldLine) -> Void) {
        var position = Int(headerPosition)
        // They were read before, so none can be refused now.
        for _ in 0..<fieldCount {
            guard let line = try? FieldLine(octets, &position) else { return }
            body(line)
        }
    }

    /// The field lines in the order sent, in the octets this head was read from. O(octets).
    func fields(in octets: Span<UInt8>) -> [Field] {
        var fields: [Field] = []
        fields.reserveCapacity(fieldCount)
        forEachFieldLine(in: octets) { line in fields.append(Field(octets.text(line.name), octets.text(line.value))) }
        return fields
    }
}

/// A range in half the room, for a head is handed about and should be small; nothing in it lies beyond 4 GiB.
struct Stretch {
    private let start: UInt32
    private let end: UInt32

    static let none = Stretch(start: .max, end: .max)

    private init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    init(_ range: Range<Int>) { self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound)) }

    @inline(__always) var isNone: Bool { start == .max }

    @inline(__always) var range: Range<Int>? {
        isNone ? nil : Range(uncheckedBounds: (Int(start), Int(end)))
    }
}

/// Limits where a head can refer to them rather than carry them.
private final class LimitsHolder: Sendable {
    let limits: Limits

    init(_ limits: Limits) { self.limits = limits }
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
        _ head: borrowing RequestHead, in octets: Span<UInt8>, body: [UInt8], sender: Sender?, identifier: String
    ) {
        let method = head.method
        let emptyPath: [UInt8] = [method == .options ? UInt8(ascii: "*") : UInt8(ascii: "/")]
        self.init(
            method: method, path: head.path.isEmpty ? emptyPath : octets.array(head.path),
            query: head.query.map { range in octets.array(range) }, fields: head.fields(in: octets), body: body,
            sender: sender, identifier: identifier)
    }
}
