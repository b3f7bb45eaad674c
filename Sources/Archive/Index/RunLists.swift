/// Postings of numbered runs, behind one another in one array.
struct RunLists: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt32]
    private let holders: [Int32]

    /// Joins what was listed of consecutive parts of the stories, each with as many runs.
    init(joining parts: [RunListing]) {
        let runs = parts.first?.count ?? 0
        var bytes: [UInt8] = []
        var starts: [UInt32] = []
        var holders = [Int32](repeating: 0, count: runs)
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes })
        for run in 0..<runs {
            starts.append(UInt32(bytes.count))
            var last: Int32 = 0
            for part in parts {
                part.append(run, behind: last, to: &bytes)
                holders[run] += part.holders(of: run)
                last = part.last(of: run) ?? last
            }
        }
        self.bytes = bytes.fitted
        self.starts = starts.fitted
        self.holders = holders
    }

    var count: Int { holders.count }

    subscript(run: Int) -> CodedPostings {
        CodedPostings(bytes, from: Int(starts[run]), holders: Int(holders[run]), universe: 0)
    }

    var memory: Int { bytes.capacity + 4 * (starts.capacity + holders.capacity) }
}

/// Gathers the postings of numbered runs from some neighbouring stories.
struct RunListing: Sendable {
    private struct Run: Sendable {
        var coded: [UInt8] = []
        var holders: Int32 = 0
        /// The last story in `coded`.
        var last: Int32 = 0
        /// The story that holds the run last, and how often so far; not yet in `coded`.
        var story: Int32 = -1
        var times: Int32 = 0

        mutating func close() {
            guard story >= 0 else { return }
            PostingCoding.append(gap: story - last, count: times, to: &coded)
            last = story
            holders += 1
        }
    }

    private var runs: [Run]

    init(runs count: Int) { runs = [Run](repeating: Run(), count: count) }

    /// Notes that the run stands once more in `story`; stories ascend.
    @inline(__always)
    mutating func note(_ run: Int, story: Int32) {
        if runs[run].story == story {
            runs[run].times += 1
        } else {
            runs[run].close()
            runs[run].story = story
            runs[run].times = 1
        }
    }

    mutating func finish() {
        for run in runs.indices {
            runs[run].close()
            runs[run].story = -1
        }
    }

    var count: Int { runs.count }
    var bytes: Int { runs.reduce(0) { $0 + $1.coded.count } }

    func holders(of run: Int) -> Int32 { runs[run].holders }

    func last(of run: Int) -> Int32? { runs[run].holders > 0 ? runs[run].last : nil }

    /// Appends the postings of a run; the first counts from the story `last`.
    func append(_ run: Int, behind last: Int32, to bytes: inout [UInt8]) {
        let coded = runs[run].coded
        guard !coded.isEmpty else { return }
        var position = 0
        let head = coded.withUnsafeBufferPointer { coded in
            coded.baseAddress.map { PostingCoding.number($0, &position) } ?? 0
        }
        PostingCoding.append((head >> 1 - UInt32(last)) << 1 | head & 1, to: &bytes)
        bytes += coded[position...]
    }
}
