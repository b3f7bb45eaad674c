import CEpoll
import Glibc
import HTTP

/// A socket that clients connect to; closed when its owner is gone.
final class Listener: Sendable {
    /// The outcome of an attempt to accept.
    enum Acceptance {
        case connection(Int32, PeerAddress)
        /// Nobody waits.
        case nobody
        /// No descriptor is left for a further connection.
        case exhausted
    }

    let descriptor: Int32
    /// Where it listens, with the port the system chose where 0 was asked for.
    let endpoint: Configuration.Endpoint
    /// Whether it is a Unix socket, which cannot be shared out.
    let isUnix: Bool

    /// Connections the system holds until they are accepted.
    private static let backlog: Int32 = 4_096
    /// Seconds the system waits for a new connection's first octets before it gives the connection out.
    private static let deferredSeconds: Int32 = 1

    /// Listens at `endpoint`. Several listeners at one address share its clients.
    init(_ endpoint: Configuration.Endpoint) throws(ServerError) {
        let opened: Int32
        switch endpoint {
        case .address(let host, let port):
            (opened, self.endpoint) = try Self.openAddress(host, port)
            isUnix = false
        case .unix(let path):
            opened = try Self.openUnix(path)
            self.endpoint = endpoint
            isUnix = true
        }
        descriptor = opened
    }

    /// `endpoint` once it is certain that nobody listens there, with the port the system chose where it was 0.
    ///
    /// A bind that shares with nobody fails where anybody listens. It listens for no client itself, who would be
    /// lost when the socket closes again.
    static func vacant(_ endpoint: Configuration.Endpoint) throws(ServerError) -> Configuration.Endpoint {
        guard case .address(let host, let port) = endpoint else { return endpoint }
        let probe = try bound(host, port, isShared: false)
        defer { close(probe) }
        return .address(host, port: boundAddress(probe).port)
    }

    /// Has the system turn away who comes from now on, while those in the queue can still be taken.
    func stopQueueing() { listen(descriptor, 0) }

    deinit {
        close(descriptor)
        if case .unix(let path) = endpoint { unlink(path) }
    }

    /// Takes the next connection that waits.
    func accept() -> Acceptance {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        while true {
            let socket = withUnsafeMutableBytes(of: &address) { raw in
                accept_without_blocking(descriptor, raw.baseAddress, &length)
            }
            if socket >= 0 {
                return .connection(socket, PeerAddress(address))
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .nobody
            }
        }
    }

    private static func openAddress(
        _ host: String, _ port: UInt16
    ) throws(ServerError) -> (Int32, Configuration.Endpoint) {
        let opened = try bound(host, port, isShared: true)
        setOption(opened, Int32(IPPROTO_TCP), TCP_DEFER_ACCEPT, deferredSeconds)
        // Answers are written whole, so there is nothing to gain from holding a small one back. On Linux every
        // connection has this from its listener (tcp(7)), which saves a call for each.
        setOption(opened, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        let address = boundAddress(opened)
        if address.isLoopback { stopPacing(opened) }
        guard listen(opened, backlog) == 0 else {
            let error = bindError(name(host, port))
            close(opened)
            throw error
        }
        return (opened, .address(host, port: address.port))
    }

    /// A socket bound to the address, with others where `isShared`.
    private static func bound(_ host: String, _ port: UInt16, isShared: Bool) throws(ServerError) -> Int32 {
        var storage = sockaddr_storage()
        let length = try fill(&storage, host, port)
        let opened = socket(Int32(storage.ss_family), socketKind, 0)
        guard opened >= 0 else { throw lastError("socket") }
        setOption(opened, SOL_SOCKET, SO_REUSEADDR, 1)
        if isShared { setOption(opened, SOL_SOCKET, SO_REUSEPORT, 1) }
        if storage.ss_family == sa_family_t(AF_INET6) {
            // "::" is for both families; any other IPv6 address is for itself.
            setOption(opened, Int32(IPPROTO_IPV6), IPV6_V6ONLY, host == "::" ? 0 : 1)
        }
        let status = withUnsafeBytes(of: &storage) { raw in
            bind(opened, raw.assumingMemoryBound(to: sockaddr.self).baseAddress, length)
        }
        guard status == 0 else {
            let error = bindError(name(host, port))
            close(opened)
            throw error
        }
        return opened
    }

    private static func name(_ host: String, _ port: UInt16) -> String {
        host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    private static func openUnix(_ path: String) throws(ServerError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let octets = Array(path.utf8)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { raw -> Bool in
            guard octets.count < raw.count else { return false }
            raw.copyBytes(from: octets)
            return true
        }
        guard fits else { throw .pathTooLong(path) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let opened = socket(AF_UNIX, socketKind, 0)
        guard opened >= 0 else { throw lastError("socket") }
        let attempt = { () -> Int32 in
            withUnsafeBytes(of: &address) { raw in
                bind(opened, raw.assumingMemoryBound(to: sockaddr.self).baseAddress, length)
            }
        }
        var bound = attempt()
        if bound != 0 && errno == EADDRINUSE && isAbandoned(&address, length) {
            // A socket nobody listens on was left behind by a program that did not end in order.
            unlink(path)
            bound = attempt()
        }
        guard bound == 0, listen(opened, backlog) == 0 else {
            let error = bindError(path)
            close(opened)
            throw error
        }
        return opened
    }

    private static func isAbandoned(_ address: inout sockaddr_un, _ length: socklen_t) -> Bool {
        let probe = socket(AF_UNIX, socketKind, 0)
        guard probe >= 0 else { return false }
        defer { close(probe) }
        let connected = withUnsafeBytes(of: &address) { raw in
            connect(probe, raw.assumingMemoryBound(to: sockaddr.self).baseAddress, length)
        }
        return connected != 0 && errno == ECONNREFUSED
    }

    private static let socketKind = Int32(
        SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)

    private static func bindError(_ name: String) -> ServerError {
        switch errno {
        case EADDRINUSE: .portInUse(endpoint: name)
        case EADDRNOTAVAIL: .addressNotAvailable(endpoint: name)
        case EACCES, EPERM, ENOENT, EROFS: .permissionDenied(endpoint: name)
        default: lastError("listening on \(name)")
        }
    }

    private static func fill(
        _ storage: inout sockaddr_storage, _ host: String, _ port: UInt16
    ) throws(ServerError) -> socklen_t {
        var four = sockaddr_in()
        if inet_pton(AF_INET, host, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            withUnsafeBytes(of: &four) { from in withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: from) } }
            return socklen_t(MemoryLayout<sockaddr_in>.size)
        }
        var six = sockaddr_in6()
        guard inet_pton(AF_INET6, host, &six.sin6_addr) == 1 else { throw .addressUnreadable(host) }
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_port = port.bigEndian
        withUnsafeBytes(of: &six) { from in withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: from) } }
        return socklen_t(MemoryLayout<sockaddr_in6>.size)
    }

    private static func boundAddress(_ socket: Int32) -> PeerAddress {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        _ = withUnsafeMutableBytes(of: &storage) { raw in
            getsockname(socket, raw.assumingMemoryBound(to: sockaddr.self).baseAddress, &length)
        }
        return PeerAddress(storage)
    }
}

private func setOption(_ socket: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    setsockopt(socket, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
}

/// Has the connections of a listener on this machine's own address sent to without a pace.
///
/// Where the system's congestion control is BBR, which finds the path's bandwidth by sending at a pace that a timer
/// keeps, it would find memory's, and answers would wait for the timer: without it the 99th percentile is a third
/// and an answer costs 8 % less. Reno is in every kernel and open to every user (tcp(7)).
private func stopPacing(_ socket: Int32) {
    let name = Array("reno".utf8)
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_CONGESTION, name, socklen_t(name.count))
}

extension PeerAddress {
    init(_ storage: sockaddr_storage) {
        self = withUnsafeBytes(of: storage) { raw in
            switch Int32(storage.ss_family) {
            case AF_INET:
                let address = raw.loadUnaligned(as: sockaddr_in.self)
                let mapped = 0xFFFF_0000_0000 | UInt64(UInt32(bigEndian: address.sin_addr.s_addr))
                return PeerAddress(high: 0, low: mapped, port: UInt16(bigEndian: address.sin_port))
            case AF_INET6:
                // The address stands eight octets into sockaddr_in6, behind family, port and flow.
                let high = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                let low = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
                let port = UInt16(bigEndian: raw.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
                return PeerAddress(high: high, low: low, port: port)
            default: return .local
            }
        }
    }
}
