/// Merges what all segments have of a range of first units, in room that is kept from shelf to shelf.
///
/// Unit after unit, the segments' lists of its pairs are put in order of the second unit by one stable sort; no list is
/// compared with those of other segments.
struct ShelfMerging {
    /// The bytes that all segments have of one unit.
    private var coded = CodedBytes()
    /// Where the postings of each pair stand in them.
    private var lists: [PairList] = []
    private var other: [PairList] = []
    private var postings = GatheredPostings()
    private var bytes = CodedBytes()

    /// One segment's postings of a pair.
    private struct PairList {
        let second: UInt16
        /// The segment's first story.
        let first: Int32
        /// Where they begin.
        let start: UInt32
    }

    /// All that one segment has of a unit.
    private struct Source {
        let unit: UInt16
        let segment: Int
        /// Where it stands in the bytes of the part.
        let range: Range<Int>
    }

    /// The shelf of first `units`; `parts` are the segments' that hold them, in the order of their stories, and
    /// `firsts` their first stories. O(postings).
    mutating func shelf(
        of units: Range<Int>, in parts: [PostingsSegment.Part], firsts: [Int32], universe: Int
    ) -> PostingShelf {
        var shelf = PostingShelf()
        bytes.removeAll()
        let sources = Self.sources(of: units, in: parts)
        var start = 0
        while start < sources.count {
            let end = sources[start...].firstIndex { $0.unit != sources[start].unit } ?? sources.count
            append(sources[start..<end], of: parts, firsts: firsts, universe: universe, to: &shelf)
            start = end
        }
        shelf.starts.append(UInt32(bytes.count))
        shelf.bytes = bytes.fitted
        return shelf.packed()
    }

    /// What each segment has of each unit, in order of the units, then of the segments.
    private static func sources(of units: Range<Int>, in parts: [PostingsSegment.Part]) -> [Source] {
        var sources: [Source] = []
        for (segment, part) in parts.enumerated() {
            for (place, unit) in part.units.enumerated() where units.contains(Int(unit)) {
                let range = Int(part.starts[place])..<Int(part.starts[place + 1])
                sources.append(Source(unit: unit, segment: segment, range: range))
            }
        }
        sources.sortStably { $0.unit }
        return sources
    }

    /// Appends the postings of one unit and of all pairs that begin with it.
    private mutating func append(
        _ sources: ArraySlice<Source>, of parts: [PostingsSegment.Part], firsts: [Int32], universe: Int,
        to shelf: inout PostingShelf
    ) {
        guard let unit = sources.first?.unit else { return }
        coded.removeAll()
        lists.removeAll(keepingCapacity: true)
        for source in sources {
            let start = coded.count
            parts[source.segment].bytes.withUnsafeBytes { bytes in
                coded.append(atMost: source.range.count) {
                    $0.write(UnsafeRawBufferPointer(rebasing: bytes[source.range]))
                }
            }
            take(from: start, first: firsts[source.segment])
        }
        settle(UInt32(unit) << 16, universe: universe, in: &shelf)
        lists.sortStably(with: &other) { $0.second }
        var place = 0
        while place < lists.count {
            let second = lists[place].second
            coded.withUnsafeBytes { coded in
                guard let coded = coded.baseAddress else { return }
                while place < lists.count, lists[place].second == second {
                    var position = Int(lists[place].start)
                    postings.append(coded, &position, first: lists[place].first)
                    place += 1
                }
            }
            settle(UInt32(unit) << 16 | UInt32(second), universe: universe, in: &shelf)
        }
    }

    /// Takes the unit's own postings out of the bytes from `start` on, and notes where those of its pairs stand.
    private mutating func take(from start: Int, first: Int32) {
        coded.withUnsafeBytes { coded in
            guard let base = coded.baseAddress else { return }
            var position = start
            postings.append(base, &position, first: first)
            var second: UInt32 = 0
            while position < coded.count {
                second &+= PostingCoding.number(base, &position)
                lists.append(
                    PairList(second: UInt16(truncatingIfNeeded: second), first: first, start: UInt32(position)))
                GatheredPostings.skip(base, &position)
            }
        }
    }

    /// Ends the list of `key`.
    private mutating func settle(_ key: UInt32, universe: Int, in shelf: inout PostingShelf) {
        shelf.keys.append(key)
        shelf.starts.append(UInt32(bytes.count))
        shelf.holders.append(UInt32(postings.count))
        postings.settle(universe: universe, in: &bytes)
    }
}
