import Testing

@testable import Annotation

@Suite("Decimal") struct DecimalTests {
    @Test(
        "is printed in plain form",
        arguments: [
            (1, 0, "1"), (15, 7, "150000000"), (1, -1, "0.1"), (-35, -1, "-3.5"), (0, 5, "0"), (5, -3, "0.005"),
            (123_456_789, -3, "123456.789"), (100, 0, "100"),
        ])
    func plain(significand: Int, exponent: Int, printed: String) {
        #expect(Decimal(significand: significand, exponent: exponent).description == printed)
    }

    @Test("is equal however it was written")
    func equality() {
        #expect(Decimal(significand: 100, exponent: -2) == Decimal(significand: 1))
        #expect(Decimal(significand: 0, exponent: 9) == Decimal(significand: 0))
    }

    @Test("orders by value over any distance of exponents")
    func order() {
        let ascending = [
            Decimal(significand: -1, exponent: 30), Decimal(significand: -2), Decimal(significand: 0),
            Decimal(significand: 1, exponent: -30), Decimal(significand: 1, exponent: -1),
            Decimal(significand: 2, exponent: -1),
            Decimal(significand: 1), Decimal(significand: 999), Decimal(significand: 1, exponent: 3),
            Decimal(significand: 1, exponent: 40),
        ]
        for (index, low) in ascending.enumerated() {
            for high in ascending[(index + 1)...] {
                #expect(low < high)
                #expect(!(high < low))
            }
        }
    }

    @Test("times a unit's factor is exact where the quotient ends")
    func exactFactors() {
        #expect(Decimal(significand: 3).multiplied(by: 2000, over: 3) == Decimal(significand: 2000))
        #expect(Decimal(significand: 15).multiplied(by: 2000, over: 3) == Decimal(significand: 10_000))
        #expect(Decimal(significand: 1).multiplied(by: 1, over: 8) == Decimal(significand: 125, exponent: -3))
    }

    @Test("times a unit's factor is rounded to fifteen digits where it does not end")
    func roundedFactors() {
        let mu = Decimal(significand: 1).multiplied(by: 2000, over: 3)
        #expect(mu?.description == "666.666666666667")
        #expect(Decimal(significand: 2167).multiplied(by: 2000, over: 3)?.description == "1444666.66666667")
    }

    @Test("holds eighteen digits and no more")
    func bound() {
        #expect(Decimal(exactly: 999_999_999_999_999_999, exponent: 0) != nil)
        #expect(Decimal(exactly: 1_000_000_000_000_000_001, exponent: 0) == nil)
        #expect(Decimal(exactly: 1_000_000_000_000_000_000, exponent: 0) == Decimal(significand: 1, exponent: 18))
        #expect(Decimal(significand: 999_999_999_999_999_999).adding(Decimal(significand: 1, exponent: -5)) == nil)
    }
}
