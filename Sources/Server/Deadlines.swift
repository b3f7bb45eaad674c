/// What each connection of a loop is waiting for, and until when.
///
/// All that wait for the same thing wait equally long, so each thing has one list, its first the next to be due:
/// setting, moving and lifting a deadline are O(1), and 10,000 idle connections cost nothing to watch.
struct Deadlines {
    enum Kind: UInt8 {
        case request, header, content, output, linger
    }

    /// A connection's place, kept in its slot.
    struct Links {
        fileprivate(set) var kind: Kind?
        fileprivate(set) var due: Int64 = 0
        fileprivate var previous: Int32 = -1
        fileprivate var next: Int32 = -1
    }

    private struct List {
        var first: Int32 = -1
        var last: Int32 = -1
    }

    private var lists: InlineArray<5, List> = .init(repeating: List())
    private let spans: InlineArray<5, Int64>

    /// `spans`: milliseconds each kind may last, in the order of the kinds.
    init(spans: InlineArray<5, Int64>) { self.spans = spans }

    /// Milliseconds a deadline of this kind lasts.
    func span(of kind: Kind) -> Int64 { spans[Int(kind.rawValue)] }

    /// Has the connection in `slot` wait for `kind` from `now` on, whatever it waited for before.
    mutating func set(_ slot: Int, _ kind: Kind, now: Int64, in table: borrowing ConnectionTable) {
        lift(slot, in: table)
        let list = Int(kind.rawValue)
        let last = lists[list].last
        table[slot].deadline.kind = kind
        table[slot].deadline.due = now + spans[list]
        table[slot].deadline.previous = last
        table[slot].deadline.next = -1
        if last >= 0 { table[Int(last)].deadline.next = Int32(slot) } else { lists[list].first = Int32(slot) }
        lists[list].last = Int32(slot)
    }

    /// Has the connection in `slot` wait for nothing.
    mutating func lift(_ slot: Int, in table: borrowing ConnectionTable) {
        let links = table[slot].deadline
        guard let kind = links.kind else { return }
        let list = Int(kind.rawValue)
        if links.previous >= 0 {
            table[Int(links.previous)].deadline.next = links.next
        } else {
            lists[list].first = links.next
        }
        if links.next >= 0 {
            table[Int(links.next)].deadline.previous = links.previous
        } else {
            lists[list].last = links.previous
        }
        table[slot].deadline.kind = nil
    }

    /// When the next deadline is due, or `Int64.max` where nothing is waited for.
    func next(in table: borrowing ConnectionTable) -> Int64 {
        var earliest = Int64.max
        for index in lists.indices where lists[index].first >= 0 {
            earliest = min(earliest, table[Int(lists[index].first)].deadline.due)
        }
        return earliest
    }

    /// A connection whose deadline has passed, with what it waited for; nil where there is none.
    func due(at now: Int64, in table: borrowing ConnectionTable) -> (slot: Int, kind: Kind)? {
        for index in lists.indices {
            let first = Int(lists[index].first)
            if first >= 0, table[first].deadline.due <= now, let kind = table[first].deadline.kind {
                return (first, kind)
            }
        }
        return nil
    }

    /// All connections that wait for `kind`, the longest waiting first.
    func waiting(for kind: Kind, in table: borrowing ConnectionTable) -> [Int] {
        var slots: [Int] = []
        var slot = lists[Int(kind.rawValue)].first
        while slot >= 0 {
            slots.append(Int(slot))
            slot = table[Int(slot)].deadline.next
        }
        return slots
    }
}
