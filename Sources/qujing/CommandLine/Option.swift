/// One option of a command: its flag, the environment variable that sets it too, and what `--help` says of it.
struct Option: Sendable {
    /// Without the leading dashes: `port`.
    let name: String
    /// What stands for the value in `--help` (`N`, `ADDR`); nil for a switch that takes none.
    let value: String?
    /// The environment variable read where the flag is not given.
    let variable: String?
    let help: String

    init(_ name: String, value: String? = nil, variable: String? = nil, help: String) {
        self.name = name
        self.value = value
        self.variable = variable
        self.help = help
    }
}
