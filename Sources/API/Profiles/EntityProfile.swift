import Annotation
import Archive
import Layout

/// Everything the archive holds on one entity, gathered from the stories that name it.
struct EntityProfile {
    let snapshot: Snapshot
    let record: EntityRecord
    /// The newest stories that name it.
    let stories: [Int32]
    /// Where those stories speak of it.
    let passages: [EntityPassage]

    /// How much a profile shows; lists of their own show the rest.
    enum Extent {
        static let stories = 20
        static let passages = 40
        static let figures = 100
        static let neighbours = 12
        static let exchanges = 50
        static let definitions = 3
    }

    /// Members of the answer, for `fields`.
    static let members = [
        "id", "type", "name", "adcode", "aliases", "roles", "divisions", "first", "last", "counts", "run_by",
        "located_in", "definitions", "passages", "stories", "figures", "organizations", "places", "exchanges", "meta",
    ]

    init(_ ordinal: Int32, in snapshot: Snapshot) {
        self.snapshot = snapshot
        record = snapshot.entityRecord(ordinal)
        var query = StoryQuery()
        query.entities = [[ordinal]]
        query.sort = .publishedDescending
        stories = snapshot.stories(query, limit: Extent.stories).items
        passages = Array(
            stories.lazy.flatMap { EntityPassage.passages(on: ordinal, in: snapshot.storyRecord($0)) }
                .prefix(Extent.passages))
    }

    func writeMembers(to json: inout JSONWriter) {
        writeIdentity(to: &json)
        let neighbours = EntityNeighbours(of: record, in: snapshot, passages: passages)
        json.member("run_by", neighbours.operators)
        json.member("located_in", neighbours.sites)
        json.member("definitions", definitions)
        json.member("passages", passages)
        let selection = ColumnSelection(Column.stories, Arguments(values: [:]))
        json.array("stories", of: stories) { json, ordinal in
            selection.writeObject(StoryItem(ordinal, in: snapshot, whole: false), to: &json)
        }
        writeFigures(to: &json)
        json.array("organizations", of: related([.organization])) { RelatedRow($1, in: snapshot).write(to: &$0) }
        json.array("places", of: related([.place])) { RelatedRow($1, in: snapshot).write(to: &$0) }
        writeExchanges(to: &json)
        json.meta(of: snapshot)
    }

    private func writeIdentity(to json: inout JSONWriter) {
        json.member("id", record.id)
        json.member("type", record.type.rawValue)
        json.member("name", record.name)
        json.member("adcode", record.adcode.map(String.init))
        json.member("aliases", record.aliases)
        json.member("roles", record.roles)
        json.member("divisions", DivisionHierarchy(around: record, in: snapshot))
        json.member("first", record.first)
        json.member("last", record.last)
        json.object("counts") { json in
            json.member("stories", record.stories)
            json.member("mentions", record.mentions)
            json.member("figures", snapshot.figures(saidOf: record.ordinal).count)
        }
    }

    /// How a figure of a profile stands to the entity.
    private enum FigureRelation: String {
        /// It is said of the entity.
        case subject
        /// It stands in a paragraph that names the entity.
        case passage
        /// It stands elsewhere in a story that names the entity.
        case story
    }

    /// The figures said of it, those of the paragraphs that name it, and, of an undertaking, those of its stories:
    /// what a course or a reform came to is often told paragraphs after its name.
    private var relatedFigures: [(ordinal: Int32, relation: FigureRelation)] {
        var figures = snapshot.figures(saidOf: record.ordinal).map { (ordinal: $0, relation: FigureRelation.subject) }
        var known = Set(figures.map(\.ordinal))
        func add(_ ordinals: [Int32], _ relation: FigureRelation) {
            figures += ordinals.filter { known.insert($0).inserted }.map { ($0, relation) }
        }
        add(passages.flatMap(\.figures).compactMap(snapshot.figure(id:)), .passage)
        switch record.type {
        case .platform, .programme, .event:
            var query = FigureQuery()
            query.stories = stories
            add(snapshot.figures(query, limit: Extent.figures).items, .story)
        case .person, .place, .organization: break
        }
        return Array(figures.prefix(Extent.figures))
    }

    private func writeFigures(to json: inout JSONWriter) {
        let selection = ColumnSelection(Column.figures, Arguments(values: [:]))
        json.array("figures", of: relatedFigures) { json, figure in
            selection.writeObject(snapshot.figureRow(figure.ordinal), to: &json) {
                $0.member("relation", figure.relation.rawValue)
            }
        }
    }

    private func writeExchanges(to json: inout JSONWriter) {
        var query = ExchangeQuery()
        query.entities = [record.ordinal]
        let selection = ColumnSelection(Column.exchanges, Arguments(values: [:]))
        json.array("exchanges", of: snapshot.exchanges(query, limit: Extent.exchanges).items) { json, ordinal in
            selection.writeObject(snapshot.exchangeRow(ordinal), to: &json)
        }
    }

    /// The sentences that say most plainly what it is, plainest first.
    private var definitions: [NamingSentence] {
        let telling = passages.flatMap(\.sentences).enumerated().filter { $0.element.definition > 0 }
        return Array(
            telling.sorted { ($1.element.definition, $0.offset) < ($0.element.definition, $1.offset) }.map(\.element)
                .prefix(Extent.definitions))
    }

    private func related(_ types: [EntityType]) -> [RelatedEntity] {
        snapshot.related(to: record.ordinal, types: types, limit: Extent.neighbours)
    }
}
