/// What one client may ask of the server, and for how long.
///
/// Each limit has a unit, a default and a consequence; no other number bounds a client.
///
/// | limit | default | beyond it |
/// | --- | --- | --- |
/// | `requestLine` | 8,192 octets | 414 URI Too Long, close |
/// | `header` | 32,768 octets | 431 Request Header Fields Too Large, close |
/// | `fields` | 100 lines | 431, close |
/// | `content` | 65,536 octets | 413 Content Too Large, close |
/// | `chunkLine` | 1,024 octets | 400 Bad Request, close |
/// | `chunkOverhead` | 65,536 octets | 413, close |
/// | `headerTime` | 10 s | 408 Request Timeout, close |
/// | `contentTime` | 10 s | 408, close |
/// | `idleTime` | 15 s | close |
/// | `writeTime` | 10 s | the connection is dropped |
/// | `lingerTime` | 2 s | close |
/// | `requests` | 1,000 a connection | the last answer says `Connection: close` |
/// | `connections` | 1,024 | the next client waits in the listen queue |
/// | `waiting` | 256 answers | 503 Service Unavailable with Retry-After |
/// | `unsent` | 262,144 octets | nothing more is parsed until the client takes what there is |
/// | `addressRequests` | none; else requests in `addressWindow` | 429 Too Many Requests with Retry-After |
/// | `addressConnections` | none; else connections open at a time | 429, close |
public struct Limits: Sendable, Equatable {
    /// Octets of the request line, its line end excluded. Longer: 414.
    public var requestLine = 8_192
    /// Octets of all field lines with their line ends; the trailer section of a chunked body is held to it too.
    /// More: 431.
    public var header = 32_768
    /// Field lines of the header, or of a trailer section. More: 431.
    public var fields = 100
    /// Octets of content, its transfer coding undone. More: 413.
    public var content = 65_536
    /// Octets of a chunk's size and extensions, its line end excluded. More: 400.
    public var chunkLine = 1_024
    /// Octets that chunk lines and trailers may spend on one content. More: 413.
    public var chunkOverhead = 65_536
    /// From the first octet of a request to the end of its header. Later: 408, then close.
    public var headerTime: Duration = .seconds(10)
    /// From the end of the header to the end of the content. Later: 408, then close.
    public var contentTime: Duration = .seconds(10)
    /// From an answer, or from the connection's beginning, to the first octet of the next request. Later: close.
    public var idleTime: Duration = .seconds(15)
    /// How long a client may take nothing of an answer that is ready for it. Longer: the connection is dropped.
    public var writeTime: Duration = .seconds(10)
    /// How long a refused client is listened to, so that it can read why, before the connection closes.
    public var lingerTime: Duration = .seconds(2)
    /// Requests on one connection; the last of them is answered with `Connection: close`.
    public var requests = 1_000
    /// Connections open at a time. Beyond it nobody is accepted until one closes; who is accepted is served.
    public var connections = 1_024
    /// Deferred answers under way or waiting for a thread, of all clients. Beyond it: 503 with Retry-After.
    public var waiting = 256
    /// Octets of answers made but not yet taken by one client. Beyond it its further requests wait unparsed.
    public var unsent = 262_144
    /// Requests one address may send in `addressWindow`; 0 for any number. Beyond it: 429, the connection stays.
    public var addressRequests = 0
    /// How long the requests of an address are counted, from its first one on; then the count begins anew.
    public var addressWindow: Duration = .seconds(60)
    /// Connections one address may have open; 0 for any number. Beyond it: 429, close.
    public var addressConnections = 0
    /// Addresses that are counted at a time, 32 octets each. Beyond it the one whose window ends first is forgotten.
    public var addresses = 65_536

    public init() {}

    /// The most octets one request can take before it is whole or refused: empty lines may take as many as the request
    /// line does, and the line end behind a chunk's data is shorter than the line before it.
    public var wholeRequest: Int {
        2 * requestLine + header + content + 2 * chunkOverhead + 4 * Self.lineEnds
    }

    /// Room for the line ends that the limits leave out.
    private static let lineEnds = 16
}
