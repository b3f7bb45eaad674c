/// A Han numeral as its characters come: its value, and what its spelling says of it.
///
/// What takes a character up that may not stand there returns false, and nothing has changed.
struct HanSpelling {
    private var low = HanAccumulator()
    /// The upper end, from the second of two neighbouring digits on (三四十); it takes up all that `low` does.
    private var high: HanAccumulator?
    /// Scales read: 十, 百, 万.
    private(set) var scales = 0
    /// 几 or 数 stands for a digit: the number is more than what is read.
    private(set) var isVague = false

    var isRange: Bool { high != nil }
    /// The digit that waits for its scale.
    var openDigit: Int? { low.digit }
    /// Behind 十 or 二十, where 几 stands for ones.
    var mayEndInFew: Bool { low.digit == nil && low.last == 10 }

    /// The number, or the lower end of a range; nil where nothing was read. Behind a range a last digit counts ones: only
    /// 三万五 is 35,000.
    var value: Int? { low.value(isShort: !isRange) }
    /// The upper end of a range.
    var highValue: Int? { high.flatMap { $0.value(isShort: false) } }

    mutating func take(digit: Int) {
        low.take(digit: digit)
        high?.take(digit: digit)
    }

    /// 三四: the digit just read is the lower end, this the upper.
    mutating func takeRange(to digit: Int) {
        high = low
        high?.digit = digit
    }

    /// 几十, 数百: at the head only, and as if it were 一.
    mutating func takeSome() -> Bool {
        guard isEmpty else { return false }
        low.take(digit: 1)
        isVague = true
        return true
    }

    /// 十几, 二十几万: 几 for the ones, and the 万 or 亿 of `big` zeros behind it.
    mutating func takeFew(big zeros: Int?) {
        isVague = true
        guard let zeros else { return }
        low.take(big: zeros)
        high?.take(big: zeros)
    }

    /// 廿, 卅: at the head only.
    mutating func take(tens: Int) -> Bool {
        guard isEmpty else { return false }
        low.take(digit: tens)
        return take(scale: 10)
    }

    /// 十, 百, 千.
    mutating func take(scale: Int) -> Bool {
        guard low.canTake(scale: scale) else { return false }
        low.take(scale: scale)
        high?.take(scale: scale)
        scales += 1
        return true
    }

    /// 万, 亿 by their zeros.
    mutating func take(big zeros: Int) -> Bool {
        guard low.canTake(big: zeros) else { return false }
        low.take(big: zeros)
        high?.take(big: zeros)
        scales += 1
        return true
    }

    private var isEmpty: Bool { low.digit == nil && low.last == 0 }
}
