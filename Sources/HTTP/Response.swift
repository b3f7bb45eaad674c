/// One answer: status, fields, content. The server adds Date, Connection and Content-Length or chunked framing,
/// and leaves the content out where the request was HEAD.
///
/// A GET or HEAD answered with 200 and an ETag or Last-Modified is held against the conditions of its request by
/// the server, which then sends 304 or 412 in its place; an application need not look at If-None-Match itself,
/// though it may, to save making the answer.
public struct Response: Sendable {
    public var status: Int
    public var fields: [Field]
    public var content: Content
    /// What the log and the metrics call the resource, such as `/v1/stories/{id}`; nil where it has no name.
    public var route: String?

    public enum Content: Sendable {
        case none
        case bytes([UInt8])
        /// Pulled chunk by chunk off the loop, as fast as the client takes it.
        case stream(ContentStream)
    }

    public init(status: Int, fields: [Field] = [], content: Content = .none, route: String? = nil) {
        self.status = status
        self.fields = fields
        self.content = content
        self.route = route
    }
}
