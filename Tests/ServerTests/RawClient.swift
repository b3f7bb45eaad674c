import Glibc
import Testing

/// A client that sends exactly the octets it is told to and reads what comes back.
final class RawClient {
    private let socket: Int32

    /// Connects to `port` on this machine from its address 127.0.0.`host`; anything received later than `patience`
    /// seconds fails the test.
    init(port: UInt16, from host: UInt32 = 1, patience: Int = 10) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = (0x7F00_0000 | host).bigEndian
        let isBound = withUnsafeBytes(of: &address) { raw in
            bind(
                socket, raw.assumingMemoryBound(to: sockaddr.self).baseAddress,
                socklen_t(MemoryLayout<sockaddr_in>.size))
        }
        try #require(isBound == 0, "binding: \(String(cString: strerror(errno)))")
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafeBytes(of: &address) { raw in
            connect(
                socket, raw.assumingMemoryBound(to: sockaddr.self).baseAddress,
                socklen_t(MemoryLayout<sockaddr_in>.size))
        }
        try #require(connected == 0, "connecting: \(String(cString: strerror(errno)))")
    }

    /// Connects to `port` over IPv6.
    init(portOfIPv6 port: UInt16) throws {
        socket = Glibc.socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        address.sin6_addr = in6addr_loopback
        let connected = withUnsafeBytes(of: &address) { raw in
            connect(
                socket, raw.assumingMemoryBound(to: sockaddr.self).baseAddress,
                socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
        try #require(connected == 0, "connecting: \(String(cString: strerror(errno)))")
    }

    /// Connects to the Unix socket at `path`.
    init(path: String) throws {
        socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let descriptor = socket
        let connected = Self.withUnixAddress(path) { address, length in connect(descriptor, address, length) }
        try #require(connected == 0, "connecting: \(String(cString: strerror(errno)))")
    }

    /// The address of the Unix socket at `path`, as the system takes it.
    static func withUnixAddress<Result>(_ path: String, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result)
        -> Result
    {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        return withUnsafeBytes(of: &address) { raw in
            body(raw.assumingMemoryBound(to: sockaddr.self).baseAddress, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ octets: [UInt8]) {
        var sent = 0
        while sent < octets.count {
            let count = octets.withUnsafeBytes { raw in
                Glibc.send(socket, raw.baseAddress.map { $0 + sent }, raw.count - sent, Int32(MSG_NOSIGNAL))
            }
            // The server may have refused and closed before it had all.
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Says that nothing more will be sent.
    func endOutput() { shutdown(socket, Int32(SHUT_WR)) }

    /// Everything up to the connection's end; fails the test where that does not come.
    func readToEnd() -> String {
        var all: [UInt8] = []
        while let some = receive() {
            if some.isEmpty { break }
            all += some
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// What has come once it holds `marker`, or the connection ended.
    func read(until marker: String) -> String {
        var all: [UInt8] = []
        while !String(decoding: all, as: UTF8.self).contains(marker) {
            guard let some = receive(), !some.isEmpty else { break }
            all += some
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// The next octets; empty at the connection's end, nil where none came in time.
    func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count < 0 {
            if errno == ECONNRESET { return [] }
            Issue.record("nothing came: \(String(cString: strerror(errno)))")
            return nil
        }
        return Array(buffer[..<count])
    }
}
