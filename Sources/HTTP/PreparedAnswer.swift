/// An answer written out once, to be sent any number of times without being looked into again.
///
/// Its head holds everything but what differs from one sending to the next: Date, Connection and X-Request-Id.
/// It answers HEAD (the same head) and If-None-Match (a 304 written out beside it) as well.
public final class PreparedAnswer: Sendable {
    let head: [UInt8]
    let content: [UInt8]
    /// The head of the 304; empty where the answer has no entity tag and is never conditional.
    let notModifiedHead: [UInt8]
    let entityTag: [UInt8]
    let hasLastModified: Bool
    public let status: Int
    public let route: String?

    /// Nil where `response` streams its content, which can be sent only once.
    public init?(_ response: Response) {
        switch response.content {
        case .stream: return nil
        case .none: content = []
        case .bytes(let octets): content = octets
        }
        status = response.status
        route = response.route
        head = Self.head(of: response, contentCount: content.count)
        let tag = response.fields.first { $0.isNamed("etag") }?.value
        hasLastModified = response.fields.contains { $0.isNamed("last-modified") }
        if response.status == 200, let tag {
            entityTag = Array(tag.utf8)
            notModifiedHead = Self.head(of: response.notModified, contentCount: 0)
        } else {
            entityTag = []
            notModifiedHead = []
        }
    }

    /// Octets this answer keeps in memory, for the bound of a cache.
    public var cost: Int { head.count + content.count + notModifiedHead.count + entityTag.count + 128 }

    /// Whether the If-None-Match value `list` names this answer's entity tag.
    func isNamed(in list: Span<UInt8>) -> Bool {
        let tag = entityTag
        return EntityTag.matches(list, tag.span, .weak)
    }

    private static func head(of response: Response, contentCount: Int) -> [UInt8] {
        var output = OutputBuffer(capacity: 1_024)
        output.appendStatusLine(response.status)
        output.appendFields(response.fields)
        if !Status.hasNoContent(response.status) {
            output.append("Content-Length: ")
            output.append(contentCount)
            output.append("\r\n")
        }
        return output.withOctets { Array($0) }
    }
}

extension OutputBuffer {
    mutating func appendStatusLine(_ status: Int) {
        append("HTTP/1.1 ")
        append(status)
        append(" ")
        append(Status.reason(status))
        append("\r\n")
    }

    /// The fields an application gave, but for those that frame the message or belong to the connection, which are
    /// the server's to write.
    mutating func appendFields(_ fields: [Field]) {
        for field in fields where !Self.isServers(field) {
            append(field: field.name)
            append(": ")
            append(field: field.value)
            append("\r\n")
        }
    }

    private static func isServers(_ field: Field) -> Bool {
        switch field.name.utf8.count {
        case 4: field.isNamed("date")
        case 10: field.isNamed("connection") || field.isNamed("keep-alive")
        case 12: field.isNamed("x-request-id")
        case 14: field.isNamed("content-length")
        case 17: field.isNamed("transfer-encoding")
        default: false
        }
    }
}
