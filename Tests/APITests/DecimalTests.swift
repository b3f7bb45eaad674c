import Annotation
import Randomness
import Testing

@testable import API

@Suite("A decimal") struct DecimalTests {
    @Test(
        "writes decimals exactly",
        arguments: [
            (1, -1, "0.1"), (150_000_000, 0, "150000000"), (15, 7, "150000000"), (-1205, -2, "-12.05"), (0, 5, "0"),
            (100, -2, "1"), (5, -3, "0.005"), (1, 40, "1e40"), (Int.min, 0, "-9223372036854775808"),
        ])
    func decimals(significand: Int, exponent: Int, text: String) {
        #expect(Decimal(significand: significand, exponent: exponent).plainText == text)
    }

    @Test("reads back every number it writes", arguments: 0..<200)
    func numbers(seed: Int) {
        var state = SeededRandomness(seed: UInt64(seed))
        let number = Decimal(
            significand: Int(truncatingIfNeeded: state.next()) % 1_000_000_000_000,
            exponent: Int(state.next() % 40) - 20)
        let read = Decimal(parsing: number.plainText)
        #expect(read?.plainText == number.plainText)
    }
}
