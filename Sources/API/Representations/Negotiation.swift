import HTTP

/// What a client would take, read from its request.
enum Negotiation {
    /// The best of `available` for an `Accept` value; the first where there is none. nil: nothing fits, 406.
    static func representation(from available: [Representation], accept: String?) -> Representation? {
        guard let accept, accept.contains(where: { $0 != " " && $0 != "\t" }) else { return available.first }
        let list = QualityList(accept)
        var best: (representation: Representation, weight: Int)?
        for representation in available {
            let heaviest = representation.mediaTypes.map { weight(of: $0, in: list) }.max() ?? 0
            if heaviest > best?.weight ?? 0 { best = (representation, heaviest) }
        }
        return best?.representation
    }

    /// The most specific range that covers the type decides (RFC 9110, 12.5.1).
    private static func weight(of mediaType: String, in list: QualityList) -> Int {
        let family = mediaType.prefix { $0 != "/" } + "/*"
        return list.weight(of: mediaType) ?? list.weight(of: String(family)) ?? list.weight(of: "*/*") ?? 0
    }

    /// Chinese or English, whichever weighs more; English where the client does not say.
    static func language(acceptLanguage: String?) -> Language {
        guard let acceptLanguage else { return .english }
        var best: (language: Language, weight: Int)?
        for item in QualityList(acceptLanguage).items {
            let primary = item.name.prefix { $0 != "-" }
            guard let language = Language(rawValue: String(primary)), item.weight > best?.weight ?? 0 else { continue }
            best = (language, item.weight)
        }
        return best?.language ?? .english
    }
}
