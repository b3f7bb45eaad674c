import Dispatch
import Synchronization

/// Postings for the longer runs that many stories hold (乡村振兴, 高质量发展): such a run is answered by its list,
/// where pairs would leave thousands of texts to look through.
///
/// A run is frequent only if both runs one unit shorter are, so they are found length by length, each from the ones
/// before (Agrawal and Srikant's Apriori, 1994).
struct FrequentRuns: Sendable {
    /// Which runs are kept.
    struct Limits: Sendable {
        /// Units of the longest.
        var longest = 8
        /// A run is frequent if one in so many stories holds it …
        var oneIn = 64
        /// … and at least so many do.
        var fewest = 64
        /// Stories that are looked at to see which runs are frequent; of more, every n-th.
        var sample = 2_048

        /// Stories that make a run frequent, of so many.
        func least(of stories: Int) -> Int { max(fewest, stories / oneIn) }
    }

    /// The pairs that are frequent, numbered.
    static func commonPairs(_ index: PostingIndex, stories: Int, limits: Limits = Limits()) -> NumberTable {
        NumberTable(index.pairs(heldByAtLeast: limits.least(of: stories)).map(UInt64.init))
    }

    /// `numbers[0]`: pair key → number. `numbers[n]`: two numbers of length n + 1, left and right, in one → number.
    private let numbers: [NumberTable]
    /// `lists[n]`: postings of the runs of length n + 3, by number.
    private let lists: [RunLists]

    /// Postings of the frequent runs that together cover what of `units` frequent runs cover: the longest ones, none
    /// within another, each with its place. Empty where no run of three units is frequent.
    func postings(within units: [UInt16]) -> [(range: Range<Int>, postings: CodedPostings)] {
        // Row n: the number of the run of n + 2 units at each place, -1 where it is not frequent.
        var rows = [
            zip(units, units.dropFirst()).map { left, right in numbers[0][UInt64(left) << 16 | UInt64(right)] }
        ]
        while rows.count < numbers.count, let shorter = rows.last, shorter.contains(where: { $0 >= 0 }) {
            let table = numbers[rows.count]
            rows.append(
                zip(shorter, shorter.dropFirst()).map { left, right in
                    left < 0 || right < 0 ? -1 : table[Self.pair(left, right)]
                })
        }
        var found: [(range: Range<Int>, postings: CodedPostings)] = []
        for (row, numbers) in rows.enumerated().dropFirst().reversed() {
            for (place, number) in numbers.enumerated() where number >= 0 {
                let range = place..<(place + row + 2)
                if found.contains(where: { $0.range.lowerBound <= place && range.upperBound <= $0.range.upperBound }) {
                    continue
                }
                found.append((range, lists[row - 1][Int(number)]))
            }
        }
        return found
    }

    /// Finds the frequent runs of all texts, beginning with the pairs that are as frequent.
    /// O(units), and O(units of the sample × longest).
    init(store: StoryStore, commonPairs: NumberTable, workers: Int, limits: Limits = Limits()) {
        let least = limits.least(of: store.count)
        let step = max(1, store.count / limits.sample)
        var numbers = [commonPairs]
        while numbers.count < limits.longest - 1, numbers.last?.count ?? 0 > 0 {
            let counts = Self.holders(of: numbers, store: store, step: step, workers: workers)
            numbers.append(NumberTable(counts.keys(heldByAtLeast: max(2, least / step))))
        }
        self.numbers = numbers
        lists = Self.lists(numbers, store: store, workers: workers)
    }

    private static func pair(_ left: Int32, _ right: Int32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

    /// How many of every `step`-th story hold each run one unit longer than the longest that `numbers` knows.
    private static func holders(
        of numbers: [NumberTable], store: StoryStore, step: Int, workers: Int
    ) -> HolderCounts {
        let next = Atomic(0)
        let sum = Mutex(HolderCounts())
        let piece = 64 * step
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            var counts = HolderCounts()
            while true {
                let first = piece * next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard first < store.count else { break }
                for story in stride(from: first, to: min(first + piece, store.count), by: step) {
                    forEachRun(numbers, store: store, story: story) { length, left, right in
                        if length == numbers.count - 1 { counts.note(pair(left, right), story: Int32(story)) }
                    }
                }
            }
            sum.withLock { $0.add(counts) }
        }
        return sum.withLock { $0 }
    }

    private static func lists(_ numbers: [NumberTable], store: StoryStore, workers: Int) -> [RunLists] {
        let parts = max(1, workers)
        let listings = Mutex([[RunListing]](repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            var listing = numbers.dropFirst().map { RunListing(runs: $0.count) }
            for story in (part * store.count / parts)..<((part + 1) * store.count / parts) {
                forEachRun(numbers, store: store, story: story) { length, left, right in
                    guard length + 1 < numbers.count else { return }
                    let number = numbers[length + 1][pair(left, right)]
                    if number >= 0 { listing[length].note(Int(number), story: Int32(story)) }
                }
            }
            for length in listing.indices { listing[length].finish() }
            listings.withLock { $0[part] = listing }
        }
        let listed = listings.withLock { $0 }
        return (0..<(numbers.count - 1)).map { length in RunLists(joining: listed.map { $0[length] }) }
    }

    /// Calls `body` for every two neighbouring runs of a story that have numbers: the place of their length in
    /// `numbers`, and the two.
    @inline(__always)
    private static func forEachRun(
        _ numbers: [NumberTable], store: StoryStore, story: Int, _ body: (Int, Int32, Int32) -> Void
    ) {
        store.withUnits(of: story) { units in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: numbers.count) { before in
                // For each length, the number of the run that ended here before.
                before.initialize(repeating: -1)
                for place in 1..<max(1, units.count) {
                    var number = numbers[0][UInt64(units[place - 1]) << 16 | UInt64(units[place])]
                    for length in numbers.indices {
                        let left = before[length]
                        before[length] = number
                        guard left >= 0, number >= 0 else {
                            // No longer run ends here either.
                            for longer in (length + 1)..<max(length + 1, numbers.count) { before[longer] = -1 }
                            break
                        }
                        body(length, left, number)
                        number = length + 1 < numbers.count ? numbers[length + 1][pair(left, number)] : -1
                    }
                }
            }
        }
    }

    var bytes: Int { lists.reduce(0) { $0 + $1.memory } + numbers.reduce(0) { $0 + $1.bytes } }

    /// Runs kept, of three units or more.
    var count: Int { lists.reduce(0) { $0 + $1.count } }
}
