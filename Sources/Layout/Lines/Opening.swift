import Lexicon

/// What the first words of a report say of its making: `本报讯(记者 赵泰州)`, `新华社深圳3月21日电`, `中新网3月21日电 记者 张三报道`.
struct Opening: Equatable {
    /// Where the report itself begins.
    var end: Int
    var agency: String?
    var outlet: String?
    var dateline: Dateline?
    var credit: BylineReading?

    /// Longest head of an opening up to 讯 or 电, in code points.
    private static let longestHead = 30
    private static let dispatchWords = PhraseTable(.dispatchWords)
    /// Longest credit behind it.
    private static let longestCredit = 120

    /// The opening that `text` begins with, or nil. O(1) in the length of the text.
    static func reading(of text: ArraySlice<Unicode.Scalar>) -> Opening? {
        var at = text.startIndex
        while at < text.endIndex,
            text[at].isOrnament || text[at].isBlank || text[at].opensBracket && text[at] != "(" && text[at] != "（"
        {
            at += 1
        }
        let head = head(of: text[at...])
        let rest = text[(head?.end ?? at)...]
        let credited = bracketedCredit(in: rest, isExpected: head != nil) ?? spokenCredit(in: rest)
        guard head != nil || credited != nil else { return nil }
        var opening = head ?? Opening(end: at)
        if let (credit, end) = credited {
            opening.end = end
            opening.credit = credit
            opening.agency = opening.agency ?? credit.agency
        }
        while opening.end < text.endIndex,
            text[opening.end].isBlank || text[opening.end].isColon || text[opening.end].closesBracket
        {
            opening.end += 1
        }
        return opening
    }

    /// `本报讯`, `据新华社北京3月21日电`, `丽水日报讯`: source, place and date up to 讯, 电 or 消息.
    private static func head(of text: ArraySlice<Unicode.Scalar>) -> Opening? {
        let window = text.prefix(longestHead)
        var at = window.startIndex
        if window.first == "据" { at += 1 }
        let rest = window[at...]
        if let match = CreditWords.agencies.match(in: rest, at: at) {
            guard let filing = filing(in: window, at: match.range.upperBound) else { return nil }
            let name = rest[match.range].string
            let isAgency = CreditWords.isAgency(match.row)
            return opening(
                filing, agency: isAgency ? name : nil, outlet: isAgency || CreditWords.isSelf(match.row) ? nil : name)
        }
        guard dispatchWords.occurs(in: rest) else { return nil }
        for end in rest.indices.dropFirst(shortestOutlet) where mayEndOutlet(rest[at..<end]) {
            // A name that no table holds: only what follows it at once, or a date, makes it one.
            guard let filing = filing(in: window, at: end), filing.word == end || filing.date != nil,
                !rest[at..<end].contains(where: \.isBlank), let name = CreditWords.outlet(rest[at..<end]),
                name.unicodeScalars.count == end - at
            else { continue }
            return opening(filing, agency: nil, outlet: name)
        }
        return nil
    }

    private static func opening(_ filing: Filing, agency: String?, outlet: String?) -> Opening {
        var opening = Opening(end: filing.end, agency: agency, outlet: outlet)
        if !filing.place.isEmpty || filing.date != nil {
            opening.dateline = Dateline(
                place: filing.place.isEmpty ? nil : filing.place.string, month: filing.date?.month,
                day: filing.date?.day)
        }
        return opening
    }

    /// Shortest name of a paper that no table holds, in code points.
    private static let shortestOutlet = 3

    private static func mayEndOutlet(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        CreditWords.outletSuffixes.suffix(of: name) != nil
    }

    /// Where and when a report was filed: place and date in either order, then 讯 or 电.
    private struct Filing {
        var place: ArraySlice<Unicode.Scalar>
        var date: PrintedDate.MonthAndDay?
        /// Where the word that closes it begins, and ends.
        var word: Int
        var end: Int
    }

    private static func filing(in window: ArraySlice<Unicode.Scalar>, at start: Int) -> Filing? {
        var at = start
        func skipBlanks() { while at < window.endIndex, window[at].isBlank { at += 1 } }
        func readPlace() -> ArraySlice<Unicode.Scalar> {
            let start = at
            while at < window.endIndex, window[at].isHan, dispatchWords.match(in: window, at: at) == nil { at += 1 }
            return window[start..<at]
        }
        var place = readPlace()
        skipBlanks()
        let date = PrintedDate.monthAndDay(in: window, at: at)
        if let date {
            at = date.end
            if place.isEmpty { place = readPlace() }
        }
        skipBlanks()
        guard let word = dispatchWords.match(in: window, at: at) else { return nil }
        return Filing(place: place, date: date, word: word.range.lowerBound, end: word.range.upperBound)
    }

    /// `(记者 … 通讯员 …)` right at the cursor; names alone where the head of a report stands before it.
    private static func bracketedCredit(in text: ArraySlice<Unicode.Scalar>, isExpected: Bool) -> (
        BylineReading, Int
    )? {
        var at = text.startIndex
        while at < text.endIndex, text[at].isBlank || text[at].closesBracket { at += 1 }
        guard at < text.endIndex, text[at].opensBracket else { return nil }
        guard let close = text[at...].prefix(longestCredit).firstIndex(where: \.closesBracket),
            let credit = BylineGrammar.reading(of: text[(at + 1)..<close], namesAreExpected: isExpected),
            credit.strength == .role || isExpected && credit.strength == .bare
        else { return nil }
        return (credit, close + 1)
    }

    private static func afterSelf(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> Int {
        guard let match = CreditWords.agencies.match(in: text, at: start), CreditWords.isSelf(match.row) else {
            return start
        }
        return match.range.upperBound
    }

    /// `记者 张三 通讯员 李四报道:` without brackets, told by its word of report or by the blank after it.
    private static func spokenCredit(in text: ArraySlice<Unicode.Scalar>) -> (BylineReading, Int)? {
        let text = text.prefix(longestCredit)
        let start = text.firstIndex { !$0.isBlank } ?? text.endIndex
        guard
            let first = CreditWords.roles.match(
                in: text, at: afterSelf(text, at: start)),
            first.range.count >= 2, CreditWords.standsBeforeNames(first.row)
        else { return nil }
        let clause = text[start...].prefix { !$0.endsSentence && $0 != "," && $0 != "，" }
        for end in (first.range.upperBound..<clause.endIndex) {
            let isReport = clause[end...].starts(with: "报道".unicodeScalars)
            guard isReport || clause[end].isColon else { continue }
            guard let credit = BylineGrammar.reading(of: clause[..<end]), credit.isPlausible else { return nil }
            return (credit, isReport ? end + 2 : end)
        }
        let blanks = clause.indices.filter { $0 > first.range.upperBound && clause[$0].isBlank }
        for end in blanks.reversed() {
            if let credit = BylineGrammar.reading(of: clause[..<end]), credit.isPlausible {
                return (credit, end)
            }
        }
        return nil
    }

}
