import API

/// A command's arguments, taken apart by its options: flags win over the environment.
struct Arguments: Sendable {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]
    /// Options that the environment set, with the variable's name, so that errors name what the user wrote.
    private var variables: [String: String] = [:]

    /// - Throws: `UsageError` for an unknown option, a missing or superfluous value, or too many operands.
    init(
        _ words: some Sequence<String>, options: [Option], operands limit: ClosedRange<Int>,
        environment: [String: String] = [:]
    ) throws(UsageError) {
        try read(words, options)
        guard operands.count >= limit.lowerBound else { throw UsageError("an operand is missing") }
        guard operands.count <= limit.upperBound else {
            throw UsageError("unexpected argument '\(operands[limit.upperBound])'")
        }
        for option in options where values[option.name] == nil {
            guard let variable = option.variable, let value = environment[variable] else { continue }
            values[option.name] = value
            variables[option.name] = variable
        }
    }

    /// Takes operands and options as they come; behind `--`, and by itself, what begins with a dash is an operand.
    private mutating func read(_ words: some Sequence<String>, _ options: [Option]) throws(UsageError) {
        var words = Array(words)[...]
        var optionsEnded = false
        while let word = words.popFirst() {
            guard !optionsEnded, word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            if word == "--" {
                optionsEnded = true
            } else {
                try read(option: word, options, before: &words)
            }
        }
    }

    /// Takes an option with its value, which may be the first of the words that follow.
    private mutating func read(
        option word: String, _ options: [Option], before words: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard word.hasPrefix("--"), let option = options.first(where: { $0.name == name }) else {
            throw UsageError("unknown option \(word)" + Self.suggestion(for: name, among: options))
        }
        guard values[name] == nil else { throw UsageError("--\(name) is given twice; give it once") }
        if option.value == nil {
            guard parts.count == 1 else { throw UsageError("--\(name) takes no value") }
            values[name] = ""
        } else if parts.count == 2 {
            values[name] = String(parts[1])
        } else if let value = words.popFirst() {
            values[name] = value
        } else {
            throw UsageError("--\(name) needs a value: --\(name) \(option.value ?? "VALUE")")
        }
    }

    /// The option as the user set it: its flag, or its environment variable.
    func label(_ name: String) -> String { variables[name] ?? "--\(name)" }

    /// The value as given, or nil where neither flag nor environment has it.
    func text(_ name: String) -> String? { values[name] }

    /// Whether a switch is set; in the environment `1`, `true` and `yes` set it, `0`, `false`, `no` and nothing do not.
    func isSet(_ name: String) throws(UsageError) -> Bool {
        guard let value = values[name] else { return false }
        switch value.lowercased() {
        case "1", "true", "yes": return true
        case "0", "false", "no": return false
        case "": return true
        default: throw UsageError("\(label(name)): '\(value)' is neither yes nor no")
        }
    }

    /// A whole number within `range`, or `standard` where it is not given.
    func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws(UsageError) -> Int {
        guard let value = values[name] else { return standard }
        guard let number = Int(value), range.contains(number) else {
            throw UsageError(
                "\(label(name)): '\(value)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// One of `choices`, or `standard` where it is not given.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, default standard: Choice
    ) throws(UsageError) -> Choice {
        guard let value = values[name] else { return standard }
        guard let choice = Choice(rawValue: value) else {
            let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError("\(label(name)): '\(value)' is not one of \(allowed)")
        }
        return choice
    }

    private static func suggestion(for name: String, among options: [Option]) -> String {
        nearest(to: name, in: options.lazy.map(\.name)).map { "; did you mean --\($0)?" } ?? "; --help lists them"
    }
}
