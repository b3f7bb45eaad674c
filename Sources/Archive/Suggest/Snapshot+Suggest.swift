/// A completion of what a reader has begun to type.
public enum Suggestion: Sendable, Equatable {
    /// An entity, and the form of its name that the typing begins.
    case entity(ordinal: Int32, surface: String)
    /// A story whose headline begins, in pinyin or initials, with what was typed, or holds it.
    case headline(story: Int32)
}

extension Snapshot {
    /// Entities, most used first, then headlines, newest first, that complete `prefix`: in Chinese of either script,
    /// full pinyin (`zhicun`) or initials (`zcb`).
    public func suggestions(for prefix: String, limit: Int) -> [Suggestion] {
        // An entity by the first of its forms that completes; a name goes before its aliases.
        var forms: [Int32: UInt8] = [:]
        var stories: Set<Int32> = []
        for target in completions.targets(for: prefix) {
            switch target {
            case .entity(let ordinal, let form): forms[ordinal] = min(form, forms[ordinal] ?? form)
            case .headline(let story): stories.insert(story)
            }
        }
        let entities = forms.map { (uses: catalog.stories[$0.key].count, ordinal: $0.key, form: $0.value) }
            .sorted { ($0.uses, $1.ordinal) > ($1.uses, $0.ordinal) }
            .prefix(limit)
            .map { entity -> Suggestion in
                let surface =
                    entity.form == 0
                    ? catalog.records.name(of: entity.ordinal)
                    : catalog.records.surfaces(of: entity.ordinal)[Int(entity.form) - 1]
                return .entity(ordinal: entity.ordinal, surface: surface)
            }
        guard entities.count < limit else { return entities }
        stories.formUnion(headlines(holding: prefix))
        let ranks = orders.recency.ranks
        return entities
            + stories.sorted { ranks[Int($0)] < ranks[Int($1)] }.prefix(limit - entities.count)
            .map { .headline(story: $0) }
    }

    private func headlines(holding typed: String) -> [Int32] {
        let scalars = Folding.standard(typed)
        guard !scalars.isEmpty, !scalars.contains("\n") else { return [] }
        return index.hits(of: TextQuery.Run(field: .headline, scalars: scalars)).stories
    }
}
