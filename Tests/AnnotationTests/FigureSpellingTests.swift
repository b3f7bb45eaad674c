import Layout
import Randomness
import Testing

import class Foundation.ProcessInfo

@testable import Annotation

/// Whatever value is spelled, in Han, mixed or Arabic notation, is read back as the same value.
///
/// `QUJING_SPELLED_VALUES=1000000 swift test -c release --filter FigureSpelling` tries a million.
@Suite("Spelled numbers are read back") struct FigureSpellingTests {
    static let count = ProcessInfo.processInfo.environment["QUJING_SPELLED_VALUES"].flatMap(Int.init) ?? 1_500

    private func reading(of spelling: String) -> Decimal? {
        let found = figures(in: Story(line: "共计" + spelling + "元"), entities: [])
        guard found.count == 1, found[0].unit == "元", found[0].qualifier == .exact else { return nil }
        return found[0].value
    }

    /// Values of every magnitude up to 万亿: a random number of digits, some of them 0.
    private func value(_ random: inout SeededRandomness) -> Int {
        let digits = Int.random(in: 1...14, using: &random)
        var value = 0
        for place in 0..<digits {
            let digit = place > 0 && Bool.random(using: &random) ? 0 : Int.random(in: 1...9, using: &random)
            value = value * 10 + digit
        }
        return value
    }

    @Test("in Han numerals")
    func han() {
        var random = SeededRandomness(seed: 6)
        for _ in 0..<Self.count {
            let value = value(&random)
            let spelling = HanSpelling.whole(value)
            #expect(reading(of: spelling) == Decimal(significand: value), "\(value) \(spelling)")
        }
    }

    @Test("in digits with a Han scale")
    func mixed() {
        var random = SeededRandomness(seed: 7)
        for _ in 0..<Self.count {
            let places = Int.random(in: 0...4, using: &random)
            let significand = Int.random(in: 1...9_999_999, using: &random)
            let (scale, zeros) =
                [("万", 4), ("亿", 8), ("千", 3), ("百万", 6), ("千万", 7), ("万亿", 12)]
                .randomElement(using: &random) ?? ("万", 4)
            let value = Decimal(significand: significand, exponent: -places)
            let expected = Decimal(significand: significand, exponent: zeros - places)
            let spelling = value.description + scale
            #expect(reading(of: spelling) == expected, "\(spelling)")
        }
    }

    @Test("in digits, with separators or decimals")
    func arabic() {
        var random = SeededRandomness(seed: 8)
        for _ in 0..<Self.count {
            let value = value(&random)
            let places = Int.random(in: 0...3, using: &random)
            let decimal = Decimal(significand: value, exponent: -places)
            #expect(reading(of: decimal.description) == decimal)
            #expect(reading(of: grouped(value)) == Decimal(significand: value), "\(grouped(value))")
        }
    }

    private func grouped(_ value: Int) -> String {
        let digits = Array(String(value))
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
            })
    }
}

/// Spells numbers as a Chinese newspaper does.
enum HanSpelling {
    private static let digits = Array("零一二三四五六七八九")

    /// 0 ..< 10^16: 一万零一百, 十四亿一千一百七十八万.
    static func whole(_ value: Int) -> String {
        precondition((0..<10_000_000_000_000_000).contains(value))
        if value == 0 { return "零" }
        let high = value / 100_000_000
        let low = value % 100_000_000
        guard high > 0 else { return belowYi(value) }
        let tail = low == 0 ? "" : (low < 10_000_000 ? "零" : "") + belowYi(low, leading: false)
        return belowYi(high) + "亿" + tail
    }

    private static func belowYi(_ value: Int, leading: Bool = true) -> String {
        let (high, low) = (value / 10_000, value % 10_000)
        guard high > 0 else { return section(value, leading: leading) }
        let tail = low == 0 ? "" : (low < 1_000 ? "零" : "") + section(low, leading: false)
        return section(high, leading: leading) + "万" + tail
    }

    /// 1 ..< 10_000. A number that begins with ten is 十, not 一十, but behind a higher part.
    private static func section(_ value: Int, leading: Bool) -> String {
        var spelling = ""
        var pendingZero = false
        for (divisor, scale) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = value / divisor % 10
            if digit == 0 {
                pendingZero = !spelling.isEmpty
                continue
            }
            if pendingZero { spelling += "零" }
            pendingZero = false
            let isTen = digit == 1 && divisor == 10 && spelling.isEmpty && leading
            spelling += (isTen ? "" : String(digits[digit])) + scale
        }
        return spelling
    }
}
