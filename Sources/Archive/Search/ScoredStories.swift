/// Stories, ascending, each with what it scores.
struct ScoredStories: Sendable {
    var stories: [Int32] = []
    var scores: [Float] = []

    /// Those in both, their scores added.
    func intersected(with other: ScoredStories) -> ScoredStories {
        var result = ScoredStories()
        var (left, right) = (0, 0)
        while left < stories.count, right < other.stories.count {
            if stories[left] < other.stories[right] {
                left += 1
            } else if stories[left] > other.stories[right] {
                right += 1
            } else {
                result.append(stories[left], scores[left] + other.scores[right])
                left += 1
                right += 1
            }
        }
        return result
    }

    /// Adds to each the score it has in `other`, which holds them all.
    mutating func add(_ other: ScoredStories) {
        var place = 0
        for index in stories.indices {
            while other.stories[place] < stories[index] { place += 1 }
            scores[index] += other.scores[place]
        }
    }

    /// Those in either, the scores of those in both added.
    func united(with other: ScoredStories) -> ScoredStories {
        var result = ScoredStories()
        let (left, right) = (stories.count, other.stories.count)
        var (one, another) = (0, 0)
        result.scores = [Float](unsafeUninitializedCapacity: left + right) { sums, sumsWritten in
            result.stories = [Int32](unsafeUninitializedCapacity: left + right) { union, written in
                // Which list a story comes from is no more foreseeable than a coin, so nothing branches on it.
                while one < left, another < right {
                    let (first, second) = (stories[one], other.stories[another])
                    union[written] = min(first, second)
                    sums[written] =
                        (first <= second ? scores[one] : 0) + (second <= first ? other.scores[another] : 0)
                    one += first <= second ? 1 : 0
                    another += second <= first ? 1 : 0
                    written += 1
                }
                for place in one..<left {
                    union[written] = stories[place]
                    sums[written] = scores[place]
                    written += 1
                }
                for place in another..<right {
                    union[written] = other.stories[place]
                    sums[written] = other.scores[place]
                    written += 1
                }
                sumsWritten = written
            }
        }
        return result
    }

    /// Those for which `keeps` holds.
    func filtered(_ keeps: (Int32) -> Bool) -> ScoredStories {
        var result = ScoredStories()
        for (index, story) in stories.enumerated() where keeps(story) { result.append(story, scores[index]) }
        return result
    }

    /// Adds `bonus` to those of `others`, which ascend.
    mutating func add(_ bonus: Float, to others: ArraySlice<Int32>) {
        var place = 0
        for story in others {
            while place < stories.count, stories[place] < story { place += 1 }
            guard place < stories.count else { return }
            if stories[place] == story { scores[place] += bonus }
        }
    }

    private mutating func append(_ story: Int32, _ score: Float) {
        stories.append(story)
        scores.append(score)
    }

    /// Stories ascend, each with one score.
    func checkInvariants() {
        precondition(stories.count == scores.count, "one score a story")
        precondition(zip(stories, stories.dropFirst()).allSatisfy { $0 < $1 }, "stories ascend")
    }
}
