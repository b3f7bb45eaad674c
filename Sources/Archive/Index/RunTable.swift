import Dispatch
import Synchronization

/// The runs of two units and more that many stories hold (乡村振兴, 高质量发展), numbered from 1: pairs first, then
/// length by length.
///
/// A run is frequent only if both runs one unit shorter are, so they are found length by length, each from the ones
/// before (Agrawal and Srikant's Apriori, 1994).
struct RunTable: Sendable {
    /// Which runs are frequent.
    struct Limits: Sendable {
        /// Units of the longest.
        var longest = 8
        /// A run is frequent if one in so many stories holds it …
        var oneIn = 64
        /// … and at least so many do.
        var fewest = 64
        /// Stories that are looked at to see which longer runs are frequent; of more, every n-th.
        var sample = 2_048

        /// Stories that make a run frequent, of so many.
        func least(of stories: Int) -> Int { max(fewest, stories / oneIn) }
    }

    /// The key of a pair is its two units; of a longer run, the numbers of its first and its last units but one. As
    /// numbers begin with 1, no two keys are equal.
    private let numbers: NumberTable
    /// How many runs have up to two units, up to three, and so on.
    private let ends: [Int]

    /// Finds the frequent runs of all texts, beginning with the pairs of `index` that are as frequent.
    /// O(units of the sample × longest).
    init(_ index: PostingIndex, store: StoryStore, workers: Int, limits: Limits = Limits()) {
        let least = limits.least(of: store.count)
        let step = max(1, store.count / limits.sample)
        var keys = index.pairs(heldByAtLeast: least).map(UInt64.init)
        var ends = [keys.count]
        var numbers = NumberTable(keys)
        while ends.count < limits.longest - 1, keys.count > ends.dropLast().last ?? 0 {
            let counts = Self.holders(of: numbers, lengths: ends.count, store: store, step: step, workers: workers)
            keys += counts.keys(heldByAtLeast: max(2, least / step))
            ends.append(keys.count)
            numbers = NumberTable(keys)
        }
        self.numbers = numbers
        self.ends = ends
    }

    /// Runs of two units.
    var pairs: Int { ends.first ?? 0 }
    /// Runs of any length.
    var count: Int { numbers.count }
    /// Different lengths.
    var lengths: Int { ends.count }

    var bytes: Int { numbers.bytes }

    @inline(__always)
    static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    /// The numbers that make `key`.
    @inline(__always)
    static func numbers(of key: UInt64) -> (left: Int32, right: Int32) {
        (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
    }

    /// Row n: for each place of `units`, the number of the run of n + 2 units that begins there, 0 where it is not
    /// frequent.
    func rows(of units: [UInt16]) -> [[Int32]] {
        var rows = [zip(units, units.dropFirst()).map { left, right in numbers[UInt64(left) << 16 | UInt64(right)] }]
        while rows.count < lengths, let shorter = rows.last, shorter.contains(where: { $0 > 0 }) {
            rows.append(
                zip(shorter, shorter.dropFirst()).map { left, right in
                    left == 0 || right == 0 ? 0 : numbers[Self.key(left, right)]
                })
        }
        return rows
    }

    @inline(__always)
    func withLookup<Result>(_ body: (NumberTable.Lookup) -> Result) -> Result { numbers.withLookup(body) }

    /// How many of every `step`-th story hold each run one unit longer than the longest that `numbers` knows.
    private static func holders(
        of numbers: NumberTable, lengths: Int, store: StoryStore, step: Int, workers: Int
    ) -> HolderCounts {
        let next = Atomic(0)
        let sum = Mutex(HolderCounts())
        let piece = 64 * step
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            var counts = HolderCounts()
            var walk = RunWalk()
            while true {
                let first = piece * next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard first < store.count else { break }
                let stories = stride(from: first, to: min(first + piece, store.count), by: step).map(Int32.init)
                numbers.withLookup { numbers in
                    store.forEachText(of: stories) { story, units in
                        walk.forEachRun(of: units, in: numbers, lengths: lengths) { length, left, right, _ in
                            if length == lengths - 1 { counts.note(key(left, right), story: story) }
                        }
                    }
                }
            }
            sum.withLock { $0.add(counts) }
        }
        return sum.withLock { $0 }
    }
}
