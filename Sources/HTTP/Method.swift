/// The request method, RFC 9110 section 9; methods are told apart by case.
public enum Method: Sendable, Equatable {
    case get, head, options, post, put, delete, patch, trace, connect
    /// A token that RFC 9110 does not define: 501.
    case other(String)
}

extension Method {
    /// The token as it stands in a request line.
    public var token: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .options: "OPTIONS"
        case .post: "POST"
        case .put: "PUT"
        case .delete: "DELETE"
        case .patch: "PATCH"
        case .trace: "TRACE"
        case .connect: "CONNECT"
        case .other(let token): token
        }
    }
}

/// The methods RFC 9110 and RFC 5789 define, one octet each; a head holds one of these, for it never holds a
/// request whose method is another.
enum KnownMethod: UInt8 {
    case get, head, options, post, put, delete, patch, trace, connect

    /// The method whose token stands in `range`, or nil where none such is defined. The length tells most apart.
    init?(_ octets: Span<UInt8>, _ range: Range<Int>) {
        switch range.count {
        case 3 where octets.equals("GET", in: range): self = .get
        case 3 where octets.equals("PUT", in: range): self = .put
        case 4 where octets.equals("HEAD", in: range): self = .head
        case 4 where octets.equals("POST", in: range): self = .post
        case 5 where octets.equals("PATCH", in: range): self = .patch
        case 5 where octets.equals("TRACE", in: range): self = .trace
        case 6 where octets.equals("DELETE", in: range): self = .delete
        case 7 where octets.equals("OPTIONS", in: range): self = .options
        case 7 where octets.equals("CONNECT", in: range): self = .connect
        default: return nil
        }
    }

    var method: Method {
        switch self {
        case .get: .get
        case .head: .head
        case .options: .options
        case .post: .post
        case .put: .put
        case .delete: .delete
        case .patch: .patch
        case .trace: .trace
        case .connect: .connect
        }
    }
}
