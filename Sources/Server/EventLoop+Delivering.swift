import Glibc
import HTTP

extension EventLoop {
    /// Octets of a stream made ahead of what the client has taken.
    private static let streamAhead = 65_536

    /// Sends what the writer holds, in one call where the client takes it; false where the connection is gone.
    ///
    /// What is not taken goes to the connection's delivery.
    mutating func flush(_ slot: Int) -> Bool {
        guard writer.count > 0 else { return true }
        defer { writer.removeAll() }
        let socket = connections[slot].socket
        if writer.attachments.isEmpty, connections[slot].delivery?.unsent.isEmpty ?? true {
            let total = writer.output.count
            let isLast = endsAtOnce(slot)
            let transfer = writer.output.withOctets { Socket.send(socket, UnsafeRawBufferPointer($0), isLast: isLast) }
            switch transfer {
            case .octets(total): return true
            case .octets(let sent): holdBack(slot, from: sent)
            case .wouldBlock: holdBack(slot, from: 0)
            case .end, .failed:
                drop(slot)
                return false
            }
            return true
        }
        holdBack(slot, from: 0)
        return push(slot)
    }

    /// Whether the connection closes as soon as what the writer holds is sent.
    private func endsAtOnce(_ slot: Int) -> Bool {
        connections[slot].closing == .atOnce && connections[slot].keptCount == 0
            && !(connections[slot].delivery?.isBusy ?? false)
    }

    /// Leaves what the writer holds, but for its first `sent` octets, with the delivery.
    private mutating func holdBack(_ slot: Int, from sent: Int) {
        let delivery = connections[slot].delivery ?? Delivery()
        connections[slot].delivery = delivery
        connections[slot].phase = .answering
        let attachments = writer.attachments
        writer.output.withOctets { octets in
            var start = sent
            for attachment in attachments {
                if attachment.position > start { delivery.unsent.append(Array(octets[start..<attachment.position])) }
                delivery.unsent.append(attachment.octets)
                start = attachment.position
            }
            if start < octets.count { delivery.unsent.append(Array(octets[start...])) }
        }
    }

    /// Sends what the delivery holds, as far as the client takes it; false where the connection is gone.
    private mutating func push(_ slot: Int) -> Bool {
        guard let delivery = connections[slot].delivery else { return true }
        while !delivery.unsent.isEmpty {
            switch delivery.send(to: connections[slot].socket) {
            case .octets: continue
            case .wouldBlock: return true
            case .end, .failed:
                drop(slot)
                return false
            }
        }
        return true
    }

    /// The client can take more of its answer.
    mutating func takeUp(_ slot: Int) {
        guard let delivery = connections[slot].delivery else { return settle(slot, answered: false) }
        let before = delivery.unsentCount
        guard push(slot) else { return }
        // The limit of time is for taking nothing, so any progress begins it anew.
        if delivery.unsentCount < before { deadlines.lift(slot, in: connections) }
        proceed(slot)
    }

    /// A deferred answer has come.
    mutating func deliver(_ response: Response, to ticket: UInt64) {
        guard let slot = connections.slot(ticket), let delivery = connections[slot].delivery,
            let request = delivery.request
        else { return }
        writer.begin(delivery.manner)
        writer.tell(delivery.allowance)
        identify(request)
        let stream = writer.write(response.conditioned(by: request, now: second))
        delivery.manner = writer.manner
        delivery.written = writer.written
        if !writer.manner.keepsAlive, connections[slot].closing == .no { connections[slot].closing = .atOnce }
        if let stream {
            delivery.start(stream, isHTTP10: writer.manner.isHTTP10)
        } else {
            observe(delivery)
            delivery.request = nil
        }
        if flush(slot) { proceed(slot) }
    }

    /// The next piece of a stream has come, or its end.
    mutating func deliver(piece: [UInt8]?, to ticket: UInt64) {
        guard let slot = connections.slot(ticket), let delivery = connections[slot].delivery else { return }
        delivery.isPulling = false
        if let piece {
            delivery.written.content += piece.count
            if let owed = delivery.owed {
                // More than was promised would be read as the next answer.
                guard piece.count <= owed else { return drop(slot) }
                delivery.owed = owed - piece.count
            }
            writer.write(chunk: piece, isChunked: delivery.isChunked)
        } else {
            // Less than was promised: only the connection's end can tell the client.
            guard delivery.owed ?? 0 == 0 else { return drop(slot) }
            if delivery.isChunked { writer.writeEnd() }
            observe(delivery)
            delivery.stream = nil
            delivery.request = nil
        }
        if flush(slot) { proceed(slot) }
    }

    /// Goes on with a connection after something of its delivery was made or taken.
    private mutating func proceed(_ slot: Int) {
        guard let delivery = connections[slot].delivery else { return }
        guard delivery.unsent.isEmpty, !delivery.isBusy else { return settle(slot, answered: false) }
        connections[slot].delivery = nil
        connections[slot].phase = .open
        // Requests that came meanwhile are next, before the socket is asked for more.
        let kept = restoreKept(slot)
        if kept > 0, connections[slot].closing == .no { return serve(slot, kept, received: false) }
        settle(slot, answered: true)
    }

    /// Says what the connection waits for after an event, or closes it where all is said.
    mutating func settle(_ slot: Int, answered: Bool) {
        if let delivery = connections[slot].delivery, !delivery.unsent.isEmpty || delivery.isBusy {
            return settle(slot, delivery)
        }
        connections[slot].delivery = nil
        guard connections[slot].closing == .no, !connections[slot].inputEnded else { return end(slot) }
        connections[slot].phase = .open
        watch(slot, .input)
        let kind: Deadlines.Kind =
            switch connections[slot].state.waiting {
            case .request: .request
            case .header: .header
            case .content: .content
            }
        // A limit runs from its beginning, however often something comes.
        if answered || connections[slot].deadline.kind != kind {
            deadlines.set(slot, kind, now: now, in: connections)
        }
    }

    private mutating func settle(_ slot: Int, _ delivery: Delivery) {
        if delivery.unsent.isEmpty {
            deadlines.lift(slot, in: connections)
            // Nothing is to be written; what can be read stays unwatched once it has shown up.
            if connections[slot].interest == .output || !connections[slot].isRegistered { watch(slot, .input) }
        } else {
            watch(slot, .output)
            if connections[slot].deadline.kind != .output {
                deadlines.set(slot, .output, now: now, in: connections)
            }
        }
        if let stream = delivery.stream, !delivery.isPulling, delivery.unsentCount < Self.streamAhead {
            delivery.isPulling = true
            let ticket = connections.ticket(slot)
            state.workers.async { [mailbox] in mailbox.put(.piece(ticket: ticket, stream.next())) }
        }
    }
}

extension Delivery {
    /// Pieces given to the system in one call.
    private static let piecesAtATime = 16

    /// Streams `stream` from now on.
    func start(_ stream: ContentStream, isHTTP10: Bool) {
        self.stream = stream
        owed = stream.length
        isChunked = stream.length == nil && !isHTTP10
    }

    /// Sends as much of what is unsent as the socket takes in one call.
    func send(to socket: Int32) -> Transfer {
        let count = min(unsent.count, Self.piecesAtATime)
        let transfer = withUnsafeTemporaryAllocation(of: iovec.self, capacity: count) { parts in
            for index in 0..<count {
                unsent[index].withUnsafeBytes { raw in
                    // The arrays stay where they are while `unsent` holds them, and the system only reads.
                    let skipped = index == 0 ? sent : 0
                    parts[index] = iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: raw.baseAddress.map { $0 + skipped }),
                        iov_len: raw.count - skipped)
                }
            }
            return Socket.send(socket, parts)
        }
        if case .octets(let moved) = transfer {
            sent += moved
            while let first = unsent.first, sent >= first.count {
                sent -= first.count
                unsent.removeFirst()
            }
        }
        return transfer
    }
}
