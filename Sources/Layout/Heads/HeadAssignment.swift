/// Finds for each head of a page the body it speaks of: by what both say, then by where they stand.
struct HeadAssignment {
    /// Pages with more heads or bodies are paired by place alone, to stay linear.
    static let mostCompared = 80

    /// How much of a part of a head a body must take up, and how much more than the head's own, to be given it; hundredths.
    private static let clearShare = 30
    private static let clearLead = 15
    /// The same where credits stand right over the body.
    private static let someShare = 10

    private enum Cost {
        /// A head that shares nothing with a body.
        static let strange = 60
        static let behindBody = 14
        static let elsewhere = 18
        static let perBody = 3
        static let farthest = 40
        static let alone = 95
        /// What could be the name of a column.
        static let aloneAsLabel = 65
        static let headless = 45
        /// More than that head and body both stay alone.
        static let notOwn = alone + headless + 1
    }

    var outline: PageOutline
    let lines: [LineEvidence]
    let content: ContentIndex
    let usualGap: Int
    var bodyOf: [Int?]

    /// The stories of the page, in reading order, and the slots with what the assignment changed in them.
    static func drafts(_ outline: PageOutline, lines: [LineEvidence], content: ContentIndex) -> (
        drafts: [StoryDraft], slots: [Slot]
    ) {
        var assignment = HeadAssignment(outline: outline, lines: lines, content: content)
        assignment.takePictures()
        assignment.partBunches()
        assignment.assign()
        assignment.cutBodies()
        assignment.cutJoinedHeads()
        return (assignment.drafts().sorted { $0.position < $1.position }, assignment.outline.slots)
    }

    private init(outline: PageOutline, lines: [LineEvidence], content: ContentIndex) {
        self.outline = outline
        self.lines = lines
        self.content = content
        usualGap = PageGaps.usual(lines)
        bodyOf = [Int?](repeating: nil, count: outline.heads.count)
    }

    /// Heads that look for a body: they have a title and are not a photo story of their own.
    var seekers: [Int] {
        outline.heads.indices.filter { outline.hasTitle(outline.heads[$0]) && !isPhotoStory(outline.heads[$0]) }
    }

    /// Title and caption, and no text after them.
    func isPhotoStory(_ head: PageOutline.Head) -> Bool {
        outline.has(.headCaption, in: head) && !(head.isLast && head.bodyAfter != nil)
    }

    private func isBrief(_ body: Int) -> Bool {
        outline.bodies[body].lines.first.map { outline.slots[$0] == .brief } ?? false
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
        let costs = whole.map { heads in
            let telling = heads.flatMap(telling)
            return bodies.map { cost(heads, telling, $0) }
        }
        let headless = bodies.map { outline.bodies[$0].isPictures || isBrief($0) ? 0 : Cost.headless }
        let alone = whole.map { couldBeLabel($0) ? Cost.aloneAsLabel : Cost.alone }
        let columns = CheapestPairing.columns(cost: costs, aloneRow: alone, aloneColumn: headless)
        for (row, column) in columns.enumerated() {
            for head in whole[row] { bodyOf[head] = column }
            if column == nil, couldBeLabel(whole[row]), let line = outline.heads[whole[row][0]].lines.first {
                outline.set(.section, at: line)
            }
        }
        partHeads(whole)
        keepNearest(whole)
    }

    /// Lengths of names of columns, in code points.
    private static let lengthsOfLabels = 3...5

    /// A few characters right over a text that takes up none of them.
    private func couldBeLabel(_ heads: [Int]) -> Bool {
        guard heads.count == 1, let unit = heads.first.map({ outline.heads[$0] }), unit.lines.count == 1,
            let line = unit.lines.first, unit.isLast, let body = unit.bodyAfter
        else { return false }
        return lines[line].han == lines[line].count && Self.lengthsOfLabels.contains(lines[line].count)
            && share(heads, body) == 0
    }

    /// The seekers, those that could be one head together.
    func wholeHeads() -> [[Int]] {
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
            // Who wrote it stands over it, and no title: that must be somewhere.
            let isSigned = outline.heads.contains {
                $0.isLast && $0.bodyAfter == body && outline.has(.byline, in: $0) && !outline.hasTitle($0)
            }
            let parts = whole.filter { $0.count > 1 }.joined().filter { outline.heads[$0].tie != nil }
            var best: (gain: Int, head: Int)?
            for head in parts {
                guard let own = bodyOf[head] else { continue }
                let share = share([head], body)
                let gain = share - self.share([head], own)
                let isClear =
                    isSigned ? share >= Self.someShare && gain > 0 : share >= Self.clearShare && gain >= Self.clearLead
                if isClear, gain > (best?.gain ?? 0) { best = (gain, head) }
            }
            guard let best else { continue }
            bodyOf[best.head] = body
            if let heads = whole.first(where: { $0.contains(best.head) }) {
                drawNeighbours(of: best.head, in: heads, to: body)
            }
        }
    }

    /// The parts beside one that left for another body go with it as far as they speak more of that body.
    private mutating func drawNeighbours(of part: Int, in heads: [Int], to body: Int) {
        for beside in [heads.filter { $0 < part }.reversed(), heads.filter { $0 > part }] {
            for head in beside {
                guard let own = bodyOf[head], own != body, share([head], body) > share([head], own) else { break }
                bodyOf[head] = body
            }
        }
    }

    /// The head of another story stands between the two lines of a head: the second line, right over the text, comes back to it
    /// if the text says more of it than the other story does.
    private mutating func keepNearest(_ whole: [[Int]]) {
        for (number, heads) in whole.enumerated().dropFirst() where heads.count > 1 {
            guard let last = heads.last, outline.heads[last].isLast, let nearest = outline.heads[last].bodyAfter,
                let body = bodyOf[last], body != nearest, let owner = whole[number - 1].first,
                whole[number - 1].count == 1, bodyOf[owner] == nearest, outline.heads[owner].bodyAfter == nearest,
                telling(owner).count == 1, share([last], nearest) > share([last], body)
            else { continue }
            bodyOf[last] = nearest
        }
    }

    /// What it costs that body `body` is the text of `heads`, whose `telling` lines say what it is about.
    private func cost(_ heads: [Int], _ telling: [Int], _ body: Int) -> Int {
        guard let last = heads.last else { return 0 }
        let unit = outline.heads[last]
        // A brief has no head but the one right over it.
        if isBrief(body), unit.bodyAfter != body || !unit.isLast { return Cost.notOwn }
        var cost = Cost.strange * (100 - share(ofLines: telling, body)) / 100
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
    func textBody(_ index: Int) -> Int {
        var body = index
        while body > 0, outline.bodies[body].isPictures, !bodyOf.contains(body) { body -= 1 }
        return body
    }

    func share(_ heads: [Int], _ body: Int) -> Int { share(ofLines: heads.flatMap(telling), body) }

    private func share(ofLines telling: [Int], _ body: Int) -> Int {
        guard let first = outline.bodies[body].lines.first, let last = outline.bodies[body].lines.last else { return 0 }
        return content.share(of: telling, in: first...last)
    }

    /// The lines of a head that say what its story is about.
    func telling(_ head: Int) -> [Int] {
        outline.heads[head].lines.filter { line in
            switch outline.slots[line] {
            case .headline, .kicker, .deck: true
            case .byline: lines[line].credit?.strength == .post
            default: false
            }
        }
    }
}
