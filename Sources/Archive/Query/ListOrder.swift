/// An order of ordinals by keys that outlive the snapshot, ties by ordinal, which is the order of ids.
struct ListOrder {
    /// What orders an item, first key first.
    let keys: (Int32) -> [Position.Key]
    /// For each key, whether the greater comes first.
    let descending: [Bool]
    let id: (Int32) -> String
    /// The first ordinal that does not stand before an id.
    let bound: (String) -> Int32

    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        switch compared(keys(left), keys(right)) {
        case .some(let first): first
        case .none: left < right
        }
    }

    /// Whether left comes before right by keys alone; nil where they tie.
    private func compared(_ left: [Position.Key], _ right: [Position.Key]) -> Bool? {
        for (index, (one, other)) in zip(left, right).enumerated() where one != other {
            return one.isBelow(other) != descending[index]
        }
        return nil
    }

    /// Whether the item stands wholly behind (not at) the position.
    private func follows(_ ordinal: Int32, _ position: Position) -> Bool {
        switch compared(position.keys, keys(ordinal)) {
        case .some(let first): return first
        case .none:
            let bound = bound(position.id)
            return ordinal > bound || (ordinal == bound && id(ordinal) != position.id)
        }
    }

    private func standsBefore(_ ordinal: Int32, _ position: Position) -> Bool {
        switch compared(keys(ordinal), position.keys) {
        case .some(let first): first
        case .none: ordinal < bound(position.id)
        }
    }

    /// Where `position` stands in `sorted`: the place of the first item that does not stand before it.
    func rank(of position: Position, in sorted: [Int32]) -> Int {
        Self.partition(sorted) { !standsBefore($0, position) }
    }

    /// Whether the item is the very one of the position.
    func stands(_ ordinal: Int32, at position: Position) -> Bool {
        compared(keys(ordinal), position.keys) == nil && id(ordinal) == position.id
    }

    private func position(of ordinal: Int32) -> Position { Position(keys: keys(ordinal), id: id(ordinal)) }

    /// One page of `sorted`, which stands in this order. O(log items + limit).
    func listing(of sorted: [Int32], start: PageStart, limit: Int) -> Listing {
        let range: Range<Int>
        switch start {
        case .first: range = 0..<min(limit, sorted.count)
        case .after(let position):
            let first = Self.partition(sorted) { follows($0, position) }
            range = first..<min(first + limit, sorted.count)
        case .before(let position):
            let end = Self.partition(sorted) { !standsBefore($0, position) }
            range = max(0, end - limit)..<end
        }
        let items = Array(sorted[range])
        return Listing(
            total: sorted.count, items: items,
            previous: range.lowerBound > 0 ? items.first.map(position) : nil,
            next: range.upperBound < sorted.count ? items.last.map(position) : nil)
    }

    /// The first place from which `isBehind` holds.
    private static func partition(_ sorted: [Int32], _ isBehind: (Int32) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Position.Key {
    /// Numbers by value, texts by their UTF-8 bytes; a number stands before a text.
    func isBelow(_ other: Position.Key) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}
