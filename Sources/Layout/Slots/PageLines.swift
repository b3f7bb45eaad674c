import Restoration

/// The lines of a page that hold something, with what each shows and the slot each takes.
enum PageLines {
    /// How many long lines below a head line are asked whether they take up its words.
    private static let echoReach = 10
    /// How much less an echo counts that is not right below, in hundredths.
    private static let farDiscount = 25
    /// What it costs that a story has one subhead only.
    private static let loneSubhead = 12
    /// How deep the name of the paper may stand.
    private static let mastLines = 3
    /// Lines of a page whose content is compared; more make no newspaper page.
    private static let mostCompared = 4_000

    static func evidence(of page: Page) -> [LineEvidence] {
        var evidence: [LineEvidence] = []
        var gap = 0
        for line in page.lines {
            let text = line.text[...].trimmed
            if text.isEmpty {
                gap += 1
            } else {
                evidence.append(LineEvidence(text, number: line.number, gapBefore: gap))
                gap = 0
            }
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
        let usualGap = usualGap(lines)
        // Furniture that is told for certain takes no part in the run of the page: what stands around it stays neighbours.
        let running = runningLines(of: lines)
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
        let isTitle = running.map { Self.isTitle(lines[$0]) }
        let blockGap = blockGap(running.map { lines[$0] }, isTitle: isTitle, usualGap: usualGap)
        let briefs = BriefItems(running.map { lines[$0] }).parts
        let verses = Verse.marks(running.map { lines[$0] }, usualGap: usualGap)
        let titles = TitleList(lines: lines, running: running)
        for (place, index) in running.enumerated() {
            let line = lines[index]
            let next = place + 1 < running.count ? lines[running[place + 1]] : nil
            // What the text around says of it is asked of display lines only: it is the dearest question.
            let mayBeTitle = isComparable && line.isShort && line.text.last != "。"
            let titleBefore = place > 0 && isTitle[place - 1] ? lines[running[place - 1]] : nil
            let titleAfter = place + 1 < running.count && isTitle[place + 1] ? next : nil
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
                    place > 0 && !ParagraphJoining.breaksOff(lines[running[place - 1]])
                        && Continuation.isCarriedOn($0, by: line)
                } ?? false,
                followsPictureNumber: place > 0 && CaptionCue.isNumber(lines[running[place - 1]].text),
                isContinuedByPicture: usualGap > 0
                    && (next.map { $0.gapBefore == 0 && $0.closesAsPicture && !$0.isPictureCredit } ?? false),
                isDoubled: [next, place > 0 ? lines[running[place - 1]] : nil].contains { $0?.text == line.text },
                followsCredit: storyIsClosed,
                opensArticle: index > 0 && isBreadcrumb(lines[index - 1]),
                followsFurniture: index > 0 && isPlainFurniture(lines[index - 1]),
                breaksTitle: breaksTitle, continuesTitle: titleIsUnfinished,
                precedesPictureCredit: next?.isPictureCredit ?? false,
                followsPhotoLabel: place > 0 && isPhotoLabel(lines[running[place - 1]]),
                turn: mayBeTitle && !line.hasListMark && !siblings.contains(place) ? display.turn(at: place) : 0,
                hasSibling: siblings.contains(place), keepsPersons: mayBeTitle && display.keepsPersons(at: place),
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

    /// Blank lines before each head of a page that sets the lines of a head closer than its paragraphs; nil for other pages.
    /// It is the distance that heads keep from the text before them, where kickers and decks stand off from a headline too.
    static func blockGap(_ lines: [LineEvidence], isTitle: [Bool], usualGap: Int) -> Int? {
        let titles = lines.indices.dropFirst().filter { isTitle[$0] }
        guard usualGap > 0, titles.contains(where: { isTitle[$0 - 1] && lines[$0].gapBefore == 0 }) else { return nil }
        return max(1, titles.filter { lines[$0 - 1].isText }.map { lines[$0].gapBefore }.min() ?? 1)
    }

    /// A line of display type that is no credit.
    private static func isTitle(_ line: LineEvidence) -> Bool {
        line.isShort && line.ending == .open && line.innerSentences == 0 && !line.isReport && !line.opensAsCaption
            && (line.credit?.strength ?? .guess) == .guess && line.imprint == nil && line.furniture == nil
    }

    /// The name of the page between its number and its date.
    private static func isPageName(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard index > 0, index + 1 < lines.count, let label = lines[index].label, label.isPlain, label.reach == .page
        else { return false }
        return isFrame(lines[index - 1]) && isFrame(lines[index + 1])
    }

    /// The month beside the rest of the date, where each stands on a line of its own.
    private static func isMonth(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard lines[index].count <= longestMonth, PrintedDate.isMonth(lines[index].text) else { return false }
        return [index - 1, index + 1].contains { lines.indices.contains($0) && isFrame(lines[$0]) }
    }

    /// 2025年12月, in code points.
    private static let longestMonth = 8

    private static func isFrame(_ line: LineEvidence) -> Bool {
        line.furniture == .number || line.imprint?.isMast ?? false
    }

    /// The lines that are not certainly furniture; links below 相关阅读 are.
    private static func runningLines(of lines: [LineEvidence]) -> [Int] {
        var running: [Int] = []
        var isUnderLinks = false
        /// The links have dates or dots: what has neither stands behind their list.
        var areMarked = false
        for (index, line) in lines.enumerated() {
            if isPlainFurniture(line, below: index > 0 ? lines[index - 1] : nil) {
                if line.furniture == .linksFollow {
                    isUnderLinks = true
                    areMarked = false
                } else if isBreadcrumb(line) {
                    isUnderLinks = false
                } else if line.furniture == .link || line.furniture == .list {
                    areMarked = true
                } else if running.isEmpty {
                    // Over all text the page's own navigation follows; its next part ends the list.
                    isUnderLinks = false
                }
            } else if isUnderLinks, isBulleted(line) {
                areMarked = true
            } else if !isSiteName(index, in: lines), !isPageName(index, in: lines),
                !isMonth(index, in: lines)
            {
                if !line.isShort || line.ending == .sentence || line.credit != nil || line.imprint != nil || areMarked
                    || line.label?.isPlain ?? false
                {
                    // What stands right over a report is its headline, and no link.
                    if isUnderLinks, !areMarked, line.isReport, isTitle(lines[index - 1]) { running.append(index - 1) }
                    isUnderLinks = false
                }
                if !isUnderLinks { running.append(index) }
            }
        }
        return running
    }

    /// The title of another page behind a dot.
    private static func isBulleted(_ line: LineEvidence) -> Bool {
        guard let first = line.text.first, line.isShort, line.ending != .sentence else { return false }
        return first.isOrnament || first == "·" || first == "•" || first == "・" || first == "-"
    }

    /// The paper's or site's own name over everything else, in Chinese or spelled in letters.
    private static func isSiteName(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard index < mastLines else { return false }
        let line = lines[index]
        if isSpelled(line) { return true }
        guard line.count <= longestName, line.label == nil else { return false }
        return PaperName.isName(line.text)
            || line.han == line.count && index + 1 < min(mastLines, lines.count) && isSpelled(lines[index + 1])
    }

    /// Longest name of a paper or site, in code points.
    private static let longestName = 20
    /// Letters that a name has when it is spelled (JINRI JULU).
    private static let fewestLetters = 6

    private static func isSpelled(_ line: LineEvidence) -> Bool {
        line.latin >= fewestLetters && line.latin + line.innerBlanks == line.count
    }

    private static func isPlainFurniture(_ line: LineEvidence, below last: LineEvidence? = nil) -> Bool {
        if line.imprint?.isMast ?? false { return true }
        if let credit = line.credit, credit.isPageFooter, !line.isBracketed {
            // Right below who wrote a story stands who edited it.
            return !(line.gapBefore == 0 && last?.credit.map { $0.strength == .role && !$0.isEditorial } ?? false)
        }
        guard !line.isReport else { return false }
        // 民生热线88360110 is the column's name and its number.
        if line.furniture == .notice, line.label?.isPlain ?? false { return false }
        switch line.furniture {
        case nil: return false
        case .breadcrumb, .list, .link, .linksFollow: return true
        case .phrase, .number, .notice: break
        }
        return true
    }

    private static func closesStory(_ line: LineEvidence) -> Bool {
        if line.isBracketed, let credit = line.credit, credit.strength > .guess { return !line.isPictureCredit }
        return line.closing.map(\.isBracketed) ?? false && !line.closesAsPicture
    }

    private static func isPhotoLabel(_ line: LineEvidence) -> Bool {
        line.label.map { $0.kind == .photo && $0.isPlain } ?? false
    }

    private static func isBreadcrumb(_ line: LineEvidence) -> Bool {
        if case .breadcrumb = line.furniture { true } else { false }
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
        let below = first.map { content.share(of: [index], in: $0...last) }
        // A head that stands far from its text is taken up somewhere on the page.
        let anywhere = content.share(of: [index], in: 0...(lines.count - 1)) - farDiscount
        return below.map { max($0, anywhere) } ?? anywhere
    }

    /// Blank lines between two lines of text, as most of the page has it.
    static func usualGap(_ lines: [LineEvidence]) -> Int {
        var counts = [Int](repeating: 0, count: 10)
        for line in lines.dropFirst() { counts[min(line.gapBefore, 9)] += 1 }
        return counts.indices.max { counts[$0] < counts[$1] } ?? 0
    }
}
