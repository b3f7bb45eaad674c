import Foundation

/// Very many requests, over connections that stay and connections that go, after which the server must hold as many
/// descriptors as before and hardly more memory.
struct HTTPSoak {
    let requests: Int
    private static let port = 18_182
    private static let connections = 64

    func run() {
        guard ChildProcess.isInstalled("wrk") else {
            print("wrk IS MISSING: install it (apt-get install wrk) to run this.")
            return
        }
        do {
            let server = try ChildProcess(
                [Bundle.main.executablePath ?? CommandLine.arguments[0], "http-server", "\(Self.port)"])
            Thread.sleep(forTimeInterval: 1)
            // The first round has the server reach its size.
            _ = load(seconds: 2, closes: true)
            Thread.sleep(forTimeInterval: 1)
            let before = ChildUse(of: server.identifier)
            var done = 0.0
            while Int(done) < requests {
                done += load(seconds: 5, closes: false)
                done += load(seconds: 1, closes: true)
            }
            Thread.sleep(forTimeInterval: 1)
            let after = ChildUse(of: server.identifier)
            print("\(Int(done)) requests")
            print("  descriptors \(before.descriptors) before, \(after.descriptors) after")
            print("  memory \(before.memory / 1_024) KiB before, \(after.memory / 1_024) KiB after")
        } catch {
            print("the soak could not run: \(error)")
        }
    }

    /// How many requests were answered.
    private func load(seconds: Int, closes: Bool) -> Double {
        var arguments = ["wrk", "-t1", "-c\(Self.connections)", "-d\(seconds)s"]
        if closes { arguments += ["-H", "Connection: close"] }
        let output = ChildProcess.output(arguments + ["http://127.0.0.1:\(Self.port)/1024"])
        let line = output.split(separator: "\n").first { $0.contains(" requests in") } ?? ""
        return line.split(separator: " ").first.flatMap { Double($0) } ?? 0
    }
}
