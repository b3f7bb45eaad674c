import HTTP

/// One thread's share of a server: its own listeners, its own connections, and nothing it must lock.
///
/// An event takes this way: `run` finds a socket ready; `read` receives what has come behind what was kept;
/// `serve` has the protocol cut it into requests and answers each into `writer`; `flush` sends all answers in one
/// call; `settle` says what the connection waits for now.
struct EventLoop: ~Copyable {
    let state: ServerState
    let application: any Application
    let observer: (any Observer)?
    /// Whether there is an observer; asked for every answer, which an optional protocol value is slow at.
    let isObserved: Bool
    let identifiesRequests: Bool
    /// Whether any proxy is believed; asked for every request.
    let believesProxies: Bool
    let poller: Poller
    let mailbox: Mailbox
    var listeners: [Listener]

    var connections: ConnectionTable
    var deadlines: Deadlines
    var openHere = 0

    /// Answers on their way out; empty between two events.
    var writer = AnswerWriter()
    /// The head of the request being answered.
    var head: RequestHead
    /// What was received, behind what was kept of it before.
    let input: UnsafeMutablePointer<UInt8>
    let inputCapacity: Int

    /// Monotonic milliseconds at the last wake-up.
    var now: Int64
    /// The second that `writer` writes as Date.
    var second = 0
    var isAccepting = true
    /// When to try to accept again after the system had no descriptor left.
    var acceptsAgainAt: Int64?
    /// When all must have ended; nil while the server serves.
    var drainDeadline: Int64?
    /// When a draining server gives up on clients that say nothing.
    var idleDeadline: Int64?
    var lastIdentifier: UInt64

    /// Octets asked of a socket at a time.
    static let receiveSize = 65_536
    private static let bellTag = UInt64.max
    private static let listenerTags = UInt64.max - 256..<UInt64.max

    init(state: ServerState, listeners: [Listener], mailbox: Mailbox, seed: UInt64) throws(ServerError) {
        let poller = try Poller()
        guard poller.add(mailbox.bell.descriptor, .input, tag: Self.bellTag) else { throw lastError("epoll_ctl") }
        for (index, listener) in listeners.enumerated() {
            guard poller.add(listener.descriptor, .input, tag: Self.listenerTags.lowerBound + UInt64(index)) else {
                throw lastError("epoll_ctl")
            }
        }
        self.poller = poller
        self.state = state
        self.listeners = listeners
        self.mailbox = mailbox
        let limits = state.configuration.limits
        application = state.application
        observer = state.configuration.observer
        isObserved = observer != nil
        head = RequestHead(limits: limits)
        identifiesRequests = state.configuration.identifiesRequests
        believesProxies = !state.configuration.trustedProxies.isEmpty
        connections = ConnectionTable(capacity: limits.connections)
        deadlines = Deadlines(spans: [
            limits.idleTime.milliseconds, limits.headerTime.milliseconds, limits.contentTime.milliseconds,
            limits.writeTime.milliseconds, limits.lingerTime.milliseconds,
        ])
        inputCapacity = max(limits.wholeRequest, Self.receiveSize) + Self.receiveSize
        input = .allocate(capacity: inputCapacity)
        now = monotonicMilliseconds()
        lastIdentifier = seed
    }

    deinit { input.deallocate() }

    @inline(__always) var limits: Limits { state.configuration.limits }

    /// Serves until the server is drained.
    mutating func run() {
        tick()
        while drainDeadline == nil || openHere > 0 {
            let ready = poller.wait(milliseconds: patience())
            tick()
            for index in 0..<ready { handle(poller.ready(index)) }
            expire()
        }
    }

    func watch(_ listener: Listener, _ index: Int, _ interest: Poller.Interest) {
        poller.change(listener.descriptor, interest, tag: Self.listenerTags.lowerBound + UInt64(index))
    }

    private mutating func tick() {
        now = monotonicMilliseconds()
        let wall = wallSeconds()
        if wall != second {
            second = wall
            writer.setDate(wall)
        }
    }

    /// Milliseconds until something is due.
    private func patience() -> Int32 {
        var due = deadlines.next(in: connections)
        if let acceptsAgainAt { due = min(due, acceptsAgainAt) }
        if let drainDeadline { due = min(due, drainDeadline) }
        if let idleDeadline { due = min(due, idleDeadline) }
        return due == .max ? -1 : Int32(clamping: max(0, due - now))
    }

    private mutating func handle(_ readiness: Poller.Readiness) {
        if let slot = connections.slot(readiness.tag) {
            handle(readiness, slot)
        } else if readiness.tag == Self.bellTag {
            for letter in mailbox.empty() { receive(letter) }
        } else if Self.listenerTags.contains(readiness.tag) {
            accept(Int(readiness.tag - Self.listenerTags.lowerBound))
        }
    }

    private mutating func handle(_ readiness: Poller.Readiness, _ slot: Int) {
        if readiness.isBroken && !readiness.canRead { return drop(slot) }
        switch connections[slot].phase {
        case .open: if readiness.canRead { read(slot) }
        case .answering:
            if readiness.isBroken { return drop(slot) }
            if readiness.canWrite { return takeUp(slot) }
            // The client sends on while it is being answered. That waits in the socket.
            if readiness.canRead { watch(slot, .nothing) }
        case .lingering: discard(slot)
        }
    }

    private mutating func receive(_ letter: Mailbox.Letter) {
        switch letter {
        case .answer(let ticket, let response): deliver(response, to: ticket)
        case .piece(let ticket, let piece): deliver(piece: piece, to: ticket)
        case .accept: acceptAgain()
        case .drain(let deadline): drain(by: deadline)
        }
    }

    private mutating func expire() {
        while let (slot, kind) = deadlines.due(at: now, in: connections) {
            switch kind {
            case .request, .output, .linger: drop(slot)
            case .header, .content: refuseLate(slot)
            }
        }
        if let again = acceptsAgainAt, again <= now { acceptAgain() }
        if let idle = idleDeadline, idle <= now {
            idleDeadline = nil
            for slot in deadlines.waiting(for: .request, in: connections) { drop(slot) }
        }
        if let deadline = drainDeadline, deadline <= now { dropAll() }
    }
}
