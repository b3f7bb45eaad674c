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
        guard connections[slot].delivery?.unsent.isEmpty ?? true else {
            // It goes behind what the client has not taken yet.
            holdBack(slot, from: 0)
            return push(slot)
        }
        switch send(to: connections[slot].socket, isLast: endsAtOnce(slot)) {
        case .octets(let sent): if sent < writer.count { holdBack(slot, from: sent) }
        case .wouldBlock: holdBack(slot, from: 0)
        case .end, .failed:
            drop(slot)
            return false
        }
        return true
    }

    /// Sends what the writer holds, in one call.
    private func send(to socket: Int32, isLast: Bool) -> Transfer {
        guard !writer.attachments.isEmpty else {
            return writer.output.withOctets { Socket.send(socket, UnsafeRawBufferPointer($0), isLast: isLast) }
        }
        return writer.output.withOctets { octets in
            let attachments = writer.attachments
            let count = min(2 * attachments.count + 1, Socket.partsAtATime)
            return withUnsafeTemporaryAllocation(of: iovec.self, capacity: count) { parts in
                var start = 0
                for index in 0..<count {
                    if index % 2 == 1 {
                        parts[index] = iovec(sending: attachments[index / 2].octets)
                    } else {
                        let end = index / 2 < attachments.count ? attachments[index / 2].position : octets.count
                        parts[index] = iovec(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: octets[start..<end])))
                        start = end
                    }
                }
                return Socket.send(socket, parts, isLast: isLast && count > 2 * attachments.count)
            }
        }
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
        writer.output.withOctets { octets in
            var start = 0
            for attachment in writer.attachments {
                if attachment.position > start { delivery.unsent.append(Array(octets[start..<attachment.position])) }
                delivery.unsent.append(attachment.octets)
                start = attachment.position
            }
            if start < octets.count { delivery.unsent.append(Array(octets[start...])) }
        }
        delivery.take(sent)
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
    /// Streams `stream` from now on.
    func start(_ stream: ContentStream, isHTTP10: Bool) {
        self.stream = stream
        owed = stream.length
        isChunked = stream.length == nil && !isHTTP10
    }

    /// Sends as much of what is unsent as the socket takes in one call.
    func send(to socket: Int32) -> Transfer {
        let count = min(unsent.count, Socket.partsAtATime)
        let transfer = withUnsafeTemporaryAllocation(of: iovec.self, capacity: count) { parts in
            for index in 0..<count {
                parts[index] = iovec(sending: unsent[index], from: index == 0 ? sent : 0)
            }
            return Socket.send(socket, parts, isLast: false)
        }
        if case .octets(let moved) = transfer { take(moved) }
        return transfer
    }

    /// Lets go of the first `count` octets of what is unsent.
    func take(_ count: Int) {
        sent += count
        while let first = unsent.first, sent >= first.count {
            sent -= first.count
            unsent.removeFirst()
        }
    }
}
