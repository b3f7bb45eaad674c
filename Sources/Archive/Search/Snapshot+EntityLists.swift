extension Snapshot {
    /// One page of the entities that meet a query, with their exact number. O(entities that meet it).
    public func entities(_ query: EntityQuery, start: PageStart = .first, limit: Int) -> Listing {
        var page = PageSelection(start: pageStart(start, sort: query.sort), limit: limit)
        let number = number(query.sort)
        forEachEntity(query) { page.offer(ListKey(number($0), item: $0)) }
        return page.listing { ordinal in
            let key: Position.Key =
                switch query.sort {
                case .name, .nameDescending: .text(catalog.records.name(of: ordinal))
                case .stories, .storiesDescending, .mentions, .mentionsDescending: .number(abs(number(ordinal)))
                }
            return Position(keys: [key], id: catalog.records.id(of: ordinal))
        }
    }

    /// Ordinals of all entities that meet a query, in its order.
    public func allEntities(_ query: EntityQuery) -> [Int32] {
        let number = number(query.sort)
        var keys: [ListKey] = []
        forEachEntity(query) { keys.append(ListKey(number($0), item: $0)) }
        return keys.sorted().map(\.ordinal)
    }

    /// What entities are ordered by, lower first.
    private func number(_ sort: EntitySort) -> (Int32) -> Double {
        let catalog = catalog
        return switch sort {
        case .stories: { Double(catalog.stories[$0].count) }
        case .storiesDescending: { -Double(catalog.stories[$0].count) }
        case .mentions: { Double(catalog.records.mentions[Int($0)]) }
        case .mentionsDescending: { -Double(catalog.records.mentions[Int($0)]) }
        case .name: { Double(catalog.orders.nameRanks[Int($0)]) }
        case .nameDescending: { -Double(catalog.orders.nameRanks[Int($0)]) }
        }
    }

    private func forEachEntity(_ query: EntityQuery, _ body: (Int32) -> Void) {
        let types = catalog.records.types
        func take(_ entity: Int32) {
            if query.types.isEmpty || query.types.contains(types[Int(entity)]) { body(entity) }
        }
        let within: Set<Int32>? =
            query.places.isEmpty ? nil : Set(query.places.flatMap { catalog.ordinals(in: $0) })
        if let text = query.text {
            for entity in catalog.names.entities(holding: Folding.standard(text))
            where within?.contains(entity) ?? true { take(entity) }
        } else if let within {
            within.forEach(take)
        } else {
            for entity in 0..<Int32(catalog.count) { take(entity) }
        }
    }

    private func pageStart(_ start: PageStart, sort: EntitySort) -> PageSelection.Start {
        func key(_ position: Position) -> ListKey {
            let bound = Int32(catalog.records.lowerBound(id: position.id))
            var number = 0.0
            switch position.keys.first {
            case .number(let value): number = value
            case .text(let name): number = catalog.orders.rank(of: name, in: catalog.records)
            case nil: break
            }
            if sort.rawValue.hasPrefix("-") { number = -number }
            let isThere = bound < catalog.count && catalog.records.id(of: bound) == position.id
            return isThere ? ListKey(number, item: bound) : ListKey(number, before: bound)
        }
        return switch start {
        case .first: .first
        case .after(let position): .after(key(position))
        case .before(let position): .before(key(position))
        }
    }
}
