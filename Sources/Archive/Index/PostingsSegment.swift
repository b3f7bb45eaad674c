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

    /// Builds a segment from occurrences, key << 32 | story, sorted. O(occurrences).
    init(_ occurrences: ArraySlice<UInt64>) {
        var place = occurrences.startIndex
        while place < occurrences.endIndex {
            let number = occurrences[place] >> 60
            let start = place
            while place < occurrences.endIndex, occurrences[place] >> 60 == number { place += 1 }
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
}
