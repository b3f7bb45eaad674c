/// What a server serves.
public protocol Application: Sendable {
    /// Answers at once a request whose answer lies ready, and says true; false to be asked for a `plan`.
    ///
    /// This is the fast path: it is asked first about every GET and HEAD without content whose head has nothing
    /// that only the whole list of fields can tell (`head.needsAllFields`). `octets` are what the head was read
    /// from. An `AnswerCache` does all of it:
    ///
    /// ```swift
    /// func answer(_ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter) -> Bool {
    ///     cache.answer(head, in: octets, with: &writer)
    /// }
    /// ```
    ///
    /// The default says false.
    func answer(_ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter) -> Bool

    /// Whether the content of `request`, of which the head alone is known yet, will be looked at. The default is
    /// no: the content is read up to the limit and thrown away, and a client that waits for 100 (Continue) gets
    /// its answer instead.
    func wantsContent(of request: Request) -> Bool

    /// How `request` will be answered. Called on a loop that serves other clients too: it must decide within
    /// microseconds, and hand anything longer back as `.deferred`.
    func plan(for request: Request) -> Plan
}

extension Application {
    public func answer(
        _ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter
    ) -> Bool { false }

    public func wantsContent(of request: Request) -> Bool { false }
}

/// An answer that is ready, or the work that makes it.
public enum Plan: Sendable {
    case ready(Response)
    /// Run on a Dispatch queue, off the loop.
    case deferred(@Sendable () -> Response)
}
