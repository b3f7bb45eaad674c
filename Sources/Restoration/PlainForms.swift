import Lexicon

/// Forms that stand for another character by accident of the typesetter: no-break and odd spaces, full-width letters
/// and digits, radicals and compatibility ideographs of PDF files, punctuation of vertical text.
///
/// Punctuation of either width stays as printed.
struct PlainForms: Sendable {
    static let standard = PlainForms(.compatibilityForms)

    private let forms: [Unicode.Scalar: Unicode.Scalar]

    init(_ table: Table) {
        var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in table.rows() {
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t")
            guard columns.count == 2, let form = columns[0].unicodeScalars.first else { continue }
            forms[form] = columns[1].unicodeScalars.first
        }
        self.forms = forms
    }

    /// What `scalar` stands for, or nil where it stands for itself. O(1).
    func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case ..<0x0B: nil
        case 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: " "
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0xFF05: "%"
        default: forms[scalar]
        }
    }

    /// The replacements that `text` needs, one for each run.
    func edits(in text: [Unicode.Scalar]) -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        while index < text.count {
            let start = index
            var plain: [Unicode.Scalar] = []
            while index < text.count, Self.mayHaveForm(text[index]), let form = form(of: text[index]) {
                plain.append(form)
                index += 1
            }
            if plain.isEmpty { index += 1 } else { edits.append(.replace(start..<index, with: plain, .width)) }
        }
        return edits
    }

    /// Whether it is worth asking for the form of `scalar`.
    private static func mayHaveForm(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x1_0000 || ScalarClasses(scalar).contains(.foreign)
    }
}
