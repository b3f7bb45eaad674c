/// Makes stories of drafts: paragraphs whole again, heads in their order, and what the credits say.
struct StoryAssembly {
    /// Code points between two lines of a story at most.
    private static let longestSeparator = 1

    private let draft: StoryDraft
    private let lines: [LineEvidence]
    private let slots: [Slot]

    private var text: [Unicode.Scalar] = []
    private var paragraphs: [Paragraph] = []
    private var bylines: [Byline] = []
    private var agency: String?
    private var outlet: String?
    private var dateline: Dateline?
    private var printed: PrintedDate.FullDate?
    private var isSignedByPost = false

    /// The story of one draft; `previous` is the line where the story before it begins. O(characters).
    static func story(
        _ draft: StoryDraft, ordinal: Int, after previous: Int?, lines: [LineEvidence], slots: [Slot],
        frame: PageFrame, provenance: Provenance
    ) -> Story {
        var assembly = StoryAssembly(draft: draft, lines: lines, slots: slots)
        return assembly.assembled(ordinal: ordinal, after: previous, frame: frame, provenance: provenance)
    }

    private init(draft: StoryDraft, lines: [LineEvidence], slots: [Slot]) {
        self.draft = draft
        self.lines = lines
        self.slots = slots
    }

    private mutating func assembled(
        ordinal: Int, after previous: Int?, frame: PageFrame, provenance: Provenance
    ) -> Story {
        var length = 0
        draft.forEachLine { length += lines[$0].count + Self.longestSeparator }
        text.reserveCapacity(length)
        for line in draft.sections { add(CollectionOfOne(line), .section) }
        let kickers = draft.head.filter { slots[$0] == .kicker }
        let headlines = draft.head.filter { slots[$0] == .headline }
        let decks = draft.head.filter { slots[$0] == .deck }
        add(kickers, .kicker)
        add(headlines, .headline)
        add(decks, .deck)
        for line in draft.head where slots[line] == .byline || slots[line] == .headCaption { addWithCredit(line) }
        addBody()
        let section = draft.sections.filter { lines[$0].han > 0 }
        let published =
            printed.map { Published(date: $0.iso, precision: .day, basis: .printed) } ?? frame.published
            ?? provenance.published
        return Story(
            ordinal: ordinal, kind: kind(section: section.last),
            section: section.isEmpty ? frame.section(at: draft.position, after: previous) : joined(section),
            kicker: joined(kickers),
            headline: joined(headlines) ?? runInHead,
            deck: joined(decks), bylines: bylines, agency: agency,
            outlet: outlet ?? frame.outlet ?? provenance.outlet, dateline: dateline, published: published, text: text,
            paragraphs: paragraphs)
    }

    // MARK: - Text

    private func joined(_ group: [Int]) -> String? {
        group.isEmpty ? nil : group.map { lines[$0].text.string }.joined(separator: " ")
    }

    /// The headline that a brief has in its first line.
    private var runInHead: String? {
        guard let first = draft.body.first, slots[first] == .brief, let head = lines[first].runInHead else {
            return nil
        }
        return lines[first].text[head].string
    }

    /// Adds the lines as one paragraph, a blank between them.
    private mutating func add(_ group: some Collection<Int>, _ role: Role, separator: Unicode.Scalar? = " ") {
        guard !group.isEmpty else { return }
        if !text.isEmpty { text.append("\n") }
        let start = text.count
        for (place, line) in group.enumerated() {
            if place > 0, let separator { text.append(separator) }
            text.carryOn(lines[line].text)
        }
        var numbers: [Int] = []
        numbers.reserveCapacity(group.count)
        for line in group { lines[line].forEachNumber { numbers.append($0) } }
        paragraphs.append(Paragraph(role: role, range: start..<text.count, lines: numbers))
    }

    /// The body: paragraphs broken over columns whole again, what interrupted them behind them.
    private mutating func addBody() {
        var open: [Int] = []
        var waiting: [Int] = []
        func isText(_ line: Int) -> Bool { slots[line].isText }
        for line in draft.body {
            if isText(line) {
                if let last = open.last, ParagraphJoining.joins(lines[last], lines[line]) {
                    open.append(line)
                } else {
                    flush(&open, &waiting)
                    open.append(line)
                }
                if slots[line] == .verse || !ParagraphJoining.breaksOff(lines[line]) { flush(&open, &waiting) }
            } else if open.isEmpty {
                addWithCredit(line)
            } else {
                waiting.append(line)
            }
        }
        flush(&open, &waiting)
    }

    private mutating func flush(_ open: inout [Int], _ waiting: inout [Int]) {
        for line in open { readCredits(of: line) }
        add(open, .body, separator: nil)
        for line in waiting { addWithCredit(line) }
        open.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func addWithCredit(_ line: Int) {
        readCredits(of: line)
        add(CollectionOfOne(line), role(of: line))
    }

    private func role(of line: Int) -> Role {
        switch slots[line] {
        case .byline, .credit:
            lines[line].credit == nil || lines[line].isDateline || lines[line].imprint != nil ? .dateline : .byline
        case .caption where lines[line].credit?.strength == .role: .byline
        default: slots[line].role
        }
    }

    // MARK: - Credits

    private mutating func readCredits(of line: Int) {
        let evidence = lines[line]
        switch slots[line] {
        case .byline, .credit:
            if let imprint = evidence.imprint {
                printed = printed ?? imprint.date
                outlet = outlet ?? imprint.outlet
                imprint.credit.map { take($0) }
            } else if let credit = evidence.credit {
                take(credit)
                takePost(of: line)
            }
            if evidence.isDateline { evidence.opening.map { take($0) } }
        case .opening, .body, .brief:
            if let opening = evidence.opening { take(opening) }
            if let closing = evidence.closing { take(closing.credit) }
        case .caption, .headCaption:
            if let credit = evidence.credit, credit.strength == .role { take(credit) }
            if let opening = evidence.opening { take(opening) }
            if let closing = evidence.closing { take(closing.credit) }
        case .furniture, .section, .kicker, .headline, .deck, .subhead, .quote, .verse: break
        }
    }

    /// A note on the writer (作者系…书记) gives the role of who signed without one.
    private mutating func takePost(of line: Int) {
        guard let post = AuthorNote.post(in: lines[line].text),
            let writer = bylines.firstIndex(where: { $0.role == nil })
        else { return }
        bylines[writer].role = post
        isSignedByPost = true
    }

    private mutating func take(_ credit: BylineReading) {
        for byline in credit.bylines where !bylines.contains(where: { $0.name == byline.name }) {
            bylines.append(byline)
        }
        agency = agency ?? credit.agency
        if let paper = credit.bylines.lazy.compactMap(\.outlet).first(where: { !CreditWords.isSelf($0) }) {
            if CreditWords.isAgency(paper) { agency = agency ?? paper } else { outlet = outlet ?? paper }
        }
    }

    private mutating func take(_ opening: Opening) {
        agency = agency ?? opening.agency
        outlet = outlet ?? opening.outlet
        dateline = dateline ?? opening.dateline
        opening.credit.map { take($0) }
    }

    // MARK: - Kind

    private func kind(section: Int?) -> Story.Kind {
        let text = draft.body.filter { slots[$0].isText }
        // A pen name may stand behind the text as well.
        let credits =
            draft.head.filter { slots[$0] == .byline }.compactMap { lines[$0].credit }
            + draft.body.filter { slots[$0] == .credit && lines[$0].isSetWide }.compactMap { lines[$0].credit }
        return StoryKind.kind(
            StoryKind.Signs(
                body: text.map { lines[$0].text },
                hasCaption: draft.head.contains { slots[$0] == .headCaption }
                    || draft.body.contains { slots[$0] == .caption },
                hasHeadline: draft.head.contains { slots[$0] == .headline },
                isInRowOfBriefs: text.first.map { slots[$0] == .brief } ?? false,
                isVerse: text.first.map { slots[$0] == .verse } ?? false,
                section: section.flatMap { lines[$0].label }, isUnderLabel: section != nil,
                isSignedByPost: isSignedByPost || credits.contains { $0.strength == .post },
                isSignedBare: !credits.isEmpty,
                isReport: text.contains { lines[$0].isReport }
                    || credits.contains { $0.bylines.contains { CreditWords.isReporter($0.role) } },
                isSignedByOne: credits.count == 1 && credits.allSatisfy { $0.isOneName },
                headline: draft.head.filter { slots[$0] == .headline }.map { lines[$0].text }))
    }
}
