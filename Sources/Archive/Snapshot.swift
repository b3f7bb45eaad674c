import Layout
import Restoration

/// An immutable archive of annotated stories, with everything needed to search, filter, count and rank them.
public final class Snapshot: Sendable {
    /// Hex digest of the folder's contents and the program's version: equal on every machine that serves the same.
    public let identity: String
    /// The program's version, as given to `build`.
    public let version: String
    public let documents: Documents
    /// Documents left out because they could not be read, in order of id.
    public let unreadable: [Unreadable]

    let store: StoryStore
    let columns: StoryColumns
    let catalog: EntityCatalog
    let figures: FigureTable
    let exchanges: ExchangeTable
    let index: TextIndex
    let orders: StoryOrders
    let groups: StoryGroups
    let completions: CompletionIndex

    init(_ parts: SnapshotParts, workers: Int) {
        identity = parts.identity
        version = parts.version
        documents = parts.documents
        unreadable = parts.unreadable
        store = parts.store
        columns = parts.columns
        catalog = parts.catalog
        figures = parts.figures
        exchanges = parts.exchanges
        index = parts.index
        let store = parts.store
        ((orders, groups), completions) = both(workers: workers) {
            (
                StoryOrders(columns: parts.columns) { store.headline(at: $0) },
                StoryGroups(columns: parts.columns, figures: parts.figures)
            )
        } _: {
            CompletionIndex(catalog: parts.catalog, stories: store.count, workers: workers) { store.headline(at: $0) }
        }
    }

    public var storyCount: Int { columns.count }
    public var entityCount: Int { catalog.count }
    public var figureCount: Int { figures.count }
    public var exchangeCount: Int { exchanges.count }
}

/// What a finished build hands to its snapshot.
struct SnapshotParts: Sendable {
    let identity: String
    let version: String
    let documents: Documents
    let unreadable: [Unreadable]
    let store: StoryStore
    let columns: StoryColumns
    let catalog: EntityCatalog
    let figures: FigureTable
    let exchanges: ExchangeTable
    let index: TextIndex
}

extension Snapshot {
    /// The rules of every structure the snapshot is made of; for tests. O(archive).
    func checkInvariants() {
        store.checkInvariants()
        orders.checkInvariants()
        completions.checkInvariants()
        index.text.checkInvariants(stories: storyCount)
        index.headline.checkInvariants(stories: storyCount)
        for lists in [catalog.stories, catalog.entities, catalog.distinctEntities] { lists.checkInvariants() }
        precondition(
            documents.last.map { Int($0.stories.upperBound) } ?? 0 == storyCount, "documents cover all stories")
        precondition(columns.count == store.count, "a row and a record for every story")
    }
}
