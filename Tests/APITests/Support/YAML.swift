/// A YAML value, of the part of the language in which the contract is written: block mappings and sequences,
/// plain and quoted scalars of one line, empty flow collections.
indirect enum YAML: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([YAML])
    case map([(key: String, value: YAML)])

    static func == (left: YAML, right: YAML) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.map(let left), .map(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    subscript(key: String) -> YAML? {
        guard case .map(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    subscript(path: [String]) -> YAML? { path.reduce(self) { $0?[$1] } }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [YAML]? { if case .list(let list) = self { list } else { nil } }
    var keys: [String] { if case .map(let members) = self { members.map(\.key) } else { [] } }

    /// As it stands in a query.
    var queryText: String? {
        switch self {
        case .text(let text): text
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .bool(let bool): String(bool)
        case .list(let list): list.compactMap(\.queryText).joined(separator: ",")
        case .null, .map: nil
        }
    }

    /// Follows `$ref` within `document`.
    func resolved(in document: YAML) -> YAML {
        guard let reference = self["$ref"]?.text else { return self }
        return document[reference.dropFirst(2).split(separator: "/").map(String.init)] ?? .null
    }
}

extension YAML {
    struct Fault: Error { let line: Int }

    init(parsing text: String) throws {
        var reader = YAMLReader(text)
        self = try reader.block(indent: 0)
        guard reader.isAtEnd else { throw Fault(line: reader.lineNumber) }
    }
}

private struct YAMLReader {
    private struct Line {
        let number: Int
        let indent: Int
        let text: Substring
    }

    private var lines: ArraySlice<Line>

    init(_ text: String) {
        lines =
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
                let content = line.drop { $0 == " " }
                guard !content.isEmpty, !content.hasPrefix("#") else { return nil }
                return Line(number: index + 1, indent: line.count - content.count, text: content)
            }[...]
    }

    var isAtEnd: Bool { lines.isEmpty }
    var lineNumber: Int { lines.first?.number ?? 0 }

    mutating func block(indent: Int) throws -> YAML {
        guard let first = lines.first, first.indent == indent else { throw YAML.Fault(line: lineNumber) }
        return first.text.hasPrefix("- ") || first.text == "-" ? try list(indent: indent) : try map(indent: indent)
    }

    private mutating func list(indent: Int) throws -> YAML {
        var items: [YAML] = []
        while let line = lines.first, line.indent == indent, line.text.hasPrefix("- ") {
            let rest = line.text.dropFirst(2)
            if Self.key(of: rest) != nil || rest.hasPrefix("- ") {
                // The item's first line stands behind the dash; read it as a line of its own, two columns further in.
                lines[lines.startIndex] = Line(number: line.number, indent: indent + 2, text: rest)
                items.append(try block(indent: indent + 2))
            } else {
                lines.removeFirst()
                items.append(try scalar(rest, line.number))
            }
        }
        return .list(items)
    }

    private mutating func map(indent: Int) throws -> YAML {
        var members: [(key: String, value: YAML)] = []
        while let line = lines.first, line.indent == indent, let (key, rest) = Self.key(of: line.text) {
            lines.removeFirst()
            if !rest.isEmpty {
                members.append((key, try scalar(rest, line.number)))
            } else if let next = lines.first,
                next.indent > indent || (next.indent == indent && next.text.hasPrefix("- "))
            {
                members.append((key, try block(indent: next.indent)))
            } else {
                members.append((key, .null))
            }
        }
        guard !members.isEmpty else { throw YAML.Fault(line: lineNumber) }
        return .map(members)
    }

    /// `key: rest`, the key plain or quoted; nil where the line is no member of a mapping.
    private static func key(of text: Substring) -> (String, Substring)? {
        if let quote = text.first, quote == "'" || quote == "\"" {
            guard let end = text.dropFirst().firstIndex(of: quote) else { return nil }
            let rest = text[text.index(after: end)...]
            guard rest == ":" || rest.hasPrefix(": ") else { return nil }
            return (String(text[text.index(after: text.startIndex)..<end]), rest.dropFirst(rest == ":" ? 1 : 2))
        }
        if text.hasSuffix(":"), !text.contains(": ") { return (String(text.dropLast()), "") }
        guard let colon = text.firstRange(of: ": ") else { return nil }
        return (String(text[..<colon.lowerBound]), text[colon.upperBound...])
    }

    private func scalar(_ text: Substring, _ line: Int) throws -> YAML {
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "[]": return .list([])
        case "{}": return .map([])
        default: break
        }
        if text.hasPrefix("'") {
            return .text(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
        }
        if text.hasPrefix("\"") {
            let plain = String(text.dropFirst().dropLast())
            return .text(
                plain.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\").replacing("\\ufeff", with: "\u{FEFF}")
            )
        }
        guard text.first.map({ !"[{&*|>%@`".contains($0) }) ?? true else { throw YAML.Fault(line: line) }
        // A plain scalar holds no member sign and no comment sign (YAML 1.2.2, section 7.3.3).
        guard !text.contains(": "), !text.hasSuffix(":"), !text.contains(" #") else { throw YAML.Fault(line: line) }
        return Double(text).map(YAML.number) ?? .text(String(text))
    }
}
