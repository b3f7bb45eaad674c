import API
import Glibc

/// The command line: finds the command, runs it, and turns what it throws into one line and an exit status.
@main
struct Program {
    static let version = "0.1.0"

    private static let commands: [any Command.Type] = [
        ServeCommand.self, ReadCommand.self, ExportCommand.self, EvaluateCommand.self, HealthcheckCommand.self,
    ]

    static func main() {
        // A reader that leaves early (`qujing export | head`) ends the write with EPIPE, not the process with a signal.
        signal(SIGPIPE, SIG_IGN)
        exit(status(of: CommandLine.arguments.dropFirst(), environment: processEnvironment()))
    }

    private static func status(of words: ArraySlice<String>, environment: [String: String]) -> Int32 {
        switch words.first {
        case nil:
            Terminal.error.write(help)
            return 2
        case "--help", "-h", "help":
            Terminal.output.write(help)
            return 0
        case "--version":
            Terminal.output.write("qujing \(version)\n")
            return 0
        case let name?:
            guard let command = commands.first(where: { $0.name == name }) else {
                let hint = nearest(to: name, in: commands.map { $0.name }).map { "; did you mean '\($0)'?" }
                Terminal.error.write("qujing: no command '\(name)'\(hint ?? "; 'qujing --help' lists them")\n")
                return 2
            }
            return status(of: command, words: words.dropFirst(), environment: environment)
        }
    }

    private static func status(
        of command: any Command.Type, words: ArraySlice<String>, environment: [String: String]
    ) -> Int32 {
        if words.contains(where: { $0 == "--help" || $0 == "-h" }) {
            Terminal.output.write(command.help)
            return 0
        }
        if words.contains("--version") {
            Terminal.output.write("qujing \(version)\n")
            return 0
        }
        do {
            let arguments = try Arguments(
                words, options: command.options, operands: command.operands, environment: environment)
            return try command.init(arguments).run()
        } catch let error as UsageError {
            Terminal.error.write("qujing \(command.name): \(error)\n")
            return 2
        } catch {
            Terminal.error.write("qujing \(command.name): \(error)\n")
            return 1
        }
    }

    private static var help: String {
        var text = """
            Qujing (取经) reads a folder of Chinese newspaper pages and serves their stories, entities, figures,
            learning exchanges and statistics as JSON over HTTP.

            usage: qujing COMMAND [OPTIONS] [OPERANDS]


            """
        let width = commands.map { $0.name.count }.max() ?? 0
        for command in commands {
            text +=
                "  \(command.name)\(String(repeating: " ", count: width - command.name.count + 2))\(command.summary)\n"
        }
        return text + "\n'qujing COMMAND --help' says more. --version prints the version.\n"
    }
}

/// The environment as name → value.
private func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let line = entry.pointee {
        let parts = String(cString: line).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return result
}
