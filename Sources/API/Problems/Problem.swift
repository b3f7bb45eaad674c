import HTTP

/// One thing that went wrong with one request: a problem document (RFC 9457).
struct Problem: Error, Sendable {
    let kind: ProblemKind
    /// What happened this time, and what to do about it.
    let detail: Bilingual
    /// Members beyond those of the standard, in order.
    let members: [Member]
    /// Fields that the answer carries besides its type.
    let fields: [Field]

    struct Member: Sendable {
        let name: String
        let write: @Sendable (inout JSONWriter, Language) -> Void
    }

    init(_ kind: ProblemKind, _ detail: Bilingual, members: [Member] = [], fields: [Field] = []) {
        self.kind = kind
        self.detail = detail
        self.members = members
        self.fields = fields
    }

    /// The document, for the request to `path`.
    func document(for path: String, in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("type", kind.address)
            json.member("title", kind.title.text(in: language))
            json.member("status", kind.status)
            json.member("detail", detail.text(in: language))
            json.member("instance", path)
            for member in members { json.array(member.name) { member.write(&$0, language) } }
        }
        return json.bytes
    }
}
