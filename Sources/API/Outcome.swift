import HTTP

/// An answer of a route made ready for the protocol: its form, its tag, its fields.
struct Outcome: Sendable {
    let status: Int
    let content: Answer.Content
    let tag: EntityTag?
    /// Fields of a 200 and of the 304 that stands for it (RFC 9110, 15.4.5).
    let commonFields: [Field]
    /// Fields that describe content.
    let contentFields: [Field]

    /// `state` names what the answer was made from.
    init(_ answer: Answer, call: Call, state: String) {
        let representation = call.representation
        let isHuman = representation == .html
        status = answer.status
        switch answer.content {
        case .bytes(let bytes):
            let isPretty = representation == .json && call.arguments.flag("pretty")
            content = .bytes(isPretty ? prettyPrinted(bytes) : bytes)
        case .chunks: content = answer.content
        }
        switch call.route.caching {
        case .never:
            tag = nil
            commonFields = [Field("Cache-Control", "no-store")]
        case .snapshot, .program:
            let query = call.arguments.canonicalQuery()
            let address = query.isEmpty ? call.path.canonical : call.path.canonical + "?" + query
            tag = EntityTag(
                state: state, address: address, representation: representation, language: isHuman ? call.language : nil)
            let vary = "Accept, Accept-Encoding" + (isHuman ? ", Accept-Language" : "")
            commonFields = [Field("Cache-Control", "public, no-cache"), Field("Vary", vary)] + answer.fields
        }
        var contentFields = [
            Field("Content-Type", answer.contentType ?? representation.contentType),
            Field("X-Content-Type-Options", "nosniff"),
        ]
        if isHuman { contentFields.append(Field("Content-Language", call.language.rawValue)) }
        self.contentFields = contentFields
    }
}
