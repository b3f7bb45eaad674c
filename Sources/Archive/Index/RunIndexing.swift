import Dispatch
import Synchronization

/// Lists the frequent runs of all texts, and notes the runs that are not though their parts are, in one walk over the texts.
struct RunIndexing: Sendable {
    let frequentRuns: FrequentRuns
    let signatures: RunSignatures

    /// Stories of a piece, a few words of every row of bits; the pieces depend on the stories alone.
    private static let pieceWords = 16

    /// O(units × lengths of runs).
    init(_ table: RunTable, store: StoryStore, workers: Int) {
        let runs = table.count - table.pairs
        let pieceStories = 64 * Self.pieceWords
        let pieces = (store.count + pieceStories - 1) / pieceStories
        let listings = Mutex([RunListing?](repeating: nil, count: pieces))
        let signatures = Mutex(RunSignatures(table, stories: store.count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            // Kept from piece to piece, as memory fresh from the system takes longer to get than to use.
            var occurrences: [UInt64] = []
            var sorter = RunSorter()
            var walk = RunWalk()
            var bits = RunSignatures.Bits(words: Self.pieceWords)
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { return }
                let first = Int32(piece * pieceStories)
                let stories = Array(first..<min(first + Int32(pieceStories), Int32(store.count)))
                occurrences.removeAll(keepingCapacity: true)
                bits.removeAll()
                table.withLookup { numbers in
                    store.forEachText(of: stories) { story, units in
                        walk.forEachRun(of: units, in: numbers, lengths: table.lengths) {
                            _, left, right, run in
                            if run > 0 {
                                occurrences.append(UInt64(Int(run) - 1 - table.pairs) << 32 | UInt64(story))
                            } else {
                                bits.note(left, right, story: Int(story - first))
                            }
                        }
                    }
                }
                let listing = sorter.listing(occurrences, runs: runs)
                listings.withLock { $0[piece] = listing }
                signatures.withLock { $0.take(bits, piece: piece) }
            }
        }
        let listed = listings.withLock { $0.compactMap { $0 } }
        frequentRuns = FrequentRuns(
            table, lists: RunLists(joining: listed, runs: runs, universe: store.count, workers: workers))
        self.signatures = signatures.withLock { $0 }
    }
}
