extension Snapshot {
    /// One page of the stories that meet a query, with their exact number.
    public func stories(_ query: StoryQuery, start: PageStart = .first, limit: Int) -> Listing {
        StoryPaging(snapshot: self, sort: query.sort).listing(selection(query), start: start, limit: limit)
    }

    /// Ordinals of all stories that meet a query, in its order: for export and feeds.
    public func allStories(_ query: StoryQuery) -> [Int32] {
        StoryPaging(snapshot: self, sort: query.sort).all(selection(query))
    }

    func stories(meeting query: StoryQuery) -> StorySet { selection(query).set(universe: storyCount) }
}
