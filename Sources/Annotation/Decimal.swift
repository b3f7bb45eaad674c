/// An exact decimal number, `significand × 10^exponent`: what is printed as 0.1 is 0.1.
///
/// The significand has at most 18 digits and never ends in 0 (but for zero itself, which is 0 × 10^0),
/// so equal numbers have equal parts.
public struct Decimal: Sendable, Hashable {
    public let significand: Int
    public let exponent: Int

    /// Digits that a significand holds; every whole number of so many digits fits an `Int`.
    public static let digits = 18
    /// The significand stays below this.
    private static let bound = Int128(powerOfTen(digits))

    /// The number `significand × 10^exponent`, brought to its shortest form.
    public init(significand: Int, exponent: Int = 0) {
        var significand = significand
        var exponent = significand == 0 ? 0 : exponent
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// The exact number, or nil where it has more than 18 significant digits.
    init?(exactly significand: Int128, exponent: Int) {
        var significand = significand
        var exponent = exponent
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        guard significand.magnitude < Self.bound.magnitude else { return nil }
        self.init(significand: Int(significand), exponent: exponent)
    }

    /// The product, or nil where it has more than 18 significant digits.
    func multiplied(by factor: Int) -> Decimal? {
        Decimal(exactly: Int128(significand) * Int128(factor), exponent: exponent)
    }

    /// The number moved by `places` decimal places: 1.5 by 8 is 150000000.
    func scaled(by places: Int) -> Decimal { Decimal(significand: significand, exponent: exponent + places) }

    /// The number below zero by as much as this is above it.
    var negated: Decimal { Decimal(significand: -significand, exponent: exponent) }

    /// The sum, or nil where it has more than 18 significant digits.
    func adding(_ other: Decimal) -> Decimal? {
        if significand == 0 { return other }
        if other.significand == 0 { return self }
        let low = min(exponent, other.exponent)
        guard let first = aligned(to: low), let second = other.aligned(to: low) else { return nil }
        return Decimal(exactly: first + second, exponent: low)
    }

    /// The number times `numerator / denominator`: exact where the quotient ends within 18 digits,
    /// else rounded half up to 15 significant digits (3 亩 are exactly 2000 m²; 1 亩 is 666.666666666667 m²).
    ///
    /// `denominator` is above 0. Nil where the product has more digits than an `Int128` holds.
    func multiplied(by numerator: Int, over denominator: Int) -> Decimal? {
        precondition(denominator > 0)
        if numerator == denominator { return self }
        let (product, overflow) = Int128(significand).multipliedReportingOverflow(by: Int128(numerator))
        if overflow { return nil }
        var remainder = product.magnitude % UInt128(denominator)
        var quotient = product.magnitude / UInt128(denominator)
        var places = 0
        while remainder != 0, quotient < Self.bound.magnitude / 10 {
            remainder *= 10
            quotient = quotient * 10 + remainder / UInt128(denominator)
            remainder %= UInt128(denominator)
            places += 1
        }
        if remainder != 0 || quotient >= Self.bound.magnitude {
            while quotient >= UInt128(powerOfTen(15)) {
                quotient = quotient < UInt128(powerOfTen(16)) ? (quotient + 5) / 10 : quotient / 10
                places -= 1
            }
        }
        let signed = product < 0 ? -Int128(quotient) : Int128(quotient)
        return Decimal(exactly: signed, exponent: exponent - places)
    }

    /// The significand at a lower exponent, or nil where it overflows.
    private func aligned(to low: Int) -> Int128? {
        let places = exponent - low
        guard places <= Self.digits else { return nil }
        return Int128(significand) * Int128(powerOfTen(places))
    }
}

extension Decimal: Comparable {
    public static func < (a: Decimal, b: Decimal) -> Bool {
        if a.significand.signum() != b.significand.signum() { return a.significand < b.significand }
        let low = min(a.exponent, b.exponent)
        if let first = a.aligned(to: low), let second = b.aligned(to: low) { return first < second }
        // More than 18 places apart, so the higher exponent is the greater magnitude.
        return (a.exponent < b.exponent) == (a.significand > 0)
    }
}

extension Decimal: CustomStringConvertible {
    /// In plain form, as JSON writes a number: 150000000, 0.1, -3.5; never with an exponent. O(digits + |exponent|).
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let whole = digits.count + exponent
        if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + digits }
        return sign + digits.prefix(whole) + "." + digits.suffix(-exponent)
    }
}

extension Decimal {
    /// The nearest binary number, for charts and scores; exact answers use the decimal itself.
    public var approximate: Double { Double(description) ?? 0 }
}

/// 10 to the power of `places`, which is 0 ... 18.
func powerOfTen(_ places: Int) -> Int {
    precondition((0...18).contains(places))
    var power = 1
    for _ in 0..<places { power *= 10 }
    return power
}
