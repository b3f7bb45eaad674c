/// An exact decimal number, `significand × 10^exponent`: what is printed as 0.1 is 0.1.
public struct Decimal: Sendable, Hashable {
    public let significand: Int
    public let exponent: Int

    public init(significand: Int, exponent: Int = 0) {
        self.significand = significand
        self.exponent = exponent
    }
}
