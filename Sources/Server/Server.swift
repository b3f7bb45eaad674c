import HTTP

/// An HTTP/1.1 server on POSIX sockets.
public struct Server: Sendable {
    public init() {}
}
