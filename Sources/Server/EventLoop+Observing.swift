import HTTP

extension EventLoop {
    /// Names the request whose head has been read: as the client did in X-Request-Id, or by a number of our own.
    mutating func identify(_ octets: Span<UInt8>) {
        guard identifiesRequests else { return }
        if let sent = head.requestIdentifier, isIdentifier(octets, sent) {
            return writer.identify(as: octets.extracting(sent))
        }
        lastIdentifier = lastIdentifier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var digits: InlineArray<16, UInt8> = .init(repeating: 0)
        var rest = lastIdentifier
        for index in digits.indices {
            let digit = UInt8(truncatingIfNeeded: rest >> 60)
            digits[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
            rest <<= 4
        }
        writer.identify(as: digits.span)
    }

    /// Names the request of a delivery again, when its answer has come.
    mutating func identify(_ request: Request) {
        guard identifiesRequests else { return }
        let octets = Array(request.identifier.utf8)
        writer.identify(as: octets.span)
    }

    /// Whether the client's name for its request may be repeated: 1 to 64 letters, digits or any of `-._~+/=`.
    private func isIdentifier(_ octets: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (1...64).contains(range.count) else { return false }
        for index in range {
            switch octets[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
                continue
            default: return false
            }
        }
        return true
    }

    /// Tells the observer of the answer just written, where there is one.
    @inline(__always)
    func observe(_ sender: borrowing Sender, _ octets: Span<UInt8>, since started: Int64) {
        if isObserved { report(sender, octets, since: started) }
    }

    @inline(never)
    private func report(_ sender: borrowing Sender, _ octets: Span<UInt8>, since started: Int64) {
        guard let observer else { return }
        let isKnown = !head.target.isEmpty
        let exchange = Exchange(
            method: isKnown ? head.method : nil, status: writer.written.status,
            contentOctets: writer.written.content, microseconds: Int(monotonicMicroseconds() - started),
            sender: copy sender, route: writer.written.route)
        let identifier = Array(writer.identifierText.utf8)
        observer.answered(
            exchange, target: octets.extracting(head.target), identifier: identifier.span)
    }

    /// Tells the observer of an answer that took its time.
    func observe(_ delivery: Delivery) {
        guard let observer, let request = delivery.request, let sender = request.sender else { return }
        let exchange = Exchange(
            method: request.method, status: delivery.written.status, contentOctets: delivery.written.content,
            microseconds: Int(monotonicMicroseconds() - delivery.started), sender: sender,
            route: delivery.written.route)
        var target = request.path
        if let query = request.query { target += [UInt8(ascii: "?")] + query }
        let identifier = Array(request.identifier.utf8)
        observer.answered(exchange, target: target.span, identifier: identifier.span)
    }
}
