import Foundation
import Testing

@Suite("qujing serve") struct ServeTests {
    @Test("a folder that is not there, is empty, or is a file: one line, and a failure")
    func badFolders() throws {
        let empty = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: empty) }
        for (folder, reason) in [
            ("no-such-folder", "the folder no-such-folder does not exist"), (empty.path(), "holds no .txt file"),
            ("LICENSE", "Not a directory"),
        ] {
            let run = try FinishedProgram(["serve", folder, "--port", "0"])
            #expect(run.status == 1)
            #expect(run.errors.contains(reason), "\(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1)
            #expect(run.output.isEmpty)
        }
    }

    @Test("a port in use is told in one line")
    func portInUse() throws {
        let first = try RunningProgram()
        let second = try FinishedProgram(["serve", "--port", "\(first.port)"])
        #expect(second.status == 1)
        #expect(second.errors.contains("\(first.port) is in use"))
        #expect(second.errors.split(separator: "\n").count == 1)
    }

    @Test(
        "a setting that is ill-formed is an error that names it",
        arguments: [
            (["--port", "http"], [:], "--port: 'http'"), (["--port", "65536"], [:], "--port: '65536'"),
            (["--host", "nowhere"], [:], "--host: 'nowhere'"), ([], ["QUJING_HOST": "1.2.3"], "QUJING_HOST: '1.2.3'"),
            (["--loops", "-1"], [:], "--loops: '-1'"), (["--workers", "0"], [:], "--workers: '0'"),
            (["--grace", "soon"], [:], "--grace: 'soon'"), ([], ["QUJING_DRAIN": "1.5"], "QUJING_DRAIN: '1.5'"),
            (["--access-log", "xml"], [:], "--access-log: 'xml' is not one of off, text, json"),
            (["--access-log-sample", "0"], [:], "--access-log-sample: '0'"),
            ([], ["QUJING_WATCH": "maybe"], "QUJING_WATCH: 'maybe'"),
            (["--max-connections", "0"], [:], "--max-connections: '0'"),
            (["--max-header", "1"], [:], "--max-header: '1'"),
            (["--max-target", "x"], [:], "--max-target: 'x'"), (["--max-fields", "1"], [:], "--max-fields: '1'"),
            (["--max-content", "-5"], [:], "--max-content: '-5'"), (["--idle-time", "0"], [:], "--idle-time: '0'"),
            (["--header-time", "1h"], [:], "--header-time: '1h'"),
            ([], ["QUJING_WRITE_TIME": ""], "QUJING_WRITE_TIME: ''"),
            (["--socket", ""], [:], "--socket"), (["--watch=yes", "a"], [:], "--watch takes no value"),
            (["a", "b"], [:], "unexpected argument 'b'"), (["--port"], [:], "--port needs a value"),
            (["--port", "1", "--port", "2"], [:], "--port is given twice"),
            (["--prot", "1"], [:], "did you mean --port?"),
            (["--trusted-proxies", "10.0.0.0/33"], [:], "--trusted-proxies: '10.0.0.0/33'"),
            ([], ["QUJING_TRUSTED_PROXIES": "::1,proxy"], "QUJING_TRUSTED_PROXIES: 'proxy'"),
            (["--max-address-requests", "-1"], [:], "--max-address-requests: '-1'"),
            (["--address-window", "0"], [:], "--address-window: '0'"),
        ] as [([String], [String: String], String)])
    func badSettings(arguments: [String], environment: [String: String], message: String) throws {
        let run = try FinishedProgram(["serve"] + arguments, environment: environment)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("SIGTERM and SIGINT end it with status 0", arguments: [SIGTERM, SIGINT])
    func stops(signal: Int32) throws {
        let program = try RunningProgram()
        #expect(try Client(port: program.port).get("/livez").status == 200)
        program.signal(signal)
        #expect(program.exitStatus() == 0)
    }

    @Test("healthcheck tells a ready server from none")
    func healthcheck() throws {
        let program = try RunningProgram()
        #expect(try FinishedProgram(["healthcheck", "--port", "\(program.port)"]).status == 0)
        program.signal(SIGTERM)
        #expect(program.exitStatus() == 0)
        let after = try FinishedProgram(["healthcheck", "--port", "\(program.port)"])
        #expect(after.status == 1)
        #expect(after.errors.contains("cannot reach"))
    }
}
