/// What it costs to read a line of display type as each part of a head, as a label, or as a subhead.
extension SlotCosts {
    /// A line of display type: short, no full stop.
    static func title(_ line: LineEvidence, _ around: Surroundings) -> Int {
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
        cost += line.counts.hasFullStop ? 45 : 0
        cost += max(0, line.commas - 1) * 12
        if line.isReport { cost += 60 }
        if line.closing != nil { cost += 25 }
        if line.imprint != nil { cost += 40 }
        if let credit = line.credit { cost += credit.strength >= .post ? 50 : (credit.strength == .guess ? 0 : 14) }
        if line.opensAsCaption, !around.precedesImprint { cost += 30 }
        if line.han * 3 < line.count { cost += line.han == 0 ? 40 : 20 }
        if let label = label(of: line, around) { cost += label.isPlain ? 16 : 3 }
        if around.followsCredit { cost -= 4 }
        if around.opensArticle { cost -= 8 }
        if line.isOrnamental { cost += 80 }
        if around.continuesText { cost += interrupts(line, around) ? 4 : 14 }
        if around.isContinued { cost += 30 }
        if line.opensSpeech || line.closesInSpeech { cost += 50 }
        if line.isTwofold { cost += 16 }
        // (数据来源:县农业农村局)
        if line.isBracketed, line.counts.hasColon { cost += 40 }
        return cost
    }

    /// Longest line that is no rest of a sentence though a sentence is open, in code points.
    private static let longestInterruption = 30

    /// A line without any mark of a sentence, amid one that neither ends in it nor goes on behind it: the head of another story.
    static func interrupts(_ line: LineEvidence, _ around: Surroundings) -> Bool {
        line.ending == .open && line.innerSentences == 0 && line.commas == 0
            && (line.gapBefore > 0 || around.titleBefore != nil)
            && (4...longestInterruption).contains(line.count) && !around.isContinued
    }

    /// The label the line could be: 看乡村, 看园区 are parts of one story, though 乡村 and 园区 are sections too.
    private static func label(of line: LineEvidence, _ around: Surroundings) -> SectionLabel? {
        line.label.flatMap {
            // “小巷总理”的上海笔记 says something of somebody: no column is called so.
            around.hasSibling && !$0.isWhole || !$0.isPlain && !line.isQuoted && line.counts.openingQuotes > 0
                ? nil : $0
        }
    }

    static func section(_ line: LineEvidence, _ around: Surroundings) -> Int {
        guard line.count <= 24 else { return SlotTransitions.never }
        if line.han == 0 { return line.latin >= 4 && line.digits == 0 ? 12 : 60 }
        var cost = 12
        if let label = label(of: line, around) {
            cost = label.isPlain ? -12 : label.isPhrase ? 12 : 2
        } else {
            cost += line.han > 8 ? 8 : 2
        }
        if line.isQuoted { cost -= 14 }
        if line.label == nil, line.counts.hasColon { cost += 14 }
        if line.counts.hasOrnament { cost -= 6 }
        if line.isTwofold { cost -= 20 }
        if line.count > 12 { cost += 10 }
        if line.count >= 8, around.titleBefore != nil, line.closesDeck { cost += 10 }
        if line.ending != .open { cost += line.text.last == "。" ? 40 : 14 }
        cost += (line.isQuoted ? 0 : line.commas * 8) + line.digits * 4
        if line.isSetWide, around.precedesText { cost += 20 }
        if namesColumn(line, around) { cost -= 6 }
        if announces(line, around) { cost += 20 }
        if line.label == nil, !line.isQuoted { cost += statement(line, around) }
        // A column that is named after the place is taken up by every text of the page.
        if let echo = around.echo, label(of: line, around) == nil, !line.isTwofold {
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

    /// What speaks for a statement, where the line could be the name of a column that no table knows.
    private static func statement(_ line: LineEvidence, _ around: Surroundings) -> Int {
        var cost = 0
        // Phrases of one length in a block of titles, or between two of them, are a kicker.
        if let title = around.titleAfter, title.gapBefore == 0 || around.titleBefore != nil, line.isMotto { cost += 16 }
        // One label stands over a story; what stands between it and the headline is the kicker.
        if around.titleBefore?.label != nil, around.titleAfter != nil { cost += 10 }
        // Two words in quotation marks say something of each other: no column is called so.
        if line.counts.openingQuotes >= 2 { cost += 10 }
        return cost
    }

    static func headline(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        var cost = title
        if around.standsApart { cost -= 6 }
        if around.keepsPersons { cost += 16 }
        if line.opensProfile { cost += 10 }
        if around.namesTextBelow { cost -= 12 }
        if namesColumn(line, around) { cost += 6 }
        if line.namesAttendants { cost += 16 }
        // The occasion, under a title that says what it was about.
        if line.closesKicker, let title = around.titleBefore, !title.closesKicker,
            title.ending == .open, !title.opensWithDivision
        {
            cost += 8
        }
        if line.count >= 10, line.closesDeck { cost += 5 }
        return cost
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

    static func kicker(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        if line.ending == .dash { return title - 22 }
        if line.namesPlace { return title - 20 }
        if line.opensProfile { return title - 12 }
        var cost = title + 4 - (line.isMotto || line.counts.openingQuotes > 0 ? 3 : 0)
        if let echo = around.echo, echo < 15 { cost += 6 }
        if line.isQuoted || label(of: line, around).map({ !$0.isPhrase }) ?? false { cost += 10 }
        if line.closesDeck { cost += 6 }
        // The figures stand in the headline, or below it.
        if line.digits > 0 { cost += 6 }
        if around.standsApart { cost -= 6 }
        if line.ending != .colon, line.counts.hasColon { cost += 6 }
        if line.closesKicker { cost -= 14 }
        // Who acted, and what is made of it below.
        if let title = around.titleAfter, line.ending == .open, line.opensWithDivision != title.opensWithDivision {
            cost += line.opensWithDivision ? -8 : line.isMotto ? 0 : 8
        }
        if line.ending == .colon { cost -= 8 }
        if line.hasListMark { cost += 25 }
        if namesColumn(line, around) { cost += 10 }
        if line.namesAttendants, around.titleBefore == nil { cost -= 14 }
        if announces(line, around) { cost += 20 }
        return cost
    }

    static func deck(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        if title >= SlotTransitions.never { return SlotTransitions.never }
        if let first = line.text.first, first.isDash { return title - 26 }
        // What was found, how much, how many: the line below a headline states it.
        if line.namesAttendants, around.titleBefore != nil { return title - 12 }
        let opensWithTopic = TitleForm.opensWithTopic(line.text)
        let statesFact =
            line.closesKicker
            || line.opensWithDivision && !opensWithTopic && line.counts.openingQuotes == 0
                && !(around.titleBefore?.isMotto ?? false)
        let isBelowMessage =
            around.titleBefore.map {
                $0.ending == .open && (!$0.opensWithDivision || $0.counts.openingQuotes > 0)
            } ?? false
        // A statement stands above it: what is made of that is the headline.
        let isMessage = !statesFact && around.titleBefore.map(\.opensWithDivision) ?? false
        return title + 14 + (isMessage ? 8 : 0) - (line.digits > 0 ? 11 : statesFact && isBelowMessage ? 9 : 0)
            + (line.isMotto || opensWithTopic && line.digits == 0 ? 8 : 0)
            - (line.closesDeck ? 10 : 0)
    }

    static func subhead(_ line: LineEvidence, _ around: Surroundings, _ title: Int) -> Int {
        var cost = title
        if around.hasSibling {
            cost -= 8
        } else if around.keepsPersons {
            cost -= 12
        } else if !line.hasListMark, !line.counts.hasQuestion {
            // The text turns to another matter here, and this says to which: a story of its own.
            cost += around.turn > 25 ? (around.turn - 25) / 2 + 3 : 0
        }
        if line.hasListMark { cost -= 14 }
        if around.namesTextBelow { cost += 14 }
        // It stands between paragraphs, never amid a sentence.
        if around.continuesText, interrupts(line, around) { cost += 30 }
        if line.count > 40 { cost += 10 }
        if line.namesPlace { cost += 12 }
        if line.text.first?.isOrnament ?? false { cost -= 4 }
        return cost
    }
}
