/// The value of a Han numeral as its characters come: 一万五千亿 is ((1 × 万 + 5 × 千) × 亿).
struct HanAccumulator {
    /// A digit that waits for its scale.
    var digit: Int?
    /// Below the last 万 or 亿.
    private var section = 0
    /// The scale last read within the section, or of the section itself: what 五 in 三百五 is a tenth of.
    private(set) var last = 0
    /// Between 亿 and 万.
    private var middle = 0
    /// From 亿 on.
    private var upper = 0
    private var hasUpper = false
    /// 零 was read after a scale, so a last digit counts ones (三百零五).
    private var afterZero = false

    mutating func take(digit value: Int) {
        if value == 0, last > 0 {
            afterZero = true
        } else {
            digit = value
        }
    }

    /// 十, 百, 千 come in falling order within a section (三百二十, not 三十百).
    func canTake(scale: Int) -> Bool {
        last == 0 || last > scale
    }

    mutating func take(scale: Int) {
        section += (digit ?? 1) * scale
        digit = nil
        last = scale
        afterZero = false
    }

    /// 亿 comes once; 万 may stand before and after it.
    func canTake(big zeros: Int) -> Bool {
        if zeros == 8 { return !hasUpper }
        return middle == 0 && (!hasUpper || section > 0 || digit != nil)
    }

    mutating func take(big zeros: Int) {
        section += digit ?? 0
        digit = nil
        afterZero = false
        if zeros == 8 {
            upper = max(1, middle + section) * 100_000_000
            hasUpper = true
            middle = 0
            last = 100_000_000
        } else {
            middle = max(1, section) * 10_000
            last = 10_000
        }
        section = 0
    }

    /// The number, or nil where nothing was read. `isShort`: a last lone digit right behind a scale
    /// from 百 up stands for a tenth of it (三万五, 一亿二).
    func value(isShort: Bool) -> Int? {
        let sum = upper + middle + section
        guard let digit else { return last > 0 ? sum : nil }
        let unit = isShort && !afterZero && last >= 100 ? last / 10 : 1
        return sum + digit * unit
    }
}
