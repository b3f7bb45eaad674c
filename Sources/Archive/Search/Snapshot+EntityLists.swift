extension Snapshot {
    /// One page of the entities that meet a query, with their exact number.
    public func entities(_ query: EntityQuery, start: PageStart = .first, limit: Int) -> Listing {
        let order = order(of: query.sort)
        return order.listing(of: matching(query).sorted(by: order.precedes), start: start, limit: limit)
    }

    /// Ordinals of all entities that meet a query, in its order.
    public func allEntities(_ query: EntityQuery) -> [Int32] {
        matching(query).sorted(by: order(of: query.sort).precedes)
    }

    private func matching(_ query: EntityQuery) -> [Int32] {
        let wanted = query.text.map { Folding.standard($0) }
        let within: Set<Int32>? =
            query.places.isEmpty ? nil : Set(query.places.flatMap { catalog.ordinals(in: $0) })
        return catalog.records.filter { record in
            if !query.types.isEmpty, !query.types.contains(record.type) { return false }
            if let within, !within.contains(record.ordinal) { return false }
            guard let wanted else { return true }
            return ([record.name] + record.aliases.map(\.surface)).contains { name in
                !TextIndex.places(of: wanted, in: Folding.standard(name)).isEmpty
            }
        }.map(\.ordinal)
    }

    private func order(of sort: EntitySort) -> ListOrder {
        let catalog = catalog
        func key(_ ordinal: Int32) -> Position.Key {
            let record = catalog.records[Int(ordinal)]
            return switch sort {
            case .stories, .storiesDescending: .number(Double(record.stories))
            case .mentions, .mentionsDescending: .number(Double(record.mentions))
            case .name, .nameDescending: .text(record.name)
            }
        }
        return ListOrder(
            keys: { [key($0)] }, descending: [sort.rawValue.hasPrefix("-")],
            id: { catalog.records[Int($0)].id }, bound: { Int32(catalog.lowerBound(id: $0)) })
    }
}
