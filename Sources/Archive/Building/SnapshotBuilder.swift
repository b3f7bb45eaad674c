import Annotation
import Layout

/// Lays documents, taken in order of their ids, into the tables of a snapshot.
struct SnapshotBuilder {
    private let version: String
    private var digest = SHA256()
    private var documents: [Document] = []
    private var unreadable: [Unreadable] = []
    private var sources: [Source] = []
    private var store = StoryStore()
    private var columns = StoryColumns()
    private var joining = EntityJoining()
    private var index = TextIndex.Builder()

    init(version: String) {
        self.version = version
        digest.update("qujing \(version)\n".utf8)
    }

    mutating func append(_ source: Source, _ reading: Result<DocumentReading, Unreadable.Failure>) {
        guard documents.last?.id != source.id else {
            leaveOut(source, "another document has the same id")
            return
        }
        switch reading {
        case .failure(let failure): leaveOut(source, failure.reason)
        case .success(let reading): take(source, reading)
        }
    }

    private mutating func leaveOut(_ source: Source, _ reason: String) {
        unreadable.append(Unreadable(id: source.id, reason: reason))
        digest.update("unreadable \(source.id)\n".utf8)
    }

    private mutating func take(_ source: Source, _ reading: DocumentReading) {
        let ordinal = Int32(documents.count)
        let first = Int32(columns.count)
        for (story, annotation) in zip(reading.stories, reading.annotations) {
            columns.append(story, document: ordinal, outlet: story.outlet ?? source.provenance.outlet)
            joining.append(annotation.entities, published: DateStamp(story.published))
            index.append(story)
            store.append(story, annotation)
        }
        documents.append(
            Document(
                id: source.id, encoding: reading.encoding, bytes: reading.bytes, sha256: reading.sha256,
                lines: reading.lines, provenance: source.provenance, stories: first..<Int32(columns.count),
                furniture: reading.furniture, repairs: reading.repairs, warnings: reading.warnings))
        sources.append(source)
        digest.update("\(source.id)\n\(reading.sha256)\n\(source.provenance.canonical)\n".utf8)
    }

    /// The snapshot of everything taken in.
    func snapshot() -> Snapshot {
        let catalog = joining.catalog()
        var figures = FigureTable()
        var exchanges = ExchangeTable()
        for row in 0..<store.count {
            let annotation = store.annotation(at: row)
            figures.append(annotation.figures, story: Int32(row), entities: catalog.entities[row])
            exchanges.append(annotation.exchanges.count, story: Int32(row))
        }
        return Snapshot(
            SnapshotParts(
                identity: digest.hexDigest(), version: version, documents: documents, unreadable: unreadable,
                sources: sources, store: store, columns: columns, catalog: catalog, figures: figures,
                exchanges: exchanges, index: index.index()))
    }
}

extension Provenance {
    /// One line that differs where the provenance does.
    fileprivate var canonical: String {
        [outlet, published?.date, published?.basis.rawValue, page, url].map {
            $0.map { "\($0.utf8.count):\($0)" } ?? "-"
        }
        .joined(separator: " ")
    }
}
