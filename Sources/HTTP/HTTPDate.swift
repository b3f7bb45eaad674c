/// Dates of HTTP, RFC 9110 section 5.6.7, as seconds since 1970 without leap seconds.
public enum HTTPDate {
    /// The 29 octets of an IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`, for a time in years 1970 to 9999.
    public static func octets(_ seconds: Int) -> [UInt8] {
        let days = seconds / 86_400
        let (year, month, day) = civil(days)
        let second = seconds % 86_400
        let weekday = (days + 4) % 7
        var text = "\(weekdays[weekday]), \(two(day)) \(months[month - 1]) \(year) "
        text += "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
        return Array(text.utf8)
    }

    /// The time a date says, in any of the three forms; nil where it is none of them. `now` places the two-digit
    /// year of RFC 850: a date that seems more than 50 years ahead lies in the past.
    public static func seconds(_ text: String, now: Int) -> Int? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words.count == 6, words[0].hasSuffix(","), words[5] == "GMT" {
            guard weekdays.contains(String(words[0].dropLast())), words[1].utf8.count == 2, words[3].utf8.count == 4
            else { return nil }
            return time(year: words[3], month: words[2], day: words[1], clock: words[4])
        }
        if words.count == 4, words[0].hasSuffix(","), words[3] == "GMT" {
            let date = words[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            guard longWeekdays.contains(String(words[0].dropLast())), date.count == 3, date[0].utf8.count == 2,
                date[2].utf8.count == 2, let short = number(date[2])
            else { return nil }
            let thisYear = civil(now / 86_400).year
            var year = thisYear - thisYear % 100 + short
            if year > thisYear + 50 { year -= 100 }
            return time(year: String(year), month: date[1], day: date[0], clock: words[2])
        }
        // asctime pads the day with a space: "Sun Nov  6 08:49:37 1994".
        let unpadded = words.enumerated().filter { !($0.offset == 2 && $0.element.isEmpty) }.map(\.element)
        guard unpadded.count == 5, weekdays.contains(unpadded[0]), unpadded[4].utf8.count == 4,
            unpadded[2].utf8.count == (words.count == 6 ? 1 : 2)
        else { return nil }
        return time(year: unpadded[4], month: unpadded[1], day: unpadded[2], clock: unpadded[3])
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let longWeekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func number(_ text: String) -> Int? {
        !text.isEmpty && text.utf8.allSatisfy(Octet.isDigit) ? Int(text) : nil
    }

    private static func time(year: String, month: String, day: String, clock: String) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = number(parts[0]), hour < 24,
            let minute = number(parts[1]), minute < 60, let second = number(parts[2]), second <= 60,
            let year = number(year), let month = months.firstIndex(of: month), let day = number(day)
        else { return nil }
        let days = daysSince1970(year, month + 1, day)
        guard civil(days) == (year, month + 1, day) else { return nil }
        return days * 86_400 + hour * 3_600 + minute * 60 + second
    }

    /// The proleptic Gregorian date `days` after 1970-01-01 (Howard Hinnant's "chrono-compatible low-level date
    /// algorithms": the year is counted from March, in eras of 400 years).
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
