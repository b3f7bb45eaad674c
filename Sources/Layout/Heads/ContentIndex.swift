/// Which pairs of neighbouring characters the heads of a page share with its running text, and where.
///
/// Rare pairs weigh more: a name, a place, a number tells what a headline is about, 工作 does not.
struct ContentIndex {
    /// Most head lines that are indexed; a page with more is no newspaper page.
    private static let mostHeads = 2_000
    /// Body lines that hold a pair of the heads, on the mean: room made at once.
    private static let usualPlaces = 2

    /// The ids of the pairs in each head, without repetition; those of one line after those of the other.
    private var pairs: [Int32] = []
    /// Where in `pairs` the ids of each line begin; one entry more than lines, and none where no line is a head.
    private var firstPairs: [Int32] = []
    /// Body lines that hold the pair of each id, ascending; those of one id after those of the other.
    private var places: [Int32] = []
    /// Where in `places` the lines of each id begin; one entry more than ids.
    private var starts: [Int32] = []
    /// The weight of a pair, by the number of body lines that hold it.
    private let weights: [Int]

    /// O(characters of all lines).
    init(heads: [Int], bodies: [Int], lines: [LineEvidence]) {
        weights = (0...bodies.count).map { Self.weight(ofOneIn: $0, of: bodies.count) }
        let vocabulary = takePairs(of: heads.prefix(Self.mostHeads), lines)
        guard vocabulary.count > 0 else { return }
        /// Ids with the body line that holds the pair, in order of lines.
        var met: [(id: Int32, body: Int32)] = []
        met.reserveCapacity(vocabulary.count * Self.usualPlaces)
        /// By id the body that had the pair last, and how many have it.
        var tallies = [(last: Int32, bodies: Int32)](repeating: (-1, 0), count: vocabulary.count)
        tallies.withUnsafeMutableBufferPointer { tallies in
            for body in bodies {
                let line = Int32(body)
                vocabulary.forEachID(in: lines[body].text) { id in
                    guard tallies[id].last != line else { return }
                    tallies[id].last = line
                    tallies[id].bodies += 1
                    met.append((Int32(id), line))
                }
            }
        }
        // Where the lines of each id end, and once all have their places, where they begin.
        starts.reserveCapacity(vocabulary.count + 1)
        var end: Int32 = 0
        for tally in tallies {
            end += tally.bodies
            starts.append(end)
        }
        starts.append(end)
        places = [Int32](repeating: 0, count: met.count)
        for (id, body) in met.reversed() {
            starts[Int(id)] -= 1
            places[Int(starts[Int(id)])] = body
        }
    }

    /// Numbers the pairs of the heads in order of first sight.
    private mutating func takePairs(of heads: ArraySlice<Int>, _ lines: [LineEvidence]) -> PairTable {
        var vocabulary = PairTable()
        guard !heads.isEmpty else { return vocabulary }
        firstPairs.reserveCapacity(lines.count + 1)
        /// By id the head that had the pair last.
        var lastHead: [Int32] = []
        for head in heads {
            while firstPairs.count <= head { firstPairs.append(Int32(pairs.count)) }
            let line = Int32(head)
            Self.forEachPair(of: lines[head].text) { first, second in
                let id = vocabulary.insert(first, second)
                if id == lastHead.count {
                    lastHead.append(line)
                } else if lastHead[id] == line {
                    return
                } else {
                    lastHead[id] = line
                }
                pairs.append(Int32(id))
            }
        }
        while firstPairs.count <= lines.count { firstPairs.append(Int32(pairs.count)) }
        return vocabulary
    }

    /// The ids of the pairs in the line `head`.
    private func pairs(of head: Int) -> ArraySlice<Int32> {
        firstPairs.isEmpty ? [] : pairs[Int(firstPairs[head])..<Int(firstPairs[head + 1])]
    }

    /// Share of the heads' content that the body lines from `first` to `last` take up, 0...100.
    func share(of heads: some Collection<Int>, in body: ClosedRange<Int>) -> Int {
        var found = 0
        var all = 0
        let (first, last) = (Int32(body.lowerBound), Int32(body.upperBound))
        places.withUnsafeBufferPointer { places in
            for head in heads {
                for id in pairs(of: head) {
                    let range = Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
                    let weight = weights[range.count]
                    all += weight
                    if let place = range.first(where: { places[$0] >= first }), places[place] <= last {
                        found += weight
                    }
                }
            }
        }
        return all == 0 ? 0 : found * 100 / all
    }

    /// Share of the heads' content that one body line takes up, 0...100.
    func share(of heads: some Collection<Int>, line: Int) -> Int { share(of: heads, in: line...line) }

    /// Share of the smaller text's pairs that both texts have, 0...100; pairs are told apart by a hash. O(characters).
    static func common(_ one: [ArraySlice<Unicode.Scalar>], _ other: [ArraySlice<Unicode.Scalar>]) -> Int {
        let first = PairSet(of: one)
        let second = PairSet(of: other, comparedWith: first)
        return second.common * 100 / max(1, min(first.count, second.count))
    }

    /// The weight of a pair that so many of all body lines hold.
    private static func weight(ofOneIn lines: Int, of all: Int) -> Int {
        let ratio = (all + 1) / max(1, lines)
        return 2 + max(0, Int.bitWidth - 1 - max(ratio, 1).leadingZeroBitCount)
    }

    /// Calls `body` with each two neighbouring characters of `text` between which no mark stands.
    @inline(__always)
    static func forEachPair(of text: ArraySlice<Unicode.Scalar>, _ body: (UInt32, UInt32) -> Void) {
        text.withUnsafeBufferPointer { text in
            var previous: UInt32 = 0
            for scalar in text {
                if scalar.isMark {
                    previous = 0
                } else {
                    if previous != 0 { body(previous, scalar.value) }
                    previous = scalar.value
                }
            }
        }
    }
}
