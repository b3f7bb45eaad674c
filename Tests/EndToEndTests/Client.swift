import Foundation
import Glibc

/// One request over a real socket, and its answer taken apart.
struct Answer {
    let status: Int
    /// By lower-case name; of a repeated field the last.
    let fields: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON: dictionaries, arrays, strings, numbers.
    func json() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: body)
        guard let object = value as? [String: Any] else { throw ClientError.notAnObject }
        return object
    }
}

enum ClientError: Error { case cannotConnect, noAnswer, notAnObject }

/// Speaks HTTP/1.1 to a port of this machine, a connection a request.
struct Client {
    let port: Int

    func get(_ target: String, fields: [String] = []) throws -> Answer { try send("GET", target, fields: fields) }

    func send(_ method: String, _ target: String, fields: [String] = []) throws -> Answer {
        let lines =
            ["\(method) \(target) HTTP/1.1", "Host: localhost:\(port)", "Connection: close"] + fields + ["", ""]
        let bytes = try exchange(Array(lines.joined(separator: "\r\n").utf8))
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw ClientError.noAnswer }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var fields: [String: String] = [:]
        for line in head.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        guard let status = head.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw ClientError.noAnswer
        }
        var body = Data(bytes[end.upperBound...])
        if fields["transfer-encoding"] == "chunked" { body = Self.unchunked(body) }
        return Answer(status: status, fields: fields, body: body)
    }

    /// Sends `bytes` on a new connection and reads until the server closes it.
    func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw ClientError.cannotConnect }
        defer { close(descriptor) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw ClientError.cannotConnect }
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return answer }
            answer += buffer[..<count]
        }
    }

    private static func unchunked(_ data: Data) -> Data {
        var rest = data[...]
        var body = Data()
        while let end = rest.firstRange(of: Data("\r\n".utf8)),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16), size > 0
        {
            let chunk = rest[end.upperBound...].prefix(size)
            body += chunk
            rest = rest[chunk.endIndex...].dropFirst(2)
        }
        return body
    }
}
