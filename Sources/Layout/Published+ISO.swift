extension Published {
    /// A date of the calendar as `2021`, `2021-12`, `2021-12-24` or `20211224`; nil for anything else.
    public init?(iso text: String, basis: Basis) {
        let digits = text.unicodeScalars.filter { $0 != "-" }.compactMap(\.digit)
        let dashes = text.unicodeScalars.filter { $0 == "-" }.count
        guard digits.count + dashes == text.unicodeScalars.count, text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return nil
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        guard [[4], [4, 2], [4, 2, 2], [8]].contains(parts) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let year = number(0..<4)
        guard (1...9_999).contains(year) else { return nil }
        guard digits.count > 4 else {
            self.init(date: text, precision: .year, basis: basis)
            return
        }
        let month = number(4..<6)
        guard (1...12).contains(month) else { return nil }
        guard digits.count > 6 else {
            self.init(date: text, precision: .month, basis: basis)
            return
        }
        let day = number(6..<8)
        guard day >= 1, day <= Self.days(of: month, in: year) else { return nil }
        self.init(date: PrintedDate.iso(year: year, month: month, day: day), precision: .day, basis: basis)
    }

    /// Days of a month of the Gregorian calendar.
    static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
