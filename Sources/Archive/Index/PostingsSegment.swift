/// The postings of one batch of stories: for every unit and every pair of neighbouring units, the stories that hold
/// it and how often. Numbers of stories are the batch's own.
struct PostingsSegment: Sendable {
    /// By the upper four bits of the key, so that a part can be given up once it is merged.
    private var parts = [Part](repeating: Part(), count: PostingsSegment.partCount)

    static let partCount = 1 << (32 - partShift)
    static let partShift = 28

    /// The postings of a range of keys.
    struct Part: Sendable {
        /// `first << 16 | second`, second 0 for a single unit; ascending.
        fileprivate(set) var keys: [UInt32] = []
        /// `bytes[starts[i]..<starts[i + 1]]` is the list of `keys[i]`.
        fileprivate(set) var starts: [UInt32] = [0]
        /// The number of postings, then the postings as `PostingCoding` says.
        fileprivate(set) var bytes: [UInt8] = []
    }

    /// One part, which is no more in the segment then.
    mutating func take(_ number: Int) -> Part {
        var part = Part()
        swap(&part, &parts[number])
        return part
    }

    /// Builds a segment from texts in folded units; a line break is no neighbour of anything.
    ///
    /// `ranges` are places in `units`, ascending, with the story each belongs to. O(units).
    init(_ units: [UInt16], ranges: [(range: Range<Int>, story: UInt32)]) {
        // An occurrence is key << 32 | story. They come in order of story and the sort is stable, so sorting by key
        // alone leaves each key's stories ascending.
        var occurrences: [UInt64] = []
        occurrences.reserveCapacity(2 * ranges.reduce(0) { $0 + $1.range.count })
        units.withUnsafeBufferPointer { units in
            for (range, story) in ranges {
                var previous: UInt16 = 0
                for place in range {
                    let unit = units[place]
                    guard unit != Self.lineBreak else {
                        previous = 0
                        continue
                    }
                    if previous != 0 {
                        occurrences.append(UInt64(UInt32(previous) << 16 | UInt32(unit)) << 32 | UInt64(story))
                    }
                    occurrences.append(UInt64(UInt32(unit) << 16) << 32 | UInt64(story))
                    previous = unit
                }
            }
        }
        Self.sortByKey(&occurrences)
        var place = 0
        while place < occurrences.count {
            let number = occurrences[place] >> 60
            let start = place
            while place < occurrences.count, occurrences[place] >> 60 == number { place += 1 }
            parts[Int(number)] = Self.part(occurrences[start..<place])
        }
    }

    private static func part(_ occurrences: ArraySlice<UInt64>) -> Part {
        var part = Part()
        part.bytes.reserveCapacity(occurrences.count)
        part.starts = []
        var postings: [(story: Int32, count: Int32)] = []
        var writer = PostingWriter()
        var place = occurrences.startIndex
        while place < occurrences.endIndex {
            let key = occurrences[place] >> 32
            part.keys.append(UInt32(key))
            part.starts.append(UInt32(part.bytes.count))
            while place < occurrences.endIndex, occurrences[place] >> 32 == key {
                let occurrence = occurrences[place]
                var count: Int32 = 0
                while place < occurrences.endIndex, occurrences[place] == occurrence {
                    count += 1
                    place += 1
                }
                postings.append((Int32(truncatingIfNeeded: occurrence), count))
            }
            PostingCoding.append(UInt32(postings.count), to: &part.bytes)
            for (story, count) in postings { writer.append(story, count: count, to: &part.bytes) }
            writer.finish(&part.bytes)
            postings.removeAll(keepingCapacity: true)
        }
        part.starts.append(UInt32(part.bytes.count))
        return Part(keys: part.keys.fitted, starts: part.starts.fitted, bytes: part.bytes.fitted)
    }

    static let lineBreak: UInt16 = 0x0A

    /// Stable radix sort by the upper half, eleven bits at a time. O(occurrences).
    private static func sortByKey(_ occurrences: inout [UInt64]) {
        let count = occurrences.count
        var other = [UInt64](repeating: 0, count: count)
        for shift: UInt64 in [32, 43, 54] {
            occurrences.withUnsafeMutableBufferPointer { from in
                other.withUnsafeMutableBufferPointer { to in
                    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2_049) { next in
                        next.initialize(repeating: 0)
                        for place in 0..<count { next[Int(from[place] >> shift & 0x7FF) + 1] += 1 }
                        for digit in 1..<2_049 { next[digit] += next[digit - 1] }
                        for place in 0..<count {
                            let digit = Int(from[place] >> shift & 0x7FF)
                            to[next[digit]] = from[place]
                            next[digit] += 1
                        }
                    }
                }
            }
            swap(&occurrences, &other)
        }
    }
}
