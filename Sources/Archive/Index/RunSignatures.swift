/// For every story, which runs it may hold that are not frequent though both runs one unit shorter are: a bit in each
/// of the two rows that such a run's hash names (a Bloom filter on its side, so that a query reads whole rows).
///
/// Runs of common parts (同的天, or 负责人樊 behind 商银行) would leave thousands of texts to look through; looks at bits
/// leave few of them. Frequent runs have lists, so they are not noted: that keeps the rows sparse. A bit not set is
/// certain.
struct RunSignatures: Sendable {
    private static let rowBits = 12
    private static let rows = 1 << rowBits

    private let table: RunTable
    private let wordsOfRow: Int
    /// Row after row, a bit for each story.
    private var words: [UInt64]

    /// None is noted yet.
    init(_ table: RunTable, stories: Int) {
        self.table = table
        wordsOfRow = (stories + 63) / 64
        words = [UInt64](repeating: 0, count: table.pairs == 0 ? 0 : Self.rows * wordsOfRow)
    }

    /// The two rows of the run that two frequent runs make.
    @inline(__always)
    private static func rows(_ left: Int32, _ right: Int32) -> (Int, Int) {
        let hash = NumberTable.hash(RunTable.key(left, right))
        return (hash & (rows - 1), hash >> rowBits & (rows - 1))
    }

    /// The bits of some neighbouring stories.
    struct Bits {
        private let words: Int
        /// Word after word, not row after row: then the bits of one story lie near one another while it is read.
        private var bits: [UInt64]

        /// For 64 stories a word.
        init(words: Int) {
            self.words = words
            bits = [UInt64](repeating: 0, count: RunSignatures.rows * words)
        }

        /// Notes the run that two frequent runs make, in the `story`-th of these stories.
        @inline(__always)
        mutating func note(_ left: Int32, _ right: Int32, story: Int) {
            let (one, other) = RunSignatures.rows(left, right)
            let bit: UInt64 = 1 << UInt64(story & 63)
            let word = story >> 6 * RunSignatures.rows
            bits[word + one] |= bit
            bits[word + other] |= bit
        }

        /// Forgets what was noted; the room stays.
        mutating func removeAll() {
            bits.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        }

        fileprivate func copy(to all: inout [UInt64], wordsOfRow: Int, first: Int) {
            for row in 0..<RunSignatures.rows {
                for word in 0..<min(words, wordsOfRow - first) {
                    all[row * wordsOfRow + first + word] = bits[word * RunSignatures.rows + row]
                }
            }
        }

        fileprivate func first(ofPiece piece: Int) -> Int { piece * words }
    }

    /// Takes the bits of the `piece`-th of equally many stories.
    mutating func take(_ bits: Bits, piece: Int) {
        guard !words.isEmpty else { return }
        bits.copy(to: &words, wordsOfRow: wordsOfRow, first: bits.first(ofPiece: piece))
    }

    /// The rows in which a story that holds `units` has its bits; each once.
    func rows(of units: [UInt16]) -> [Int] {
        let numbers = table.rows(of: units)
        var rows: [Int] = []
        for (length, runs) in numbers.enumerated() {
            for place in runs.indices.dropLast() where runs[place] > 0 && runs[place + 1] > 0 {
                if length + 1 < numbers.count, numbers[length + 1][place] > 0 { continue }
                let (one, other) = Self.rows(runs[place], runs[place + 1])
                for row in [one, other] where !rows.contains(row) { rows.append(row) }
            }
        }
        return rows
    }

    /// Leaves in `stories` only those that have their bits in all of `rows`. O(stories × rows).
    func narrow(_ stories: inout [Int32], to rows: [Int]) {
        guard !rows.isEmpty else { return }
        var kept = 0
        words.withUnsafeBufferPointer { words in
            stories.withUnsafeMutableBufferPointer { stories in
                for story in stories {
                    let (word, bit) = (Int(story) >> 6, UInt64(story & 63))
                    var holds: UInt64 = 1
                    for row in rows { holds &= words[row * wordsOfRow + word] >> bit }
                    stories[kept] = story
                    kept += Int(holds)
                }
            }
        }
        stories.removeLast(stories.count - kept)
    }

    /// Every story that has its bits in all of `rows`, of which there is one at least; ascending.
    /// O(rows × stories / 64).
    func stories(in rows: [Int]) -> [Int32] {
        var set = Array(words[(rows[0] * wordsOfRow)..<((rows[0] + 1) * wordsOfRow)])
        set.withUnsafeMutableBufferPointer { set in
            words.withUnsafeBufferPointer { words in
                for row in rows.dropFirst() {
                    for word in 0..<wordsOfRow { set[word] &= words[row * wordsOfRow + word] }
                }
            }
        }
        var stories: [Int32] = []
        for (word, bits) in set.enumerated() {
            var rest = bits
            while rest != 0 {
                stories.append(Int32(word << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return stories
    }

    /// The table of runs counts among the frequent runs.
    var bytes: Int { 8 * words.capacity }
}
