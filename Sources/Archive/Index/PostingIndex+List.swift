extension PostingIndex.List {
    /// Decodes `holders` postings from `start` on. O(holders).
    init(_ bytes: [UInt8], from start: Int, holders: Int) {
        var position = start
        bytes.withUnsafeBufferPointer { bytes in
            guard let bytes = bytes.baseAddress else { return }
            counts = [Int32](unsafeUninitializedCapacity: holders) { counts, countsWritten in
                stories = [Int32](unsafeUninitializedCapacity: holders) { stories, written in
                    var story: Int32 = 0
                    for index in 0..<holders {
                        let head = PostingCoding.number(bytes, &position)
                        story += Int32(head >> 1)
                        stories[index] = story
                        counts[index] =
                            head & 1 == 0 ? 1 : 2 + Int32(bitPattern: PostingCoding.number(bytes, &position))
                    }
                    written = holders
                }
                countsWritten = holders
            }
        }
    }

    /// The same, keeping only those of `candidates`, which ascend. O(holders), stopping behind the last candidate.
    init(_ bytes: [UInt8], from start: Int, holders: Int, among candidates: [Int32]) {
        guard !candidates.isEmpty else { return }
        var position = start
        bytes.withUnsafeBufferPointer { bytes in
            candidates.withUnsafeBufferPointer { candidates in
                guard let bytes = bytes.baseAddress else { return }
                var next = 0
                var wanted = candidates[0]
                var story: Int32 = 0
                for _ in 0..<holders {
                    let head = PostingCoding.number(bytes, &position)
                    story += Int32(head >> 1)
                    let count = head & 1 == 0 ? 1 : 2 + Int32(bitPattern: PostingCoding.number(bytes, &position))
                    guard story >= wanted else { continue }
                    while candidates[next] < story {
                        next += 1
                        if next == candidates.count { return }
                    }
                    if candidates[next] == story {
                        stories.append(story)
                        counts.append(count)
                        next += 1
                        if next == candidates.count { return }
                    }
                    wanted = candidates[next]
                }
            }
        }
    }

    /// Those of `candidates`, which ascend.
    func restricted(to candidates: [Int32]) -> PostingIndex.List {
        var result = PostingIndex.List()
        var place = 0
        for story in candidates {
            while place < stories.count, stories[place] < story { place += 1 }
            guard place < stories.count else { break }
            if stories[place] == story {
                result.stories.append(story)
                result.counts.append(counts[place])
            }
        }
        return result
    }
}
