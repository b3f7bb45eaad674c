/// The postings of numbered runs in some neighbouring stories.
struct RunListing: Sendable {
    /// The postings of run after run as `PostingsSegment.Part` says; nothing where no story holds it.
    fileprivate let coded: [UInt8]
    /// Where each run's postings begin in `coded`; one more entry than runs.
    fileprivate let starts: [UInt32]

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

/// Sorts the occurrences of runs in one piece of the stories after the other, in room that it keeps.
struct RunSorter {
    /// The stories of all occurrences, run after run.
    private var stories: [UInt32] = []
    /// For each run, where its stories end.
    private var ends: [Int] = []
    private var coded = CodedBytes()

    /// `occurrences` are the number of a run, below `runs`, and in the lower half a story; stories ascend.
    /// O(occurrences + runs).
    mutating func listing(_ occurrences: [UInt64], runs: Int) -> RunListing {
        makeRoom(occurrences: occurrences.count, runs: runs)
        distribute(occurrences)
        coded.removeAll()
        var starts: [UInt32] = [0]
        starts.reserveCapacity(runs + 1)
        stories.withUnsafeBufferPointer { stories in
            var start = 0
            for end in ends {
                if start < end {
                    coded.append(atMost: 3 * CodedBytes.Pen.mostOfNumber * (end - start)) {
                        $0.write(postingsOf: UnsafeBufferPointer(rebasing: stories[start..<end])) { $0 }
                    }
                }
                starts.append(UInt32(coded.count))
                start = end
            }
        }
        return RunListing(coded: coded.fitted, starts: starts)
    }

    private mutating func makeRoom(occurrences: Int, runs: Int) {
        if stories.count < occurrences {
            stories = [UInt32](repeating: 0, count: occurrences + occurrences / 8)
        }
        ends.removeAll(keepingCapacity: true)
        ends += repeatElement(0, count: runs)
    }

    /// Puts the stories down run after run, and sets `ends`.
    private mutating func distribute(_ occurrences: [UInt64]) {
        ends.withUnsafeMutableBufferPointer { ends in
            for occurrence in occurrences { ends[Int(occurrence >> 32)] &+= 1 }
            var sum = 0
            for run in ends.indices { (ends[run], sum) = (sum, sum &+ ends[run]) }
            stories.withUnsafeMutableBufferPointer { stories in
                for occurrence in occurrences {
                    let run = Int(occurrence >> 32)
                    stories[ends[run]] = UInt32(truncatingIfNeeded: occurrence)
                    ends[run] &+= 1
                }
            }
        }
    }
}
