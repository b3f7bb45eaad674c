/// A completion of what a reader has begun to type.
public enum Suggestion: Sendable, Equatable {
    /// An entity, and the form of its name that the typing begins.
    case entity(ordinal: Int32, surface: String)
    /// A story whose headline holds what was typed.
    case headline(story: Int32)
}

extension Snapshot {
    /// Entities and headlines that complete `prefix`, most used first.
    public func suggestions(for prefix: String, limit: Int) -> [Suggestion] {
        let typed = Folding.standard(prefix)
        guard !typed.isEmpty else { return [] }
        let entities = catalog.records.compactMap { record -> (Int, Suggestion)? in
            let surface = ([record.name] + record.aliases.map(\.surface)).first {
                Folding.standard($0).starts(with: typed)
            }
            return surface.map { (record.stories, .entity(ordinal: record.ordinal, surface: $0)) }
        }
        var query = StoryQuery()
        query.text = TextQuery(root: .run(TextQuery.Run(field: .headline, scalars: typed)))
        let headlines = stories(query, limit: limit).items.map { Suggestion.headline(story: $0) }
        return Array(
            (entities.enumerated().sorted { ($0.element.0, $1.offset) > ($1.element.0, $0.offset) }.map(\.element.1)
                + headlines).prefix(limit))
    }
}
