import Restoration

@testable import Layout

/// A page of these lines, as a file of them would be restored.
func page(_ lines: String...) -> Page { page(lines) }

func page(_ lines: [String]) -> Page { restored(Array(lines.joined(separator: "\n\n").utf8)) }

extension Story {
    /// What stands in the paragraphs of one role.
    func texts(_ role: Role) -> [String] {
        paragraphs.filter { $0.role == role }.map { text[$0.range].string }
    }
}
