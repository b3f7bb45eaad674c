import HTTP

extension EventLoop {
    /// Connections accepted before others are looked after again.
    private static let acceptsAtATime = 64
    /// Milliseconds until accepting is tried again where no descriptor was left.
    private static let exhaustionPause: Int64 = 100

    /// Takes those who wait at the listener of this index and answers what they have sent already.
    mutating func accept(_ index: Int) {
        guard isAccepting, index < listeners.count else { return }
        for _ in 0..<Self.acceptsAtATime {
            guard state.admit() else { return pauseAccepting() }
            switch listeners[index].accept() {
            case .connection(let socket, let peer):
                guard let slot = connections.insert(Connection(socket: socket, peer: peer)) else {
                    Socket.close(socket)
                    state.release()
                    return
                }
                state.counters.accepted.wrappingAdd(1, ordering: .relaxed)
                openHere += 1
                guard isWithinShare(slot) else {
                    refuseConnection(slot)
                    continue
                }
                // The system gives a connection out once it has something to say, so it is read before it is
                // watched; one that asks, gets its answer and closes is never watched at all.
                read(slot)
            case .nobody:
                state.release()
                return
            case .exhausted:
                state.release()
                acceptsAgainAt = now + Self.exhaustionPause
                return pauseAccepting()
            }
        }
    }

    /// Counts the connection with its address; false where that has as many as it may. A proxy connects for many.
    private func isWithinShare(_ slot: Int) -> Bool {
        guard let addresses = state.addresses else { return true }
        let peer = connections[slot].peer
        guard !state.configuration.trustedProxies.contains(peer) else { return true }
        switch addresses.connect(peer, at: now) {
        case .counted: connections[slot].isCounted = true
        case .uncounted: break
        case .refused: return false
        }
        return true
    }

    /// Leaves those who come to the listen queue, until a connection closes.
    private mutating func pauseAccepting() {
        isAccepting = false
        for (index, listener) in listeners.enumerated() { watch(listener, index, .nothing) }
    }

    mutating func acceptAgain() {
        acceptsAgainAt = nil
        guard !isAccepting, drainDeadline == nil else { return }
        isAccepting = true
        for (index, listener) in listeners.enumerated() { watch(listener, index, .input) }
    }

    /// Takes no further connection but those who wait already, and ends what runs with its answer.
    mutating func drain(by deadline: Int64) {
        guard drainDeadline == nil else { return }
        drainDeadline = deadline
        isAccepting = true
        for index in listeners.indices {
            listeners[index].stopQueueing()
            accept(index)
        }
        isAccepting = false
        listeners = []
        // A client between two requests may be sending one right now. It is answered, and told to close; only
        // who says nothing for a while is left.
        idleDeadline = min(deadline, now + deadlines.span(of: .linger))
    }
}
