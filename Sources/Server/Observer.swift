import HTTP

/// Who is told of every answer: the access log and the metrics.
public protocol Observer: Sendable {
    /// An answer has been made. Called on a loop, between two clients: it must only note or queue what it wants.
    ///
    /// `target` is the request target as sent, with any octet a client may send in one, empty where the request
    /// line was refused; `identifier` is that of `X-Request-Id`.
    func answered(_ exchange: Exchange, target: Span<UInt8>, identifier: Span<UInt8>)
}

/// One request and its answer, as log and metrics see them.
public struct Exchange: Sendable {
    /// Nil where the request line was refused.
    public let method: Method?
    public let status: Int
    /// Octets of content sent, framing left out; of a stream, those sent until it ended or its client left.
    public let contentOctets: Int
    /// From the whole request to the answer handed to the socket; for a stream, to its end.
    public let microseconds: Int
    public let sender: Sender
    /// What the answer's `route` named.
    public let route: String?
}
