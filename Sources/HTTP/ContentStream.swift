/// Content made while it is sent. `next` is called on one thread at a time and answers nil at the end.
public struct ContentStream: Sendable {
    /// Known length in octets, or nil for chunked framing.
    public let length: Int?
    public let next: @Sendable () -> [UInt8]?

    public init(length: Int? = nil, next: @escaping @Sendable () -> [UInt8]?) {
        self.length = length
        self.next = next
    }
}
