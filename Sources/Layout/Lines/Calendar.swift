/// What a paper's masthead says of the day beside its date: the weekday, the year and day of the farmers' calendar.
enum Calendar {
    /// Longest such part, in code points (农历乙巳年闰六月三十日).
    private static let longest = 11
    /// The ten stems and twelve branches that number the years of the farmers' calendar (壬寅年十月十五).
    private static let stems = Set("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
    private static let branches = Set("子丑寅卯辰巳午未申酉戌亥".unicodeScalars)
    /// What its months and days are told with.
    private static let days = Set("年月日闰正冬腊初十廿卅一二三四五六七八九".unicodeScalars)
    private static let weekdays = Set("一二三四五六日天".unicodeScalars)

    /// 星期四, 乙巳年三月二十, 三月廿五, and nothing more.
    static func isDay(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        guard part.count >= 3, part.count <= longest else { return false }
        if part.first == "星" {
            return part.count == 3 && part[part.startIndex + 1] == "期" && weekdays.contains(part[part.endIndex - 1])
        }
        guard part.contains("月") else { return false }
        var rest = part
        if opensFarmersDate(rest) { rest = rest.dropFirst(2) }
        let isOfYear = opensYear(rest)
        if isOfYear { rest = rest.dropFirst(2) }
        guard isOfYear || rest.count < part.count || rest.count >= 4, rest.allSatisfy(days.contains) else {
            return false
        }
        return rest.first != "月" && (isOfYear || rest.last != "日")
    }

    /// A weekday or a day of the farmers' calendar begins at the start of `text`.
    static func opensDay(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        switch text.first {
        case "星": text.starts(with: "星期".unicodeScalars)
        case "农": opensFarmersDate(text)
        default: opensYear(text)
        }
    }

    private static func opensFarmersDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.starts(with: "农历".unicodeScalars)
    }

    /// 乙巳年
    private static func opensYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = text.prefix(3)
        return start.count == 3 && stems.contains(start[start.startIndex])
            && branches.contains(start[start.startIndex + 1])
            && start.last == "年"
    }
}
