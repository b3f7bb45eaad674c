import Layout

/// A year, a month or a day, as far as a page tells it.
struct CalendarDate: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?

    /// ISO 8601: `2021`, `2021-12`, `2021-12-24`; where no year is known, `--12` or `--12-24`.
    var iso: String? {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        guard let year else {
            guard let month else { return nil }
            return "--" + two(month) + (day.map { "-" + two($0) } ?? "")
        }
        guard let month else { return "\(year)" }
        return "\(year)-" + two(month) + (day.map { "-" + two($0) } ?? "")
    }

    /// So many months on, or back where negative; the day stays, but never past the month's end.
    func moved(byMonths months: Int) -> CalendarDate {
        guard let month else {
            return CalendarDate(year: year.map { $0 + months / 12 })
        }
        let count = (year ?? 0) * 12 + month - 1 + months
        let next = CalendarDate(year: year == nil ? nil : count.floored(by: 12), month: count.modulo(12) + 1)
        guard let day else { return next }
        return CalendarDate(year: next.year, month: next.month, day: min(day, next.days))
    }

    /// So many days on, or back where negative; within a month's length of either side.
    func moved(byDays days: Int) -> CalendarDate {
        guard let day else { return self }
        var date = CalendarDate(year: year, month: month)
        var count = day + days
        while count < 1 {
            date = date.moved(byMonths: -1)
            count += date.days
        }
        while count > date.days {
            count -= date.days
            date = date.moved(byMonths: 1)
        }
        return CalendarDate(year: date.year, month: date.month, day: count)
    }

    /// The days of the month; of February 28 where the year is unknown.
    private var days: Int {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2:
            guard let year else { return 28 }
            return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: return 31
        }
    }
}

extension CalendarDate {
    /// The day a story was written: what it was published on, else what its dateline says.
    init?(of story: Story) {
        if let published = story.published {
            let parts = published.date.split(separator: "-").map { Int($0) }
            guard let year = parts.first ?? nil else { return nil }
            self.init(
                year: year, month: parts.count > 1 ? parts[1] : story.dateline?.month,
                day: parts.count > 2 ? parts[2] : story.dateline?.day)
        } else if let month = story.dateline?.month {
            self.init(year: nil, month: month, day: story.dateline?.day)
        } else {
            return nil
        }
    }
}

extension Int {
    fileprivate func floored(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }
    fileprivate func modulo(_ divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
