extension Snapshot {
    /// One page of the exchanges that meet a query, in the order of stories, with their exact number.
    public func exchanges(_ query: ExchangeQuery, start: PageStart = .first, limit: Int) -> Listing {
        let order = ListOrder(
            keys: { _ in [] }, descending: [], id: { self.exchangeRow($0).reported.id },
            bound: { self.exchangeBound(id: $0) })
        return order.listing(of: allExchanges(query), start: start, limit: limit)
    }

    /// Ordinals of all exchanges that meet a query, in the order of stories.
    public func allExchanges(_ query: ExchangeQuery) -> [Int32] {
        let learners = query.learners.map { Folding.standard($0) }
        let hosts = query.hosts.map { Folding.standard($0) }
        let places = Set(query.places.flatMap { catalog.ordinals(in: $0) })
        func named(_ party: ReportedExchange.Party, _ wanted: [[Unicode.Scalar]]) -> Bool {
            wanted.contains { !TextIndex.places(of: $0, in: Folding.standard(party.name)).isEmpty }
        }
        return (0..<Int32(exchanges.count)).filter { ordinal in
            let row = exchangeRow(ordinal)
            let exchange = row.reported
            let parties = Set(([exchange.learner] + exchange.hosts).compactMap(\.entity))
            if !query.forms.isEmpty, !query.forms.contains(exchange.exchange.form) { return false }
            if !query.stories.isEmpty, !query.stories.contains(row.story) { return false }
            if !learners.isEmpty, !named(exchange.learner, learners) { return false }
            if !hosts.isEmpty, !exchange.hosts.contains(where: { named($0, hosts) }) { return false }
            if !query.entities.isEmpty, parties.isDisjoint(with: query.entities) { return false }
            if !query.places.isEmpty, parties.isDisjoint(with: places) { return false }
            let own = [exchange.exchange.from, exchange.exchange.to].compactMap { $0.flatMap(DateStamp.init(iso:)) }
            let stamps = own.isEmpty ? [columns.published[Int(row.story)]] : own
            return stamps.contains { query.dates.contains($0) }
        }
    }

    /// An exchange with its sentence and story. O(characters of the story).
    public func exchangeRow(_ ordinal: Int32) -> ExchangeRow {
        let story = exchanges.stories[Int(ordinal)]
        let record = storyRecord(story)
        return ExchangeRow(
            ordinal: ordinal, reported: record.exchanges[Int(ordinal) - exchanges.rows(ofStory: Int(story)).lowerBound],
            story: story, storyID: record.id, published: record.story.published?.date)
    }

    private func exchangeBound(id: String) -> Int32 {
        guard let mark = id.range(ofLast: ".x"), let number = Int(id[mark.upperBound...]) else { return 0 }
        let storyID = String(id[..<mark.lowerBound])
        let story = storyBound(id: storyID)
        guard Int(story) < storyCount else { return Int32(exchanges.count) }
        let rows = exchanges.rows(ofStory: Int(story))
        guard self.storyID(story) == storyID else { return Int32(rows.lowerBound) }
        return Int32(min(rows.upperBound, rows.lowerBound + max(0, number - 1)))
    }
}
