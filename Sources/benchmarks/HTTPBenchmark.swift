import Foundation

/// The server beside nginx: the same bytes, runs interleaved, CPU time a request and latency as ratios.
///
/// Both get one core (the first) and one worker, wrk the other core. CPU time is what the system charges the
/// process, so a busy machine disturbs it less than it does the rates.
struct HTTPBenchmark {
    let seconds: Int

    private static let rounds = 5
    private static let ourPort = 18_180
    private static let nginxPort = 18_181

    /// One way of asking, with the ratio it is to reach.
    private struct Scenario {
        let name: String
        let path: String
        let script: String?
        /// nginx's CPU time over ours.
        let wantedCPU: Double?
        /// Our rate over nginx's.
        let wantedRate: Double?
    }

    private struct Run {
        let microseconds: Double
        let rate: Double
        let slowest: Double
    }

    private static let scenarios = [
        Scenario(name: "1 KB, 64 connections", path: "/1024", script: nil, wantedCPU: 2.0, wantedRate: nil),
        Scenario(name: "20 KB, 64 connections", path: "/20480", script: nil, wantedCPU: 1.8, wantedRate: nil),
        Scenario(name: "1 KB, a connection each", path: "/1024", script: "close", wantedCPU: 2.0, wantedRate: nil),
        Scenario(name: "1 KB, 16 pipelined", path: "/1024", script: "pipeline", wantedCPU: nil, wantedRate: 15),
    ]

    func run() {
        for program in ["nginx", "wrk", "taskset"] where !ChildProcess.isInstalled(program) {
            print("\(program) IS MISSING: install it (apt-get install nginx-light wrk util-linux) to run this.")
            return
        }
        do {
            let folder = FileManager.default.temporaryDirectory.appending(path: "http-benchmark-\(getpid())")
            try prepare(folder)
            defer { try? FileManager.default.removeItem(at: folder) }
            let ours = try ChildProcess(["taskset", "-c", "0", executable, "http-server", "\(Self.ourPort)"])
            let nginx = try ChildProcess(
                ["taskset", "-c", "0", "nginx", "-p", folder.path, "-c", folder.appending(path: "nginx.conf").path])
            Thread.sleep(forTimeInterval: 1)
            for scenario in Self.scenarios { compare(scenario, folder, ours.identifier, nginx.identifier) }
            IdleConnections(port: UInt16(Self.ourPort), process: ours.identifier).measure {
                measure(port: Self.ourPort, Self.scenarios[0], folder, ours.identifier)?.microseconds ?? 0
            }
        } catch {
            print("the benchmark could not run: \(error)")
        }
    }

    private var executable: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

    private func compare(_ scenario: Scenario, _ folder: URL, _ ours: Int32, _ nginx: Int32) {
        var our: [Run] = []
        var their: [Run] = []
        for _ in 0..<Self.rounds {
            if let run = measure(port: Self.ourPort, scenario, folder, ours) { our.append(run) }
            if let run = measure(port: Self.nginxPort, scenario, folder, nginx) { their.append(run) }
        }
        let cpu = median(their.map(\.microseconds)) / median(our.map(\.microseconds))
        let rate = median(our.map(\.rate)) / median(their.map(\.rate))
        let slowest = median(our.map(\.slowest)) / median(their.map(\.slowest))
        print(scenario.name)
        print("  ours   \(line(our))\n  nginx  \(line(their))")
        print(
            "  CPU time of nginx over ours \(two(cpu))\(wanted(scenario.wantedCPU)), "
                + "rate over nginx's \(two(rate))\(wanted(scenario.wantedRate)), p99 over nginx's \(two(slowest))")
    }

    private func line(_ runs: [Run]) -> String {
        "\(two(median(runs.map(\.microseconds)))) µs CPU a request, \(Int(median(runs.map(\.rate)))) requests/s, "
            + "p99 \(two(median(runs.map(\.slowest)))) ms"
    }

    private func wanted(_ ratio: Double?) -> String { ratio.map { " (wanted \(two($0)))" } ?? "" }

    private func measure(port: Int, _ scenario: Scenario, _ folder: URL, _ process: Int32) -> Run? {
        var arguments = ["taskset", "-c", "1", "wrk", "-t1", "-c64", "-d\(seconds)s", "--latency"]
        if let script = scenario.script { arguments += ["-s", folder.appending(path: "\(script).lua").path] }
        let before = ChildUse(of: worker(process))
        let output = ChildProcess.output(arguments + ["http://127.0.0.1:\(port)\(scenario.path)"])
        let after = ChildUse(of: worker(process))
        guard let requests = number(before: " requests in", output), requests > 0 else { return nil }
        let rate = number(behind: "Requests/sec:", output) ?? 0
        return Run(
            microseconds: (after.cpu - before.cpu) * 1_000_000 / requests, rate: rate,
            slowest: milliseconds(behind: "99%", output))
    }

    /// The process that serves: nginx's one worker is the child of its master.
    private func worker(_ process: Int32) -> Int32 {
        let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
        return children.split(separator: " ").first.flatMap { Int32($0) } ?? process
    }

    private func number(before marker: String, _ text: String) -> Double? {
        let line = text.split(separator: "\n").first { $0.contains(marker) } ?? ""
        return line.split(separator: " ").first.flatMap { Double($0) }
    }

    private func number(behind marker: String, _ text: String) -> Double? {
        let line = text.split(separator: "\n").first { $0.contains(marker) } ?? ""
        return line.split(separator: " ").last.flatMap { Double($0) }
    }

    private func milliseconds(behind marker: String, _ text: String) -> Double {
        let line = text.split(separator: "\n").first { $0.contains(marker) } ?? ""
        let word = line.split(separator: " ").last ?? ""
        let value = Double(word.prefix { $0.isNumber || $0 == "." }) ?? 0
        return word.hasSuffix("us") ? value / 1_000 : word.hasSuffix("ms") ? value : value * 1_000
    }

    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? .nan : values.sorted()[values.count / 2]
    }

    private func two(_ value: Double) -> String { String(format: "%.2f", value) }

    /// Writes nginx's files and configuration, and wrk's scripts.
    private func prepare(_ folder: URL) throws {
        let files = folder.appending(path: "files")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        for size in PreparedFiles.sizes {
            try Data(PreparedFiles.content(size)).write(to: files.appending(path: "\(size)"))
        }
        let user = getuid() == 0 ? "user root;" : ""
        try """
        worker_processes 1; daemon off; \(user) pid \(folder.path)/nginx.pid; error_log \(folder.path)/error.log;
        events { worker_connections 16384; use epoll; }
        http {
          access_log off; sendfile on; tcp_nodelay on; keepalive_requests 1000000000; keepalive_timeout 600s;
          open_file_cache max=1000 inactive=600s; open_file_cache_valid 600s; default_type application/json;
          server { listen 127.0.0.1:\(Self.nginxPort) reuseport; root \(files.path); }
        }
        """.write(to: folder.appending(path: "nginx.conf"), atomically: true, encoding: .utf8)
        try "wrk.headers[\"Connection\"] = \"close\"\n"
            .write(to: folder.appending(path: "close.lua"), atomically: true, encoding: .utf8)
        try """
        init = function() local all = {}; for i = 1, 16 do all[i] = wrk.format("GET") end; pipelined = table.concat(all) end
        request = function() return pipelined end
        """.write(to: folder.appending(path: "pipeline.lua"), atomically: true, encoding: .utf8)
    }
}
