import HTTP

/// Where a server listens and how.
public struct Configuration: Sendable {
    /// One place clients connect to.
    public enum Endpoint: Sendable, Equatable {
        /// A numeric IPv4 or IPv6 address (`127.0.0.1`, `::1`; `::` is every address of both families) and a port;
        /// port 0 has the system choose one, which `Server.endpoints` tells.
        case address(String, port: UInt16)
        /// The path of a Unix socket, made when the server starts and removed when it stops.
        case unix(path: String)
    }

    /// At least one.
    public var endpoints: [Endpoint]
    public var limits: Limits
    /// The proxies that may say for whom they pass a request on (`Forwarded`, `X-Forwarded-For`, `-Proto`, `-Host`);
    /// from all others those fields mean nothing. Their connections are not counted by address.
    public var trustedProxies: TrustedProxies
    /// Event loops, each on a thread of its own; by default one a core.
    public var loops: Int?
    /// Whether other processes may listen at the same addresses and share their clients (`SO_REUSEPORT`), as in a
    /// rolling restart. Where not, an address in use is an error.
    public var sharesPort: Bool
    /// Whether every answer carries `X-Request-Id`: the client's where it sent a usable one, else one made here.
    public var identifiesRequests: Bool
    /// Told of every answer; nil to tell nobody, which costs nothing.
    public var observer: (any Observer)?

    public init(
        endpoints: [Endpoint] = [.address("127.0.0.1", port: 8080)], limits: Limits = Limits(),
        trustedProxies: TrustedProxies = TrustedProxies(), loops: Int? = nil, sharesPort: Bool = false,
        identifiesRequests: Bool = true, observer: (any Observer)? = nil
    ) {
        self.endpoints = endpoints
        self.limits = limits
        self.trustedProxies = trustedProxies
        self.loops = loops
        self.sharesPort = sharesPort
        self.identifiesRequests = identifiesRequests
        self.observer = observer
    }
}
