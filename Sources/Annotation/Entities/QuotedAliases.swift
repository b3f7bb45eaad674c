/// What a system is called by the words in quotation marks alone: 庆农云 of “庆农云”小程序, e龙岩 of e龙岩APP.
struct QuotedAliases {
    private let scan: StoryScan

    /// Characters of an alias.
    private static let lengths = 2...16
    private static let apps = ["APP", "App", "app"]

    init(in scan: StoryScan) { self.scan = scan }

    /// `entity` with what its mentions quote among its surfaces, and why; systems only.
    func applied(to entity: Entity) -> Entity {
        guard entity.type == .platform else { return entity }
        var entity = entity
        for mention in entity.mentions {
            guard let alias = alias(in: mention), !entity.surfaces.contains(alias), alias != entity.name else {
                continue
            }
            entity.surfaces.append(alias)
            entity.evidence.append(
                Entity.Evidence(surface: alias, why: "quoted before the word that says what it is"))
        }
        return entity
    }

    private func alias(in mention: Range<Int>) -> String? {
        var alias = mention
        if scan.class(at: mention.lowerBound) == .openQuote,
            let close = mention.first(where: { scan.classes[$0] == .closeQuote }), close + 1 < mention.upperBound
        {
            alias = (mention.lowerBound + 1)..<close
        } else if let app = Self.apps.first(where: { scan.has($0, at: mention.upperBound - $0.unicodeScalars.count) }) {
            alias = mention.lowerBound..<(mention.upperBound - app.unicodeScalars.count)
        }
        guard alias != mention, Self.lengths.contains(alias.count), alias.contains(where: { scan.classes[$0] == .han })
        else { return nil }
        return scan.string(alias)
    }
}
