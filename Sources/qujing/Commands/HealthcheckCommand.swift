import Glibc

/// `qujing healthcheck`: asks a running server whether it is ready; made for a container's `HEALTHCHECK`, which has no shell.
struct HealthcheckCommand: Command {
    static let name = "healthcheck"
    static let synopsis = ""
    static let summary = "Ask a running server whether it is ready: exit status 0 if so, 1 if not."
    static let operands = 0...0
    static let options = [
        Option(
            "host", value: "ADDR", variable: "QUJING_HOST", help: "address it listens on (default \(Defaults.host))"),
        Option("port", value: "N", variable: "QUJING_PORT", help: "port it listens on (default \(Defaults.port))"),
        Option(
            "socket", value: "PATH", variable: "QUJING_SOCKET", help: "Unix socket it listens on, instead of a port"),
    ]

    /// Seconds to connect, and again to be answered.
    private static let patience = 3

    private let place: ListeningPlace

    init(_ arguments: Arguments) throws(UsageError) {
        place = try ListeningPlace(arguments, allowsAnyPort: false)
    }

    func run() throws -> Int32 {
        let descriptor = try connection()
        defer { close(descriptor) }
        let request = Array("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        guard Terminal(descriptor: descriptor).write(request) else {
            throw Failure("\(place) closed the connection; is it Qujing that listens there?")
        }
        var answer = [UInt8](repeating: 0, count: 512)
        let count = answer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
        let line = String(decoding: answer.prefix(max(count, 0)).prefix { $0 != 0x0D }, as: UTF8.self)
        guard line.hasPrefix("HTTP/1.1 200") else {
            throw Failure("\(place) is not ready: \(line.isEmpty ? "no answer within \(Self.patience) s" : line)")
        }
        return 0
    }

    /// A connected socket that gives up after `patience` seconds.
    private func connection() throws(Failure) -> Int32 {
        let address = place.reachableAddress
        let descriptor = socket(Int32(address.family), Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure("cannot open a socket: \(File.reason(errno))") }
        var time = timeval(tv_sec: Self.patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
        let status = address.bytes.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { connect(descriptor, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard status == 0 else {
            let code = errno
            close(descriptor)
            throw Failure("cannot reach \(place): \(File.reason(code))")
        }
        return descriptor
    }
}
