import HTTP
import Server

/// The server the benchmarks measure, in a process of its own: one loop, as nginx has one worker.
struct BenchmarkServer {
    private let port: UInt16

    init(_ arguments: ArraySlice<String>) { port = arguments.first.flatMap { UInt16($0) } ?? 0 }

    func run() {
        var limits = Limits()
        limits.connections = 20_000
        limits.requests = 1_000_000_000
        limits.idleTime = .seconds(600)
        do throws(ServerError) {
            let server = try Server(
                Configuration(
                    endpoints: [.address("127.0.0.1", port: port)], limits: limits, loops: 1,
                    identifiesRequests: false), application: PreparedFiles())
            server.start()
            server.waitUntilDrained()
        } catch {
            print(error.description)
        }
    }
}
