import Dispatch
import Synchronization

/// Postings of numbered runs, on shelves of as many runs each, so that they can be joined at the same time.
struct RunLists: Sendable {
    private let shelves: [Shelf]
    /// Runs.
    let count: Int
    /// Stories of the archive.
    private let universe: Int

    private struct Shelf: Sendable {
        var coded: [UInt8] = []
        /// Where each run's list begins in `coded`.
        var starts: [Int] = []
        /// Stories that hold each run.
        var holders: [Int32] = []
    }

    private static let runsOfShelf = 128

    /// Joins what was listed of consecutive parts of the stories, each with so many `runs`. O(postings).
    init(joining parts: [RunListing], runs: Int, universe: Int, workers: Int) {
        let count = (runs + Self.runsOfShelf - 1) / Self.runsOfShelf
        let shelves = Mutex([Shelf](repeating: Shelf(), count: count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            var postings = GatheredPostings()
            var coded = CodedBytes()
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                let first = number * Self.runsOfShelf
                coded.removeAll()
                var shelf = Shelf()
                for run in first..<min(first + Self.runsOfShelf, runs) {
                    for part in parts { part.append(run, to: &postings) }
                    shelf.starts.append(coded.count)
                    shelf.holders.append(Int32(postings.count))
                    postings.settle(universe: universe, in: &coded)
                }
                shelf = Shelf(coded: coded.fitted, starts: shelf.starts.fitted, holders: shelf.holders.fitted)
                shelves.withLock { $0[number] = shelf }
            }
        }
        self.shelves = shelves.withLock { $0 }
        self.count = runs
        self.universe = universe
    }

    subscript(run: Int) -> CodedPostings {
        let shelf = shelves[run / Self.runsOfShelf]
        let place = run % Self.runsOfShelf
        return CodedPostings(
            shelf.coded, from: shelf.starts[place], holders: Int(shelf.holders[place]), universe: universe)
    }

    var bytes: Int {
        shelves.reduce(0) { $0 + $1.coded.capacity + 8 * $1.starts.capacity + 4 * $1.holders.capacity }
    }
}
