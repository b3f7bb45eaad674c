import Foundation

/// The real program, serving on a free port of this machine until it is let go of.
final class RunningProgram: @unchecked Sendable {
    // SAFETY: `process` is started in `init` and afterwards only signalled and waited for, which is thread-safe.
    private let process = Process()
    let port: Int
    /// What it printed up to the line that says it is ready.
    let greeting: String
    private let output: FileHandle

    /// Starts `qujing serve` with `arguments` and waits until it says that it is ready.
    init(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
        let pipe = Pipe()
        process.executableURL = Self.executable
        process.arguments = ["serve"] + arguments + ["--port", "0"]
        process.currentDirectoryURL = Self.repository
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = pipe
        process.standardError = FileHandle.standardError
        try process.run()
        output = pipe.fileHandleForReading
        var text = ""
        var found: Int?
        while found == nil {
            let bytes = output.availableData
            guard !bytes.isEmpty else { throw ProgramError.ended(text) }
            text += String(decoding: bytes, as: UTF8.self)
            found = text.split(separator: "\n").lazy.compactMap(Self.port(in:)).first
        }
        greeting = text
        port = found ?? 0
    }

    deinit { process.terminate() }

    /// The program on its seeds, shared by the tests that only ask; it ends with the test run.
    static let onSeeds = Result {
        let program = try RunningProgram()
        sharedProcess = program.process.processIdentifier
        atexit { kill(sharedProcess, SIGTERM) }
        return program
    }

    /// The port of the line `… event=ready … message="ready: http://127.0.0.1:40123"`.
    private static func port(in line: Substring) -> Int? {
        guard line.contains("event=ready"), let colon = line.lastIndex(of: ":") else { return nil }
        return Int(line[line.index(after: colon)...].prefix { $0.isNumber })
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for the end and answers the exit status.
    func exitStatus() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Built beside the tests.
    static let executable: URL = {
        let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "qujing")
    }()

    enum ProgramError: Error { case ended(String) }
}

/// What the handler at exit, which captures nothing, has to end.
private nonisolated(unsafe) var sharedProcess: pid_t = 0

/// A run of the program that ends by itself.
struct FinishedProgram {
    let status: Int32
    let output: String
    let errors: String

    init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        let (out, err, into) = (Pipe(), Pipe(), Pipe())
        process.executableURL = RunningProgram.executable
        process.arguments = arguments
        process.currentDirectoryURL = RunningProgram.repository
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = out
        process.standardError = err
        process.standardInput = into
        try process.run()
        into.fileHandleForWriting.write(Data(input.utf8))
        try into.fileHandleForWriting.close()
        let errorReader = err.fileHandleForReading
        output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: errorReader.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
