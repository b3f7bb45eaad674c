import Dispatch
import Synchronization

/// Postings of numbered runs, on shelves of as many runs each, so that they can be joined at the same time.
struct RunLists: Sendable {
    private let shelves: [Shelf]
    /// Stories that hold each run.
    private let holders: [Int32]
    /// Stories of the archive.
    private let universe: Int

    private struct Shelf: Sendable {
        var coded: [UInt8] = []
        /// Where each run's list begins in `coded`.
        var starts: [Int] = []
    }

    private static let runsOfShelf = 128

    /// Joins what was listed of consecutive parts of the stories, each with so many `runs`. O(postings).
    init(joining parts: [RunListing], runs: Int, universe: Int, workers: Int) {
        let holders = (0..<runs).map { run in parts.reduce(0) { $0 + $1.holders(of: run) } }
        let count = (runs + Self.runsOfShelf - 1) / Self.runsOfShelf
        let shelves = Mutex([Shelf](repeating: Shelf(), count: count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                let first = number * Self.runsOfShelf
                let shelf = Self.shelf(
                    first..<min(first + Self.runsOfShelf, runs), of: parts, holders: holders, universe: universe)
                shelves.withLock { $0[number] = shelf }
            }
        }
        self.shelves = shelves.withLock { $0 }
        self.holders = holders
        self.universe = universe
    }

    private static func shelf(
        _ runs: Range<Int>, of parts: [RunListing], holders: [Int32], universe: Int
    ) -> Shelf {
        var shelf = Shelf()
        var writer = PostingWriter()
        for run in runs {
            let start = shelf.coded.count
            shelf.starts.append(start)
            for part in parts { part.append(run, with: &writer, to: &shelf.coded) }
            writer.finish(&shelf.coded)
            PostingLayout.settle(&shelf.coded, from: start, holders: Int(holders[run]), universe: universe)
        }
        return Shelf(coded: shelf.coded.fitted, starts: shelf.starts.fitted)
    }

    var count: Int { holders.count }

    subscript(run: Int) -> CodedPostings {
        let shelf = shelves[run / Self.runsOfShelf]
        return CodedPostings(
            shelf.coded, from: shelf.starts[run % Self.runsOfShelf], holders: Int(holders[run]), universe: universe)
    }

    var bytes: Int {
        shelves.reduce(4 * holders.capacity) { $0 + $1.coded.capacity + 8 * $1.starts.capacity }
    }
}

/// The postings of numbered runs in some neighbouring stories.
struct RunListing: Sendable {
    private let coded: [UInt8]
    /// Where each run's postings begin in `coded`; one more entry than runs.
    private let starts: [UInt32]
    private let holders: [Int32]

    /// `occurrences` are the number of a run, below `runs`, and in the lower half a story; stories ascend.
    /// O(occurrences + runs).
    init(_ occurrences: [UInt64], runs: Int) {
        var ends = [Int](repeating: 0, count: runs + 1)
        for occurrence in occurrences { ends[Int(occurrence >> 32) + 1] += 1 }
        for run in 0..<runs { ends[run + 1] += ends[run] }
        let stories = Self.stories(occurrences, ends: ends)
        var coded: [UInt8] = []
        coded.reserveCapacity(stories.count)
        var starts: [UInt32] = [0]
        var holders = [Int32](repeating: 0, count: runs)
        var writer = PostingWriter()
        for run in 0..<runs {
            var place = ends[run]
            while place < ends[run + 1] {
                let story = stories[place]
                var count: Int32 = 0
                while place < ends[run + 1], stories[place] == story {
                    count += 1
                    place += 1
                }
                writer.append(story, count: count, to: &coded)
                holders[run] += 1
            }
            writer.finish(&coded)
            starts.append(UInt32(coded.count))
        }
        self.coded = coded.fitted
        self.starts = starts.fitted
        self.holders = holders
    }

    /// The stories of all occurrences, run after run.
    private static func stories(_ occurrences: [UInt64], ends: [Int]) -> [Int32] {
        var next = ends
        return [Int32](unsafeUninitializedCapacity: occurrences.count) { stories, written in
            next.withUnsafeMutableBufferPointer { next in
                for occurrence in occurrences {
                    let run = Int(occurrence >> 32)
                    stories[next[run]] = Int32(truncatingIfNeeded: occurrence)
                    next[run] += 1
                }
            }
            written = occurrences.count
        }
    }

    func holders(of run: Int) -> Int32 { holders[run] }

    /// Appends the postings of a run.
    func append(_ run: Int, with writer: inout PostingWriter, to bytes: inout [UInt8]) {
        let (start, end) = (Int(starts[run]), Int(starts[run + 1]))
        guard start < end else { return }
        coded.withUnsafeBufferPointer { coded in
            guard let coded = coded.baseAddress else { return }
            writer.append(coded, holders: Int(holders[run]), from: start, to: end, first: 0, to: &bytes)
        }
    }
}
