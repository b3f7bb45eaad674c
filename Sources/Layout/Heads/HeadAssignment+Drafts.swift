/// From pairs of heads and bodies to the lines of each story.
extension HeadAssignment {
    mutating func drafts() -> [StoryDraft] {
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
                // A title that says nothing of the text, beside that text's own, is a link or a word of the frame.
                if !isStray(head, beside: body) { drafts[body].head += lines }
            } else {
                loose.append(StoryDraft(head: lines, body: []))
            }
        }
        joinJumps(in: &drafts)
        var whole = merged(drafts)
        let pictures = partPictures(of: &whole)
        moveCaptions(in: &whole)
        for draft in whole { settleHeadline(of: draft) }
        return whole + loose + pictures
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
                lines[last].isMotto, !lines[first].isMotto || lines[first].count > lines[last].count
            else { continue }
            outline.set(.headline, at: first)
            outline.set(.kicker, at: last)
        }
    }

    /// What a note says to go on with a story of this page joins the one before it that says to go on elsewhere.
    private func joinJumps(in drafts: inout [StoryDraft]) {
        for index in drafts.indices.dropFirst() {
            guard let first = drafts[index].body.first, lines[first].resumesText,
                drafts[index].head.allSatisfy({ outline.slots[$0] != .headline }),
                let stopped = drafts[..<index].lastIndex(where: { draft in
                    draft.body.last.map { PageJump.stops(lines[$0].text) } ?? false
                })
            else { continue }
            drafts[stopped].body += drafts[index].body
            drafts[stopped].head += drafts[index].head
            drafts[index].body = []
            drafts[index].head = []
        }
    }

    /// A story has one headline: of two lines that are whole by themselves, the first is the kicker, unless the second
    /// has the form of a deck.
    private mutating func settleHeadline(of draft: StoryDraft) {
        let titles = draft.head.filter { outline.slots[$0] == .headline }
        guard titles.count == 2, let first = titles.first, let last = titles.last,
            !TitleForm.breaksOff(lines[first].text), !TitleForm.opensWithSubject(lines[last].text)
        else { return }
        let hasKicker = draft.head.contains { outline.slots[$0] == .kicker }
        if lines[last].digits > 0 && lines[first].digits == 0 || lines[last].closesDeck {
            outline.set(.deck, at: last)
        } else if !hasKicker {
            outline.set(.kicker, at: first)
        }
    }

    /// A text takes up as much at least of a title that is its own, in hundredths.
    private static let leastOwn = 25

    /// Nothing but titles, of which a text with another headline says little.
    private func isStray(_ head: Int, beside body: Int) -> Bool {
        outline.heads[head].lines.allSatisfy {
            [.headline, .kicker, .deck].contains(outline.slots[$0])
        }
            && outline.heads.indices.contains {
                $0 != head && bodyOf[$0] == body && outline.has(.headline, in: outline.heads[$0])
            } && share([head], body) < Self.leastOwn
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
            if tie == .next, joinsPictureBefore(head) { continue }
            if let body = bodyOf[head], body != bodyOf[neighbour] {
                if outline.has(.headline, in: outline.heads[head]) { continue }
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
        let hasOwn =
            outline.heads.indices.contains { other in
                other != index && outline.heads[other].isLast && outline.heads[other].bodyAfter == body
                    && outline.has(.byline, in: outline.heads[other])
            } || isSigned(outline.bodies[body].lines)
        guard hasOwn else { return (head, []) }
        return (
            head.filter { outline.slots[$0] != .byline && outline.slots[$0] != .headCaption },
            head.filter { outline.slots[$0] == .byline || outline.slots[$0] == .headCaption }
        )
    }

    /// One of `text` says who wrote it: a credit of its own, or what opens or closes a paragraph.
    func isSigned(_ text: some Sequence<Int>) -> Bool {
        text.contains { line in
            outline.slots[line] == .credit
                || outline.slots[line].isText && (lines[line].closing != nil || lines[line].opening?.credit != nil)
        }
    }

    /// A body without any head that does not open like a report is the rest of the story before it.
    private func merged(_ drafts: [StoryDraft]) -> [StoryDraft] {
        var result: [StoryDraft] = []
        for draft in drafts.sorted(by: { $0.position < $1.position }) {
            guard let first = draft.body.first else { continue }
            let isLabelled = first > 0 && outline.slots[first - 1] == .section || outline.slots[first] == .section
            let isPlainRest =
                outline.slots[first] == .caption || !lines[first].isReport && outline.slots[first] != .brief
            if draft.head.isEmpty, isPlainRest, !isLabelled, let last = result.indices.last,
                !outline.heads.contains(where: { head in
                    // A head that stands inside of its own story parts nothing.
                    head.lines.contains { line in
                        line > (result[last].body.last ?? 0) && line < first && !result[last].head.contains(line)
                    }
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
