import Archive

/// A strong entity tag (RFC 9110, 8.8.3): one for each snapshot, address, form and coding.
struct EntityTag: Sendable, Equatable {
    /// With its quotation marks.
    let text: String

    /// Hexadecimal digits kept of the digest; 96 bits never meet by accident.
    private static let length = 24

    /// `state` is what the answer depends on beyond its address: the snapshot's identity or the program's version.
    init(state: String, address: String, representation: Representation, language: Language?) {
        let key = [state, address, representation.rawValue, language?.rawValue ?? ""].joined(separator: "\n")
        text = "\"" + SHA256.hexDigest(of: key.utf8).prefix(Self.length) + "\""
    }

    private init(text: String) { self.text = text }

    /// The tag of the same content under a content coding.
    func coded(_ coding: String) -> EntityTag { EntityTag(text: text.dropLast() + "-" + coding + "\"") }

    /// Whether an `If-None-Match` value names this tag: `*`, or a list in which a tag equals it, weak or strong
    /// (RFC 9110, 13.1.2). Tags may hold commas, so the list is read tag by tag.
    func matches(ifNoneMatch value: String) -> Bool {
        var rest = Substring(value)
        while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "*" }) {
            if rest[start] == "*" { return true }
            guard let end = rest[rest.index(after: start)...].firstIndex(of: "\"") else { return false }
            if rest[start...end] == text { return true }
            rest = rest[rest.index(after: end)...]
        }
        return false
    }
}
