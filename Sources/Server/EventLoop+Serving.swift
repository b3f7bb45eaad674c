import HTTP

extension EventLoop {
    /// Receives what the client has sent, behind what is kept of it, and serves it.
    mutating func read(_ slot: Int) {
        let kept = restoreKept(slot)
        let room = min(inputCapacity - kept, Self.receiveSize)
        let buffer = UnsafeMutableRawBufferPointer(start: input + kept, count: room)
        switch Socket.receive(connections[slot].socket, buffer) {
        case .octets(let count): serve(slot, kept + count, received: true)
        case .end:
            connections[slot].inputEnded = true
            serve(slot, kept, received: false)
        case .wouldBlock: settle(slot, answered: false)
        case .failed: drop(slot)
        }
    }

    /// Copies what is kept of the connection to the beginning of the input; how many octets that are.
    func restoreKept(_ slot: Int) -> Int {
        guard let kept = connections[slot].kept else { return 0 }
        let count = Int(connections[slot].keptCount)
        input.update(from: kept, count: count)
        return count
    }

    /// Answers the requests in the first `count` octets of the input, in order, and keeps what is not whole.
    mutating func serve(_ slot: Int, _ count: Int, received: Bool) {
        let received = UnsafeBufferPointer(start: input, count: count)
        var start = 0
        var answered = false
        while start < count, connections[slot].phase == .open, connections[slot].closing == .no {
            let octets = received.span.extracting(start..<count)
            let connection = connections.address(of: slot)
            switch connection.pointee.state.next(in: octets, head: &head) {
            case .incomplete:
                guard connections[slot].inputEnded, let refusal = connections[slot].state.ended(unread: count - start)
                else { return finish(slot, start..<count, answered) }
                refuse(slot, refusal, octets)
            case .request:
                answer(slot, octets)
                start += connections[slot].state.consumed
                answered = true
                // Who does not take its answers gets no more of them made.
                if writer.count > limits.unsent, !flush(slot) { return }
            case .expectation: meetExpectation(slot, octets)
            case .refusal(let refusal): refuse(slot, refusal, octets)
            }
        }
        finish(slot, start..<count, answered)
    }

    private mutating func finish(_ slot: Int, _ rest: Range<Int>, _ answered: Bool) {
        keep(slot, rest)
        if flush(slot) { settle(slot, answered: answered) }
    }

    /// Keeps the octets of `rest` with the connection until more come or its turn does.
    private func keep(_ slot: Int, _ rest: Range<Int>) {
        let old = connections[slot].kept
        if rest.isEmpty {
            connections[slot].kept = nil
        } else {
            let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: rest.count)
            kept.initialize(from: input + rest.lowerBound, count: rest.count)
            connections[slot].kept = kept
        }
        connections[slot].keptCount = Int32(rest.count)
        old?.deallocate()
    }

    /// Answers the request whose head has been read, or has its answer made elsewhere.
    private mutating func answer(_ slot: Int, _ octets: Span<UInt8>) {
        begin(slot, octets)
        let started = isObserved ? monotonicMicroseconds() : 0
        let sender = sender(slot, octets)
        guard isWithinAllowance(sender, octets, started) else { return }
        let isPlain = head.framing == .none && !head.needsAllFields && head.isGetOrHead
        if isPlain, application.answer(head, in: octets, with: &writer) {
            observe(sender, octets, since: started)
            return
        }
        var request = request(sender, octets)
        if head.framing != .none, application.wantsContent(of: request) {
            request.body = connections[slot].state.content(head, in: octets)
        }
        plan(slot, request, octets, started)
    }

    /// Who sent the request just read.
    @inline(__always)
    private func sender(_ slot: Int, _ octets: Span<UInt8>) -> Sender {
        let peer = connections[slot].peer
        guard believesProxies else { return Sender(peer: peer) }
        return Sender(peer: peer, head: head, in: octets, trusting: state.configuration.trustedProxies)
    }

    /// Counts the request with its client's address and has the answer tell what is left; where nothing was, answers
    /// so and says false.
    @inline(__always)
    private mutating func isWithinAllowance(
        _ sender: borrowing Sender, _ octets: Span<UInt8>, _ started: Int64
    ) -> Bool {
        guard let addresses = state.addresses, let allowance = addresses.request(from: sender.client, at: now) else {
            return true
        }
        writer.tell(allowance)
        guard allowance.isExceeded else { return true }
        _ = writer.write(Refusal.response(beyond: allowance))
        observe(sender, octets, since: started)
        return false
    }

    /// Has the writer answer in the manner of the request just read, and settles whether the connection goes on.
    private mutating func begin(_ slot: Int, _ octets: Span<UInt8>) {
        let keepsAlive = head.keepsAlive && connections[slot].state.requests < limits.requests && drainDeadline == nil
        if !keepsAlive { connections[slot].closing = head.keepsAlive ? .lingering : .atOnce }
        writer.begin(
            AnswerWriter.Manner(
                omitsContent: head.isHead, isHTTP10: head.isHTTP10, keepsAlive: keepsAlive))
        identify(octets)
        state.counters.requests.wrappingAdd(1, ordering: .relaxed)
    }

    private func request(_ sender: Sender, _ octets: Span<UInt8>) -> Request {
        Request(head, in: octets, body: [], sender: sender, identifier: writer.identifierText)
    }

    private mutating func plan(_ slot: Int, _ request: Request, _ octets: Span<UInt8>, _ started: Int64) {
        let sender = request.sender ?? Sender(peer: connections[slot].peer)
        if request.path == [UInt8(ascii: "*")] {
            // OPTIONS for the server as a whole, RFC 9110 section 9.3.7.
            let fields = [Field("Allow", "GET, HEAD, OPTIONS"), Field("Access-Control-Allow-Origin", "*")]
            _ = writer.write(Response(status: 204, fields: fields))
            return observe(sender, octets, since: started)
        }
        switch application.plan(for: request) {
        case .ready(let response):
            if let stream = writer.write(response.conditioned(by: request, now: second)) {
                startDelivery(slot, request, started).start(stream, isHTTP10: head.isHTTP10)
            } else {
                observe(sender, octets, since: started)
            }
        case .deferred(let work):
            guard state.deferred.wrappingAdd(1, ordering: .relaxed).newValue <= limits.waiting else {
                state.deferred.wrappingSubtract(1, ordering: .relaxed)
                _ = writer.write(Refusal.busy.response)
                return observe(sender, octets, since: started)
            }
            _ = startDelivery(slot, request, started)
            let ticket = connections.ticket(slot)
            state.workers.async { [state, mailbox] in
                let response = work()
                state.deferred.wrappingSubtract(1, ordering: .relaxed)
                mailbox.put(.answer(ticket: ticket, response))
            }
        }
    }

    private mutating func startDelivery(_ slot: Int, _ request: Request, _ started: Int64) -> Delivery {
        let delivery = connections[slot].delivery ?? Delivery()
        delivery.request = request
        delivery.manner = writer.manner
        delivery.allowance = writer.allowance
        delivery.started = started
        delivery.written = writer.written
        connections[slot].delivery = delivery
        connections[slot].phase = .answering
        if !writer.manner.keepsAlive, connections[slot].closing == .no { connections[slot].closing = .atOnce }
        return delivery
    }

    /// The client waits before it sends its content. Where the content is not wanted the answer is final and the
    /// connection ends with it, for nobody could tell whether the content comes still (RFC 9110 section 10.1.1).
    private mutating func meetExpectation(_ slot: Int, _ octets: Span<UInt8>) {
        begin(slot, octets)
        let sender = sender(slot, octets)
        let request = request(sender, octets)
        if application.wantsContent(of: request) {
            connections[slot].closing = .no
            return writer.writeContinue()
        }
        connections[slot].closing = .lingering
        var manner = writer.manner
        manner.keepsAlive = false
        writer.begin(manner)
        identify(octets)
        let started = isObserved ? monotonicMicroseconds() : 0
        guard isWithinAllowance(sender, octets, started) else { return }
        plan(slot, request, octets, started)
    }

    /// Writes why the protocol refuses what the client sent; the connection closes behind it.
    private mutating func refuse(_ slot: Int, _ refusal: Refusal, _ octets: Span<UInt8>) {
        // Reads what there is of the head once more: the loop's one head may be another client's by now, and its
        // positions mean nothing in these octets.
        _ = try? head.read(octets)
        state.counters.refused.wrappingAdd(1, ordering: .relaxed)
        connections[slot].closing = .lingering
        writer.begin(
            AnswerWriter.Manner(omitsContent: head.isHead, isHTTP10: head.isHTTP10, keepsAlive: false))
        identify(octets)
        _ = writer.write(refusal.response)
        observe(sender(slot, octets), octets, since: isObserved ? monotonicMicroseconds() : 0)
    }

    /// Tells a client whose address has its share of connections open already, before it is listened to.
    mutating func refuseConnection(_ slot: Int) {
        let nothing: [UInt8] = []
        refuse(slot, .tooManyConnections, nothing.span)
        finish(slot, 0..<0, true)
    }

    /// The rest of a request has not come in time.
    mutating func refuseLate(_ slot: Int) {
        state.counters.timedOut.wrappingAdd(1, ordering: .relaxed)
        guard let refusal = connections[slot].state.expired else { return drop(slot) }
        let count = restoreKept(slot)
        let octets = UnsafeBufferPointer(start: input, count: count)
        refuse(slot, refusal, octets.span)
        finish(slot, 0..<0, true)
    }
}
