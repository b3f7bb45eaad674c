import Lexicon

/// What one line shows of itself, read once: its measures, its marks and the patterns it fits.
///
/// A class because it is handed on many times a line: one count to keep instead of one for each of its parts.
final class LineEvidence: Sendable {
    /// How a line breaks off.
    enum Ending {
        case sentence, semicolon, colon, comma, dash
        /// In mid-character: the file was cut here.
        case torn
        /// On a letter or digit.
        case open
    }

    /// 1-based raw line.
    let number: Int
    /// The raw lines that go on with it, where a narrow column parts a paragraph.
    let further: [Int]
    /// Without blanks at either end; never empty.
    let text: ArraySlice<Unicode.Scalar>
    /// Blank raw lines right before it.
    let gapBefore: Int

    let counts: LineCounts
    /// In full-width characters, halves dropped.
    let width: Int
    /// Full stops that do not stand at the end.
    let innerSentences: Int
    let ending: Ending

    /// `一、`, `(一)`, `1.`
    let hasListMark: Bool
    /// It stands in quotation marks from end to end.
    let isQuoted: Bool
    /// Marks and ornaments only.
    var isOrnamental: Bool { counts.han + counts.digits + counts.latin == 0 }

    /// The headline of a brief that is set in its first line, without the blank behind it.
    let runInHead: Range<Int>?
    let opening: Opening?
    /// It says at once when something happened.
    let opensWithTime: Bool
    /// The whole line as a credit.
    let credit: BylineReading?
    let isBracketed: Bool
    let imprint: Imprint?
    /// The whole line credits a picture.
    let isPictureCredit: Bool
    /// The credit that closes the line.
    let closing: ClosingCredit?
    /// What closes the line credits a picture.
    let closesAsPicture: Bool
    let opensAsCaption: Bool
    /// It says where, before a colon, and nothing more.
    let namesPlace: Bool
    /// It says whom a portrait is about.
    let opensProfile: Bool
    /// It opens with the division, or its organ, that acts.
    let opensWithDivision: Bool
    /// It has the form of a motto, of a kicker, of a deck, or of a column named twice; told of short lines only.
    let isMotto: Bool
    let closesKicker: Bool
    let closesDeck: Bool
    let isTwofold: Bool
    /// It goes on with a story of another page, or another place of this one ((上接第一版)).
    let resumesText: Bool
    /// It says who else took part.
    let namesAttendants: Bool
    /// It says who speaks, and what.
    let opensSpeech: Bool
    let label: SectionLabel?
    let furniture: FurnitureCue?

    var count: Int { text.count }
    /// Blanks before it.
    var indent: Int { text.startIndex }
    var han: Int { counts.han }
    var digits: Int { counts.digits }
    var latin: Int { counts.latin }
    /// Commas outside of quotations.
    var commas: Int { counts.commas }
    /// Blanks between two texts.
    var innerBlanks: Int { counts.blanks }
    /// It tells what somebody said: 上课头一天,老师就把大家问住了:“你怎么证明花对了?”
    var closesInSpeech: Bool {
        guard commas > 0, text.last?.closesQuote ?? false, ending == .sentence,
            let open = text.lastIndex(where: \.opensQuote), open > text.startIndex
        else { return false }
        return text[open - 1].isColon
    }
    /// It ends in a number with its unit, as the lines of a box of figures do (作业补助标准 每亩38元).
    var closesInFigure: Bool {
        guard digits > 0, han >= Self.fewestInFigure, isShort, ending == .open, innerSentences == 0 else {
            return false
        }
        // 详见2版 and 5月16日 count nothing.
        return text.last != "版" && text.last != "日" && text.suffix(Self.longestUnit + 1).contains { $0.digit != nil }
    }
    /// Han characters that say what a figure counts, and those of its unit.
    private static let fewestInFigure = 4
    private static let longestUnit = 3
    /// A quotation that it opens goes on behind it.
    var hasOpenQuote: Bool { counts.depth > 0 }
    /// Short enough to be a head, a label or a credit.
    var isShort: Bool { count <= Self.longestHead }
    /// It stands beside a picture.
    var isPicture: Bool { opensAsCaption || closesAsPicture }
    /// It is long, or closes as a sentence, or stands beside a picture: no head, whatever its slot.
    var isText: Bool { !isShort || ending == .sentence || isPicture }
    /// A line of display type that is no credit.
    var isTitle: Bool {
        isShort && ending == .open && innerSentences == 0 && !isReport && !opensAsCaption
            && (credit?.strength ?? .guess) == .guess && imprint == nil && furniture == nil
    }
    var isReport: Bool {
        opening.map { $0.agency != nil || $0.credit != nil || $0.dateline != nil || $0.end > text.startIndex } ?? false
    }
    /// A name set wide that no surname opens (阿 原): it could be a pen name as well as a label.
    var isSetWide: Bool { credit?.strength == .guess && innerBlanks > 0 }
    /// The line is an opening and nothing more (新华社深圳3月21日电).
    var isDateline: Bool { opening.map { $0.end >= text.endIndex && $0.credit == nil } ?? false }

    /// Longest headline, in code points.
    static let longestHead = 60

    /// Calls `body` with each of its raw lines, ascending.
    func forEachNumber(_ body: (Int) -> Void) {
        body(number)
        for number in further { body(number) }
    }

    /// The lines of one paragraph, parted by a narrow column.
    convenience init(joining lines: ArraySlice<LineEvidence>) {
        var text: [Unicode.Scalar] = []
        for line in lines { text.carryOn(line.text) }
        self.init(
            LineReadings(of: text[...]), number: lines.first?.number ?? 0, further: lines.dropFirst().map(\.number),
            gapBefore: lines.first?.gapBefore ?? 0)
    }

    init(_ readings: LineReadings, number: Int, further: [Int] = [], gapBefore: Int) {
        let (text, counts) = (readings.text, readings.counts)
        self.text = text
        self.number = number
        self.further = further
        self.gapBefore = gapBefore
        self.counts = counts
        width = (2 * text.count - counts.ascii) / 2
        ending = Self.ending(of: text)
        let closesWithStop = text.last { !$0.closesQuote && !$0.closesBracket }.map { $0 == "。" || $0 == "｡" } ?? false
        innerSentences = closesWithStop ? max(0, counts.sentences - 1) : counts.sentences
        hasListMark = Self.hasListMark(text)
        isQuoted =
            text.count > 2 && (text.first?.opensQuote ?? false) && (text.last?.closesQuote ?? false)
            && text.dropFirst().firstIndex(where: \.closesQuote) == text.endIndex - 1
        isBracketed = (text.first?.opensBracket ?? false) && (text.last?.closesBracket ?? false)
        opening = readings.opening
        runInHead = readings.runInHead
        opensWithTime = ReportTime.opens(text, counts)
        let mayBeCredit = text.count <= BylineGrammar.longest
        let label = text.count <= SectionLabel.longest ? SectionLabel.reading(of: text) : nil
        self.label = label
        // 本报讯(记者 姜雨薇)五点, and the rest in the next line: text.
        let opensText = readings.opening.map { opening in
            opening.credit != nil && opening.end < text.endIndex
                && text[..<opening.end].last { !$0.isBlank }?.closesBracket ?? false
        }
        let credit = opensText ?? false ? nil : readings.credit
        // 简 讯 reads like a name too.
        let readsAsLabel = label?.isPlain ?? false && (credit?.strength ?? .role) <= .bare
        self.credit = readsAsLabel || label?.isWhole ?? false && Self.namesLabel(credit) ? nil : credit
        let imprint = mayBeCredit ? Imprint.reading(of: text, counts) : nil
        self.imprint = imprint
        isPictureCredit = credit.map { $0.strength == .role } ?? false && PictureWords.isPicture(text)
        let closing = readings.closing
        self.closing = closing
        closesAsPicture = closing.map { PictureWords.isPicture(text[$0.range]) } ?? false
        let isSigned = closing.map(\.isBracketed) ?? false && !closesAsPicture
        namesPlace = mayBeCredit && TitleForm.namesPlace(text)
        opensProfile = mayBeCredit && TitleForm.opensProfile(text)
        let mayBeHead = text.count <= Self.longestHead
        opensWithDivision = mayBeHead && TitleForm.opensWithDivision(text)
        isMotto = mayBeHead && TitleForm.isMotto(text)
        closesKicker = mayBeHead && TitleForm.closesKicker(text)
        closesDeck = mayBeHead && TitleForm.closesDeck(text)
        isTwofold = mayBeHead && counts.hasDot && TitleForm.isTwofold(text)
        resumesText = PageJump.resumes(text)
        namesAttendants = TitleForm.namesAttendants(text)
        opensSpeech = self.credit == nil && TitleForm.opensSpeech(text)
        opensAsCaption = !isSigned && CaptionCue.opens(text)
        // 2022-08-25 来源:县融媒体中心 点击数:2904 says when and where the story appeared, whatever it counts.
        let isTold = imprint.map { !$0.isMast && $0.date != nil && $0.outlet != nil } ?? false
        furniture = isTold && readings.furniture == .phrase ? nil : readings.furniture
    }

    /// 记者走基层 is a column, and no reporter of that name.
    private static func namesLabel(_ credit: BylineReading?) -> Bool {
        credit?.bylines.contains { SectionLabel.reading(of: Array($0.name.unicodeScalars)[...])?.isWhole ?? false }
            ?? false
    }

    private static func ending(of text: ArraySlice<Unicode.Scalar>) -> Ending {
        let rest = text.dropLast { $0.closesQuote || $0.closesBracket || $0.isBlank }
        guard let last = rest.last else { return .open }
        // …收获满满。(下转第三版): the story goes on elsewhere, and not in the next line.
        if PageJump.stops(text) { return .sentence }
        if last == "\u{FFFD}" { return .torn }
        if last.endsSentence { return .sentence }
        if last.isSemicolon { return .semicolon }
        if last.isColon { return .colon }
        if last.isComma { return .comma }
        if last.isDash { return .dash }
        // A full stop before the closing quotation mark was lost to none: “…转变”。 ends above, …转变” does not.
        return .open
    }

    private static func hasListMark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = text.first?.opensBracket ?? false ? text.dropFirst() : text
        let number = rest.prefix { $0.isNumeral || $0.digit != nil }
        guard !number.isEmpty, number.count <= 3, let mark = rest.dropFirst(number.count).first else { return false }
        return mark == "、" || mark == "." || mark == "．" || mark == ")" || mark == "）"
    }
}
