/// An answer written out once, to be sent any number of times without being looked into again.
///
/// Its head holds everything but what differs from one sending to the next: Date, Connection and X-Request-Id.
/// It answers HEAD (the same head) and If-None-Match (a 304 written out beside it) as well.
public final class PreparedAnswer: Sendable {
    /// The fields and the empty line, and behind them the content where that is small enough to be copied.
    let octets: [UInt8]
    /// How many of `octets` are the head's.
    let headCount: Int
    /// Content that is sent from where it lies.
    let largeContent: [UInt8]?
    let contentCount: Int
    /// The fields and the empty line of the 304; empty where the answer has no entity tag and is never conditional.
    let notModifiedHead: [UInt8]
    private let entityTag: [UInt8]
    public let status: Int
    public let route: String?

    /// Nil where `response` streams its content, which can be sent only once.
    public init?(_ response: Response) {
        let content: [UInt8]
        switch response.content {
        case .stream: return nil
        case .none: content = []
        case .bytes(let octets): content = Status.hasNoContent(response.status) ? [] : octets
        }
        status = response.status
        route = response.route
        contentCount = content.count
        let head = Self.head(of: response, contentCount: content.count)
        headCount = head.count
        let isSmall = content.count <= AnswerWriter.copiedContent
        octets = isSmall ? head + content : head
        largeContent = isSmall ? nil : content
        let tag = response.fields.first { $0.isNamed("etag") }?.value
        if response.status == 200, let tag {
            entityTag = Array(tag.utf8)
            notModifiedHead = Self.head(of: response.notModified, contentCount: 0)
        } else {
            entityTag = []
            notModifiedHead = []
        }
    }

    /// Octets this answer keeps in memory, for the bound of a cache.
    public var cost: Int { headCount + contentCount + notModifiedHead.count + entityTag.count + 128 }

    /// Whether the If-None-Match value `list` names this answer's entity tag.
    func isNamed(in list: Span<UInt8>) -> Bool {
        let tag = entityTag
        return EntityTag.matches(list, tag.span, .weak)
    }

    private static func head(of response: Response, contentCount: Int) -> [UInt8] {
        var output = OutputBuffer(capacity: 1_024)
        output.appendFields(response.fields)
        output.appendLength(contentCount, status: response.status)
        output.append("\r\n")
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

    /// Content-Length, which an answer that never has content must not carry.
    mutating func appendLength(_ length: Int, status: Int) {
        guard !Status.hasNoContent(status) else { return }
        append("Content-Length: ")
        append(length)
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
