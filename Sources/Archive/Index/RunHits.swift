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
