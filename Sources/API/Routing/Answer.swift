import HTTP

/// What a route gives back: content in the form that was asked for, and the fields that go with it.
struct Answer: Sendable {
    let status: Int
    let content: Content
    let fields: [Field]
    /// Overrides the media type of the representation (raw documents).
    let contentType: String?

    enum Content: Sendable {
        case bytes([UInt8])
        /// Made while it is sent; for what has no bound.
        case chunks(@Sendable () -> [UInt8]?)
    }

    init(_ bytes: [UInt8], status: Int = 200, fields: [Field] = [], contentType: String? = nil) {
        self.status = status
        content = .bytes(bytes)
        self.fields = fields
        self.contentType = contentType
    }

    init(chunks: @escaping @Sendable () -> [UInt8]?, fields: [Field] = []) {
        status = 200
        content = .chunks(chunks)
        self.fields = fields
        contentType = nil
    }

    /// One JSON object.
    static func object(status: Int = 200, fields: [Field] = [], _ body: (inout JSONWriter) -> Void) -> Answer {
        var json = JSONWriter()
        json.object(body)
        return Answer(json.bytes, status: status, fields: fields)
    }
}
