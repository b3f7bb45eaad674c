/// The stories that hold a run, ascending, and how often each does.
struct RunHits: Sendable, Equatable {
    var stories: [Int32] = []
    /// Times in the text, the headline included, overlapping ones counted each.
    var counts: [Int32] = []
    /// Of these, in the headline.
    var headlineCounts: [Int32] = []

    mutating func append(story: Int32, count: Int32, headlineCount: Int32) {
        stories.append(story)
        counts.append(count)
        headlineCounts.append(headlineCount)
    }
}

extension RunHits {
    /// The hits that `list` gives; of their counts, those of `inHeadline` stand in the headline.
    init(_ list: PostingIndex.List, inHeadline: PostingIndex.List) {
        stories = list.stories
        counts = list.counts
        headlineCounts = [Int32](repeating: 0, count: stories.count)
        var place = 0
        for (index, story) in inHeadline.stories.enumerated() {
            while place < stories.count, stories[place] < story { place += 1 }
            if place < stories.count, stories[place] == story { headlineCounts[place] = inHeadline.counts[index] }
        }
    }
}
