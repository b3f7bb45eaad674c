/// What it costs to read a line as each slot, from what the line shows and from its neighbours.
///
/// Zero is what such a line usually looks like. The weights beside the signs stand on one scale with `SlotTransitions`:
/// up to 10 they tip between two readings that are both usual, from 20 on one sign alone outweighs a rare transition,
/// from 40 on it rules the slot out unless all else speaks for it; what is negative speaks for the slot. They were
/// weighed by hand on annotated pages: a sign costs what makes most of those come out right.
struct SlotCosts {
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
        self[.caption] = line.isPictureCredit ? -14 : caption
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
        if around.isListed {
            self[.headline] -= Self.surenessOfList
            for slot in [Slot.section, .kicker, .deck, .subhead] { self[slot] += Self.surenessOfList }
        }
        if around.isInBox {
            for slot in [Slot.section, .kicker, .headline, .deck, .subhead] { self[slot] += Self.surenessOfBox }
            self[.body] = 0
        }
        if around.opensBlock { self[.deck] += Self.partsBlock }
        if around.closesBlock { self[.kicker] += Self.partsBlock }
        if around.isVerse { self[.verse] = -Self.sureOfBriefs }
        switch around.brief {
        case nil: break
        case .label: self[.section] -= Self.sureOfBriefs
        case .head: self[.kicker] = -Self.sureOfBriefs
        case .item: self[.brief] = -Self.sureOfBriefs
        case .rest: self[.body] -= Self.sureOfBriefs
        }
    }

    /// What the list of titles of a digital edition outweighs.
    private static let surenessOfList = 16

    /// What a box of figures outweighs.
    private static let surenessOfBox = 40

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
        if around.followsPictureNumber { cost -= 46 }
        if around.isContinuedByPicture, line.ending == .sentence { cost -= 40 }
        if around.isDoubled, line.ending == .sentence, line.isShort { cost -= 40 }
        if around.precedesImprint { cost += 40 }
        return cost
    }

    /// A sentence, not longer than the text of a picture is.
    private static func isOneSentence(_ line: LineEvidence) -> Bool {
        line.innerSentences == 0 && (12...45).contains(line.count) && line.text.last == "。"
            && line.counts.openingQuotes == 0
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
            if last != "。", line.innerSentences == 0, line.count <= 40, !line.closesInSpeech {
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
        if line.opensAsCaption { cost += 26 }
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
        if around.endsBrokenText { cost += 30 }
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
