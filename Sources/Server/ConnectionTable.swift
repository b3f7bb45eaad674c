import Glibc
import HTTP

/// One connection as its loop keeps it: a slot of plain memory, free of references while it is idle.
struct Connection {
    /// Where the connection stands between two events.
    enum Phase: UInt8 {
        /// Requests are read and answered.
        case open
        /// An answer is being made or taken; what the client sends meanwhile waits.
        case answering
        /// All is said. What still comes is thrown away until the client closes, so that it can read the answer.
        case lingering
    }

    /// What follows once the answers written so far are taken.
    enum Closing: UInt8 {
        case no
        /// The client knows that its last request was its last.
        case atOnce
        /// The client may be sending still.
        case lingering
    }

    var state = ConnectionState()
    let socket: Int32
    var phase = Phase.open
    var closing = Closing.no
    var interest: Poller.Interest
    var isRegistered = false
    /// The client has sent its last octet.
    var inputEnded = false
    /// Whether it stands in the count of its address.
    var isCounted = false

    /// Octets of a request that is not whole yet, or that waits for its turn.
    var kept: UnsafeMutablePointer<UInt8>?
    var keptCount: Int32 = 0

    /// What is under way; nil while nothing is.
    var delivery: Delivery?
    let peer: PeerAddress

    /// The deadline list the connection stands in, and its neighbours there.
    var deadline = Deadlines.Links()

    init(socket: Int32, peer: PeerAddress) {
        self.socket = socket
        self.peer = peer
        interest = .input
    }
}

/// The connections of one loop, by slot. Slots are used again; a ticket tells the tenants of one slot apart.
struct ConnectionTable: ~Copyable {
    private let slots: UnsafeMutablePointer<Connection>
    /// Counted up at each tenant's end, so that an event of the former one finds nobody.
    private let generations: UnsafeMutablePointer<UInt32>
    private let capacity: Int
    private var used = 0
    private var free: [Int32] = []

    /// The memory of a slot is touched only once it is needed.
    init(capacity: Int) {
        self.capacity = capacity
        slots = .allocate(capacity: capacity)
        generations = .allocate(capacity: capacity)
    }

    deinit {
        // The loop has closed every connection before it ends.
        slots.deallocate()
        generations.deallocate()
    }

    /// Puts `connection` into a slot; nil where all are taken.
    mutating func insert(_ connection: consuming Connection) -> Int? {
        let slot: Int
        if let last = free.popLast() {
            slot = Int(last)
        } else if used < capacity {
            slot = used
            used += 1
            (generations + slot).initialize(to: 0)
        } else {
            return nil
        }
        (slots + slot).initialize(to: connection)
        return slot
    }

    /// Frees `slot`; its tenant's kept octets go with it.
    mutating func remove(_ slot: Int) {
        slots[slot].kept?.deallocate()
        (slots + slot).deinitialize(count: 1)
        generations[slot] &+= 1
        free.append(Int32(slot))
    }

    subscript(slot: Int) -> Connection {
        @inline(__always) unsafeAddress { UnsafePointer(slots + slot) }
        @inline(__always) nonmutating unsafeMutableAddress { slots + slot }
    }

    /// Where the connection in `slot` lies, for an access that would otherwise hold the whole table.
    @inline(__always)
    func address(of slot: Int) -> UnsafeMutablePointer<Connection> { slots + slot }

    /// What names the present tenant of `slot`: the slot in the low half, its generation in the high one.
    func ticket(_ slot: Int) -> UInt64 { UInt64(generations[slot]) << 32 | UInt64(UInt32(slot)) }

    /// All slots that have a tenant.
    var occupied: [Int] {
        let vacant = Set(free)
        return (0..<used).filter { !vacant.contains(Int32($0)) }
    }

    /// The slot `ticket` names, or nil where its tenant is gone.
    func slot(_ ticket: UInt64) -> Int? {
        let slot = Int(UInt32(truncatingIfNeeded: ticket))
        guard slot < used, generations[slot] == UInt32(truncatingIfNeeded: ticket >> 32) else { return nil }
        return slot
    }
}
