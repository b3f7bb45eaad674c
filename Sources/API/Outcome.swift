import HTTP

/// An answer of a route made ready for the protocol: its form, its tag, its fields.
struct Outcome: Sendable {
    let status: Int
    /// What logs and metrics call the route.
    let route: String
    let content: Answer.Content
    let tag: StrongTag?
    let fields: [Field]
    /// Whether the same request may be given the same answer until the next snapshot.
    let isLasting: Bool

    /// `state` names what the answer was made from.
    init(_ answer: Answer, call: Call, state: String) {
        let representation = call.representation
        let isHuman = representation == .html
        status = answer.status
        route = call.route.template.description
        switch answer.content {
        case .bytes(let bytes):
            let isPretty = representation == .json && call.arguments.flag("pretty")
            content = .bytes(isPretty ? prettyPrinted(bytes) : bytes)
        case .chunks: content = answer.content
        }
        var fields = [
            Field("Content-Type", answer.contentType ?? representation.contentType),
            Field("X-Content-Type-Options", "nosniff"),
        ]
        switch call.route.caching {
        case .never:
            tag = nil
            fields.append(Field("Cache-Control", "no-store"))
        case .snapshot, .program:
            let query = call.arguments.canonicalQuery()
            let address = query.isEmpty ? call.path.canonical : call.path.canonical + "?" + query
            tag = StrongTag(
                state: state, address: address, representation: representation, language: isHuman ? call.language : nil)
            fields.append(Field("Cache-Control", "public, no-cache"))
            fields.append(Field("Vary", "Accept, Accept-Encoding" + (isHuman ? ", Accept-Language" : "")))
        }
        if isHuman { fields.append(Field("Content-Language", call.language.rawValue)) }
        self.fields = fields + answer.fields
        isLasting = tag != nil && status == 200 && !isHuman
    }
}
