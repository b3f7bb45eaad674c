/// One answer: status, fields, content. The server adds Date, Connection and Content-Length or chunked framing,
/// and leaves the content out where the request was HEAD.
public struct Response: Sendable {
    public var status: Int
    public var fields: [Field]
    public var content: Content

    public enum Content: Sendable {
        case none
        case bytes([UInt8])
        /// Pulled chunk by chunk off the loop, as fast as the client takes it.
        case stream(ContentStream)
    }

    public init(status: Int, fields: [Field] = [], content: Content = .none) {
        self.status = status
        self.fields = fields
        self.content = content
    }
}

/// Content made while it is sent. `next` is called on one thread at a time and answers nil at the end.
public struct ContentStream: Sendable {
    /// Known length in octets, or nil for chunked framing.
    public let length: Int?
    public let next: @Sendable () -> [UInt8]?

    public init(length: Int? = nil, next: @escaping @Sendable () -> [UInt8]?) {
        self.length = length
        self.next = next
    }
}
