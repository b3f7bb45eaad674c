import HTTP

/// What the program tells its API at start.
public struct Configuration: Sendable {
    /// The program's version, as in `qujing --version`.
    public var version: String
    /// Bytes of rendered answers kept for asking again. 0: none.
    public var cacheBytes: Int
    /// Members of `/v1/status` beyond what the snapshot knows: connections, memory, the last reload.
    public var status: @Sendable (inout JSONWriter) -> Void
    /// The body of `/metrics`, in OpenMetrics text ending in `# EOF`.
    public var metrics: @Sendable () -> [UInt8]

    public init(
        version: String = "0.1.0", cacheBytes: Int = 64 << 20,
        status: @escaping @Sendable (inout JSONWriter) -> Void = { _ in },
        metrics: @escaping @Sendable () -> [UInt8] = { Array("# EOF\n".utf8) }
    ) {
        self.version = version
        self.cacheBytes = cacheBytes
        self.status = status
        self.metrics = metrics
    }
}
