import Lexicon

/// What index and query make alike: Traditional and Simplified script, full and half width, capital and small letters.
///
/// One code point always becomes one code point, so a place in folded text is the same place in the text.
struct Folding: Sendable {
    /// For each code point of the basic plane, the code point it is read as.
    private let basic: [UInt16]

    static let standard = Folding(traditional: .traditionalToSimplified)

    /// `traditional` holds rows of Traditional, tab, Simplified.
    private init(traditional: Table) {
        var basic = (0...0xFFFF).map { UInt16($0) }
        for row in traditional.rows() {
            let scalars = Array(String(decoding: row, as: UTF8.self).unicodeScalars)
            guard scalars.count == 3, scalars[1] == "\t", let from = UInt16(exactly: scalars[0].value),
                let to = UInt16(exactly: scalars[2].value)
            else { continue }
            basic[Int(from)] = to
        }
        // Full-width ASCII (U+FF01…U+FF5E) stands a fixed way above ASCII; the ideographic space is a space.
        for wide in 0xFF01...0xFF5E { basic[wide] = UInt16(wide - 0xFEE0) }
        basic[0x3000] = 0x20
        basic[0xA0] = 0x20
        for code in 0...0x52F {
            guard let scalar = Unicode.Scalar(UInt16(code)) else { continue }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if lower.count == 1, let first = lower.first, let small = UInt16(exactly: first.value) {
                basic[code] = small
            }
        }
        for wide in 0xFF21...0xFF3A { basic[wide] = UInt16(wide - 0xFEE0 + 32) }
        self.basic = basic
    }

    /// `scalar` as index and query read it. O(1).
    func callAsFunction(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value <= 0xFFFF else { return scalar }
        return Unicode.Scalar(basic[Int(scalar.value)]) ?? scalar
    }

    func callAsFunction(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] { text.map { self($0) } }

    func callAsFunction(_ text: String) -> [Unicode.Scalar] { self(text.unicodeScalars) }
}
