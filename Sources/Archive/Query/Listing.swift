/// A place in an ordered list that outlives the snapshot: what the list is ordered by, and the id that breaks ties.
///
/// The item itself may be gone after a reload; the place is still where it would stand.
public struct Position: Sendable, Hashable {
    public let keys: [Key]
    public let id: String

    public enum Key: Sendable, Hashable {
        case number(Double)
        case text(String)
    }

    public init(keys: [Key], id: String) {
        self.keys = keys
        self.id = id
    }
}

/// Where a page of a list begins.
public enum PageStart: Sendable, Hashable {
    case first
    /// The page whose first item stands right behind the position.
    case after(Position)
    /// The page whose last item stands right before the position.
    case before(Position)
}

/// One page of an ordered list, with the exact number of all its items.
public struct Listing: Sendable, Equatable {
    /// Items on all pages.
    public let total: Int
    /// Ordinals of this page's items, in the list's order.
    public let items: [Int32]
    /// Use with `.before`; nil on the first page.
    public let previous: Position?
    /// Use with `.after`; nil on the last page.
    public let next: Position?

    public init(total: Int, items: [Int32], previous: Position? = nil, next: Position? = nil) {
        self.total = total
        self.items = items
        self.previous = previous
        self.next = next
    }
}
