import Annotation
import Layout

extension Snapshot {
    /// Ordinal of the story with id `DOCUMENT.N`. O(log documents).
    public func story(id: String) -> Int32? {
        guard let place = storyPlace(id: id), place.document < documents.count else { return nil }
        let document = documents[place.document]
        guard document.id.utf8.count == place.documentLength, id.hasPrefix(document.id) else { return nil }
        return document.stories.first { columns.numbers[Int($0)] == place.number && storyID($0) == id }
    }

    /// Ordinal of the first story that does not stand before `id` in the order of ids; `id` itself may be gone.
    func storyBound(id: String) -> Int32 {
        guard let place = storyPlace(id: id) else { return 0 }
        guard place.document < documents.count else { return Int32(storyCount) }
        let document = documents[place.document]
        guard document.id.utf8.count == place.documentLength, id.hasPrefix(document.id) else {
            return document.stories.lowerBound
        }
        return document.stories.first { columns.numbers[Int($0)] >= place.number } ?? document.stories.upperBound
    }

    private func storyPlace(id: String) -> (document: Int, documentLength: Int, number: Int32)? {
        guard let dot = id.utf8.lastIndex(of: UInt8(ascii: ".")), let number = Int32(id[id.index(after: dot)...])
        else { return nil }
        let document = String(id[..<dot])
        return (documentBound(id: document), document.utf8.count, number)
    }

    /// `DOCUMENT.N`.
    public func storyID(_ ordinal: Int32) -> String {
        "\(documents.ids[Int(columns.documents[Int(ordinal)])]).\(columns.numbers[Int(ordinal)])"
    }

    /// What a list shows of a story. O(1).
    public func storyRow(_ ordinal: Int32) -> StoryRow {
        let row = Int(ordinal)
        return StoryRow(
            ordinal: ordinal, id: storyID(ordinal), document: documents.ids[Int(columns.documents[row])],
            number: Int(columns.numbers[row]), kind: columns.kinds[row],
            section: columns.strings[columns.sections[row]], headline: store.headline(at: row),
            outlet: columns.strings[columns.outlets[row]], published: columns.publication(of: row),
            characters: Int(columns.characters[row]))
    }

    /// A story with everything found in it. O(characters).
    public func storyRecord(_ ordinal: Int32) -> StoryRecord {
        let row = Int(ordinal)
        let (story, annotation) = store.record(at: row)
        let id = storyID(ordinal)
        let ordinals = Array(catalog.entities[row])
        return StoryRecord(
            id: id, document: documents.ids[Int(columns.documents[row])], story: story,
            entities: zip(ordinals, annotation.entities).map { ordinal, entity in
                StoryRecord.NamedEntity(ordinal: ordinal, id: catalog.records.id(of: ordinal), entity: entity)
            },
            figures: annotation.figures.enumerated().map { place, figure in
                stated(figure, place: place, of: id, story: story, entities: ordinals)
            },
            exchanges: annotation.exchanges.enumerated().map { place, exchange in
                reported(exchange, place: place, of: id, story: story, entities: ordinals, annotation: annotation)
            })
    }

    /// The story alone, without annotations. O(characters).
    public func story(_ ordinal: Int32) -> Story { store.story(at: Int(ordinal)) }

    private func stated(_ figure: Figure, place: Int, of id: String, story: Story, entities: [Int32]) -> StatedFigure {
        let subject = figure.subject.flatMap { entities.indices.contains($0) ? entities[$0] : nil }
        return StatedFigure(
            id: "\(id).f\(place + 1)", figure: figure, quote: story.text(in: figure.range),
            subject: subject.map { StatedFigure.Subject(ordinal: $0, id: catalog.records.id(of: $0)) })
    }

    private func reported(
        _ exchange: Exchange, place: Int, of id: String, story: Story, entities: [Int32], annotation: Annotation
    ) -> ReportedExchange {
        func party(_ name: String) -> ReportedExchange.Party {
            let local = annotation.entities.firstIndex { $0.name == name || $0.surfaces.contains(name) }
            let ordinal = local.flatMap { entities.indices.contains($0) ? entities[$0] : nil }
            return ReportedExchange.Party(
                name: name, entity: ordinal, id: ordinal.map { catalog.records.id(of: $0) })
        }
        return ReportedExchange(
            id: "\(id).x\(place + 1)", exchange: exchange, quote: story.text(in: exchange.quote),
            learner: party(exchange.learner), hosts: exchange.hosts.map(party))
    }
}
