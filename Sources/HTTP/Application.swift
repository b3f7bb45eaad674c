/// What a server serves.
public protocol Application: Sendable {
    /// How `request` will be answered. Called on a loop that serves other clients too: it must decide within
    /// microseconds, and hand anything longer back as `.deferred`.
    func plan(for request: Request) -> Plan
}

/// An answer that is ready, or the work that makes it.
public enum Plan: Sendable {
    case ready(Response)
    /// Run on a Dispatch queue, off the loop.
    case deferred(@Sendable () -> Response)
}
