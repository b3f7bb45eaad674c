import Glibc

/// How texts are brought to one form before they are compared, so that spacing and quotation style do not count.
enum Comparison {
    /// Width and compatibility forms folded, quotation marks alike, no white space.
    static func tidy(_ text: String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in folded(text ?? "") where !scalar.properties.isWhitespace {
            result.append(quotationMarks.contains(scalar) ? "\"" : apostrophes.contains(scalar) ? "'" : scalar)
        }
        return String(result)
    }

    /// Letters, digits and Han characters only, lower case; `%` and `.` stay. For headlines.
    static func squash(_ text: String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in folded(text ?? "") {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil || scalar == "%" || scalar == "." {
                result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether one of two texts stands within the other. The C library searches octets; the standard library's own
    /// `contains` would bring its regular expression engine, a megabyte, into the program.
    static func nested(_ one: String, _ other: String) -> Bool {
        strstr(one, other) != nil || strstr(other, one) != nil
    }

    private static let quotationMarks: Set<Unicode.Scalar> = ["“", "”", "「", "」"]
    private static let apostrophes: Set<Unicode.Scalar> = ["‘", "’"]

    /// The compatibility forms that newspapers print (Unicode NFKC for these blocks).
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: result.append(" ")
            case 0x2460...0x2473: result += Array(String(scalar.value - 0x245F).unicodeScalars)
            case 0x2160...0x2162: result += Array(repeating: "I", count: Int(scalar.value - 0x215F))
            case 0x2103: result += ["°", "C"]
            case 0x33A1: result += ["m", "2"]
            case 0x2026: result += [".", ".", "."]
            default: result.append(scalar)
            }
        }
        return result
    }
}
