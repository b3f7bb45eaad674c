/// Where an item stands in a list: by a number, lower first, ties by ordinal, which is the order of ids.
struct ListKey: Comparable {
    let number: Double
    /// Twice the ordinal of an item; the odd numbers are the places between two.
    let place: Int

    init(_ number: Double, item ordinal: Int32) {
        self.number = number
        place = 2 * Int(ordinal)
    }

    /// Right before the item, where another may have stood.
    init(_ number: Double, before ordinal: Int32) {
        self.number = number
        place = 2 * Int(ordinal) - 1
    }

    var ordinal: Int32 { Int32(place / 2) }

    @inline(__always)
    static func < (left: ListKey, right: ListKey) -> Bool {
        left.number != right.number ? left.number < right.number : left.place < right.place
    }
}

/// Takes one page out of items that come in any order, without ordering them all.
struct PageSelection {
    /// Where the page begins, or, read backwards, ends.
    enum Start {
        case first
        case after(ListKey)
        case before(ListKey)
    }

    private let start: Start
    private let limit: Int
    private var kept: [ListKey] = []
    /// Once there are `limit` items, none beyond this one is on the page.
    private var worst: ListKey?
    private var total = 0
    /// Items on the page's side of the start.
    private var within = 0

    init(start: Start, limit: Int) {
        self.start = start
        self.limit = limit
    }

    private var isBackwards: Bool {
        if case .before = start { true } else { false }
    }

    @inline(__always)
    mutating func offer(_ key: ListKey) {
        total += 1
        switch start {
        case .first: break
        case .after(let bound): guard key > bound else { return }
        case .before(let bound): guard key < bound else { return }
        }
        within += 1
        if let worst, isBackwards ? key < worst : key > worst { return }
        kept.append(key)
        if kept.count >= 2 * limit + 64 { cut() }
    }

    /// Leaves the items nearest to the start, in order from it.
    private mutating func cut() {
        if isBackwards { kept.sort(by: >) } else { kept.sort() }
        guard kept.count > limit else { return }
        kept.removeLast(kept.count - limit)
        worst = kept.last
    }

    /// The page; `position` gives what a cursor keeps of an item.
    mutating func listing(position: (Int32) -> Position) -> Listing {
        cut()
        let items = (isBackwards ? kept.reversed() : kept).map(\.ordinal)
        let (outside, left) = (total - within, within - items.count)
        let (before, behind) = isBackwards ? (left, outside) : (outside, left)
        return Listing(
            total: total, items: items, previous: before > 0 ? items.first.map(position) : nil,
            next: behind > 0 ? items.last.map(position) : nil)
    }
}
