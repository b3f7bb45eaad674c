/// What a system or an undertaking is called by the words in quotation marks alone, or from them on: 庆农云 of “庆农云”小程序,
/// e龙岩 of e龙岩APP, “百匠千品”工程 and 百匠千品 of 建盏产业“百匠千品”工程.
struct QuotedAliases {
    private let scan: StoryScan

    /// Characters of an alias.
    private static let lengths = 2...16
    private static let apps = ["APP", "App", "app", "小程序"]

    init(in scan: StoryScan) { self.scan = scan }

    /// `entity` with what its mentions quote among its surfaces, and why; systems and undertakings only.
    func applied(to entity: Entity) -> Entity {
        guard entity.type == .platform || entity.type == .programme else { return entity }
        var entity = entity
        for mention in entity.mentions {
            if entity.type == .platform {
                alias(in: mention).map { Self.add($0, to: &entity) }
            } else if scan.text[mention.lowerBound] == "《" {
                // 《上杭县“拿地即开工”十条措施》: as printed between the marks.
                Self.add(scan.string((mention.lowerBound + 1)..<(mention.upperBound - 1)), to: &entity)
            } else if let formula = scan.terms(at: mention.lowerBound).first(where: {
                $0.classes.contains(.formula) && $0.count >= 4 && $0.count < mention.count
            }) {
                Self.add(scan.string(formula.range), to: &entity)
            } else if let quotation = quotation(in: mention) {
                if quotation.lowerBound > mention.lowerBound {
                    Self.add(scan.string(quotation.lowerBound..<mention.upperBound), to: &entity)
                }
                let words = (quotation.lowerBound + 1)..<(quotation.upperBound - 1)
                if Self.lengths.contains(words.count) { Self.add(scan.string(words), to: &entity) }
            }
        }
        return entity
    }

    private static func add(_ alias: String, to entity: inout Entity) {
        guard !entity.surfaces.contains(alias), alias != entity.name else { return }
        entity.surfaces.append(alias)
        entity.evidence.append(Entity.Evidence(surface: alias, why: "quoted before the word that says what it is"))
    }

    /// The one quotation in a name that is more than the quotation; nil where there is none.
    private func quotation(in mention: Range<Int>) -> Range<Int>? {
        guard let open = mention.first(where: { scan.classes[$0] == .openQuote }), scan.text[open] != "《",
            let close = (open..<mention.upperBound).first(where: { scan.classes[$0] == .closeQuote }),
            open > mention.lowerBound || close + 1 < mention.upperBound
        else { return nil }
        return open..<(close + 1)
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
