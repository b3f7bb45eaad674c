import Annotation

/// How things look on a terminal (ECMA-48 SGR); plain text where it is off.
struct Style {
    let isOn: Bool

    func bold(_ text: String) -> String { set("1", text) }
    func dim(_ text: String) -> String { set("2", text) }
    func warning(_ text: String) -> String { set("33", text) }
    func struck(_ text: String) -> String { isOn ? set("9;31", text) : "[-\(text)-]" }
    func inserted(_ text: String) -> String { isOn ? set("32", text) : "[+\(text)+]" }

    /// The margin that carries a paragraph's role.
    func margin(_ label: String) -> String {
        dim(String(repeating: " ", count: max(9 - label.count, 0)) + label + " │ ")
    }

    func marked(_ text: String, type: EntityType?, isFigure: Bool) -> String {
        var codes: [String] = []
        switch type {
        case .person: codes.append("36")
        case .place: codes.append("32")
        case .organization: codes.append("34")
        case .platform: codes.append("35")
        case .programme: codes.append("33")
        case .event: codes.append("31")
        case nil: break
        }
        if isFigure { codes.append("4") }
        return codes.isEmpty ? text : set(codes.joined(separator: ";"), text)
    }

    private func set(_ codes: String, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }
}
