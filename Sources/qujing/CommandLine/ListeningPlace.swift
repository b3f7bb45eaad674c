import Glibc

/// Where a server listens: an IP address and port, or a Unix socket.
enum ListeningPlace: Sendable, Equatable, CustomStringConvertible {
    case address(host: String, port: Int)
    case socket(path: String)

    /// Reads `--host`, `--port` and `--socket`. Port 0 lets the system choose, where that makes sense.
    init(_ arguments: Arguments, allowsAnyPort: Bool) throws(UsageError) {
        if let path = arguments.text("socket") {
            guard path.utf8.count < Self.pathLimit, !path.isEmpty else {
                throw UsageError(
                    "\(arguments.label("socket")): a path of 1 to \(Self.pathLimit - 1) bytes is needed, '\(path)' is not"
                )
            }
            self = .socket(path: path)
            return
        }
        let given = arguments.text("host") ?? Defaults.host
        let host = given == "localhost" ? "127.0.0.1" : given
        guard Self.isAddress(host) else {
            throw UsageError(
                "\(arguments.label("host")): '\(given)' is not an IP address; use 127.0.0.1, 0.0.0.0 or ::, for example"
            )
        }
        let port = try arguments.integer("port", in: (allowsAnyPort ? 0 : 1)...65_535, default: Defaults.port)
        self = .address(host: host, port: port)
    }

    /// Octets of `sun_path`, the closing zero included.
    private static let pathLimit = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    private static func isAddress(_ text: String) -> Bool {
        var v4 = in_addr()
        var v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }

    var description: String {
        switch self {
        case .address(let host, let port): "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        case .socket(let path): "unix:\(path)"
        }
    }

    /// The socket address to reach a server that listens here; one that listens everywhere is reached on loopback.
    var reachableAddress: (family: sa_family_t, bytes: [UInt8]) {
        switch self {
        case .socket(let path):
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return (address.sun_family, withUnsafeBytes(of: address, Array.init))
        case .address(let host, let port) where host.contains(":"):
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = in_port_t(port).bigEndian
            inet_pton(AF_INET6, host == "::" ? "::1" : host, &address.sin6_addr)
            return (address.sin6_family, withUnsafeBytes(of: address, Array.init))
        case .address(let host, let port):
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            inet_pton(AF_INET, host == "0.0.0.0" ? "127.0.0.1" : host, &address.sin_addr)
            return (address.sin_family, withUnsafeBytes(of: address, Array.init))
        }
    }
}
