import Lexicon

/// What index and query make alike: Traditional and Simplified script, full and half width, capital and small letters.
///
/// It works on UTF-16 units: one unit always becomes one unit, so a place in folded text is the same place in the
/// text. Code points beyond the basic plane stay as they are.
struct Folding: Sendable {
    /// For each UTF-16 unit, the unit it is read as; folding a folded unit changes nothing.
    let units: [UInt16]

    static let standard = Folding(.standard)

    private init(_ variants: ScriptVariants) {
        var units = (0...0xFFFF).map { UInt16($0) }
        for code in 0x2E80...0xFAFF {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            // Some Simplified forms are themselves the Traditional form of another (薴 → 苧 → 苎).
            let simple = variants.simplified(variants.simplified(scalar))
            if let unit = UInt16(exactly: simple.value) { units[code] = unit }
        }
        // 著 is both 着 and 著, as its word decides; a reader who types either means either.
        units[0x8457] = 0x7740
        for code in 0...0x52F {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if lower.count == 1, let first = lower.first, let small = UInt16(exactly: first.value) {
                units[code] = small
            }
        }
        // Full-width ASCII (U+FF01…U+FF5E) stands a fixed way above ASCII; the ideographic space is a space.
        for wide in 0xFF01...0xFF5E { units[wide] = units[wide - 0xFEE0] }
        // Marks that Chinese pages print in full width are kept so: then most texts are stored as they are.
        for mark in "!(),:;?".unicodeScalars {
            let wide = UInt16(mark.value + 0xFEE0)
            units[Int(mark.value)] = wide
            units[Int(wide)] = wide
        }
        for blank in [0x09, 0xA0, 0x3000] { units[blank] = 0x20 }
        // No folded text holds a zero: the index uses it for "no second unit".
        units[0] = 0xFFFD
        self.units = units
    }

    func callAsFunction(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value <= 0xFFFF else { return scalar }
        return Unicode.Scalar(units[Int(scalar.value)]) ?? scalar
    }

    func callAsFunction(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] { text.map { self($0) } }

    func callAsFunction(_ text: String) -> [Unicode.Scalar] { self(text.unicodeScalars) }
}
