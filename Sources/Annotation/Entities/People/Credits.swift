import Layout
import Lexicon

/// The parts of a story that say who wrote, took or sent it: bylines, datelines, `(记者 …)`, `… 摄`.
///
/// People and papers that stand only there are no entities of the story.
func creditRanges(of story: Story, classes: [CharacterClass]) -> [Range<Int>] {
    let text = story.text
    func has(_ words: PhraseTable, in range: Range<Int>) -> Bool {
        range.contains { words.match(in: text[..<range.upperBound], at: $0) != nil }
    }
    let lastBody = story.paragraphs.last { $0.role == .body }
    var credits: [Range<Int>] = []
    for paragraph in story.paragraphs {
        let range = paragraph.range
        if [.byline, .dateline, .section].contains(paragraph.role) {
            credits.append(range)
            continue
        }
        // 新华社北京3月21日电, 本报讯: an opening of at most this many characters.
        let opening = range.lowerBound..<min(range.upperBound, range.lowerBound + CreditWords.openingLength)
        if let end = opening.first(where: { index in
            (text[index] == "电" || text[index] == "讯")
                && (has(NameCues.creditSender, in: range.lowerBound..<index + 1)
                    || isSentFrom(text[range.lowerBound..<index]))
                && (index + 1 == range.upperBound || classes[index + 1] != .han || text[index] == "电"
                    || text[index] == "讯")
        }) {
            credits.append(range.lowerBound..<(end + 1))
            // 本报讯(余星燕)
            if end + 1 < range.upperBound, classes[end + 1] == .openParenthesis,
                let close = (end + 1..<range.upperBound).first(where: { classes[$0] == .closeParenthesis }),
                isListOfNames(text[(end + 1)...close], classes[(end + 1)...close])
            {
                credits.append(end + 1..<close + 1)
            }
        }
        // ( … 记者 … ), and the group of bare names that closes a story.
        var index = range.lowerBound
        while index < range.upperBound {
            guard classes[index] == .openParenthesis else {
                index += 1
                continue
            }
            guard let close = (index..<range.upperBound).first(where: { classes[$0] == .closeParenthesis }) else {
                break
            }
            let group = index..<(close + 1)
            let closesStory =
                close + 1 == range.upperBound
                && range.upperBound == lastBody?.range.upperBound
            if group.count <= CreditWords.groupLength,
                has(NameCues.creditWriter, in: group) || (closesStory && isListOfNames(text[group], classes[group]))
            {
                credits.append(group)
            }
            index = close + 1
        }
        // The last sentence of a paragraph or caption, where it closes with 摄 or 供图.
        var end = range.upperBound
        while end > range.lowerBound, classes[end - 1] == .stop || classes[end - 1] == .closeParenthesis { end -= 1 }
        if NameCues.creditTaker.suffix(of: text[range.lowerBound..<end]) != nil {
            var start = end
            while start > range.lowerBound, classes[start - 1] != .stop, classes[start - 1] != .closeParenthesis,
                classes[start - 1] != .openParenthesis, end - start < CreditWords.groupLength
            { start -= 1 }
            credits.append(start..<range.upperBound)
        }
    }
    return credits
}

/// 中国台湾网6月19日九江: a paper or site, a day by its numbers, and where the report was sent from.
private func isSentFrom(_ opening: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let day = opening.lastIndex(of: "日"), day > opening.startIndex,
        (1...CreditWords.seatLength).contains(opening.endIndex - day - 1),
        NumeralClass.of(opening[day - 1]) != .none,
        opening[(day + 1)...].allSatisfy({ CharacterClass($0) == .han })
    else { return false }
    return opening[..<day].contains { CreditWords.outlets.contains($0) }
}

/// Whether a group in parentheses holds nothing but words of two to four characters and what separates them.
private func isListOfNames(_ text: ArraySlice<Unicode.Scalar>, _ classes: ArraySlice<CharacterClass>) -> Bool {
    let names = classes.dropFirst().dropLast().split { $0 != .han }
    return !names.isEmpty && names.allSatisfy { (2...4).contains($0.count) }
        && classes.dropFirst().dropLast().allSatisfy { [.han, .space, .enumeration, .comma].contains($0) }
}

/// How far a credit reaches, in characters, and how the names of outlets end.
private enum CreditWords {
    static let openingLength = 40
    static let groupLength = 60
    static let seatLength = 6
    /// Last characters of the names of papers, sites and agencies.
    static let outlets: ScalarSet = ["网", "报", "社", "台"]
}
