/// Why the protocol itself refuses a request; the application never sees it.
///
/// After any of these but `busy` and `tooManyRequests` the connection closes, for where the next request begins can no
/// longer be trusted or is not worth waiting for.
public enum Refusal: Error, Sendable, Equatable, CaseIterable {
    // The request line.
    case requestLine, method, version, versionSyntax
    case target, targetEncoding, targetText, fragment, targetForm, scheme, userinfo, misdirected
    case methodUnknown, requestLineTooLong
    // The header.
    case lineEnd, folding, fieldName, spaceBeforeColon, fieldValue
    case headerTooLarge, tooManyFields
    case hostMissing, hostRepeated, host
    // The content.
    case contentLength, contentLengthRepeated, lengthAndCoding
    case transferCoding, codingUnknown, codingBefore11
    case chunkSize, chunkExtension, chunkLineTooLong, chunkEnd, trailer
    case contentTooLarge
    case expectation
    // The course of things.
    case incomplete, headerTimeout, contentTimeout, busy, connectMethod, internalFailure
    // The client's share.
    case tooManyRequests, tooManyConnections

    /// The status code of the answer.
    public var status: Int {
        switch self {
        case .requestLine, .method, .versionSyntax, .target, .targetEncoding, .targetText, .fragment, .targetForm,
            .scheme, .userinfo, .lineEnd, .folding, .fieldName, .spaceBeforeColon, .fieldValue, .hostMissing,
            .hostRepeated, .host, .contentLength, .contentLengthRepeated, .lengthAndCoding, .transferCoding,
            .codingBefore11, .chunkSize, .chunkExtension, .chunkLineTooLong, .chunkEnd, .trailer, .incomplete:
            400
        case .connectMethod: 405
        case .headerTimeout, .contentTimeout: 408
        case .contentTooLarge: 413
        case .requestLineTooLong: 414
        case .expectation: 417
        case .misdirected: 421
        case .headerTooLarge, .tooManyFields: 431
        case .tooManyRequests, .tooManyConnections: 429
        case .internalFailure: 500
        case .methodUnknown, .codingUnknown: 501
        case .busy: 503
        case .version: 505
        }
    }

    /// What is wrong and what to do about it, for the problem document.
    public var detail: String {
        switch self {
        case .requestLine:
            "The request line must be a method, one space, a target, one space and HTTP/1.1. "
                + "Spaces inside the target are written %20."
        case .method: "The method must be a token directly followed by one space, such as GET."
        case .version: "This server speaks HTTP/1.1 and HTTP/1.0. Send the request as HTTP/1.1."
        case .versionSyntax: "The request line must end in HTTP/1.1 or HTTP/1.0, in capitals, and nothing after it."
        case .target:
            "The request target holds an octet that RFC 3986 does not allow there. Percent-encode it: "
                + "a space is %20, a quotation mark %22, a bracket %5B or %5D."
        case .targetEncoding:
            "A percent sign in the request target must be followed by two hexadecimal digits and may not stand for "
                + "NUL. Write %25 for the sign itself."
        case .targetText: "Octets above 127 in the request target must be valid UTF-8, or percent-encoded."
        case .fragment: "A request target has no fragment. Leave out # and what follows, or write %23."
        case .targetForm:
            "The request target must be a path that begins with /, or an absolute http URI; * goes with OPTIONS and "
                + "host:port with CONNECT alone."
        case .scheme: "The scheme of an absolute request target must be http."
        case .userinfo: "A request target must not carry a user name or password. Leave out what stands before @."
        case .misdirected: "This connection is not secured, so it cannot answer for https. Ask for the http URI."
        case .methodUnknown: "This server does not know the method. Use GET, HEAD or OPTIONS; methods are in capitals."
        case .requestLineTooLong: "The request line is too long. Shorten the target, for instance by fewer filters."
        case .lineEnd: "Every line of the header must end in CR LF; neither octet may stand alone."
        case .folding: "A field may not be continued on a further line. Write it on one line."
        case .fieldName: "A field line must be a token, a colon and the value."
        case .spaceBeforeColon: "No space may stand between a field's name and its colon."
        case .fieldValue: "A field value holds a control octet. Remove it."
        case .headerTooLarge: "The header fields take too many octets. Send fewer or shorter fields, such as cookies."
        case .tooManyFields: "There are too many header fields. Send fewer."
        case .hostMissing: "An HTTP/1.1 request needs one Host field that names the host and, if not 80, the port."
        case .hostRepeated: "Host stands more than once. Send it once."
        case .host: "Host must be a name or an address, optionally with : and a port up to 65535."
        case .contentLength: "Content-Length must be one decimal number."
        case .contentLengthRepeated: "Content-Length stands more than once. Send it once."
        case .lengthAndCoding: "Content-Length and Transfer-Encoding exclude each other. Send one of them."
        case .transferCoding: "Transfer-Encoding must be chunked, once and last."
        case .codingUnknown: "This server knows no transfer coding but chunked. Send the content without the others."
        case .codingBefore11: "HTTP/1.0 has no transfer codings. Send Content-Length, or use HTTP/1.1."
        case .chunkSize: "A chunk must begin with its size in hexadecimal digits, directly followed by ; or CR LF."
        case .chunkExtension: "A chunk extension must be ; and a name, optionally with = and a token or quoted string."
        case .chunkLineTooLong: "A chunk's size line is too long. Leave out its extensions."
        case .chunkEnd: "The data of a chunk must be as long as announced and followed by CR LF."
        case .trailer: "The trailer section must be field lines and an empty line, each ending in CR LF."
        case .contentTooLarge: "The content is larger than this server reads. The archive needs none: use GET."
        case .expectation: "The only expectation this server meets is 100-continue."
        case .incomplete: "The connection ended in the middle of a request. Send it whole."
        case .headerTimeout: "The header did not arrive in time. Send it without pauses."
        case .contentTimeout: "The content did not arrive in time. Send it without pauses."
        case .busy: "Too many answers are being made right now. Ask again after the seconds of Retry-After."
        case .connectMethod: "This server is no proxy: it opens no tunnels. Use GET."
        case .tooManyRequests:
            "Your address has used up its requests for now. Ask again after the seconds of Retry-After."
        case .tooManyConnections:
            "Your address has too many connections open. Close some, or send several requests over one."
        case .internalFailure: "The answer could not be made. It is a fault of this server; ask again later."
        }
    }

    /// The answer: an RFC 9457 problem document that any page may read.
    public var response: Response {
        var fields = Self.problemFields
        switch self {
        case .busy, .tooManyConnections: fields.append(Field("Retry-After", "1"))
        case .connectMethod: fields.append(Field("Allow", "GET, HEAD, OPTIONS"))
        default: break
        }
        return Response(status: status, fields: fields, content: Self.problem(status: status, detail: detail))
    }

    /// The answer to a request beyond `allowance`: when to come again, and which policy was broken
    /// (draft-ietf-httpapi-ratelimit-headers, its problem type for an exceeded quota).
    public static func response(beyond allowance: Allowance) -> Response {
        let refusal = Refusal.tooManyRequests
        return Response(
            status: refusal.status,
            fields: Self.problemFields + [Field("Retry-After", "\(allowance.reset)")],
            content: problem(
                status: refusal.status, detail: refusal.detail, members: #","violated-policies":["address"]"#))
    }

    /// The fields every problem document of the protocol carries.
    static let problemFields = [
        Field("Content-Type", "application/problem+json"), Field("Access-Control-Allow-Origin", "*"),
        Field("Access-Control-Expose-Headers", "Allow, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id"),
        Field("Cache-Control", "no-store"),
    ]

    /// The document itself. `detail` holds neither quotation marks nor backslashes, so it needs no escaping; a
    /// test says so. `members` are further ones, each with the comma before it.
    static func problem(status: Int, detail: String, members: String = "") -> Response.Content {
        let type = Status.problemType(status)
        let title = Status.reason(status)
        let document = #"{"type":"\#(type)","title":"\#(title)","status":\#(status),"detail":"\#(detail)"\#(members)}"#
        return .bytes(Array((document + "\n").utf8))
    }
}
