import Restoration

/// The lines of a page that hold something, with what each shows and the slot each takes.
enum PageLines {
    /// How many long lines below a head line are asked whether they take up its words.
    private static let echoReach = 10
    /// How much less an echo counts that is not right below, in hundredths.
    private static let farDiscount = 25
    /// What it costs that a story has one subhead only.
    private static let loneSubhead = 12
    /// Lines of a page whose content is compared; more make no newspaper page.
    private static let mostCompared = 4_000

    static func evidence(of page: Page) -> [LineEvidence] {
        var texts: [ArraySlice<Unicode.Scalar>] = []
        var places: [(number: Int, gapBefore: Int)] = []
        texts.reserveCapacity(page.lines.count)
        places.reserveCapacity(page.lines.count)
        var gap = 0
        for line in page.lines {
            let text = line.text[...].trimmed
            if text.isEmpty {
                gap += 1
            } else {
                texts.append(text)
                places.append((line.number, gap))
                gap = 0
            }
        }
        var evidence: [LineEvidence] = []
        evidence.reserveCapacity(texts.count)
        LineReadings.forEach(of: texts) { line, readings in
            evidence.append(
                LineEvidence(readings, number: places[line].number, gapBefore: places[line].gapBefore))
        }
        return NarrowColumns.joined(evidence)
    }

    /// The slot of each line, and the index of what heads and text share.
    static func slots(of lines: [LineEvidence]) -> ([Slot], ContentIndex) {
        var (running, costs, content) = costs(of: lines)
        var sequence = SlotSequence.cheapest(costs)
        let alone = loneSubheads(sequence).filter { !lines[running[$0]].hasListMark }
        if !alone.isEmpty {
            for place in alone { costs[place][.subhead] += loneSubhead }
            sequence = SlotSequence.cheapest(costs)
        }
        var slots = [Slot](repeating: .furniture, count: lines.count)
        for (place, slot) in sequence.enumerated() { slots[running[place]] = slot }
        return (slots, content)
    }

    /// The subheads that are the only one of their story: those come in twos and threes.
    private static func loneSubheads(_ sequence: [Slot]) -> [Int] {
        var alone: [Int] = []
        var own: [Int] = []
        for (place, slot) in sequence.enumerated() {
            if slot == .subhead { own.append(place) }
            guard slot.isHead || slot.opensText else { continue }
            if own.count == 1 { alone += own }
            own = []
        }
        return own.count == 1 ? alone + own : alone
    }

    /// The lines that take part in the run of the page, and what each costs in each slot.
    static func costs(of lines: [LineEvidence]) -> (running: [Int], costs: [SlotCosts], content: ContentIndex) {
        let heads = lines.indices.filter { lines[$0].isShort && lines[$0].count >= 4 && lines[$0].han >= 2 }
        let texts = lines.indices.filter { lines[$0].isText }
        let isComparable = lines.count <= mostCompared
        let content = ContentIndex(heads: isComparable ? heads : [], bodies: isComparable ? texts : [], lines: lines)
        let usualGap = PageGaps.usual(lines)
        // Furniture that is told for certain takes no part in the run of the page: what stands around it stays neighbours.
        let running = RunningLines.all(of: lines)
        var costs: [SlotCosts] = []
        costs.reserveCapacity(running.count)
        var unfinished = false
        /// The last text that broke off and was not carried on.
        var broken: LineEvidence?
        var titleIsUnfinished = false
        var storyIsClosed = false
        var continuation = Continuation(lines)
        let display = DisplayLines(running: running, lines: lines, content: content)
        let siblings = display.siblings()
        let run = running.map { lines[$0] }
        let isTitle = run.map(Self.isTitle)
        let blockGap = PageGaps.betweenHeads(run, isTitle: isTitle, usual: usualGap)
        let briefs = BriefItems(run).parts
        let verses = Verse.marks(run, usualGap: usualGap)
        let titles = TitleList(lines: lines, running: running)
        for (place, index) in running.enumerated() {
            let line = lines[index]
            let previous = place > 0 ? run[place - 1] : nil
            let next = place + 1 < run.count ? run[place + 1] : nil
            // What the text around says of it is asked of display lines only: it is the dearest question.
            let mayBeTitle = isComparable && line.isShort && line.text.last != "。"
            let titleBefore = place > 0 && isTitle[place - 1] ? previous : nil
            let titleAfter = place + 1 < run.count && isTitle[place + 1] ? next : nil
            let breaksTitle = isTitle[place] && titleAfter != nil && TitleForm.breaksOff(line.text)
            let around = SlotCosts.Surroundings(
                index: place, continuesText: unfinished && !line.isReport,
                isContinued: next.map { continuation.isContinued(line, by: $0) } ?? false,
                standsApart: line.gapBefore > usualGap,
                standsAlone: line.gapBefore > usualGap
                    && (titleAfter != nil || next.map { $0.gapBefore > usualGap } ?? false),
                titleBefore: titleBefore, titleAfter: titleAfter,
                echo: mayBeTitle
                    ? echo(of: index, in: running, at: place, lines: lines, content: content) : nil,
                precedesImprint: next?.imprint.map { !$0.isMast && $0.date != nil } ?? false,
                namesTextBelow: isTitle[place]
                    && (next.map { TitleForm.namesPlace(of: $0.text, in: line.text) } ?? false),
                endsBrokenText: broken.map {
                    !(previous.map(ParagraphJoining.breaksOff) ?? true) && Continuation.isCarriedOn($0, by: line)
                } ?? false,
                followsPictureNumber: previous.map { CaptionCue.isNumber($0.text) } ?? false,
                isContinuedByPicture: usualGap > 0
                    && (next.map { $0.gapBefore == 0 && $0.closesAsPicture && !$0.isPictureCredit } ?? false),
                isDoubled: previous?.text == line.text || next?.text == line.text,
                followsCredit: storyIsClosed,
                opensArticle: index > 0 && RunningLines.isBreadcrumb(lines[index - 1]),
                followsFurniture: index > 0 && RunningLines.isFurniture(lines[index - 1]),
                breaksTitle: breaksTitle, continuesTitle: titleIsUnfinished,
                precedesPictureCredit: next?.isPictureCredit ?? false,
                followsPhotoLabel: previous.map(isPhotoLabel) ?? false,
                turn: mayBeTitle && !line.hasListMark && !siblings[place] ? display.turn(at: place) : 0,
                hasSibling: siblings[place], keepsPersons: mayBeTitle && display.keepsPersons(at: place),
                precedesText: next?.isText ?? false,
                opensBlock: blockGap.map { titleBefore != nil && line.gapBefore >= $0 } ?? false,
                closesBlock: blockGap.flatMap { gap in titleAfter.map { $0.gapBefore >= gap } } ?? false,
                isListed: isTitle[place] && titles.names(line),
                isVerse: verses[place], brief: briefs[place])
            titleIsUnfinished = breaksTitle
            // Pictures and their credits may stand behind the signature; the story has ended all the same.
            if !line.isPicture && !line.isPictureCredit { storyIsClosed = closesStory(line) }
            // Whatever broke off before a label is not taken up below it.
            if line.label?.isPlain ?? false, line.ending == .open { unfinished = false }
            costs.append(SlotCosts(line, around))
            if line.isPicture { continue }
            // Whoever signs has said all, and a short last line closes what was open.
            if line.credit?.strength == .role || line.ending == .sentence && !line.opensAsCaption { unfinished = false }
            if line.count > LineEvidence.longestHead || line.innerSentences > 0
                || line.ending == .sentence && line.count > 20 || around.isContinued
            {
                unfinished = ParagraphJoining.breaksOff(line)
                if unfinished { broken = line } else if around.continuesText || around.endsBrokenText { broken = nil }
            }
        }
        return (running, costs, content)
    }

    /// A line of display type that is no credit.
    static func isTitle(_ line: LineEvidence) -> Bool {
        line.isShort && line.ending == .open && line.innerSentences == 0 && !line.isReport && !line.opensAsCaption
            && (line.credit?.strength ?? .guess) == .guess && line.imprint == nil && line.furniture == nil
    }

    private static func closesStory(_ line: LineEvidence) -> Bool {
        if line.isBracketed, let credit = line.credit, credit.strength > .guess { return !line.isPictureCredit }
        return line.closing.map(\.isBracketed) ?? false && !line.closesAsPicture
    }

    private static func isPhotoLabel(_ line: LineEvidence) -> Bool {
        line.label.map { $0.kind == .photo && $0.isPlain } ?? false
    }

    private static func echo(
        of index: Int, in running: [Int], at place: Int, lines: [LineEvidence], content: ContentIndex
    ) -> Int? {
        var first: Int?
        var last = index
        var taken = 0
        for below in running[(place + 1)...].prefix(echoReach * 2) {
            if lines[below].isShort && lines[below].ending != .sentence { continue }
            if lines[below].isReport, taken > 0 { break }
            first = first ?? below
            last = below
            taken += 1
            if taken == echoReach { break }
        }
        let below = first.map { content.share(of: CollectionOfOne(index), in: $0...last) }
        // A head that stands far from its text is taken up somewhere on the page.
        let anywhere = content.share(of: CollectionOfOne(index), in: 0...(lines.count - 1)) - farDiscount
        return below.map { max($0, anywhere) } ?? anywhere
    }
}
