extension Snapshot {
    /// One page of the exchanges that meet a query, in the order of stories, with their exact number.
    public func exchanges(_ query: ExchangeQuery, start: PageStart = .first, limit: Int) -> Listing {
        var page = PageSelection(start: pageStart(start), limit: limit)
        for ordinal in allExchanges(query) { page.offer(ListKey(0, item: ordinal)) }
        return page.listing { Position(keys: [], id: exchangeID($0)) }
    }

    /// Ordinals of all exchanges that meet a query, in the order of stories. O(exchanges).
    public func allExchanges(_ query: ExchangeQuery) -> [Int32] {
        func marked(_ parts: [String]) -> Set<Int32> {
            Set(parts.flatMap { exchanges.names.rows(holding: Folding.standard($0)) })
        }
        let (learners, hosts) = (marked(query.learners), marked(query.hosts))
        let places = Set(query.places.flatMap { catalog.ordinals(in: $0) })
        return exchanges.stories.indices.filter { row in
            let parties = exchanges.parties(of: row)
            let story = exchanges.stories[row]
            if !query.forms.isEmpty, !query.forms.contains(exchanges.forms[row]) { return false }
            if !query.stories.isEmpty, !query.stories.contains(story) { return false }
            if !query.learners.isEmpty, !parties.prefix(1).contains(where: { learners.contains($0.name) }) {
                return false
            }
            if !query.hosts.isEmpty, !parties.dropFirst().contains(where: { hosts.contains($0.name) }) { return false }
            if !query.entities.isEmpty, !parties.contains(where: { query.entities.contains($0.entity) }) {
                return false
            }
            if !query.places.isEmpty, !parties.contains(where: { places.contains($0.entity) }) { return false }
            let own = [exchanges.from[row], exchanges.to[row]].filter(\.isKnown)
            return (own.isEmpty ? [columns.published[Int(story)]] : own).contains { query.dates.contains($0) }
        }.map(Int32.init)
    }

    /// An exchange with its sentence and story. O(characters of the story).
    public func exchangeRow(_ ordinal: Int32) -> ExchangeRow {
        let row = Int(ordinal)
        let story = exchanges.stories[row]
        let findings = store.findings(at: Int(story))
        let exchange = findings.exchanges[row - exchanges.rows(ofStory: Int(story)).lowerBound]
        let parties = exchanges.parties(of: row).map { party in
            ReportedExchange.Party(
                name: exchanges.strings[party.name] ?? "", entity: party.entity < 0 ? nil : party.entity,
                id: party.entity < 0 ? nil : catalog.records.id(of: party.entity))
        }
        return ExchangeRow(
            ordinal: ordinal,
            reported: ReportedExchange(
                id: exchangeID(ordinal), exchange: exchange, quote: String(findings.text, in: exchange.quote),
                learner: parties[0], hosts: Array(parties.dropFirst())),
            story: story, storyID: storyID(story), published: columns.publication(of: Int(story))?.date)
    }

    private func exchangeID(_ ordinal: Int32) -> String {
        let story = exchanges.stories[Int(ordinal)]
        return "\(storyID(story)).x\(Int(ordinal) - exchanges.rows(ofStory: Int(story)).lowerBound + 1)"
    }

    private func pageStart(_ start: PageStart) -> PageSelection.Start {
        func key(_ position: Position) -> ListKey {
            let bound = exchangeBound(id: position.id)
            let isThere = Int(bound) < exchanges.count && exchangeID(bound) == position.id
            return isThere ? ListKey(0, item: bound) : ListKey(0, before: bound)
        }
        return switch start {
        case .first: .first
        case .after(let position): .after(key(position))
        case .before(let position): .before(key(position))
        }
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
