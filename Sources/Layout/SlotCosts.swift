/// What it costs to read a line as each slot, from what the line shows and from its neighbours. Zero is what such a line usually looks like.
struct SlotCosts {
    /// What stands around a line, as far as its role depends on it.
    struct Surroundings {
        /// Lines of the page before it.
        var index: Int
        /// The last long line before it broke off in mid-sentence.
        var continuesText: Bool
        /// The line breaks off and the next long line takes it up.
        var isContinued: Bool
        /// More blank lines stand before it than is usual on the page.
        var standsApart: Bool
        /// So they do, and behind it too, or a title stands there.
        var standsAlone: Bool
        /// The display lines right before and after it.
        var titleBefore: LineEvidence?
        var titleAfter: LineEvidence?
        /// Share of its content that the text below it takes up, 0...100; nil where there is no telling.
        var echo: Int?
        /// The line before it closed with a credit: its story has come to an end.
        var followsCredit: Bool
        /// A breadcrumb stands right before it: an article begins.
        var opensArticle: Bool
        /// Page furniture stands right before it.
        var followsFurniture: Bool
        /// A display line that stops where no phrase stops; the next one goes on with it.
        var breaksTitle: Bool
        /// The display line before it stopped so.
        var continuesTitle: Bool
        /// The next line credits a picture and nothing else.
        var precedesPictureCredit: Bool
        /// A label for pictures (图片新闻) stands right before it.
        var followsPhotoLabel: Bool
        /// By how much more the text below takes up its words than the text above, 0...100.
        var turn: Int
        /// A display line of the same make stands beside it, text between them.
        var hasSibling: Bool
        /// The text below opens with a person whom the text above has introduced.
        var keepsPersons: Bool
        /// Running text stands right below it.
        var precedesText: Bool
        /// The page sets the lines of a head without blanks between them, and one stands before it, or behind it.
        var opensBlock: Bool
        var closesBlock: Bool
        /// Its part in a row of briefs.
        var brief: BriefItems.Part?
    }

    /// By raw value of the slot.
    private(set) var cost = SIMD16<Int32>(repeating: Int32(SlotTransitions.never))

    subscript(slot: Slot) -> Int {
        get { Int(cost[slot.rawValue]) }
        set { cost[slot.rawValue] = Int32(newValue) }
    }

    init(_ line: LineEvidence, _ around: Surroundings) {
        self[.furniture] = Self.furniture(line, around)
        let title = Self.title(line, around)
        self[.section] = Self.section(line, around)
        self[.kicker] = Self.kicker(line, around, title)
        self[.headline] = Self.headline(line, around, title)
        self[.deck] = Self.deck(line, around, title)
        self[.subhead] =
            Self.subhead(line, around, title) + (around.standsApart ? 6 : 0)
            + (around.followsCredit || around.opensArticle ? 12 : 0) + (around.followsFurniture ? 8 : 0)
        // Credits in brackets stand behind their text.
        self[.byline] =
            (line.isSetWide && around.precedesText ? Self.penName : Self.credit(line))
            + (line.isBracketed && line.imprint == nil ? 12 : 0)
        self[.credit] = Self.trailingCredit(line)
        let caption = Self.caption(line, around)
        // A photographer's credit alone stands where a caption stands.
        let isPictureCredit = line.credit?.strength == .role && line.isPictureCredit
        self[.caption] = isPictureCredit ? -14 : caption
        self[.headCaption] = caption
        let body = Self.body(line, around)
        self[.body] = body + (line.isReport || line.resumesText ? 24 : 0) + (around.followsCredit ? 12 : 0)
        self[.opening] = body + Self.opening(line, around)
        self[.quote] = Self.quote(line)
        if around.breaksTitle || around.continuesTitle {
            // Halves of one phrase are one headline.
            for slot in [Slot.section, .kicker, .deck, .subhead] { self[slot] += Self.partsPhrase }
            if around.continuesTitle { self[.headline] -= Self.partsPhrase / 2 }
        }
        if around.opensBlock { self[.deck] += Self.partsBlock }
        if around.closesBlock { self[.kicker] += Self.partsBlock }
        switch around.brief {
        case nil: break
        case .label: self[.section] -= Self.sureOfBriefs
        case .head: self[.kicker] = -Self.sureOfBriefs
        case .item: self[.brief] = -Self.sureOfBriefs
        case .rest: self[.body] -= Self.sureOfBriefs
        }
    }

    /// What a row of briefs, once found, outweighs.
    private static let sureOfBriefs = 80

    /// What it costs to take a line for a part of a head that stands apart from it.
    private static let partsBlock = 16

    /// What it costs to take half a phrase for a part of the head by itself.
    private static let partsPhrase = 20

    /// A pen name set wide, where running text follows.
    private static let penName = 2
    /// The same behind the text.
    private static let penNameBehind = 10

    private static func furniture(_ line: LineEvidence, _ around: Surroundings) -> Int {
        if line.furniture != nil, !(line.label?.isPlain ?? false) { return 0 }
        if line.imprint?.isMast ?? false { return 0 }
        if line.isOrnamental { return 18 }
        if line.han == 0, line.count <= 60 { return 14 }
        return line.count <= 12 ? 45 : 70 + min(line.count, 100)
    }

    /// A line of display type: short, no full stop.
    private static func title(_ line: LineEvidence, _ around: Surroundings) -> Int {
        var cost = 0
        switch line.count {
        case ...2: cost += 30
        case 3: cost += 16
        case 4...5: cost += 8
        case 6...36: break
        case 37...48: cost += 12
        case 49...60: cost += 30
        default: return SlotTransitions.never
        }
        switch line.ending {
        case .sentence:
            // A question or an exclamation may be a headline, a full stop is none.
            let last = line.text.last { !$0.closesQuote && !$0.closesBracket }
            cost += last == "。" ? 60 : (last == "…" ? 14 : 3)
        case .comma: cost += 45
        case .semicolon: cost += 40
        case .colon: cost += 14
        case .torn: cost += 60
        case .dash, .open: break
        }
        cost += line.text.contains("。") ? 45 : 0
        cost += max(0, line.commas - 1) * 12
        if line.isReport { cost += 60 }
        if line.closing != nil { cost += 25 }
        if line.imprint != nil { cost += 40 }
        if let credit = line.credit { cost += credit.strength >= .post ? 50 : (credit.strength == .guess ? 0 : 14) }
        if line.opensAsCaption { cost += 30 }
        if line.han * 3 < line.count { cost += line.han == 0 ? 40 : 20 }
        if let label = label(of: line, around) { cost += label.isPlain ? 16 : 3 }
        if around.followsCredit { cost -= 4 }
        if around.opensArticle { cost -= 8 }
        if line.isOrnamental { cost += 80 }
        if around.continuesText { cost += interrupts(line, around) ? 4 : 14 }
        if around.isContinued { cost += 30 }
        if line.opensSpeech { cost += 50 }
        if isTwofold(line.text) { cost += 16 }
        return cost
    }

    /// Longest line that is no rest of a sentence though a sentence is open, in code points.
    private static let longestInterruption = 30

    /// A line without any mark of a sentence, amid one that neither ends in it nor goes on behind it: the head of another story.
    private static func interrupts(_ line: LineEvidence, _ around: Surroundings) -> Bool {
        line.ending == .open && line.innerSentences == 0 && line.commas == 0 && line.gapBefore > 0
            && (4...longestInterruption).contains(line.count) && !around.isContinued
    }

    /// The label the line could be: 看乡村, 看园区 are parts of one story, though 乡村 and 园区 are sections too.
    private static func label(of line: LineEvidence, _ around: Surroundings) -> SectionLabel? {
        line.label.flatMap {
            // “小巷总理”的上海笔记 says something of somebody: no column is called so.
            around.hasSibling && !$0.isWhole || !$0.isPlain && !line.isQuoted && line.text.contains(where: \.opensQuote)
                ? nil : $0
        }
    }

    private static func section(_ line: LineEvidence, _ around: Surroundings) -> Int {
        guard line.count <= 24 else { return SlotTransitions.never }
        if line.han == 0 { return line.latin >= 4 && line.digits == 0 ? 12 : 60 }
        var cost = 12
        if let label = label(of: line, around) {
            cost = label.isPlain ? -12 : label.isPhrase ? 12 : 2
        } else {
            cost += line.han > 8 ? 8 : 2
        }
        if line.isQuoted { cost -= 14 }
        if line.label == nil, line.text.contains(where: \.isColon) { cost += 14 }
        if line.text.contains(where: { $0.isOrnament || ("①"..."⑳").contains($0) }) { cost -= 6 }
        if isTwofold(line.text) { cost -= 20 }
        if line.count > 12 { cost += 10 }
        if line.ending != .open { cost += 14 }
        cost += (line.isQuoted ? 0 : line.commas * 8) + line.digits * 4
        if line.isSetWide, around.precedesText { cost += 20 }
        if namesColumn(line, around) { cost -= 6 }
        if announces(line, around) { cost += 20 }
        // Two phrases of one length, the headline right below without a blank: a kicker.
        if line.label == nil, line.innerBlanks > 0, around.titleAfter?.gapBefore == 0, TitleForm.isMotto(line.text) {
            cost += 16
        }
        // A column that is named after the place is taken up by every text of the page.
        if let echo = around.echo, label(of: line, around) == nil, !isTwofold(line.text) {
            cost += min(echo, 60) / 3 - 6
        }
        if around.standsApart { cost -= 4 }
        // Four characters set apart, as columns are called.
        if around.standsApart, line.han == line.count, line.count <= 4 { cost -= 8 }
        if around.hasSibling, !(line.label?.isWhole ?? false) { cost += 14 }
        if around.index < 4 { cost -= 6 }
        if line.isReport || line.imprint != nil { cost += 50 }
        if let credit = line.credit { cost += credit.strength >= .marked ? 40 : (credit.strength == .guess ? 0 : 14) }
        if around.continuesText { cost += line.label?.isPlain ?? false ? 4 : 14 }
        if around.isContinued { cost += 30 }
        return cost
    }

    private static func headline(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        var cost = title
        if around.standsApart { cost -= 6 }
        if around.keepsPersons { cost += 16 }
        if line.opensProfile { cost += 10 }
        if namesColumn(line, around) { cost += 6 }
        if line.namesAttendants { cost += 16 }
        // The occasion, under a title that says what it was about.
        if TitleForm.closesKicker(line.text), let title = around.titleBefore, !TitleForm.closesKicker(title.text),
            title.ending == .open, !title.opensWithDivision
        {
            cost += 8
        }
        if line.count >= 10, TitleForm.closesDeck(line.text) { cost += 5 }
        return cost
    }

    /// 人物·匠心: two names of columns with a dot between them.
    private static func isTwofold(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = text.split(separator: "·", omittingEmptySubsequences: false)
        return parts.count == 2 && !TitleForm.closesKicker(text)
            && parts.allSatisfy { (2...8).contains($0.count) && $0.allSatisfy(\.isHan) }
    }

    /// Lengths of lines that name something and hardly say something of it, in code points.
    private static let lengthsOfNames = 3...6

    /// Who announces it is the first line of a notice's title (…公安局, then 关于…的通告).
    private static func announces(_ line: LineEvidence, _ around: Surroundings) -> Bool {
        around.titleAfter.map { TitleForm.opensWithSubject($0.text) } ?? false && NameEnding.isBody(line.text)
    }

    /// A few characters over a title: they state nothing, so they are the name of the column.
    private static func namesColumn(_ line: LineEvidence, _ around: Surroundings) -> Bool {
        line.han == line.count && lengthsOfNames.contains(line.count) && around.titleAfter != nil
            && around.titleBefore == nil
    }

    private static func kicker(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        if line.ending == .dash { return title - 22 }
        if line.namesPlace { return title - 20 }
        if line.opensProfile { return title - 12 }
        var cost = title + 4 - (TitleForm.isMotto(line.text) || line.text.contains(where: \.opensQuote) ? 3 : 0)
        if let echo = around.echo, echo < 15 { cost += 6 }
        if line.isQuoted || label(of: line, around).map({ !$0.isPhrase }) ?? false { cost += 10 }
        if TitleForm.closesDeck(line.text) { cost += 6 }
        // The figures stand in the headline, or below it.
        if line.digits > 0 { cost += 6 }
        if around.standsApart { cost -= 6 }
        if line.ending != .colon, line.text.contains(where: \.isColon) { cost += 6 }
        if TitleForm.closesKicker(line.text) { cost -= 14 }
        // Who acted, and what is made of it below.
        if let title = around.titleAfter, line.ending == .open, line.opensWithDivision != title.opensWithDivision {
            cost += line.opensWithDivision ? -8 : TitleForm.isMotto(line.text) ? 0 : 8
        }
        if line.ending == .colon { cost -= 8 }
        if line.hasListMark { cost += 25 }
        if namesColumn(line, around) { cost += 10 }
        if line.namesAttendants, around.titleBefore == nil { cost -= 14 }
        if announces(line, around) { cost += 20 }
        return cost
    }

    private static func deck(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        if let first = line.text.first, first.isDash { return title - 26 }
        // What was found, how much, how many: the line below a headline states it.
        if line.namesAttendants, around.titleBefore != nil { return title - 12 }
        let opensWithTopic = TitleForm.opensWithTopic(line.text)
        let statesFact =
            TitleForm.closesKicker(line.text)
            || line.opensWithDivision && !opensWithTopic && !line.text.contains(where: \.opensQuote)
                && !(around.titleBefore.map { TitleForm.isMotto($0.text) } ?? false)
        let isBelowMessage =
            around.titleBefore.map {
                $0.ending == .open && (!$0.opensWithDivision || $0.text.contains(where: \.opensQuote))
            } ?? false
        // A statement stands above it: what is made of that is the headline.
        let isMessage = !statesFact && around.titleBefore.map(\.opensWithDivision) ?? false
        return title + 14 + (isMessage ? 8 : 0) - (line.digits > 0 ? 11 : statesFact && isBelowMessage ? 9 : 0)
            + (TitleForm.isMotto(line.text) || opensWithTopic && line.digits == 0 ? 8 : 0)
            - (TitleForm.closesDeck(line.text) ? 10 : 0)
    }

    private static func subhead(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        var cost = title
        if around.hasSibling {
            cost -= 8
        } else if around.keepsPersons {
            cost -= 12
        } else if !line.hasListMark, !line.text.contains(where: { $0 == "?" || $0 == "？" }) {
            // The text turns to another matter here, and this says to which: a story of its own.
            cost += around.turn > 25 ? (around.turn - 25) / 2 + 3 : 0
        }
        if line.hasListMark { cost -= 14 }
        // It stands between paragraphs, never amid a sentence.
        if around.continuesText, interrupts(line, around) { cost += 30 }
        if line.count > 40 { cost += 10 }
        if line.namesPlace { cost += 12 }
        if line.text.first?.isOrnament ?? false { cost -= 4 }
        return cost
    }

    private static func credit(_ line: LineEvidence) -> Int {
        if line.isDateline { return -10 }
        if let imprint = line.imprint, !imprint.isMast { return -16 }
        guard let credit = line.credit else { return SlotTransitions.never }
        switch credit.strength {
        case .role: return -14
        case .post: return -6
        case .marked: return -4
        case .bare: return line.count <= 4 ? 2 : (line.count <= 12 ? 8 : 24)
        case .guess: return 16 + (line.label == nil ? 0 : 20)
        }
    }

    /// A credit behind the text: names alone are rare there, unless in brackets.
    private static func trailingCredit(_ line: LineEvidence) -> Int {
        if line.isBracketed, let credit = line.credit, credit.strength == .bare, credit.isPlausible { return -8 }
        guard let strength = line.credit?.strength, strength <= .bare, !line.isBracketed else { return credit(line) }
        if line.isSetWide { return penNameBehind }
        return strength == .guess ? SlotTransitions.never : credit(line) + 8
    }

    private static func caption(_ line: LineEvidence, _ around: Surroundings) -> Int {
        var cost = 34
        if line.opensAsCaption { cost -= 32 }
        if around.followsPhotoLabel, !line.isShort, !line.isReport { cost -= 46 }
        if around.precedesPictureCredit, line.ending == .sentence { cost -= 34 }
        if let closing = line.closing {
            let isPicture =
                closing.credit.bylines.contains { PictureWords.isPicture($0.role) }
                || line.closesAsPicture
            cost -= isPicture ? 36 : (closing.isBracketed ? 0 : 10)
        }
        if around.standsApart { cost -= 5 }
        if around.standsAlone, isOneSentence(line) { cost -= 24 }
        if line.count > 160 { cost += 8 }
        if line.isReport { cost += 30 }
        if line.count <= 6 { cost += 10 }
        return cost
    }

    /// A sentence, not longer than the text of a picture is.
    private static func isOneSentence(_ line: LineEvidence) -> Bool {
        line.innerSentences == 0 && (12...45).contains(line.count) && line.text.last == "。"
            && !line.text.contains { $0.opensQuote }
    }

    private static func body(_ line: LineEvidence, _ around: Surroundings) -> Int {
        var cost = around.standsAlone && isOneSentence(line) ? 8 : 0
        // A whole sentence between blanks, amid another that it parts, belongs to a picture.
        if around.continuesText, cost > 0 { cost += 16 }
        if line.opensSpeech { return cost }
        if line.han * 4 < line.count { cost += 12 }
        if line.furniture != nil { cost += line.count > 60 ? 10 : 30 }
        if line.credit.map({ $0.strength >= .post }) ?? false || line.imprint != nil { cost += 40 }
        if line.isDateline { cost += 20 }
        switch line.ending {
        case .sentence:
            // A short question or call is display type more often than a paragraph.
            let last = line.text.last { !$0.closesQuote && !$0.closesBracket }
            if last != "。", line.innerSentences == 0, line.count <= 40 {
                cost += 18
            } else {
                cost += line.count < 12 ? 10 : 0
            }
        case .semicolon, .colon, .comma, .torn: cost += line.count < 20 ? 8 : 0
        case .dash: cost += 12
        case .open:
            cost +=
                line.count > LineEvidence.longestHead ? 2 : (line.innerSentences > 0 ? 6 : (line.commas >= 2 ? 18 : 34))
        }
        if around.continuesText { cost += interrupts(line, around) ? 8 : -12 }
        if around.isContinued { cost -= 20 }
        if line.isOrnamental { cost += 40 }
        if line.opensAsCaption { cost += 16 }
        if line.closesAsPicture { cost += 14 }
        if around.opensArticle { cost += 10 }
        if line.namesPlace || line.opensProfile && line.ending == .open { cost += 26 }
        if line.hasListMark && line.ending == .open && line.count < 40 { cost += 10 }
        return max(cost, 0)
    }

    private static func opening(_ line: LineEvidence, _ around: Surroundings) -> Int {
        var cost = 6
        if line.isReport || line.resumesText {
            cost -= 22
        } else if line.opensWithTime, !around.precedesPictureCredit, !line.closesAsPicture {
            cost -= 10
        }
        if around.continuesText { cost += 30 }
        if around.followsCredit { cost -= 12 }
        if let first = line.text.first, first.isOrnament, line.count > 30 { cost -= 8 }
        if line.ending == .sentence && line.count < 20 { cost += 4 }
        return cost
    }

    private static func quote(_ line: LineEvidence) -> Int {
        if line.isOrnamental { return line.text.contains { $0.closesQuote || $0.opensQuote || $0.isOrnament } ? 2 : 20 }
        return 60
    }
}
