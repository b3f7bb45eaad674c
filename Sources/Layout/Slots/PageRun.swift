/// The run of a page: its lines without what is certainly its frame, and what is told of each from all the others.
///
/// A place counts in the run, an index in the lines of the page.
struct PageRun {
    /// How many long lines below a head line are asked whether they take up its words.
    private static let echoReach = 10
    /// How much less an echo counts that is not right below, in hundredths.
    private static let farDiscount = 25
    /// Lines of a page whose content is compared; more make no newspaper page.
    private static let mostCompared = 4_000

    /// The lines of the page.
    private let lines: [LineEvidence]
    /// The index of each line of the run, ascending. What stands around furniture stays neighbours.
    let indices: [Int]
    /// What the heads of the page share with its text.
    let content: ContentIndex

    private let run: [LineEvidence]
    /// Whether the page is small enough for its lines to be compared with one another.
    private let isComparable: Bool
    /// Blank lines between two lines, as most of the page has it.
    private let usualGap: Int
    /// Blank lines before each head, where the page sets the lines of a head closer.
    private let headGap: Int?
    private let display: DisplayLines
    /// By place whether a display line of the same make stands beside it.
    private let hasSibling: [Bool]
    private let briefs: [BriefItems.Part?]
    private let isVerse: [Bool]
    private let isInBox: [Bool]
    private let titles: TitleList

    /// O(characters).
    init(of lines: [LineEvidence]) {
        let heads = lines.indices.filter { lines[$0].isShort && lines[$0].count >= 4 && lines[$0].han >= 2 }
        let texts = lines.indices.filter { lines[$0].isText }
        self.lines = lines
        isComparable = lines.count <= Self.mostCompared
        content = ContentIndex(heads: isComparable ? heads : [], bodies: isComparable ? texts : [], lines: lines)
        usualGap = PageGaps.usual(lines)
        indices = RunningLines.all(of: lines)
        run = indices.map { lines[$0] }
        headGap = PageGaps.betweenHeads(run, isTitle: run.map(\.isTitle), usual: usualGap)
        display = DisplayLines(running: indices, lines: lines, content: content)
        hasSibling = display.siblings()
        briefs = BriefItems(run).parts
        isVerse = Verse.marks(run, usualGap: usualGap)
        isInBox = Self.boxes(run)
        titles = TitleList(lines: lines, running: indices)
    }

    /// The line at `place`.
    func line(_ place: Int) -> LineEvidence { run[place] }

    /// What each line costs in each slot, by place. O(characters).
    func costs() -> [SlotCosts] {
        var flow = TextFlow(lines)
        return run.indices.map { place in
            let around = surroundings(at: place, &flow)
            flow.pass(run[place], around)
            return SlotCosts(run[place], around)
        }
    }

    /// Lines in a row that make a box of figures.
    private static let fewestInBox = 3

    /// Of each line whether it is one of so many in a row that each end in a figure.
    private static func boxes(_ run: [LineEvidence]) -> [Bool] {
        var found = [Bool](repeating: false, count: run.count)
        var start = 0
        while start < run.count {
            let end = run[start...].prefix(while: \.closesInFigure).endIndex
            if end - start >= fewestInBox { for place in start..<end { found[place] = true } }
            start = max(end, start + 1)
        }
        return found
    }

    // MARK: - What stands around a line

    private func surroundings(at place: Int, _ flow: inout TextFlow) -> SlotCosts.Surroundings {
        var around = SlotCosts.Surroundings(index: place)
        let previous = place > 0 ? run[place - 1] : nil
        let next = place + 1 < run.count ? run[place + 1] : nil
        noteText(&flow, previous, next, at: place, in: &around)
        noteTitles(previous, next, at: place, in: &around)
        noteFrame(next, at: place, in: &around)
        notePictures(previous, next, at: place, in: &around)
        noteMatter(next, at: place, in: &around)
        around.isVerse = isVerse[place]
        around.isInBox = isInBox[place]
        around.brief = briefs[place]
        return around
    }

    /// What text before it left open, and what the text behind it goes on with.
    private func noteText(
        _ flow: inout TextFlow, _ previous: LineEvidence?, _ next: LineEvidence?, at place: Int,
        in around: inout SlotCosts.Surroundings
    ) {
        let line = run[place]
        around.continuesText = flow.isUnfinished && !line.isReport
        around.isContinued =
            next.map { flow.continuation.isContinued(line, by: $0) } ?? false
            || textBehindPicture(at: place).map { Continuation.isCarriedOn(line, by: $0) } ?? false
        around.endsBrokenText =
            flow.broken.map {
                !(previous.map(ParagraphJoining.breaksOff) ?? true) && Continuation.isCarriedOn($0, by: line)
            } ?? false
        around.followsCredit = flow.isClosed
        around.continuesTitle = flow.titleIsUnfinished
        around.precedesText = next?.isText ?? false
        around.isDoubled = previous?.text == line.text || next?.text == line.text
    }

    /// The line behind a picture that stands right below `place`, with or without a title; nil where none does.
    private func textBehindPicture(at place: Int) -> LineEvidence? {
        guard run[place].isShort, ParagraphJoining.breaksOff(run[place]) else { return nil }
        var behind = place + 1
        if behind < run.count, run[behind].isTitle { behind += 1 }
        guard behind + 1 < run.count, run[behind].isPicture, !run[behind + 1].isPicture else { return nil }
        return run[behind + 1]
    }

    /// The display lines beside it, and how far it stands from all its neighbours.
    private func noteTitles(
        _ previous: LineEvidence?, _ next: LineEvidence?, at place: Int, in around: inout SlotCosts.Surroundings
    ) {
        let line = run[place]
        around.titleBefore = previous.flatMap { $0.isTitle ? $0 : nil }
        around.titleAfter = next.flatMap { $0.isTitle ? $0 : nil }
        around.breaksTitle = line.isTitle && around.titleAfter != nil && TitleForm.breaksOff(line.text)
        around.hasSibling = hasSibling[place]
        around.isListed = line.isTitle && titles.names(line)
        around.standsApart = line.gapBefore > usualGap
        around.standsAlone =
            around.standsApart && (around.titleAfter != nil || next.map { $0.gapBefore > usualGap } ?? false)
        guard let headGap else { return }
        around.opensBlock = around.titleBefore != nil && line.gapBefore >= headGap
        around.closesBlock = around.titleAfter.map { $0.gapBefore >= headGap } ?? false
    }

    /// Furniture right before it, and the imprint right behind it.
    private func noteFrame(_ next: LineEvidence?, at place: Int, in around: inout SlotCosts.Surroundings) {
        around.precedesImprint = next?.imprint.map { !$0.isMast && $0.date != nil } ?? false
        guard indices[place] > 0 else { return }
        let above = lines[indices[place] - 1]
        around.opensArticle = RunningLines.isBreadcrumb(above)
        around.followsFurniture = RunningLines.isFurniture(above)
    }

    private func notePictures(
        _ previous: LineEvidence?, _ next: LineEvidence?, at place: Int, in around: inout SlotCosts.Surroundings
    ) {
        around.followsPictureNumber = previous.map { CaptionCue.isNumber($0.text) } ?? false
        around.followsPhotoLabel = previous?.label.map { $0.kind == .photo && $0.isPlain } ?? false
        around.precedesPictureCredit = next?.isPictureCredit ?? false
        around.isContinuedByPicture =
            usualGap > 0 && (next.map { $0.gapBefore == 0 && $0.closesAsPicture && !$0.isPictureCredit } ?? false)
    }

    /// What the text around says of it is asked of display lines only: it is the dearest question.
    private func noteMatter(_ next: LineEvidence?, at place: Int, in around: inout SlotCosts.Surroundings) {
        let line = run[place]
        around.namesTextBelow = line.isTitle && (next.map { TitleForm.namesPlace(of: $0.text, in: line.text) } ?? false)
        guard isComparable, line.isShort, line.text.last != "。" else { return }
        around.echo = echo(at: place)
        around.turn = line.hasListMark || hasSibling[place] ? 0 : display.turn(at: place)
        around.keepsPersons = display.keepsPersons(at: place)
    }

    /// Share of the content of the line at `place` that the text below takes up, or, discounted, any text of the page.
    private func echo(at place: Int) -> Int {
        let head = CollectionOfOne(indices[place])
        var first: Int?
        var last = indices[place]
        var taken = 0
        for below in indices[(place + 1)...].prefix(Self.echoReach * 2) {
            if lines[below].isShort && lines[below].ending != .sentence { continue }
            if lines[below].isReport, taken > 0 { break }
            first = first ?? below
            last = below
            taken += 1
            if taken == Self.echoReach { break }
        }
        // A head that stands far from its text is taken up somewhere on the page.
        let anywhere = content.share(of: head, in: 0...(lines.count - 1)) - Self.farDiscount
        return first.map { max(content.share(of: head, in: $0...last), anywhere) } ?? anywhere
    }
}
