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

    /// Leaves only `others`, which ascend and are all among these.
    mutating func narrow(to others: [Int32]) {
        guard others.count < stories.count else { return }
        var kept = 0
        for place in stories.indices where kept < others.count && stories[place] == others[kept] {
            counts[kept] = counts[place]
            headlineCounts[kept] = headlineCounts[place]
            kept += 1
        }
        stories = others
        counts.removeLast(counts.count - kept)
        headlineCounts.removeLast(headlineCounts.count - kept)
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
