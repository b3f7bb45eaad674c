import HTTP

extension EventLoop {
    /// Has the connection watched for `interest`, which costs a call only where that changes.
    func watch(_ slot: Int, _ interest: Poller.Interest) {
        if connections[slot].isRegistered {
            if connections[slot].interest == interest { return }
            poller.change(connections[slot].socket, interest, tag: connections.ticket(slot))
        } else {
            connections[slot].isRegistered = poller.add(
                connections[slot].socket, interest, tag: connections.ticket(slot))
        }
        connections[slot].interest = interest
    }

    /// Ends a connection whose answers are all sent: at once where the client sends no more, else once it has had
    /// the time to read them. Closing on unread input would reset the connection and lose the last answer.
    mutating func end(_ slot: Int) {
        if connections[slot].inputEnded { return drop(slot) }
        if connections[slot].closing == .atOnce, connections[slot].keptCount == 0 {
            // The last answer goes out with this. The close alone would throw it away where something unread has come.
            Socket.endOutput(connections[slot].socket)
            return drop(slot)
        }
        connections[slot].phase = .lingering
        connections[slot].kept?.deallocate()
        connections[slot].kept = nil
        connections[slot].keptCount = 0
        Socket.endOutput(connections[slot].socket)
        watch(slot, .input)
        deadlines.set(slot, .linger, now: now, in: connections)
    }

    /// Throws away what a lingering client still sends.
    mutating func discard(_ slot: Int) {
        let buffer = UnsafeMutableRawBufferPointer(start: input, count: Self.receiveSize)
        switch Socket.receive(connections[slot].socket, buffer) {
        case .octets, .wouldBlock: break
        case .end, .failed: drop(slot)
        }
    }

    /// Closes the connection now.
    mutating func drop(_ slot: Int) {
        deadlines.lift(slot, in: connections)
        if connections[slot].isCounted { state.addresses?.disconnect(connections[slot].peer) }
        // Closing a descriptor takes it out of the poller too.
        Socket.close(connections[slot].socket)
        connections.remove(slot)
        openHere -= 1
        state.release()
    }

    /// Closes all connections, wherever they stand.
    mutating func dropAll() {
        for slot in connections.occupied { drop(slot) }
    }
}
