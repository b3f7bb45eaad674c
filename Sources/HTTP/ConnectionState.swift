/// What one connection has said so far and what is waited for: octets in, events out, no socket and no clock.
///
/// Whoever moves the octets keeps those of a request that is not whole yet and gives them again, from the same
/// beginning, with what came since:
///
/// ```swift
/// switch state.next(in: octets, head: &head) {
/// case .incomplete: keep octets, wait as long as the limit of `state.waiting` allows
/// case .request: answer; the next request begins at `state.consumed`
/// case .expectation: answer at once and close, or send 100 and call `next` again
/// case .refusal(let refusal): send `refusal.response` and close, lingering
/// }
/// ```
public struct ConnectionState: Sendable {
    /// What the client owes, and so which limit of time runs.
    public enum Waiting: UInt8, Sendable {
        /// The first octet of a request: `idleTime`, then close.
        case request
        /// The rest of a header: `headerTime`, then 408.
        case header
        /// The rest of the content: `contentTime`, then 408.
        case content
    }

    /// What stands in the octets.
    public enum Event: Sendable, Equatable {
        /// Nothing whole; more octets are needed.
        case incomplete
        /// A whole request: its head in `head`, its length in `consumed`.
        case request
        /// A whole head whose client waits for 100 (Continue) before it sends content.
        case expectation
        /// A request that cannot be answered; the connection is to close.
        case refusal(Refusal)
    }

    private enum Stage: Sendable {
        /// `examined` octets have been read before, without reaching the head's end.
        case head(examined: Int32)
        case length(total: Int32)
        case chunked(ChunkedContent)
    }

    private var stage = Stage.head(examined: 0)
    private var length: Int32 = 0
    private var requestCount: UInt32 = 0

    public init() {}

    /// The limit that runs when `next` has answered `.incomplete` or `.expectation`.
    public var waiting: Waiting {
        switch stage {
        case .head(let examined): examined == 0 ? .request : .header
        case .length, .chunked: .content
        }
    }

    /// The length in octets of the request `next` has just found whole.
    public var consumed: Int { Int(length) }

    /// The requests found whole so far.
    public var requests: Int { Int(requestCount) }

    /// Reads on in `octets`, which begin where the request does that is being read.
    public mutating func next(
        in octets: Span<UInt8>, head: inout RequestHead
    ) -> Event {
        do throws(Refusal) {
            return try advance(octets, &head)
        } catch {
            return .refusal(error)
        }
    }

    private mutating func advance(
        _ octets: Span<UInt8>, _ head: inout RequestHead
    ) throws(Refusal) -> Event {
        switch stage {
        case .head(let examined):
            guard Self.isWorthReading(octets, from: Int(examined)) else { return .incomplete }
            guard try head.read(octets) else {
                stage = .head(examined: Int32(octets.count))
                return .incomplete
            }
            switch head.framing {
            case .none: return found(head.end)
            case .length(let count):
                if count > head.limits.content { throw .contentTooLarge }
                stage = .length(total: Int32(head.end + count))
            case .chunked: stage = .chunked(ChunkedContent(at: head.end))
            }
            // A client that has begun to send content already waits for nothing (RFC 9110 section 10.1.1).
            if head.expectsContinue && octets.count == head.end { return .expectation }
        case .length, .chunked: break
        }
        return try advanceContent(octets, &head)
    }

    private mutating func advanceContent(
        _ octets: Span<UInt8>, _ head: inout RequestHead
    ) throws(Refusal) -> Event {
        let end: Int
        switch stage {
        case .head: return .incomplete
        case .length(let total):
            guard octets.count >= Int(total) else { return .incomplete }
            end = Int(total)
        case .chunked(var content):
            let isWhole = try content.advance(octets, limits: head.limits)
            stage = .chunked(content)
            guard isWhole else { return .incomplete }
            end = content.end
        }
        // The head was read when fewer octets had come; other clients' heads may have been read since.
        _ = try head.read(octets)
        return found(end)
    }

    private mutating func found(_ end: Int) -> Event {
        length = Int32(end)
        requestCount += 1
        stage = .head(examined: 0)
        return .request
    }

    /// Whether reading the head again can tell anything new: at a line's end, or after each further KiB.
    ///
    /// So a client that sends one octet at a time has each line read once or twice, not once an octet.
    private static func isWorthReading(_ octets: Span<UInt8>, from examined: Int) -> Bool {
        if examined == 0 || octets.count - examined >= rereadInterval { return true }
        for index in examined..<octets.count
        where octets[index] == Octet.lineFeed || octets[index - 1] == Octet.carriageReturn { return true }
        return false
    }

    /// Octets of a line that may come before it is looked at again though it has not ended.
    private static let rereadInterval = 1_024

    /// The content of the request just found in `octets`, its transfer coding undone. Not for the hot path.
    public func content(_ head: borrowing RequestHead, in octets: Span<UInt8>) -> [UInt8] {
        switch head.framing {
        case .none: return []
        case .length(let count): return octets.array(head.end..<head.end + count)
        case .chunked:
            var bytes: [UInt8] = []
            var pieces: [Range<Int>] = []
            var decoder = ChunkedContent(at: head.end)
            // It was read whole before, so it cannot be refused now.
            _ = try? decoder.advance(octets, limits: head.limits) { pieces.append($0) }
            for piece in pieces { bytes += octets.array(piece) }
            return bytes
        }
    }

    /// The client has sent its last octet, with `unread` of them not making a whole request: what to answer, or
    /// nil where it left between requests.
    public func ended(unread: Int) -> Refusal? { unread > 0 ? .incomplete : nil }

    /// The limit of `waiting` has passed: what to answer, or nil where the connection just closes.
    public var expired: Refusal? {
        switch waiting {
        case .request: nil
        case .header: .headerTimeout
        case .content: .contentTimeout
        }
    }
}
