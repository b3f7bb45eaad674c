import Annotation

/// Every exchange of the archive; row = ordinal, in order of story.
struct ExchangeTable: Sendable {
    private(set) var starts: [Int32] = [0]
    private(set) var stories: [Int32] = []

    mutating func append(_ count: Int, story: Int32) {
        for _ in 0..<count { stories.append(story) }
        starts.append(Int32(stories.count))
    }

    var count: Int { stories.count }

    func rows(ofStory story: Int) -> Range<Int> { Int(starts[story])..<Int(starts[story + 1]) }
}
