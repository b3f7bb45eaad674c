import Annotation

extension String: JSONWritable {
    public func write(to json: inout JSONWriter) { json.atom { $0.appendJSON(quoting: self) } }
}

extension Int: JSONWritable {
    public func write(to json: inout JSONWriter) { json.atom { $0 += String(self).utf8 } }
}

extension Bool: JSONWritable {
    public func write(to json: inout JSONWriter) { json.atom { $0 += (self ? "true" : "false").utf8 } }
}

extension Double: JSONWritable {
    /// The shortest decimal that reads back the same; null where JSON has no number for it.
    public func write(to json: inout JSONWriter) {
        json.atom { $0 += (isFinite ? "\(self)" : "null").utf8 }
    }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    public func write(to json: inout JSONWriter) {
        switch self {
        case .none: json.atom { $0 += "null".utf8 }
        case .some(let value): value.write(to: &json)
        }
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.array { json in for element in self { json.element(element) } }
    }
}

extension Decimal: JSONWritable {
    /// The exact number: 0.1 is written `0.1`.
    public func write(to json: inout JSONWriter) { json.atom { $0 += plainText.utf8 } }
}

extension Decimal {
    /// Powers of ten beyond this are written with an exponent, so that no page can make a number of a million digits.
    private static var longestRunOfZeros: Int { 30 }

    /// The number without rounding, in the grammar of JSON and CSV alike: `-12.05`, `150000000`, `1e40`.
    var plainText: String {
        guard significand != 0 else { return "0" }
        var digits = Array(String(significand.magnitude).utf8)
        var exponent = exponent
        while exponent < 0, digits.count > 1, digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        let sign = significand < 0 ? "-" : ""
        let text = String(decoding: digits, as: UTF8.self)
        switch exponent {
        case 0...Self.longestRunOfZeros:
            return sign + text + String(repeating: "0", count: exponent)
        case -Self.longestRunOfZeros..<0:
            let places = -exponent
            guard digits.count > places else {
                return sign + "0." + String(repeating: "0", count: places - digits.count) + text
            }
            return sign + text.prefix(digits.count - places) + "." + text.suffix(places)
        default:
            return sign + text + "e\(exponent)"
        }
    }
}
