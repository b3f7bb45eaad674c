import Foundation

/// What very many connections cost that have been answered once and say nothing more.
struct IdleConnections {
    let port: UInt16
    let process: Int32

    private static let count = 10_000

    /// Prints memory a connection, and what `cost` (µs of CPU a request) is with and without them.
    func measure(_ cost: () -> Double) {
        let alone = cost()
        let before = ChildUse(of: process)
        let clients = (0..<Self.count).compactMap { _ in answeredClient() }
        let after = ChildUse(of: process)
        let beside = cost()
        let more = after.memory - before.memory
        print("\(clients.count) idle connections")
        print(
            "  \(more / 1_024) KiB more, \(more / max(1, clients.count)) octets a connection (wanted 128 and 12 MB)")
        print(
            String(
                format: "  %.2f µs CPU a request beside them, %.2f without: ratio %.2f (wanted 1.25)", beside, alone,
                beside / alone))
        for client in clients { close(client) }
    }

    /// A connection that has had one answer.
    private func answeredClient() -> Int32? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafeBytes(of: &address) { raw in
            connect(
                socket, raw.assumingMemoryBound(to: sockaddr.self).baseAddress,
                socklen_t(MemoryLayout<sockaddr_in>.size))
        }
        let request = Array("GET /44 HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        var buffer = [UInt8](repeating: 0, count: 1_024)
        guard connected == 0, send(socket, request, request.count, 0) == request.count,
            recv(socket, &buffer, buffer.count, 0) > 0
        else {
            close(socket)
            return nil
        }
        return socket
    }
}
