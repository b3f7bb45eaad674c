import Dispatch
import HTTP
import Server
import Synchronization

/// One line an answer on standard output: JSON for machines, or text in the manner of the Common Log Format.
///
/// Loops only append to a buffer; a queue of its own writes it out.
final class AccessLog: Sendable {
    enum Format: String, CaseIterable, Sendable { case off, text, json }

    private let format: Format
    /// Every n-th answer is logged; answers of status 500 and above always.
    private let sample: Int
    private let output: Terminal
    private let queue = DispatchQueue(label: "access log")
    private let pending: Mutex<Pending>

    /// Lines wait at most this long.
    private static let delay: DispatchTimeInterval = .milliseconds(200)
    /// Octets that may wait; what comes beyond is left out and counted, so that a stuck reader stalls no client.
    private static let bufferLimit = 4 << 20

    private struct Pending {
        var lines: [UInt8] = []
        var answers = 0
        var dropped = 0
        var isScheduled = false
    }

    init(format: Format, sample: Int, output: Terminal = .output) {
        self.format = format
        self.sample = sample
        self.output = output
        pending = Mutex(Pending())
    }

    func note(_ exchange: Exchange, target: Span<UInt8>, identifier: Span<UInt8>) {
        let isDue = pending.withLock { pending in
            pending.answers &+= 1
            return sample <= 1 || pending.answers % sample == 0 || exchange.status >= 500
        }
        guard format != .off, isDue else { return }
        let line = format == .json ? json(exchange, target, identifier) : text(exchange, target, identifier)
        let schedules = pending.withLock { pending -> Bool in
            guard pending.lines.count + line.count <= Self.bufferLimit else {
                pending.dropped += 1
                return false
            }
            pending.lines += line
            defer { pending.isScheduled = true }
            return !pending.isScheduled
        }
        if schedules { queue.asyncAfter(deadline: .now() + Self.delay) { self.flush() } }
    }

    /// Writes what waits.
    func flush() {
        let (lines, dropped) = pending.withLock { pending in
            defer {
                pending.lines.removeAll(keepingCapacity: true)
                pending.dropped = 0
                pending.isScheduled = false
            }
            return (pending.lines, pending.dropped)
        }
        output.write(lines)
        if dropped > 0 { output.write("{\"dropped_log_lines\":\(dropped)}\n") }
    }

    private func json(_ exchange: Exchange, _ target: Span<UInt8>, _ identifier: Span<UInt8>) -> [UInt8] {
        var line = Array(
            "{\"time\":\"\(Timestamp.now)\",\"client\":\"\(exchange.sender.client.text)\",\"method\":\"".utf8)
        line += Array((exchange.method?.token ?? "-").utf8)
        line += Array("\",\"target\":\"".utf8)
        Self.appendEscaped(target, to: &line)
        line += Array(
            "\",\"status\":\(exchange.status),\"bytes\":\(exchange.contentOctets),\"microseconds\":\(exchange.microseconds)"
                .utf8)
        line += Array(",\"request_id\":\"".utf8)
        Self.appendEscaped(identifier, to: &line)
        line.append(UInt8(ascii: "\""))
        // What a trusted proxy said: a scheme of two, and a valid authority, which holds nothing to escape.
        if let scheme = exchange.sender.scheme { line += Array(",\"scheme\":\"\(scheme)\"".utf8) }
        if let host = exchange.sender.host { line += Array(",\"host\":\"\(host)\"".utf8) }
        line += Array("}\n".utf8)
        return line
    }

    private func text(_ exchange: Exchange, _ target: Span<UInt8>, _ identifier: Span<UInt8>) -> [UInt8] {
        var line = Array("\(Timestamp.now) \(exchange.sender.client.text) \"\(exchange.method?.token ?? "-") ".utf8)
        Self.appendEscaped(target, to: &line)
        line += Array("\" \(exchange.status) \(exchange.contentOctets) \(exchange.microseconds)us ".utf8)
        Self.appendEscaped(identifier, to: &line)
        line.append(UInt8(ascii: "\n"))
        return line
    }

    /// What a client sent, with control octets, quotation mark and backslash as `\u00XX`, so that no request can
    /// forge a line; ill-formed UTF-8 likewise, so that the log stays text.
    private static func appendEscaped(_ octets: Span<UInt8>, to line: inout [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(octets.count)
        for index in octets.indices { bytes.append(octets[index]) }
        let isText = String(validating: bytes, as: UTF8.self) != nil
        for byte in bytes {
            let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && (byte < 0x80 || isText)
            if isPlain { line.append(byte) } else { line += Array("\\u00\(hexadecimal(byte))".utf8) }
        }
    }
}
