/// Finds for each head of a page the body it speaks of: by what both say, then by where they stand.
struct HeadAssignment {
    /// Pages with more heads or bodies are paired by place alone, to stay linear.
    private static let mostCompared = 80

    /// How clearly a far text must speak of a head to be cut for it.
    private static let clearGain = 40
    /// The same for the text right before a head that nobody signs.
    private static let nearGain = 20
    /// A short line before the cut could be the label of the story.
    private static let labelBonus = 10
    /// More blank lines than usual say that something new begins.
    private static let gapBonus = 25

    /// How much of a part of a head a body must take up, and how much more than the head's own, to be given it; hundredths.
    private static let clearShare = 30
    private static let clearLead = 15

    private enum Cost {
        /// A head that shares nothing with a body.
        static let strange = 60
        static let behindBody = 14
        static let elsewhere = 18
        static let perBody = 3
        static let farthest = 40
        static let alone = 95
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
        let bodies = outline.bodies.indices
        let whole = wholeHeads()
        guard !whole.isEmpty, !bodies.isEmpty else { return }
        guard whole.count <= Self.mostCompared, bodies.count <= Self.mostCompared else {
            for heads in whole {
                for head in heads where outline.heads[heads[heads.count - 1]].isLast {
                    bodyOf[head] = outline.heads[head].bodyAfter
                }
            }
            return
        }
        let costs = whole.map { heads in bodies.map { cost(heads, $0) } }
        let headless = bodies.map { outline.bodies[$0].isPictures ? 0 : Cost.headless }
        let alone = [Int](repeating: Cost.alone, count: whole.count)
        let columns = CheapestPairing.columns(cost: costs, aloneRow: alone, aloneColumn: headless)
        for (row, column) in columns.enumerated() { for head in whole[row] { bodyOf[head] = column } }
        partHeads(whole)
    }

    /// The seekers, those that could be one head together.
    private func wholeHeads() -> [[Int]] {
        var whole: [[Int]] = []
        var joinsNext = false
        for head in seekers {
            let tie = outline.heads[head].tie
            if joinsNext || tie == .previous, let last = whole.last?.last, last == head - 1 {
                whole[whole.count - 1].append(head)
            } else {
                whole.append([head])
            }
            joinsNext = tie == .next
        }
        return whole
    }

    /// A body that found no head takes the part of another's that speaks clearly more of it.
    private mutating func partHeads(_ whole: [[Int]]) {
        for body in outline.bodies.indices where !outline.bodies[body].isPictures && !bodyOf.contains(body) {
            let parts = whole.filter { $0.count > 1 }.joined().filter { outline.heads[$0].tie != nil }
            var best: (gain: Int, head: Int)?
            for head in parts {
                guard let own = bodyOf[head] else { continue }
                let share = share([head], body)
                let gain = share - self.share([head], own)
                if share >= Self.clearShare, gain >= Self.clearLead, gain > (best?.gain ?? 0) { best = (gain, head) }
            }
            if let best { bodyOf[best.head] = body }
        }
    }

    private func cost(_ heads: [Int], _ body: Int) -> Int {
        guard let last = heads.last else { return 0 }
        let unit = outline.heads[last]
        var cost = Cost.strange * (100 - share(heads, body)) / 100
        if unit.bodyAfter == body {
            cost += unit.isLast ? 0 : Cost.elsewhere / 2
        } else if unit.bodyBefore == body || unit.bodyBefore.map(textBody) == body {
            cost += Cost.behindBody
        } else {
            let before = unit.bodyBefore ?? -1
            let distance = body > before ? body - before - 1 : before - body
            cost += min(Cost.farthest, Cost.elsewhere + Cost.perBody * distance)
        }
        return cost
    }

    /// The text that the pictures of body `index` stand under, or the body itself.
    private func textBody(_ index: Int) -> Int {
        var body = index
        while body > 0, outline.bodies[body].isPictures, !bodyOf.contains(body) { body -= 1 }
        return body
    }

    private func share(_ heads: [Int], _ body: Int) -> Int {
        guard let first = outline.bodies[body].lines.first, let last = outline.bodies[body].lines.last else { return 0 }
        return content.share(of: heads.flatMap(telling), in: first...last)
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

    /// A head that found no body: its story stands at the beginning or end of a text that has another head already.
    private mutating func cutBodies() {
        for head in seekers.reversed() where bodyOf[head] == nil && outline.heads[head].tie != .previous {
            guard let cut = bestCut(for: head) else { continue }
            let old = outline.bodies[cut.body].lines
            var rest = Array(old[cut.place...])
            outline.bodies[cut.body].lines = Array(old[..<cut.place])
            if let first = rest.first, rest.count > 1, outline.slots[first] == .subhead {
                outline.set(.section, at: first)
                rest.removeFirst()
            }
            outline.bodies.append(.init(lines: rest))
            let late = outline.bodies.count - 1
            for other in bodyOf.indices where cut.isFirst && bodyOf[other] == cut.body { bodyOf[other] = late }
            for part in tied(to: head) { bodyOf[part] = cut.isFirst ? cut.body : late }
        }
    }

    /// The head and those that are one with it.
    private func tied(to head: Int) -> [Int] { wholeHeads().first { $0.contains(head) } ?? [head] }

    private struct Cut {
        var body: Int
        var place: Int
        var gain: Int
        /// The newcomer takes what stands before the cut.
        var isFirst: Bool
    }

    /// Where the story of `newcomer` ends or begins: in the text right before it, or else in the one that says most of it.
    private func bestCut(for newcomer: Int) -> Cut? {
        if let before = outline.heads[newcomer].bodyBefore, let cut = bestCut(of: textBody(before), newcomer: newcomer),
            outline.has(.byline, in: outline.heads[newcomer]) || cut.gain >= Self.nearGain
        {
            return cut
        }
        guard outline.bodies.count <= Self.mostCompared else { return nil }
        let cuts = outline.bodies.indices.compactMap { bestCut(of: $0, newcomer: newcomer) }
        return cuts.max { $0.gain < $1.gain }.flatMap { $0.gain >= Self.clearGain ? $0 : nil }
    }

    /// On one side of the cut the text says more of the newcomer, on the other more of the owner.
    private func bestCut(of body: Int, newcomer: Int) -> Cut? {
        let text = outline.bodies[body].lines
        guard text.count >= 3, let owner = bodyOf.firstIndex(of: body) else { return nil }
        let new = tied(to: newcomer).flatMap(telling)
        let old = tied(to: owner).flatMap(telling)
        let balance = text.map { line -> Int in
            guard outline.slots[line] == .body || outline.slots[line] == .opening else { return 0 }
            return content.share(of: new, line: line) - content.share(of: old, line: line)
        }
        // The head in front of the text keeps its beginning.
        let isOwnerBehind = outline.heads[owner].bodyAfter != body
        let total = balance.reduce(0, +)
        var best: Cut?
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
            let value = (isOwnerBehind ? total - gain : gain) + bonus
            if value > (best?.gain ?? 0) { best = Cut(body: body, place: place, gain: value, isFirst: isOwnerBehind) }
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
