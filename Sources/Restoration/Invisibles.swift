/// Characters that print nothing: controls, zero-width and directional marks, variation selectors.
enum Invisibles {
    /// Whether `scalar` prints nothing. Tab and the line breaks are white space, not invisible.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5,
            0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF0...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// The removals that `text` needs; joiners and selectors inside an emoji are part of it and stay.
    static func edits(in text: [Unicode.Scalar]) -> [Edit] {
        var edits: [Edit] = []
        var last: Unicode.Scalar = " "
        for (index, scalar) in text.enumerated() {
            if contains(scalar), !(isPictograph(last) && (scalar == "\u{FE0F}" || scalar == "\u{200D}")) {
                edits.append(.remove(index..<index + 1, .invisible))
            } else if !contains(scalar) {
                last = scalar
            }
        }
        return edits
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x2190...0x2BFF).contains(scalar.value) || (0x1F000...0x1FAFF).contains(scalar.value)
    }
}
