import Layout

/// Lays batches of documents, taken in order of their ids, into the tables of a snapshot.
struct SnapshotBuilder {
    private let version: String
    private let workers: Int
    private var digest = SHA256()
    private var documents = Documents()
    private var unreadable: [Unreadable] = []
    private var store = StoryStore()
    private var columns = StoryColumns()
    private var textSegments: [PostingsSegment] = []
    private var headlineSegments: [PostingsSegment] = []
    private var headlineRanges = HeadlineRanges()
    private var joining = EntityJoining()
    private var figures = FigureTable()
    private var exchanges = ExchangeTable()
    /// Raw bytes of the documents taken in.
    private(set) var bytes = 0

    var stories: Int { columns.count }

    init(version: String, workers: Int) {
        self.version = version
        self.workers = workers
        digest.update("qujing \(version)\n".utf8)
    }

    mutating func leaveOutSecond(_ source: Source) { leaveOut(source, "another document has the same id") }

    /// Takes a batch, whose heads belong to `sources`.
    mutating func append(_ sources: ArraySlice<Source>, _ batch: BatchReading) {
        store.append(batch.stories)
        textSegments.append(batch.text)
        headlineSegments.append(batch.headline)
        headlineRanges.append(batch.headlineRanges)
        joining.append(batch.entities)
        figures.append(batch.figures)
        exchanges.append(batch.exchanges)
        for (source, head) in zip(sources, batch.heads) {
            switch head {
            case .failure(let failure): leaveOut(source, failure.reason)
            case .success(let head): take(source, head)
            }
        }
    }

    private mutating func leaveOut(_ source: Source, _ reason: String) {
        unreadable.append(Unreadable(id: source.id, reason: reason))
    }

    private mutating func take(_ source: Source, _ head: DocumentHead) {
        let ordinal = Int32(documents.count)
        let first = Int32(columns.count)
        for facts in head.stories { columns.append(facts, document: ordinal) }
        documents.append(
            Document(
                id: source.id, encoding: head.encoding, bytes: head.bytes, sha256: head.sha256,
                lines: head.lines, provenance: source.provenance, stories: first..<Int32(columns.count),
                furniture: head.furniture, repairs: head.repairs, warnings: head.warnings), from: source)
        bytes += head.bytes
        digest.update("\(source.id)\n\(head.sha256)\n\(source.provenance.canonical)\n".utf8)
    }

    /// The snapshot of everything taken in; the builder is spent. `begin` is told of each stage as it begins.
    consuming func snapshot(begin: (BuildProgress.Stage) -> Void) -> Snapshot {
        begin(.indexing)
        unreadable.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        for document in unreadable { digest.update("unreadable \(document.id)\n".utf8) }
        let firsts = store.firsts
        let text = PostingIndex(merging: &textSegments, firsts: firsts, universe: store.count, workers: workers)
        let headline = PostingIndex(merging: &headlineSegments, firsts: firsts, universe: store.count, workers: workers)
        begin(.runs)
        let runs = RunIndexing(
            RunTable(text, store: store, workers: workers), store: store, workers: workers)
        begin(.entities)
        var named = EntityJoining()
        swap(&named, &joining)
        let catalog = named.catalog(workers: workers)
        figures.finish(entities: catalog.entities)
        exchanges.finish(entities: catalog.entities)
        begin(.ordering)
        return Snapshot(
            SnapshotParts(
                identity: digest.hexDigest(), version: version, documents: documents.fitted(), unreadable: unreadable,
                store: store, columns: columns.packed(), catalog: catalog, figures: figures,
                exchanges: exchanges,
                index: TextIndex(
                    text: text, headline: headline, frequentRuns: runs.frequentRuns, signatures: runs.signatures,
                    headlineRanges: headlineRanges, store: store)),
            workers: workers)
    }
}

extension Provenance {
    /// One line that differs where the provenance does.
    fileprivate var canonical: String {
        [outlet, published?.date, published?.basis.rawValue, page, url]
            .map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: " ")
    }
}
