import Lexicon

/// Why a line belongs to the frame of the page and not to its text.
enum FurnitureCue: Equatable {
    /// A phrase of the frame: 返回顶部, 版权所有.
    case phrase
    /// `首页 >> 新闻 >> 正文`; the last step names the section.
    case breadcrumb(section: Range<Int>?)
    /// Many short items between bars or blanks: links, place names.
    case list
    /// 相关阅读: what follows is links to other pages.
    case linksFollow
    /// A page or issue number.
    case number
    /// An address on the web.
    case link
    /// Weather, telephone numbers and the like.
    case notice

    private static let phrases = PhraseTable(.furniture)
    /// Bars, or blanks, that a list of links has at least.
    private static let fewestBars = 3
    private static let fewestBlanks = 11
    /// Longest line that is a page number, marks included.
    private static let longestNumber = 24
    /// Longest line that gives the number and the name of a page.
    private static let longestPageName = 14
    /// Longest line in which a phrase of the frame tells, in code points.
    private static let longestPhraseLine = 80

    /// Longest notice of rights and liabilities, in code points.
    private static let longestNotice = 400
    /// A line with a full stop that is longer is running text, whatever phrase stands in it.
    private static let longestSentence = 30

    /// Digits of a telephone number at least.
    private static let telephoneDigits = 7

    static func reading(of text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> FurnitureCue? {
        if counts.hasStep, !counts.hasFullStop, let crumbs = breadcrumb(text) { return crumbs }
        if counts.bars >= fewestBars || counts.blanks >= fewestBlanks, isList(text) { return .list }
        if isDotted(text) { return .list }
        if isRule(text) { return .phrase }
        if counts.digits > 0, isTally(text) { return .phrase }
        if isDatedLink(text) || isTeaser(text) { return .link }
        if isComment(text) || isWindowTitle(text) { return .phrase }
        guard text.count <= longestPhraseLine else {
            return text.count <= longestNotice && statesRights(text) ? .phrase : nil
        }
        if counts.digits > 0, isNumber(text) { return .number }
        if FrameLine.isFrame(text) { return .number }
        if let cue = phrase(in: text, counts) { return cue }
        if counts.blanks > 0, isSpacedPhrase(text) { return .phrase }
        // 晴 18℃～25℃ 东南风: no sentence, or one that speaks of wind.
        if counts.hasDegree, !counts.hasFullStop || text.contains("风") { return .notice }
        return nil
    }

    /// What a phrase of the frame that stands in the line makes of it.
    private static func phrase(in text: ArraySlice<Unicode.Scalar>, _ counts: LineCounts) -> FurnitureCue? {
        let isForeign = counts.han * 2 <= text.count
        let givesNumber =
            counts.digits > 0 && !counts.hasFullStop && longestNumber(in: text) >= telephoneDigits
        let bare = text.drop(while: \.isMark).dropLast(while: \.isMark)
        let isText = text.count > longestSentence && counts.hasFullStop
        var at = text.startIndex
        while let match = phrases.first(in: text, from: at) {
            let isFirst = match.range.lowerBound == bare.startIndex
            switch ways[match.row] {
            case .rights: return .phrase
            case .part where !isText: return .phrase
            case .links where isFirst: return match.range.upperBound >= bare.endIndex ? .linksFollow : .link
            case .start where isFirst && startTells(bare, match), .contact where isFirst && startTells(bare, match):
                return .phrase
            case .whole where isFirst && match.range.upperBound >= bare.endIndex: return .phrase
            case .link where isForeign: return .link
            case .number where givesNumber, .contact where givesNumber: return .notice
            case .start, .whole, .part, .link, .number, .contact, .links: at = match.range.upperBound
            }
        }
        return nil
    }

    /// Longest phrase of the frame that is set wide, in code points without its blanks.
    private static let longestSpaced = 4

    /// `导 读`: a phrase of the frame, a blank behind each of its characters.
    private static func isSpacedPhrase(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count < 3 * longestSpaced, SectionLabel.isSpaced(text) else { return false }
        let word = text.filter { !$0.isBlank }
        return word.count <= longestSpaced && phrases.row(of: word[...]).map { ways[$0] == .whole } ?? false
    }

    /// How a phrase must stand in its line.
    private enum Way: String {
        case whole, start, part, rights, link, number, contact, links
    }

    private static let ways = phrases.columns.map { $0.first.flatMap(Way.init) ?? .whole }

    /// A notice on who may use the text and who answers for it (未经本网授权…).
    private static func statesRights(_ text: ArraySlice<Unicode.Scalar>) -> Bool { rights.occurs(in: text) }

    private static let rights = PhraseTable(.furniture) { $0.first == Way.rights.rawValue }

    /// 打印 alone or 打印 | 收藏 is furniture, 打印机厂… is not.
    private static func startTells(_ bare: ArraySlice<Unicode.Scalar>, _ match: PhraseTable.Match) -> Bool {
        match.range.upperBound >= bare.endIndex || match.range.count >= 4 || bare[match.range.upperBound].isMark
            || bare[match.range.upperBound].digit != nil
    }

    private static func breadcrumb(_ text: ArraySlice<Unicode.Scalar>) -> FurnitureCue? {
        guard text.count <= 100 else { return nil }
        let steps = text.split(whereSeparator: LineCounts.isStep).map(\.trimmed).filter { !$0.isEmpty }
        guard steps.count >= 2, steps.allSatisfy({ $0.count <= 24 }) else { return nil }
        // 草原综合植被盖度:31%→67.5%: from one figure to another.
        guard
            !steps.dropFirst().contains(where: { $0.first?.digit != nil && PrintedDate.full(in: $0) == nil })
        else { return nil }
        let way = steps.last.map { $0.elementsEqual("正文".unicodeScalars) } ?? false ? steps.dropLast() : steps[...]
        // The first step is the site's first page, and names nothing; nor does the number of a page (A2).
        let last = way.dropFirst().last.flatMap { step in step.contains { $0.digit != nil } ? nil : step }
        return .breadcrumb(section: last.map { $0.startIndex..<$0.endIndex })
    }

    /// Shortest line that is drawn of marks, in code points.
    private static let shortestRule = 3

    /// `=====`, `- - - -`, `* * *`: a line drawn between two blocks.
    private static func isRule(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count >= shortestRule
            && text.allSatisfy {
                switch $0 {
                case "=", "-", "_", "*", "~", "+", "#", ".", "·", "—", "─", "━", "═", "－", "＝", "＊": true
                default: $0.isBlank
                }
            }
    }

    /// Longest word before a count, in code points.
    private static let longestCounted = 3

    /// `阅读 3126　赞 87　在看 41`: how often a page was read and liked, two such counts at least.
    private static func isTally(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestPhraseLine, text.first?.isHan ?? false else { return false }
        let parts = text.split(whereSeparator: \.isBlank)
        let counts = parts.count { $0.allSatisfy { $0.digit != nil || $0 == "+" } }
        return counts >= 2 && counts * 2 >= parts.count - 1
            && parts.allSatisfy { $0.count <= longestCounted || $0.contains { $0.digit != nil } }
    }

    /// `·… ·… ·…`: titles of other pages in one line.
    private static func isDotted(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let dot = text.first, dot.isLinkDot else { return false }
        return text.indices.dropFirst().contains { text[$0] == dot && text[$0 - 1].isBlank }
    }

    /// `·某市举办茶叶节 2023-10-27`: the title of another page and its date.
    private static func isDatedLink(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.first?.isLinkDot ?? false, text.count <= longestPhraseLine,
            let date = PrintedDate.full(in: text)
        else { return false }
        return text[date.range.upperBound...].allSatisfy { $0.isMark || $0.digit != nil }
    }

    /// Longest title of another page behind its number, in code points.
    private static let longestTeaser = 40

    /// `▶2版 秋粮机收减损 把式田头比武`: what stands on another page.
    private static func isTeaser(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestTeaser, let first = text.first, first.isPointer || first.isOrnament,
            let page = text.prefix(longestNumber).firstIndex(of: "版"), page + 1 < text.endIndex
        else { return false }
        return numbersPage(text[(text.startIndex + 1)..<page])
            && (text[page + 1].isBlank || text[page + 1].isColon)
    }

    private static let commentButtons = PhraseTable(.commentButtons)

    /// `茶客:真好!　昨天　回复`: what a reader wrote under a page, with the buttons behind it.
    private static func isComment(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestNotice, let button = commentButtons.suffix(of: text) else { return false }
        return text[..<button.range.lowerBound].last?.isBlank ?? false
    }

    /// `标题_栏目_江城网`: what the browser writes over its window.
    private static func isWindowTitle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestPhraseLine else { return false }
        guard let mark = text.lastIndex(of: "_"), mark > text.startIndex else { return false }
        let last = text[(mark + 1)...].trimmed
        return last.count >= 3 && PaperName.isName(last)
    }

    /// Digits that stand together, covered ones too (0437-62×××××), dashes between them passed over, at most.
    private static func longestNumber(in text: ArraySlice<Unicode.Scalar>) -> Int {
        var longest = 0
        var here = 0
        for scalar in text {
            if scalar.digit != nil || here > 0 && (scalar == "×" || scalar == "*") {
                here += 1
                longest = max(longest, here)
            } else if !scalar.isDash {
                here = 0
            }
        }
        return longest
    }

    /// Many items of few characters, hardly a sentence among them.
    private static func isList(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var bars = 0
        var blanks = 0
        var sentences = 0
        var inItem = 0
        var longest = 0
        for scalar in text {
            if scalar.isBar {
                bars += 1
                inItem = 0
            } else if scalar.isBlank {
                blanks += 1
                inItem = 0
            } else {
                if scalar.endsSentence || scalar.isComma { sentences += 1 }
                inItem += 1
                longest = max(longest, inItem)
            }
        }
        if bars >= fewestBars, text.count / (bars + 1) <= 12, sentences * 4 <= bars { return true }
        return blanks >= fewestBlanks && text.count / (blanks + 1) <= 8 && longest <= 16 && sentences == 0
    }

    private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        if isNumberedPage(text) { return true }
        guard text.count <= longestNumber, let last = text.last, !last.endsSentence, last != "%" else { return false }
        let core = text.filter { !$0.isMark && $0 != "第" && $0 != "版" && $0 != "页" && $0 != "共" }
        return core.count <= 6 && core.allSatisfy { $0.digit != nil || $0.isLatin } && core.filter(\.isLatin).count <= 2
    }

    /// 2版 要闻, 第A06版·综合
    private static func isNumberedPage(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestPageName, let page = text.firstIndex(of: "版"), page > text.startIndex else {
            return false
        }
        return numbersPage(text[..<page])
    }

    /// 2, 第A06: what stands before 版.
    private static func numbersPage(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let number = text.filter { $0 != "第" && !$0.isBlank }
        return number.count <= 3 && number.contains { $0.digit != nil }
            && number.allSatisfy { $0.digit != nil || $0.isLatin }
    }
}
