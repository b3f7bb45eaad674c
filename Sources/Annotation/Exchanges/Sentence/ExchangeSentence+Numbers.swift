/// How many went, and when.
extension ExchangeSentence {
    /// How many went: the number before 名, 人 or 位 (30多名, 一行十六人); of a list joined by 、 the sum.
    var people: Int? { Self.people(in: range, of: text) }

    /// The same of a part of a text.
    static func people(in range: Range<Int>, of text: [Unicode.Scalar]) -> Int? {
        let grammar = NumeralGrammar(text: text, limit: range.upperBound)
        var sum: Int?
        var index = range.lowerBound
        var lastEnd = range.lowerBound
        while index < range.upperBound {
            guard let numeral = grammar.numeral(at: index) else {
                index += 1
                continue
            }
            index = max(numeral.range.upperBound, index + 1)
            var end = index
            while end < range.upperBound, text[end] == "多" || text[end] == "余" || text[end] == "个" { end += 1 }
            guard end < range.upperBound, text[end] == "名" || text[end] == "人" || text[end] == "位",
                let value = whole(numeral.value)
            else { continue }
            if let known = sum {
                guard text[lastEnd..<numeral.range.lowerBound].contains("、"),
                    !text[lastEnd..<numeral.range.lowerBound].contains(where: { CharacterClass($0) == .comma })
                else { return known }
                sum = known + value
            } else {
                sum = value
            }
            lastEnd = end
        }
        return sum
    }

    /// 几位村干部, 十几名农技员: whether several people, counted or not, stand before the first of `hosts`.
    func people(before hosts: [Host]) -> Bool {
        let range = range.lowerBound..<start(of: hosts)
        return Self.people(in: range, of: text) != nil
            || range.dropLast().contains { ["几", "数"].contains(text[$0]) && ["名", "位", "个"].contains(text[$0 + 1]) }
    }

    /// The first day or days that the sentence names, as ISO dates; nil where it names none or the year is not known.
    func dates(written: CalendarDate?) -> (from: String?, to: String?) {
        let grammar = PeriodGrammar(text: text, bounds: range, written: written)
        var context: CalendarDate?
        var index = range.lowerBound
        while index < range.upperBound {
            guard let period = grammar.period(at: index, after: context) else {
                index += 1
                continue
            }
            context = period.date
            index = max(period.range.upperBound, index + 1)
            guard period.date.day != nil, let iso = period.iso else { continue }
            let ends = iso.split(separator: "/").map(String.init)
            guard ends.allSatisfy({ $0.count == "2022-03-07".count }) else { continue }
            return (ends.first, ends.count > 1 ? ends[1] : nil)
        }
        return (nil, nil)
    }

    /// A number of people; nil for what is no whole number, or more than go anywhere to learn.
    private static func whole(_ number: Decimal) -> Int? {
        guard (0...4).contains(number.exponent), number.significand < 100_000 else { return nil }
        return (0..<number.exponent).reduce(number.significand) { value, _ in value * 10 }
    }
}
