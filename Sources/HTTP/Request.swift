/// One request as the protocol delivers it: head parsed and checked, body whole.
public struct Request: Sendable {
    public var method: Method
    /// The path of the request target as sent, percent-encoding kept, raw UTF-8 allowed; starts with `/` or is `*`.
    public var path: [UInt8]
    /// The query without its `?`; nil where there is none.
    public var query: [UInt8]?
    public var fields: [Field]
    public var body: [UInt8]
    /// Who sent it. Nil below a server, as in tests.
    public var sender: Sender?
    /// What the log and the field `X-Request-Id` call this request; empty below a server.
    public var identifier: String

    public init(
        method: Method, path: [UInt8], query: [UInt8]? = nil, fields: [Field] = [], body: [UInt8] = [],
        sender: Sender? = nil, identifier: String = ""
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.fields = fields
        self.body = body
        self.sender = sender
        self.identifier = identifier
    }

    /// The value of the field called `name` (in lower case): its lines joined by `, `, nil where there is none.
    public func value(of name: String) -> String? {
        var joined: String?
        for field in fields where field.isNamed(name) {
            joined = joined.map { $0 + ", " + field.value } ?? field.value
        }
        return joined
    }
}
