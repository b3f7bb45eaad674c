/// Finds for each head of a page the body it speaks of: by what both say, then by where they stand.
struct HeadAssignment {
    /// Pages with more heads or bodies are paired by place alone, to stay linear.
    private static let mostCompared = 80

    /// How clearly a far text must speak of a head to be cut for it.
    private static let clearGain = 60
    /// A short line before the cut could be the label of the story.
    private static let labelBonus = 10
    /// More blank lines than usual say that something new begins.
    private static let gapBonus = 25

    private enum Cost {
        /// A head that shares nothing with a body.
        static let strange = 60
        static let behindBody = 14
        static let elsewhere = 18
        static let perBody = 3
        static let farthest = 40
        static let aloneHard = 95
        static let aloneSoft = 40
        static let headless = 45
    }

    private var outline: PageOutline
    private let lines: [LineEvidence]
    private let content: ContentIndex
    private let usualGap: Int
    private var bodyOf: [Int?]

    /// The stories of the page, in reading order, and the slots with what the assignment changed in them.
    static func drafts(_ outline: PageOutline, lines: [LineEvidence], content: ContentIndex) -> (
        drafts: [StoryDraft], slots: [Slot]
    ) {
        var assignment = HeadAssignment(outline: outline, lines: lines, content: content)
        assignment.assign()
        assignment.cutBodies()
        return (assignment.drafts().sorted { $0.position < $1.position }, assignment.outline.slots)
    }

    private init(outline: PageOutline, lines: [LineEvidence], content: ContentIndex) {
        self.outline = outline
        self.lines = lines
        self.content = content
        usualGap = PageLines.usualGap(lines)
        bodyOf = [Int?](repeating: nil, count: outline.heads.count)
    }

    /// Heads that look for a body: they have a title and are not a photo story of their own.
    private var seekers: [Int] {
        outline.heads.indices.filter { outline.hasTitle(outline.heads[$0]) && !isPhotoStory(outline.heads[$0]) }
    }

    /// Title and caption, and no text after them.
    private func isPhotoStory(_ head: PageOutline.Head) -> Bool {
        outline.has(.headCaption, in: head) && !(head.isLast && head.bodyAfter != nil)
    }

    private mutating func assign() {
        let seekers = seekers
        let bodies = outline.bodies.indices
        guard !seekers.isEmpty, !bodies.isEmpty else { return }
        guard seekers.count <= Self.mostCompared, bodies.count <= Self.mostCompared else {
            for head in seekers where outline.heads[head].isLast { bodyOf[head] = outline.heads[head].bodyAfter }
            return
        }
        let costs = seekers.map { head in bodies.map { cost(head, $0) } }
        let alone = seekers.map { outline.heads[$0].tie != nil ? Cost.aloneSoft : Cost.aloneHard }
        let headless = bodies.map { outline.bodies[$0].isPictures ? 0 : Cost.headless }
        let columns = CheapestPairing.columns(cost: costs, aloneRow: alone, aloneColumn: headless)
        for (row, column) in columns.enumerated() { bodyOf[seekers[row]] = column }
    }

    private func cost(_ head: Int, _ body: Int) -> Int {
        let unit = outline.heads[head]
        let share = share(head, body)
        var cost = Cost.strange * (100 - share) / 100
        if unit.bodyAfter == body {
            cost += unit.isLast ? 0 : Cost.elsewhere / 2
        } else if unit.bodyBefore == body || unit.bodyBefore.map(textBody) == body {
            cost += Cost.behindBody
        } else {
            let distance =
                body > (unit.bodyBefore ?? -1) ? body - (unit.bodyBefore ?? -1) - 1 : (unit.bodyBefore ?? 0) - body
            cost += min(Cost.farthest, Cost.elsewhere + Cost.perBody * distance)
        }
        if unit.tie != nil, let own = ownBody(head) {
            // Half a headline goes to another body only where that one says more of it.
            cost += max(0, self.share(head, own) - share) / 2
        }
        return cost
    }

    /// The text that the pictures of body `index` stand under, or the body itself.
    private func textBody(_ index: Int) -> Int {
        var body = index
        while body > 0, outline.bodies[body].isPictures, !bodyOf.contains(body) { body -= 1 }
        return body
    }

    /// The body that the head's run is likeliest to belong to.
    private func ownBody(_ head: Int) -> Int? { outline.heads[head].bodyAfter ?? outline.heads[head].bodyBefore }

    private func share(_ head: Int, _ body: Int) -> Int {
        guard let first = outline.bodies[body].lines.first, let last = outline.bodies[body].lines.last else { return 0 }
        return content.share(of: telling(head), in: first...last)
    }

    /// The lines of a head that say what its story is about.
    private func telling(_ head: Int) -> [Int] {
        outline.heads[head].lines.filter { line in
            switch outline.slots[line] {
            case .headline, .kicker, .deck: true
            case .byline: lines[line].credit?.strength == .post
            default: false
            }
        }
    }

    // MARK: - Heads without a body

    /// A head that found no body while a text before it has a head already: its story begins somewhere inside a text.
    private mutating func cutBodies() {
        for head in seekers.reversed() where bodyOf[head] == nil && outline.heads[head].tie == nil {
            guard outline.has(.headline, in: outline.heads[head]), let (body, place) = bestCut(for: head) else {
                continue
            }
            let old = outline.bodies[body].lines
            var rest = Array(old[place...])
            outline.bodies[body].lines = Array(old[..<place])
            if let first = rest.first, rest.count > 1, outline.slots[first] == .subhead {
                outline.set(.section, at: first)
                rest.removeFirst()
            }
            outline.bodies.append(.init(lines: rest))
            bodyOf[head] = outline.bodies.count - 1
        }
    }

    /// Where the story of `newcomer` begins: right before it, or else in the text that says most of it.
    private func bestCut(for newcomer: Int) -> (body: Int, place: Int)? {
        if let before = outline.heads[newcomer].bodyBefore, let cut = bestCut(of: textBody(before), newcomer: newcomer)
        {
            return (textBody(before), cut.place)
        }
        guard outline.bodies.count <= Self.mostCompared else { return nil }
        let cuts = outline.bodies.indices.compactMap { body in
            bestCut(of: body, newcomer: newcomer).map { (body: body, place: $0.place, gain: $0.gain) }
        }
        return cuts.max { $0.gain < $1.gain }.flatMap { $0.gain >= Self.clearGain ? ($0.body, $0.place) : nil }
    }

    /// After the cut the text says more of the newcomer, before it more of the owner.
    private func bestCut(of body: Int, newcomer: Int) -> (gain: Int, place: Int)? {
        let text = outline.bodies[body].lines
        guard text.count >= 3, let owner = bodyOf.firstIndex(of: body) else { return nil }
        let balance = text.map { line -> Int in
            guard outline.slots[line] == .body || outline.slots[line] == .opening else { return 0 }
            return content.share(of: telling(newcomer), line: line) - content.share(of: telling(owner), line: line)
        }
        var best: (gain: Int, place: Int)?
        var gain = 0
        for place in stride(from: text.count - 1, to: 0, by: -1) {
            gain += balance[place]
            let before = outline.slots[text[place - 1]]
            let here = outline.slots[text[place]]
            guard here == .body || here == .subhead || here == .opening, before != .subhead,
                isWhole(before: place, in: text)
            else { continue }
            let line = lines[text[place]]
            var bonus = here == .subhead && line.count <= 10 && !line.hasListMark ? Self.labelBonus : 0
            if line.gapBefore > usualGap { bonus += Self.gapBonus }
            if gain + bonus > (best?.gain ?? 0) { best = (gain + bonus, place) }
        }
        return best
    }

    /// The text before `place` has come to its end.
    private func isWhole(before place: Int, in text: [Int]) -> Bool {
        for line in text[..<place].reversed() where outline.slots[line] == .body || outline.slots[line] == .opening {
            return lines[line].ending == .sentence || lines[line].ending == .torn
        }
        return true
    }

    // MARK: - Stories

    private mutating func drafts() -> [StoryDraft] {
        settleTies()
        settleMottoes()
        var drafts = outline.bodies.map { StoryDraft(head: [], body: $0.lines) }
        var loose: [StoryDraft] = []
        for head in outline.heads.indices {
            let unit = outline.heads[head]
            let lines = unit.lines.filter { outline.slots[$0] != .section }
            if lines.isEmpty { continue }
            if let body = bodyOf[head] {
                let (moving, staying) = parted(lines, of: head, to: body)
                drafts[body].head += moving
                if let next = unit.bodyAfter { drafts[next].head += staying } else { drafts[body].head += staying }
            } else if isPhotoStory(unit) {
                loose.append(StoryDraft(head: lines, body: []))
            } else if let body = home(of: unit) {
                drafts[body].head += lines
            } else {
                loose.append(StoryDraft(head: lines, body: []))
            }
        }
        return merged(drafts) + loose
    }

    /// A motto under the headline is its kicker, out of order, where the whole head stands behind its text.
    private mutating func settleMottoes() {
        for (index, head) in outline.heads.enumerated() {
            guard let body = bodyOf[index], let before = head.bodyBefore, textBody(before) == body || body >= before
            else { continue }
            guard head.bodyAfter != body else { continue }
            let titles = outline.heads.indices.filter { bodyOf[$0] == body }.flatMap { outline.heads[$0].lines }
                .filter { [.kicker, .headline, .deck].contains(outline.slots[$0]) }.sorted()
            guard let last = titles.last, titles.count == 2, let first = titles.first,
                first > (outline.bodies[body].lines.last ?? 0),
                TitleForm.isMotto(lines[last].text), !TitleForm.isMotto(lines[first].text)
            else { continue }
            outline.set(.headline, at: first)
            outline.set(.kicker, at: last)
        }
    }

    /// The text that a head without one of its own stands beside.
    private func home(of unit: PageOutline.Head) -> Int? {
        let before = unit.bodyBefore.map(textBody)
        return unit.isLast ? unit.bodyAfter ?? before : before ?? unit.bodyAfter
    }

    /// Half a head that found a body of its own is that body's headline; the others go where their other half goes.
    private mutating func settleTies() {
        for head in outline.heads.indices {
            guard let tie = outline.heads[head].tie else { continue }
            let neighbour = tie == .next ? head + 1 : head - 1
            guard outline.heads.indices.contains(neighbour) else { continue }
            if let body = bodyOf[head], body != bodyOf[neighbour] {
                for line in outline.heads[head].lines
                where outline.slots[line] == .kicker || outline.slots[line] == .deck {
                    outline.set(.headline, at: line)
                }
            } else if isPhotoStory(outline.heads[neighbour]) {
                outline.join(head, to: neighbour)
            } else {
                bodyOf[head] = bodyOf[neighbour]
            }
        }
    }

    /// Credits between a head that leaves for another body and the text below stay with that text,
    /// where the other body has credits of its own.
    private func parted(_ head: [Int], of index: Int, to body: Int) -> (moving: [Int], staying: [Int]) {
        let unit = outline.heads[index]
        guard unit.isLast, let next = unit.bodyAfter, next != body else { return (head, []) }
        let hasOwn = outline.heads.indices.contains { other in
            other != index && outline.heads[other].isLast && outline.heads[other].bodyAfter == body
                && outline.has(.byline, in: outline.heads[other])
        }
        guard hasOwn else { return (head, []) }
        return (
            head.filter { outline.slots[$0] != .byline && outline.slots[$0] != .headCaption },
            head.filter { outline.slots[$0] == .byline || outline.slots[$0] == .headCaption }
        )
    }

    /// A body without any head that does not open like a report is the rest of the story before it.
    private func merged(_ drafts: [StoryDraft]) -> [StoryDraft] {
        var result: [StoryDraft] = []
        for draft in drafts.sorted(by: { $0.position < $1.position }) {
            guard let first = draft.body.first else { continue }
            let isLabelled = first > 0 && outline.slots[first - 1] == .section || outline.slots[first] == .section
            let isPlainRest = outline.slots[first] == .caption || !lines[first].isReport
            if draft.head.isEmpty, isPlainRest, !isLabelled, let last = result.indices.last,
                !outline.heads.contains(where: {
                    $0.lines.contains { $0 > (result[last].body.last ?? 0) && $0 < first }
                })
            {
                result[last].body += draft.body
            } else {
                result.append(draft)
            }
        }
        return result
    }
}
