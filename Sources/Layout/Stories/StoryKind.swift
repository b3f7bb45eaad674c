import Lexicon

/// What kind of piece a story is.
enum StoryKind {
    private static let reporting = PhraseTable(.reportingWords)
    private static let arguing = PhraseTable(.argumentWords)
    private static let arguingTitles = PhraseTable(.argumentTitles) { $0.isEmpty }
    /// What a headline opens with that urges (让, 别).
    private static let urgingOpeners = PhraseTable(.argumentTitles) { !$0.isEmpty }
    private static let remembering = PhraseTable(.memoryWords)

    /// Longest text of a brief without a label that says so, in code points: one paragraph.
    private static let longestBrief = 150
    /// The same under a label that says so.
    private static let longestLabelledBrief = 440

    /// Shorter texts are too short to argue, in code points.
    private static let shortestEssay = 300
    /// The same where one writer signs without a word of the trade, under the name of a column.
    private static let shortestColumn = 180
    /// An essay has a word of memory in so many characters, or more.
    private static let perMemory = 80

    struct Signs {
        var body: [ArraySlice<Unicode.Scalar>]
        var hasCaption: Bool
        var hasHeadline: Bool
        /// It is one of several briefs in a row.
        var isInRowOfBriefs: Bool
        /// It is a poem.
        var isVerse: Bool
        var section: SectionLabel?
        /// A label stands over it, whatever its words.
        var isUnderLabel: Bool
        /// An official or scholar signs with his post.
        var isSignedByPost: Bool
        /// Names without the trade's words.
        var isSignedBare: Bool
        var isReport: Bool
        /// One writer signs over the text, without post or word of the trade.
        var isSignedByOne: Bool
        /// Its headline is that of an official notice.
        var isAnnounced: Bool { headline.last.map(TitleForm.announces) ?? false }
        var headline: [ArraySlice<Unicode.Scalar>]
    }

    static func kind(_ signs: Signs) -> Story.Kind {
        if signs.body.isEmpty, signs.hasCaption { return .photo }
        if signs.isInRowOfBriefs, !signs.hasHeadline { return .brief }
        if signs.isAnnounced, !signs.isReport { return .brief }
        let length = signs.body.reduce(0) { $0 + $1.count }
        if signs.isSignedByPost || signs.isVerse { return .essay }
        if let section = signs.section, section.kind == .commentary || section.kind == .brief || section.kind == .essay
        {
            switch section.kind {
            case .brief where length > longestLabelledBrief, .essay where signs.isReport: break
            case .essay where signs.isSignedByOne && urges(signs.headline),
                .essay where section.reach == .column && signs.isSignedByOne && argues(signs.body):
                return .commentary
            default: return section.kind
            }
        }
        if signs.body.count == 1, length <= longestBrief, signs.isReport { return .brief }
        let isColumn = signs.isSignedByOne && signs.isUnderLabel
        guard !signs.isReport, length > (isColumn ? shortestColumn : shortestEssay) else { return .news }
        if argues(signs.body) { return .commentary }
        guard signs.isSignedBare else { return .news }
        if isColumn, urges(signs.headline) { return .commentary }
        let (told, argued) = weighed(signs.body)
        if signs.headline.contains(where: arguingTitles.occurs) || argued >= 2 && argued > told { return .commentary }
        let remembered = signs.body.reduce(0) { $0 + remembering.count(in: $1) }
        return remembered * perMemory >= length && remembered > told + argued ? .essay : .news
    }

    /// Fewest words of argument that make a text one.
    private static let fewestArguments = 4

    /// It urges and weighs again and again, and reports little.
    private static func argues(_ body: [ArraySlice<Unicode.Scalar>]) -> Bool {
        let (told, argued) = weighed(body)
        return argued >= fewestArguments && argued > told * 2
    }

    /// How many words of reporting, and of argument, the text has.
    private static func weighed(_ body: [ArraySlice<Unicode.Scalar>]) -> (told: Int, argued: Int) {
        body.reduce(into: (told: 0, argued: 0)) {
            $0.told += reporting.count(in: $1)
            $0.argued += arguing.count(in: $1)
        }
    }

    /// 让…, 莫…: what readers are to do, or not to do.
    private static func urges(_ headline: [ArraySlice<Unicode.Scalar>]) -> Bool {
        headline.contains { urgingOpeners.prefix(of: $0) != nil }
    }
}
