import Lexicon

/// Reads the times a text names: 2021年, 3月7日至11日, 去年8月, 截至5月底, 前三季度, 自3月3日以来.
struct PeriodGrammar {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    /// The day the story was written, as far as it is known.
    let written: CalendarDate?
    private let classes = NumeralClass.table

    init(text: [Unicode.Scalar], bounds: Range<Int>, written: CalendarDate?) {
        self.text = text
        self.bounds = bounds
        self.written = written
    }

    /// A time that the text names, as an ISO 8601 date or interval; open ends are `..`.
    struct Period: Equatable {
        var range: Range<Int>
        /// Nil where the page does not tell the day that the words count from.
        var iso: String?
        /// The last date named, from which what follows takes its year and month (3月7日至11日).
        var date: CalendarDate
    }

    /// The time named at `start`; `context` is the date named before it. Nil where none is.
    func period(at start: Int, after context: CalendarDate?) -> Period? {
        guard
            NumeralClass.mayOpen(text[start], classes) || text[start] == "前"
                || TimeWords.common.mayOpen(in: text, at: start, upTo: bounds.upperBound)
        else { return nil }
        let number = number(at: start)
        if let months = months(at: start, opening: number, after: context) { return months }
        guard let (first, end) = number.flatMap({ date($0, after: context) }) else {
            return word(at: start, after: context)
        }
        if isComparison(start) { return nil }
        if let (last, lastEnd) = rangeEnd(at: end, from: first), let from = first.iso, let to = last.iso {
            return Period(range: start..<lastEnd, iso: from + "/" + to, date: last)
        }
        return opened(Period(range: start..<end, iso: first.iso, date: first))
    }

    /// 前11个月, 1至10月: months of one year.
    private func months(at start: Int, opening number: Number?, after context: CalendarDate?) -> Period? {
        let isFirst = at(start, "前")
        guard let (first, digits, firstEnd) = isFirst ? self.number(at: start + 1) : number, digits <= 2 else {
            return nil
        }
        let year = context?.year ?? written?.year
        func period(_ from: Int, _ to: Int, _ end: Int) -> Period {
            let isos = [from, to].compactMap { CalendarDate(year: year, month: $0).iso }
            return Period(
                range: start..<end, iso: isos.joined(separator: "/"), date: CalendarDate(year: year, month: to))
        }
        if isFirst {
            guard at(firstEnd, "个"), at(firstEnd + 1, "月"), (2...12).contains(first) else { return nil }
            return period(1, first, firstEnd + 2)
        }
        guard bounds.contains(firstEnd), ("至到—-–~～" as StaticString).contains(text[firstEnd]),
            let (last, lastDigits, lastEnd) = self.number(at: firstEnd + 1), lastDigits <= 2, at(lastEnd, "月"),
            (1...12).contains(first), (1...12).contains(last), first < last,
            !at(start - 1, "月"), !at(start - 1, "年") || year != nil
        else { return nil }
        return period(first, last, lastEnd + 1)
    }

    // MARK: Dates in digits

    private func date(_ opening: Number, after context: CalendarDate?) -> (CalendarDate, end: Int)? {
        let (number, digits, end) = opening
        if digits == 4, at(end, "年"), (1000..<3000).contains(number) {
            return month(at: end + 1, of: CalendarDate(year: number))
        }
        guard digits <= 2 else { return nil }
        if at(end, "月"), (1...12).contains(number) {
            return day(at: end + 1, of: CalendarDate(year: year(ofMonth: number, after: context), month: number))
        }
        guard at(end, "日"), (1...31).contains(number) else { return nil }
        let month = context?.month ?? written?.month
        guard let month else { return nil }
        return (CalendarDate(year: context?.year ?? written?.year, month: month, day: number), end + 1)
    }

    /// The month behind a year, or its end (年底); the year itself where none stands there.
    private func month(at start: Int, of year: CalendarDate) -> (CalendarDate, end: Int) {
        if let (number, digits, end) = number(at: start), digits <= 2, at(end, "月"), (1...12).contains(number) {
            return day(at: end + 1, of: CalendarDate(year: year.year, month: number))
        }
        if at(start, "底") || at(start, "末") { return (CalendarDate(year: year.year, month: 12), start + 1) }
        if at(start, "初") { return (CalendarDate(year: year.year, month: 1), start + 1) }
        return (year, start)
    }

    private func day(at start: Int, of month: CalendarDate) -> (CalendarDate, end: Int) {
        if let (number, digits, end) = number(at: start), digits <= 2, at(end, "日") || at(end, "号"),
            (1...31).contains(number)
        {
            return (CalendarDate(year: month.year, month: month.month, day: number), end + 1)
        }
        for suffix in ["份", "底", "末", "初"] as [Unicode.Scalar] where at(start, suffix) { return (month, start + 1) }
        return (month, start)
    }

    /// A month without a year is the last one of its name: of the year named before, else not after the day of writing.
    private func year(ofMonth month: Int, after context: CalendarDate?) -> Int? {
        if let year = context?.year { return year }
        guard let year = written?.year else { return nil }
        return month > written?.month ?? 12 ? year - 1 : year
    }

    /// 至11日, 到2025年, —9月: the other end of a range.
    private func rangeEnd(at start: Int, from first: CalendarDate) -> (CalendarDate, end: Int)? {
        guard bounds.contains(start), ("至到—-–~～" as StaticString).contains(text[start]) else { return nil }
        guard let (last, end) = number(at: start + 1).flatMap({ date($0, after: first) }), last != first else {
            return nil
        }
        return (last, end)
    }

    private typealias Number = (value: Int, digits: Int, end: Int)

    /// Digits, Arabic or Han (二〇二一), with their number.
    private func number(at start: Int) -> Number? {
        var value = 0
        var index = start
        while bounds.contains(index), index - start < 5 {
            let kind = NumeralClass.of(text[index])
            guard kind == .arabic || (kind == .han && text[index] != "两") else { break }
            value = value * 10 + NumeralClass.value(of: text[index])
            index += 1
        }
        if index == start || at(index, "十") || at(start, "十") {
            // 十二月, 三月二十日: small Han numbers.
            let grammar = NumeralGrammar(text: text, limit: bounds.upperBound)
            guard bounds.contains(start), NumeralClass.of(text[start]) == .han || at(start, "十"),
                let numeral = grammar.numeral(at: start), numeral.high == nil, numeral.sense == .exact,
                let small = (1...31).first(where: { Decimal(significand: $0) == numeral.value })
            else { return nil }
            return (small, 2, numeral.range.upperBound)
        }
        return (value, index - start, index)
    }

    // MARK: Words

    private func word(at start: Int, after context: CalendarDate?) -> Period? {
        guard let (end, meaning) = TimeWords.common.longest(in: text, at: start, upTo: bounds.upperBound),
            !isComparison(start), !at(end, "同") || meaning == .now
        else { return nil }
        let range = start..<end
        func interval(_ first: Int, _ last: Int) -> Period {
            let year = context?.year ?? written?.year
            let iso = year.map { year in
                [first, last].compactMap { CalendarDate(year: year, month: $0).iso }.joined(separator: "/")
            }
            return Period(range: range, iso: iso, date: CalendarDate(year: year))
        }
        switch meaning {
        case .year(let offset):
            // 去年8月, 去年底.
            let (date, last) = month(at: end, of: CalendarDate(year: written?.year.map { $0 + offset }))
            return opened(Period(range: start..<last, iso: date.year == nil ? nil : date.iso, date: date))
        case .since(let offset):
            let year = written?.year.map { $0 + offset }
            return Period(range: range, iso: year.map { "\($0)/.." }, date: CalendarDate(year: year))
        case .month(let offset):
            guard let written, written.month != nil else { return Period(range: range, iso: nil, date: CalendarDate()) }
            let date = CalendarDate(year: written.year, month: written.month).moved(byMonths: offset)
            return opened(Period(range: range, iso: date.iso, date: date))
        case .day(let offset):
            guard let written, written.day != nil else { return Period(range: range, iso: nil, date: CalendarDate()) }
            let date = written.moved(byDays: offset)
            return opened(Period(range: range, iso: date.iso, date: date))
        case .half(let half): return interval(half * 6 - 5, half * 6)
        case .quarter(let quarter): return interval(quarter * 3 - 2, quarter * 3)
        case .quarters(let quarters): return interval(1, quarters * 3)
        case .months(let months): return interval(1, months)
        case .plan(let first, let last):
            return Period(range: range, iso: "\(first)/\(last)", date: CalendarDate(year: last))
        case .now:
            return Period(range: range, iso: written?.iso.map { "../" + $0 }, date: written ?? CalendarDate())
        }
    }

    // MARK: Around a time

    /// 截至5月底 is open before, 2019年以来 open behind.
    private func opened(_ period: Period) -> Period {
        var period = period
        let (start, end) = (period.range.lowerBound, period.range.upperBound)
        if at(start - 1, "至") || at(start - 1, "止"), at(start - 2, "截") {
            period.iso = period.iso.map { "../" + $0 }
            period.range = start - 2..<end
        } else if at(end, "以"), at(end + 1, "来") {
            period.iso = period.iso.map { $0 + "/.." }
            period.range = start..<end + 2
        } else if at(end, "至"), at(end + 1, "今") {
            period.iso = period.iso.map { $0 + "/.." }
            period.range = start..<end + 2
        }
        return period
    }

    /// 比去年, 较3月: the time compared with is not the figure's own.
    private func isComparison(_ start: Int) -> Bool { at(start - 1, "比") || at(start - 1, "较") }

    private func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { bounds.contains(index) && text[index] == scalar }
}
