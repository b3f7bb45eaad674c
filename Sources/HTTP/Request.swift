/// One request as the protocol delivers it: head parsed and checked, body whole.
public struct Request: Sendable {
    public var method: Method
    /// The path of the request target as sent, percent-encoding kept, raw UTF-8 allowed; starts with `/` or is `*`.
    public var path: [UInt8]
    /// The query without its `?`; nil where there is none.
    public var query: [UInt8]?
    public var fields: [Field]
    public var body: [UInt8]

    public init(method: Method, path: [UInt8], query: [UInt8]? = nil, fields: [Field] = [], body: [UInt8] = []) {
        self.method = method
        self.path = path
        self.query = query
        self.fields = fields
        self.body = body
    }
}

public enum Method: Sendable, Equatable {
    case get, head, options, post, put, delete, patch, trace, connect
    /// A token that RFC 9110 does not define: 501.
    case other(String)
}

/// One field line; `name` as sent, compared without case.
public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
