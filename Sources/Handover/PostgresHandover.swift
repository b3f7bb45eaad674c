import Annotation
import Archive
import Layout

/// An archive as PostgreSQL loads it: `schema.sql`, `load.sql`, and a COPY file a table.
///
/// Pieces come in the order of the tables, rows in the order of the archive, so equal archives give equal files.
/// At most one story is held in memory at a time.
public struct PostgresHandover: Sequence, Sendable {
    private let snapshot: Snapshot

    public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    public func makeIterator() -> some IteratorProtocol<HandoverPiece> {
        let head = [
            HandoverPiece(file: "schema.sql", text: PostgresSchema.tables),
            HandoverPiece(file: "load.sql", text: PostgresSchema.load),
        ]
        return [
            AnySequence(head),
            rows("documents", snapshot.documents.indices) { [snapshot.documents[$0].copyRow] },
            rows("stories", stories) { [$0.copyRow] },
            rows("bylines", stories) { $0.bylineRows },
            rows("paragraphs", stories) { $0.paragraphRows },
            rows("entities", entities) { [$0.copyRow] },
            rows("aliases", entities) { $0.aliasRows },
            rows("story_entities", stories) { $0.entityRows },
            rows("mentions", stories) { $0.mentionRows },
            rows("figures", stories) { $0.figureRows },
            rows("exchanges", stories) { $0.exchangeRows },
        ].joined().makeIterator()
    }

    private var stories: some Sequence<StoryRecord> {
        (0..<Int32(snapshot.storyCount)).lazy.map { snapshot.storyRecord($0) }
    }

    private var entities: some Sequence<EntityRecord> {
        (0..<Int32(snapshot.entityCount)).lazy.map { snapshot.entityRecord($0) }
    }

    /// The file of one table; it is there even where it has no row.
    private func rows<Item>(
        _ table: String, _ items: some Sequence<Item>, _ rows: @escaping (Item) -> [CopyRow]
    ) -> AnySequence<HandoverPiece> {
        let file = "\(table).copy"
        let pieces = items.lazy.map { item in
            HandoverPiece(file: file, bytes: rows(item).flatMap { $0.ended() })
        }
        return AnySequence([AnySequence([HandoverPiece(file: file, bytes: [])]), AnySequence(pieces)].joined())
    }
}

extension Document {
    fileprivate var copyRow: CopyRow {
        var row = CopyRow()
        row.add(id)
        row.add(encoding.rawValue)
        row.add(bytes)
        row.add(sha256)
        row.add(provenance.outlet)
        row.add(provenance.published?.date)
        row.add(provenance.page)
        row.add(provenance.url)
        return row
    }
}

extension EntityRecord {
    fileprivate var copyRow: CopyRow {
        var row = CopyRow()
        row.add(id)
        row.add(type.rawValue)
        row.add(name)
        row.add(adcode)
        row.add(stories)
        row.add(mentions)
        return row
    }

    fileprivate var aliasRows: [CopyRow] {
        aliases.map { alias in
            var row = CopyRow()
            row.add(id)
            row.add(alias.surface)
            row.add(alias.stories)
            row.add(alias.why)
            return row
        }
    }
}

extension StoryRecord {
    fileprivate var copyRow: CopyRow {
        var row = CopyRow()
        row.add(id)
        row.add(document)
        row.add(story.ordinal)
        row.add(story.kind.rawValue)
        for head in [story.section, story.kicker, story.headline, story.deck, story.agency, story.outlet] {
            row.add(head)
        }
        row.add(story.dateline?.place)
        row.add(story.dateline?.month)
        row.add(story.dateline?.day)
        row.add(story.published?.date)
        row.add(story.published?.basis.rawValue)
        row.add(story.text.count)
        row.add(text(in: 0..<story.text.count))
        return row
    }

    fileprivate var bylineRows: [CopyRow] {
        story.bylines.enumerated().map { place, byline in
            var row = CopyRow()
            row.add(id)
            row.add(place + 1)
            row.add(byline.name)
            row.add(byline.role)
            row.add(byline.outlet)
            return row
        }
    }

    fileprivate var paragraphRows: [CopyRow] {
        story.paragraphs.enumerated().map { place, paragraph in
            var row = CopyRow()
            row.add(id)
            row.add(place + 1)
            row.add(paragraph.role.rawValue)
            row.add(paragraph.range.lowerBound)
            row.add(paragraph.range.upperBound)
            row.add(paragraph.lines)
            return row
        }
    }

    /// One row an entity: two readings of one entity in a story share it.
    fileprivate var entityRows: [CopyRow] {
        var seen: Set<String> = []
        return entities.filter { seen.insert($0.id).inserted }.map { named in
            var row = CopyRow()
            row.add(id)
            row.add(named.id)
            row.add(named.entity.roles)
            return row
        }
    }

    fileprivate var mentionRows: [CopyRow] {
        entities.flatMap { named in
            named.entity.mentions.map { mention in
                var row = CopyRow()
                row.add(id)
                row.add(named.id)
                row.add(mention.lowerBound)
                row.add(mention.upperBound)
                return row
            }
        }
    }

    fileprivate var figureRows: [CopyRow] {
        figures.map { stated in
            let figure = stated.figure
            var row = CopyRow()
            row.add(stated.id)
            row.add(id)
            row.add(stated.quote)
            row.add(figure.range.lowerBound)
            row.add(figure.range.upperBound)
            row.add(String(describing: figure.value))
            row.add(figure.high.map { String(describing: $0) })
            row.add(figure.qualifier.rawValue)
            row.add(figure.unit)
            row.add(figure.kind.rawValue)
            row.add(figure.measure)
            row.add(figure.base.map { String(describing: $0.value) })
            row.add(figure.base?.unit)
            row.add(stated.subject?.id)
            row.add(figure.period)
            return row
        }
    }

    fileprivate var exchangeRows: [CopyRow] {
        exchanges.map { reported in
            var row = CopyRow()
            row.add(reported.id)
            row.add(id)
            row.add(reported.exchange.learner)
            row.add(reported.exchange.hosts)
            row.add(reported.exchange.form.rawValue)
            row.add(reported.exchange.from)
            row.add(reported.exchange.to)
            row.add(reported.exchange.people)
            row.add(reported.quote)
            return row
        }
    }
}
