import Archive

/// A strong entity tag (RFC 9110, 8.8.3): one for each snapshot, address, form and coding.
struct StrongTag: Sendable, Equatable {
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
    func coded(_ coding: String) -> StrongTag { StrongTag(text: text.dropLast() + "-" + coding + "\"") }
}
