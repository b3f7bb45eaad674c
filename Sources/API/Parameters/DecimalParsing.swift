import Annotation

extension Decimal {
    /// Digits that a significand holds for certain.
    private static var longestSignificand: Int { 18 }
    /// Ten to a larger power is no number that a page states.
    private static var largestExponent: Int { 400 }

    /// Reads a number as JSON writes it (`12`, `-0.5`, `1.5e6`); nil for anything else.
    ///
    /// Digits beyond the 18th are dropped: no page states a number so exactly.
    init?(parsing text: String) {
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        let whole = rest.prefix(while: Self.isDigit)
        guard !whole.isEmpty else { return nil }
        rest = rest.dropFirst(whole.count)
        var digits = Array(whole)
        var exponent = 0
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: Self.isDigit)
            guard !fraction.isEmpty else { return nil }
            digits += fraction
            exponent -= fraction.count
            rest = rest.dropFirst(fraction.count + 1)
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            guard let shift = Int(Substring(rest.dropFirst())), abs(shift) <= Self.largestExponent else { return nil }
            exponent += shift
            rest = rest.dropFirst(rest.count)
        }
        guard rest.isEmpty else { return nil }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        if digits.count > Self.longestSignificand {
            exponent += digits.count - Self.longestSignificand
            digits.removeLast(digits.count - Self.longestSignificand)
        }
        let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        self.init(significand: isNegative ? -magnitude : magnitude, exponent: magnitude == 0 ? 0 : exponent)
    }

    /// Whether the number lies within ±`bound`.
    func magnitudeIsAtMost(_ bound: Double) -> Bool {
        guard significand != 0, let value = Double("\(significand.magnitude)e\(exponent)") else {
            return significand == 0
        }
        return value <= bound
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
