/// Text in the OpenMetrics 1.0 exposition format.
struct OpenMetrics {
    private(set) var text = ""

    /// Opens a metric family. `type` is `counter`, `gauge`, `histogram` or `info`.
    mutating func family(_ name: String, _ type: String, unit: String? = nil, help: String) {
        text += "# TYPE \(name) \(type)\n"
        if let unit { text += "# UNIT \(name) \(unit)\n" }
        text += "# HELP \(name) \(help)\n"
    }

    /// One sample of the family opened last, without labels.
    mutating func sample(_ name: String, _ value: some Numeric) { sample(name, [:], value) }

    /// One sample of the family opened last.
    mutating func sample(_ name: String, _ labels: KeyValuePairs<String, String>, _ value: some Numeric) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",") + "}"
        }
        text += " \(value)\n"
    }

    /// The whole exposition, with its end mark.
    consuming func ended() -> [UInt8] { Array((text + "# EOF\n").utf8) }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for character in value {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }
}
