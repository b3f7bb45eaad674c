/// The postings of numbered runs in some neighbouring stories.
struct RunListing: Sendable {
    /// The postings of run after run as `PostingsSegment.Part` says; nothing where no story holds it.
    private let coded: [UInt8]
    /// Where each run's postings begin in `coded`; one more entry than runs.
    private let starts: [UInt32]

    /// `occurrences` are the number of a run, below `runs`, and in the lower half a story; stories ascend.
    /// O(occurrences + runs).
    init(_ occurrences: [UInt64], runs: Int) {
        var ends = [Int](repeating: 0, count: runs)
        let stories = Self.stories(occurrences, ends: &ends)
        var coded = CodedBytes()
        var starts: [UInt32] = [0]
        starts.reserveCapacity(runs + 1)
        coded.append(atMost: 3 * CodedBytes.Pen.mostOfNumber * occurrences.count) { pen in
            stories.withUnsafeBufferPointer { stories in
                var start = 0
                for end in ends {
                    if start < end { pen.write(postingsOf: UnsafeBufferPointer(rebasing: stories[start..<end])) { $0 } }
                    starts.append(UInt32(pen.position))
                    start = end
                }
            }
        }
        self.coded = coded.fitted
        self.starts = starts
    }

    /// The stories of all occurrences, run after run, and in `ends` where each run's end.
    private static func stories(_ occurrences: [UInt64], ends: inout [Int]) -> [UInt32] {
        ends.withUnsafeMutableBufferPointer { ends in
            for occurrence in occurrences { ends[Int(occurrence >> 32)] += 1 }
            var sum = 0
            for run in ends.indices { (ends[run], sum) = (sum, sum + ends[run]) }
            return [UInt32](unsafeUninitializedCapacity: occurrences.count) { stories, written in
                for occurrence in occurrences {
                    let run = Int(occurrence >> 32)
                    stories[ends[run]] = UInt32(truncatingIfNeeded: occurrence)
                    ends[run] += 1
                }
                written = occurrences.count
            }
        }
    }

    /// Appends the postings of a run.
    func append(_ run: Int, to postings: inout GatheredPostings) {
        guard starts[run] < starts[run + 1] else { return }
        coded.withUnsafeBufferPointer { coded in
            guard let coded = coded.baseAddress else { return }
            var position = Int(starts[run])
            postings.append(coded, &position, first: 0)
        }
    }
}
