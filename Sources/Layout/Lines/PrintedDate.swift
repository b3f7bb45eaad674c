/// Dates as pages print them.
enum PrintedDate {
    struct MonthAndDay: Equatable {
        var month: Int?
        var day: Int
        var end: Int
    }

    struct FullDate: Equatable {
        var year: Int
        var month: Int
        var day: Int
        var range: Range<Int>

        var iso: String { PrintedDate.iso(year: year, month: month, day: day) }
    }

    /// `2021-12-24`
    static func iso(year: Int, month: Int, day: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Years that a page can have been published in.
    private static let years = 1900...2100

    /// `3月21日`, `21日` at `start`.
    static func monthAndDay(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> MonthAndDay? {
        guard let (first, end) = number(in: text, at: start), end < text.endIndex else { return nil }
        if text[end] == "日", (1...31).contains(first) { return MonthAndDay(month: nil, day: first, end: end + 1) }
        guard text[end] == "月", (1...12).contains(first), let (day, last) = number(in: text, at: end + 1),
            last < text.endIndex, text[last] == "日", (1...31).contains(day)
        else { return nil }
        return MonthAndDay(month: first, day: day, end: last + 1)
    }

    /// The first `2021年12月24日`, `2021-12-24`, `2021/12/24` or `2021.12.24` of `text`.
    static func full(in text: ArraySlice<Unicode.Scalar>) -> FullDate? {
        var at = text.startIndex
        while at < text.endIndex {
            guard text[at].digit != nil else {
                at += 1
                continue
            }
            if let date = full(in: text, at: at) { return date }
            while at < text.endIndex, text[at].digit != nil { at += 1 }
        }
        return nil
    }

    private static func full(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> FullDate? {
        guard let (year, afterYear) = number(in: text, at: start), years.contains(year), afterYear < text.endIndex
        else { return nil }
        let mark = text[afterYear]
        guard ["年", "-", "/", ".", "－"].contains(mark),
            let (month, afterMonth) = number(in: text, at: skip(text, afterYear + 1)),
            (1...12).contains(month), afterMonth < text.endIndex, text[afterMonth] == (mark == "年" ? "月" : mark),
            let (day, afterDay) = number(in: text, at: skip(text, afterMonth + 1)), (1...31).contains(day)
        else { return nil }
        let end = mark == "年" && afterDay < text.endIndex && text[afterDay] == "日" ? afterDay + 1 : afterDay
        return FullDate(year: year, month: month, day: day, range: start..<end)
    }

    /// Whether `text` is `2025年4月` and nothing more.
    static func isMonth(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let (year, afterYear) = number(in: text, at: text.startIndex), years.contains(year),
            afterYear < text.endIndex, text[afterYear] == "年",
            let (month, afterMonth) = number(in: text, at: afterYear + 1), (1...12).contains(month)
        else { return false }
        return text[afterMonth...].elementsEqual("月".unicodeScalars)
    }

    private static func skip(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
        var at = start
        while at < text.endIndex, text[at].isBlank { at += 1 }
        return at
    }

    /// The run of digits at `start`, at most four of them, and where it ends.
    static func number(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> (value: Int, end: Int)? {
        var value = 0
        var at = start
        while at >= text.startIndex, at < text.endIndex, at - start < 5, let digit = text[at].digit {
            value = value * 10 + digit
            at += 1
        }
        return at > start && at - start <= 4 ? (value, at) : nil
    }
}
