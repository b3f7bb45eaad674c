/// Which section labels stand over which stories.
struct SectionReach {
    private let lines: [LineEvidence]
    private let slots: [Slot]
    /// Blank lines between two lines, as most of the page has it.
    private let usualGap: Int

    init(lines: [LineEvidence], slots: [Slot]) {
        self.lines = lines
        self.slots = slots
        usualGap = PageGaps.usual(lines)
    }

    /// Sets `sections` of each draft; drafts are in reading order. A row of briefs stands under one label.
    /// O(labels × drafts).
    func assign(to drafts: inout [StoryDraft]) {
        let labels = slots.indices.filter { slots[$0] == .section }
        let behind = labelsBehind(labels, drafts: drafts)
        let groups = stacks(labels.filter { behind[$0] == nil }, drafts: drafts)
        defer { for (label, draft) in behind { drafts[draft].sections = [label] } }
        var standing: [Int] = []
        /// The label that stands was set over a row of briefs: it ends with the row.
        var isOverBriefs = false
        var next = 0
        for index in drafts.indices {
            // All label stacks that stand before this story; the last of them rules.
            var own: [Int]?
            while next < groups.count, let first = groups[next].first, first < drafts[index].position {
                own = groups[next]
                next += 1
            }
            guard let own else {
                if isOverBriefs, !isBrief(drafts[index]), !isBare(drafts[index]) {
                    standing = []
                    isOverBriefs = false
                }
                let goesOn = index > 0 && self.goesOn(drafts[index], behind: drafts[index - 1], under: standing)
                drafts[index].sections = goesOn ? drafts[index - 1].sections : standing
                continue
            }
            let inner = split(own)
            drafts[index].sections = inner.column.isEmpty ? inner.page : inner.column
            standing = inner.page
            isOverBriefs = inner.column.isEmpty && isBrief(drafts[index])
            if inner.column.isEmpty, let label = own.first, !reachesOn(label, drafts: drafts) { standing = [] }
        }
    }

    /// The labels that stand right over a head whose whole text stands before it, each with the draft.
    private func labelsBehind(_ labels: [Int], drafts: [StoryDraft]) -> [Int: Int] {
        var behind: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            guard let head = draft.head.first, let last = draft.body.last, last < head,
                let label = labels.last(where: { $0 < head }), last < label,
                !drafts.contains(where: { other in (other.head + other.body).contains { label < $0 && $0 < head } })
            else { continue }
            behind[label] = index
        }
        return behind
    }

    /// A story without a label of its own stands under the one of the story before it.
    private func goesOn(_ draft: StoryDraft, behind before: StoryDraft, under standing: [Int]) -> Bool {
        isOne(before, with: draft) || standing.isEmpty && isAttached(draft, to: before)
    }

    /// A row of briefs stands under one label, and so does a row of pictures under one that says so.
    private func isOne(_ before: StoryDraft, with draft: StoryDraft) -> Bool {
        if isBrief(draft), isBrief(before) { return true }
        return draft.isPhoto && before.isPhoto && before.sections.contains { lines[$0].label?.kind == .photo }
    }

    /// On a page that sets its blocks apart, a story that is not set apart from the one before stands under the same label,
    /// unless that is for one comment or one picture.
    private func isAttached(_ draft: StoryDraft, to before: StoryDraft) -> Bool {
        guard let label = before.sections.last, let first = draft.first else { return false }
        return lines[first].gapBefore <= usualGap && !draft.isPhoto && lines[label].gapBefore > usualGap
            && lines[label].label?.kind ?? .news == .news
    }

    /// A picture without a title: it may stand in a row of briefs.
    private func isBare(_ draft: StoryDraft) -> Bool {
        draft.isPhoto && !draft.head.contains { slots[$0] == .headline }
    }

    private func isBrief(_ draft: StoryDraft) -> Bool { draft.body.first.map { slots[$0] == .brief } ?? false }

    /// Labels with no story between them.
    private func stacks(_ labels: [Int], drafts: [StoryDraft]) -> [[Int]] {
        var groups: [[Int]] = []
        for label in labels {
            if let last = groups.last?.last, !drafts.contains(where: { last < $0.position && $0.position < label }) {
                groups[groups.count - 1].append(label)
            } else {
                groups.append([label])
            }
        }
        return groups
    }

    /// In a stack the first label names the page, the last one, if it is a column's, the story below.
    private func split(_ stack: [Int]) -> (page: [Int], column: [Int]) {
        let named = stack.filter { lines[$0].han > 0 }
        guard let last = named.last, named.count >= 2 else { return (stack, []) }
        return (stack.filter { $0 < last }, [last])
    }

    /// A label at the head of the page, or one that names a kind of page, reaches over all stories until the next.
    private func reachesOn(_ label: Int, drafts: [StoryDraft]) -> Bool {
        lines[label].label?.reach == .page || !drafts.contains { $0.position < label }
    }
}
