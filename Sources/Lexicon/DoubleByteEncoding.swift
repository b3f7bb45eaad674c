/// An encoding of Chinese text by a lead and a trail byte, as a table both ways.
///
/// Covers the Basic Multilingual Plane; the four-byte part of GB18030 is arithmetic: ``FourByteRanges``.
public struct DoubleByteEncoding: Sendable {
    /// The two-byte part of GB18030, which holds GBK and GB 2312.
    public static let gb18030 = DoubleByteEncoding(.gb18030)
    /// Big5 as Windows code page 950 has it.
    public static let big5 = DoubleByteEncoding(.big5)

    /// `scalars[lead << 8 | trail - 0x8000]`; 0 for a pair that is no character.
    private let scalars: [UInt16]
    /// `codes[scalar]`; 0 for a character that has no pair.
    private let codes: [UInt16]

    init(_ table: Table) {
        var scalars = [UInt16](repeating: 0, count: 0x8000)
        var codes = [UInt16](repeating: 0, count: 0x1_0000)
        // Big5 leaves the trail bytes 80–A0 out; its rows are 157 characters long, those of GB18030 are 190.
        for row in table.rows() {
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t")
            guard columns.count == 2, let lead = UInt16(columns[0], radix: 16), lead >= 0x80 else { continue }
            let cells = Array(columns[1].unicodeScalars)
            let skipped: ClosedRange<UInt16> = cells.count > 157 ? 0x7F...0x7F : 0x7F...0xA0
            var trail: UInt16 = 0x40
            for cell in cells {
                if trail == skipped.lowerBound { trail = skipped.upperBound + 1 }
                guard trail <= 0xFE else { break }
                if cell != "\u{FFFD}", let value = UInt16(exactly: cell.value) {
                    scalars[Int(lead << 8 | trail) - 0x8000] = value
                    if codes[Int(value)] == 0 { codes[Int(value)] = lead << 8 | trail }
                }
                trail += 1
            }
        }
        self.scalars = scalars
        self.codes = codes
    }

    /// The character of a pair of bytes, or nil where the pair is none. O(1).
    public func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard lead >= 0x80 else { return nil }
        let value = scalars[Int(lead) << 8 + Int(trail) - 0x8000]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// The pair of a character, `lead << 8 | trail`, or nil where it has none. O(1).
    public func code(of scalar: Unicode.Scalar) -> UInt16? {
        guard scalar.value < 0x1_0000 else { return nil }
        let code = codes[Int(scalar.value)]
        return code == 0 ? nil : code
    }
}

extension DoubleByteEncoding {
    /// Whether `scalar` is a Chinese character of GB 2312, the set that Simplified text is written with;
    /// asked of ``gb18030``.
    public func isSimplifiedSet(_ scalar: Unicode.Scalar) -> Bool {
        guard let code = code(of: scalar) else { return false }
        return (0xB0...0xF7).contains(code >> 8) && code & 0xFF >= 0xA1
    }

    /// Whether `scalar` is of the first level of GB 2312, the characters in daily use in Simplified text;
    /// asked of ``gb18030``.
    public func isDailySimplified(_ scalar: Unicode.Scalar) -> Bool {
        guard let code = code(of: scalar) else { return false }
        return (0xB0...0xD7).contains(code >> 8) && code & 0xFF >= 0xA1
    }

    /// Whether `scalar` is of the first level of Big5, the characters in daily use in Traditional text;
    /// asked of ``big5``.
    public func isDailyTraditional(_ scalar: Unicode.Scalar) -> Bool {
        guard let code = code(of: scalar) else { return false }
        return (0xA440...0xC67E).contains(code)
    }
}
