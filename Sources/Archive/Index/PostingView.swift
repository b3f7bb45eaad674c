/// Postings of a key while they are looked at: stories ascending, and how often each holds it.
struct PostingView {
    let stories: UnsafeBufferPointer<Int32>
    let counts: UnsafeBufferPointer<Int32>

    var count: Int { stories.count }

    /// Some neighbouring ones.
    subscript(places: Range<Int>) -> PostingView {
        PostingView(
            stories: UnsafeBufferPointer(rebasing: stories[places]),
            counts: UnsafeBufferPointer(rebasing: counts[places]))
    }
}

extension PostingIndex.List {
    func withView<Result>(_ body: (PostingView) -> Result) -> Result {
        stories.withUnsafeBufferPointer { stories in
            counts.withUnsafeBufferPointer { body(PostingView(stories: stories, counts: $0)) }
        }
    }
}
