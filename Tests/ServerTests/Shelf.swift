import Dispatch
import HTTP
import Server

/// A small application with one resource of each kind a server must cope with.
struct Shelf: Application {
    func plan(for request: Request) -> Plan {
        guard request.method == .get || request.method == .head else {
            return .ready(Response(status: 405, fields: [Field("Allow", "GET, HEAD, OPTIONS")]))
        }
        let name = String(decoding: request.path, as: UTF8.self)
        switch name {
        case "/slow": return .deferred { Self.text("slow") }
        case "/large": return .ready(Response(status: 200, content: .bytes([UInt8](repeating: 0x61, count: 5_000_000))))
        case "/medium": return .ready(Response(status: 200, content: .bytes([UInt8](repeating: 0x62, count: 20_000))))
        case "/endless":
            let piece = [UInt8](repeating: 0x63, count: 10_000)
            return .ready(Response(status: 200, content: .stream(ContentStream { piece })))
        case "/stream":
            return .deferred {
                let pieces = Pieces(["one ", "two ", "three"])
                return Response(status: 200, content: .stream(ContentStream { pieces.next() }))
            }
        case "/peer": return .ready(Self.text(request.sender?.client.text ?? "nobody"))
        default: return .ready(Self.hello)
        }
    }

    /// What the conformance cases expect of any path.
    private static let hello = Response(
        status: 200,
        fields: [
            Field("Content-Type", "text/plain"), Field("ETag", "\"1\""),
            Field("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ], content: .bytes(Array("hello".utf8)))

    private static func text(_ text: String) -> Response {
        Response(status: 200, fields: [Field("Content-Type", "text/plain")], content: .bytes(Array(text.utf8)))
    }
}

/// Pieces of a stream, given out one at a time.
final class Pieces: @unchecked Sendable {
    // SAFETY: a stream's pieces are asked for on one thread at a time.
    private var rest: ArraySlice<String>

    init(_ pieces: [String]) { rest = pieces[...] }

    func next() -> [UInt8]? { rest.popFirst().map { Array($0.utf8) } }
}

/// Runs a server on a port of its own for as long as `body` takes.
func withServer<Result>(
    limits: Limits = Limits(), trustedProxies: TrustedProxies = TrustedProxies(),
    application: any Application = Shelf(), loops: Int = 2, host: String = "127.0.0.1",
    _ body: (UInt16) throws -> Result
) throws -> Result {
    let configuration = Configuration(
        endpoints: [.address(host, port: 0)], limits: limits, trustedProxies: trustedProxies, loops: loops)
    let server = try Server(configuration, application: application)
    guard case .address(_, let port) = server.endpoints[0] else { fatalError("an address was asked for") }
    server.start()
    defer {
        server.drain(within: .zero)
        server.waitUntilDrained()
    }
    return try body(port)
}
