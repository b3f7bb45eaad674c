/// Sorts the occurrences of units and pairs of units in one batch of texts after the other, in room that it keeps:
/// memory fresh from the system takes longer to get than the sorting.
struct OccurrenceSorter {
    /// An occurrence is key << 32 | story; the first `count` count.
    private var occurrences: [UInt64] = []
    /// Where they move to and fro.
    private var other: [UInt64] = []
    private var count = 0

    /// The occurrences of the batch that was sorted last, by key, then story.
    var sorted: ArraySlice<UInt64> { occurrences[..<count] }

    /// Sorts the occurrences in texts in folded units; a line break is no neighbour of anything.
    ///
    /// `ranges` are places in `units`, ascending, with the story each belongs to. O(units).
    mutating func sort(_ units: [UInt16], ranges: [(range: Range<Int>, story: UInt32)]) {
        makeRoom(2 * ranges.reduce(0) { $0 + $1.range.count })
        var written = 0
        occurrences.withUnsafeMutableBufferPointer { occurrences in
            units.withUnsafeBufferPointer { units in
                for (range, story) in ranges {
                    let story = UInt64(story)
                    var previous: UInt16 = 0
                    for place in range {
                        let unit = units[place]
                        guard unit != Self.lineBreak else {
                            previous = 0
                            continue
                        }
                        if previous != 0 {
                            occurrences[written] = UInt64(previous) << 48 | UInt64(unit) << 32 | story
                            written &+= 1
                        }
                        occurrences[written] = UInt64(unit) << 48 | story
                        written &+= 1
                        previous = unit
                    }
                }
            }
        }
        count = written
        sortByKey()
    }

    static let lineBreak: UInt16 = 0x0A

    private mutating func makeRoom(_ size: Int) {
        guard occurrences.count < size else { return }
        (occurrences, other) = ([], [])
        // The next batch may be somewhat larger.
        occurrences = [UInt64](repeating: 0, count: size + size / 8)
        other = occurrences
    }

    /// Stable radix sort by the upper half: occurrences come in the order of their stories, so that each key's stories
    /// ascend. Eight bits at a time: the number of moves is even, so that all are back at the end, and few places are
    /// written to at a time, so that they stay near.
    private mutating func sortByKey() {
        let count = count
        occurrences.withUnsafeMutableBufferPointer { occurrences in
            other.withUnsafeMutableBufferPointer { other in
                for shift: UInt64 in [32, 48] {
                    Self.move(occurrences[..<count], to: other, by: shift)
                    Self.move(other[..<count], to: occurrences, by: shift + 8)
                }
            }
        }
    }

    /// Moves all in the order of the eight bits at `shift`, equal ones in theirs.
    private static func move(
        _ source: Slice<UnsafeMutableBufferPointer<UInt64>>, to target: UnsafeMutableBufferPointer<UInt64>,
        by shift: UInt64
    ) {
        let source = UnsafeBufferPointer(rebasing: source)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { next in
            next.initialize(repeating: 0)
            for occurrence in source { next[Int(truncatingIfNeeded: occurrence &>> shift & 0xFF) + 1] &+= 1 }
            for digit in 1..<257 { next[digit] += next[digit - 1] }
            for occurrence in source {
                let digit = Int(truncatingIfNeeded: occurrence &>> shift & 0xFF)
                target[next[digit]] = occurrence
                next[digit] &+= 1
            }
        }
    }
}
