import Dispatch
import Synchronization

/// For every story, which runs of three common units it may hold: a bit in the row that the run's hash names.
///
/// Runs whose pairs are all common (的发展) would leave thousands of texts to look through; two looks at bits leave
/// few of them. Only runs of two common pairs are noted, so that rows stay sparse; a bit not set is certain.
struct TripleSignatures: Sendable {
    private static let rows = 2_048

    /// Row after row, a bit for each story.
    private let words: [UInt64]
    private let wordsOfRow: Int
    private let commonPairs: NumberTable

    init(store: StoryStore, commonPairs: NumberTable, workers: Int) {
        let wordsOfRow = (store.count + 63) / 64
        self.commonPairs = commonPairs
        self.wordsOfRow = wordsOfRow
        guard commonPairs.count > 0 else {
            words = []
            return
        }
        let all = Mutex([UInt64](repeating: 0, count: Self.rows * wordsOfRow))
        let next = Atomic(0)
        // A piece of stories is a few words of every row.
        let piece = 16
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            while true {
                let first = piece * next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard first < wordsOfRow else { return }
                let count = min(piece, wordsOfRow - first)
                var bits = [UInt64](repeating: 0, count: Self.rows * count)
                for story in (64 * first)..<min(64 * (first + count), store.count) {
                    store.withUnits(of: story) { units in
                        Self.forEachRow(of: units, commonPairs: commonPairs) { row in
                            bits[row * count + story / 64 - first] |= 1 << UInt64(story & 63)
                        }
                    }
                }
                all.withLock { all in
                    for row in 0..<Self.rows {
                        for word in 0..<count { all[row * wordsOfRow + first + word] = bits[row * count + word] }
                    }
                }
            }
        }
        words = all.withLock { $0 }
    }

    /// Leaves in `stories` only those that may hold `units`. O(stories × units).
    func narrow(_ stories: inout [Int32], to units: [UInt16]) {
        guard !words.isEmpty else { return }
        var rows: [Int] = []
        units.withUnsafeBufferPointer { units in
            Self.forEachRow(of: units, commonPairs: commonPairs) { row in
                if !rows.contains(row) { rows.append(row) }
            }
        }
        guard !rows.isEmpty else { return }
        words.withUnsafeBufferPointer { words in
            var kept = 0
            for place in stories.indices {
                let story = stories[place]
                let mayHold = rows.allSatisfy { row in
                    words[row * wordsOfRow + Int(story) >> 6] >> UInt64(story & 63) & 1 == 1
                }
                stories[kept] = story
                kept += mayHold ? 1 : 0
            }
            stories.removeLast(stories.count - kept)
        }
    }

    /// Calls `body` with the row of every run of three units that is noted.
    @inline(__always)
    private static func forEachRow(
        of units: UnsafeBufferPointer<UInt16>, commonPairs: NumberTable, _ body: (Int) -> Void
    ) {
        var before: Int32 = -1
        for place in 1..<max(1, units.count) {
            let pair = commonPairs[UInt64(units[place - 1]) << 16 | UInt64(units[place])]
            if before >= 0, pair >= 0 {
                let run = UInt64(units[place - 2]) << 32 | UInt64(units[place - 1]) << 16 | UInt64(units[place])
                body(NumberTable.hash(run) >> 8 & (rows - 1))
            }
            before = pair
        }
    }

    var bytes: Int { 8 * words.capacity }
}
