/// One command of the program: its name, what `--help` says, and what it does.
protocol Command: Sendable {
    static var name: String { get }
    /// The operands as `--help` shows them: `[FOLDER]`.
    static var synopsis: String { get }
    /// One sentence.
    static var summary: String { get }
    static var options: [Option] { get }
    /// How many operands it takes.
    static var operands: ClosedRange<Int> { get }

    /// - Throws: `UsageError` where a setting is ill-formed.
    init(_ arguments: Arguments) throws

    /// Does the work and answers the exit status.
    /// - Throws: `Failure` where it cannot be done.
    func run() throws -> Int32
}

extension Command {
    static var help: String {
        var text = "usage: qujing \(name)"
        if !options.isEmpty { text += " [OPTIONS]" }
        if !synopsis.isEmpty { text += " \(synopsis)" }
        text += "\n\n\(summary)\n"
        let rows = options.map { option in
            (left: "--\(option.name)" + (option.value.map { " \($0)" } ?? ""), option: option)
        }
        let width = max(rows.map(\.left.count).max() ?? 0, "--help".count)
        text += "\nOptions\n"
        for row in rows {
            let padding = String(repeating: " ", count: width - row.left.count + 2)
            text += "  \(row.left)\(padding)\(row.option.help)"
            if let variable = row.option.variable { text += " [\(variable)]" }
            text += "\n"
        }
        text += "  --help" + String(repeating: " ", count: width - "--help".count + 2) + "this text\n"
        if options.contains(where: { $0.variable != nil }) {
            text += "\nA name in brackets is the environment variable that sets the same; the flag wins.\n"
        }
        return text
    }
}
