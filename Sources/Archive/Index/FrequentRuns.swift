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
    }

    /// `numbers[0]`: pair key → number. `numbers[n]`: two numbers of length n + 1, left and right, in one → number.
    private let numbers: [NumberTable]
    /// `lists[n][number]`: postings of the run of length n + 2; none for pairs, which have theirs already.
    private let lists: [[FrequentRunList]]

    /// The list of a run, if it is frequent; `units` are at least three.
    func list(of units: [UInt16]) -> PostingIndex.List? {
        guard units.count >= 3, units.count - 2 < numbers.count else { return nil }
        var row = zip(units, units.dropFirst()).map { left, right in
            numbers[0][UInt64(left) << 16 | UInt64(right)]
        }
        for length in 1...(units.count - 2) {
            row = zip(row, row.dropFirst()).map { left, right in
                left < 0 || right < 0 ? -1 : numbers[length][Self.pair(left, right)]
            }
        }
        guard let number = row.first, number >= 0 else { return nil }
        return lists[units.count - 2][Int(number)].decoded()
    }

    /// Finds the frequent runs of all texts, beginning with the pairs that `index` knows. O(units × longest).
    init(store: StoryStore, index: PostingIndex, workers: Int, limits: Limits = Limits()) {
        let least = max(limits.fewest, store.count / limits.oneIn)
        var numbers = [NumberTable(index.pairs(heldByAtLeast: least).map(UInt64.init))]
        while numbers.count < limits.longest - 1, numbers.last?.count ?? 0 > 0 {
            let counts = Self.holders(of: numbers, store: store, workers: workers)
            numbers.append(NumberTable(counts.filter { $0.value >= least }.keys.sorted()))
        }
        self.numbers = numbers
        lists = Self.lists(numbers, store: store)
    }

    private static func pair(_ left: Int32, _ right: Int32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

    /// How many stories hold each run one unit longer than the longest that `numbers` knows.
    private static func holders(of numbers: [NumberTable], store: StoryStore, workers: Int) -> [UInt64: Int] {
        let next = Atomic(0)
        let sum = Mutex<[UInt64: Int]>([:])
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            var counts: [UInt64: Int] = [:]
            while true {
                let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard batch < store.batches.count else { break }
                let first = Int(store.firsts[batch])
                for story in first..<(first + store.batches[batch].count) {
                    var seen: [UInt64] = []
                    forEachRun(numbers, store: store, story: story) { length, left, right in
                        if length == numbers.count - 1 { seen.append(pair(left, right)) }
                    }
                    for key in Set(seen) { counts[key, default: 0] += 1 }
                }
            }
            sum.withLock { $0.merge(counts, uniquingKeysWith: +) }
        }
        return sum.withLock { $0 }
    }

    private static func lists(_ numbers: [NumberTable], store: StoryStore) -> [[FrequentRunList]] {
        var lists = numbers.map { [FrequentRunList](repeating: FrequentRunList(), count: $0.count) }
        for story in 0..<store.count {
            var found: [UInt64: Int32] = [:]
            forEachRun(numbers, store: store, story: story) { length, left, right in
                guard length + 1 < numbers.count else { return }
                let number = numbers[length + 1][pair(left, right)]
                guard number >= 0 else { return }
                found[UInt64(length + 1) << 32 | UInt64(number), default: 0] += 1
            }
            for (key, count) in found {
                lists[Int(key >> 32)][Int(key & 0xFFFF_FFFF)].append(Int32(story), count: count)
            }
        }
        return lists.map { $0.map { $0.packed() } }
    }

    /// Calls `body` for every two neighbouring runs of a story that have numbers: the place of their length in
    /// `numbers`, and the two.
    @inline(__always)
    private static func forEachRun(
        _ numbers: [NumberTable], store: StoryStore, story: Int, _ body: (Int, Int32, Int32) -> Void
    ) {
        store.withUnits(of: story) { units in
            // For each length, the number of the run that ended here before.
            var before = [Int32](repeating: -1, count: numbers.count)
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

    var bytes: Int {
        lists.reduce(0) { $0 + $1.reduce(0) { $0 + $1.bytes } } + numbers.reduce(0) { $0 + $1.bytes }
    }

    /// Runs kept, of three units or more.
    var count: Int { lists.dropFirst().reduce(0) { $0 + $1.count } }
}

/// The postings of one frequent run.
struct FrequentRunList: Sendable {
    private var coded: [UInt8] = []
    private var holders: Int32 = 0
    private var last: Int32 = 0

    /// Stories come ascending.
    mutating func append(_ story: Int32, count: Int32) {
        PostingCoding.append(gap: story - last, count: count, to: &coded)
        last = story
        holders += 1
    }

    func decoded() -> PostingIndex.List { PostingIndex.List(coded, from: 0, holders: Int(holders)) }

    func packed() -> FrequentRunList {
        var copy = self
        copy.coded = coded.fitted
        return copy
    }

    var bytes: Int { coded.capacity + 48 }
}
