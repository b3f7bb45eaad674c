/// A page as heads and bodies in the order of their lines, before it is known which belong together.
struct PageOutline {
    /// Lines of display type that stand together and speak of one story; indices into the page's lines.
    struct Head {
        var lines: [Int]
        /// It was parted from the head beside it although both could be one.
        var tie: Tie?
        /// The bodies right before and right after its run of heads.
        var bodyBefore: Int?
        var bodyAfter: Int?
        /// It is the last of its run: its body may follow at once.
        var isLast: Bool
    }

    /// Which neighbour a head belongs to if it finds no body of its own.
    enum Tie { case previous, next }

    /// Running text without a head inside.
    struct Body {
        var lines: [Int]
        /// Captions behind a text, set apart from it: a photo story, if a headline asks for them.
        var isPictures = false
    }

    var heads: [Head] = []
    var bodies: [Body] = []
    private(set) var slots: [Slot]
    /// The body that takes the next line of text.
    private var current: Int?
    private let lines: [LineEvidence]
    /// Blank lines before each head, where the page sets the lines of a head closer.
    private let headGap: Int?

    init(_ slots: [Slot], lines: [LineEvidence]) {
        self.slots = slots
        self.lines = lines
        var run: [Int] = []
        var isOpen = false
        /// A body that stopped in mid-sentence right before another text.
        var interrupted: Int?
        let usualGap = PageGaps.usual(lines)
        headGap = PageGaps.betweenHeads(lines, isTitle: slots.map(Self.isTitle), usual: usualGap)
        for (line, slot) in slots.enumerated() where slot != .furniture {
            if slot.isHead {
                run.append(line)
                isOpen = false
            } else {
                // The head of another story stands amid the text: this goes on with it.
                let goesOn = slot == .body && !run.isEmpty && !bodies.isEmpty
                if !run.isEmpty { close(run, before: goesOn ? nil : bodies.count) }
                run = []
                if slot.opensText, let current, breaksOff(bodies[current]) { interrupted = current }
                if slot == .body, let body = interrupted, takesUp(line, bodies[body]) {
                    current = body
                    interrupted = nil
                } else if !goesOn && (!isOpen || slot.opensText) {
                    open(Body(lines: []))
                } else if slot == .caption, lines[line].gapBefore > usualGap, endsWithCaptions(from: line) {
                    open(Body(lines: [], isPictures: true))
                }
                isOpen = true
                if let current { bodies[current].lines.append(line) }
            }
        }
        if !run.isEmpty { close(run, before: nil) }
    }

    private mutating func open(_ body: Body) {
        current = bodies.count
        bodies.append(body)
    }

    /// Its last paragraph stops in mid-sentence.
    private func breaksOff(_ body: Body) -> Bool {
        body.lines.last { slots[$0].isText }.map { slots[$0] != .brief && ParagraphJoining.breaksOff(lines[$0]) }
            ?? false
    }

    /// The line goes on where the body stopped, and not where the line above it did.
    private func takesUp(_ line: Int, _ body: Body) -> Bool {
        guard line > 0, !ParagraphJoining.breaksOff(lines[line - 1]),
            let last = body.lines.last(where: { slots[$0].isText })
        else { return false }
        return slots[line - 1] == .brief
            ? ParagraphJoining.joins(lines[last], lines[line]) : Continuation.isCarriedOn(lines[last], by: lines[line])
    }

    /// Nothing but captions follows up to the next head or opening.
    private func endsWithCaptions(from line: Int) -> Bool {
        for slot in slots[line...] where slot != .furniture {
            if slot.isHead || slot.opensText { return true }
            if slot != .caption { return false }
        }
        return true
    }

    /// Parts a run of head lines into heads.
    private mutating func close(_ run: [Int], before next: Int?) {
        var parts: [Part] = []
        for place in run.indices {
            switch parts.last.map({ joint(of: place, in: run, to: $0) }) ?? Joint.apart(tie(of: place, in: run)) {
            case .apart(let tie): parts.append(Part(lines: [run[place]], tie: tie))
            case .joined: parts[parts.count - 1].lines.append(run[place])
            }
        }
        for (place, part) in parts.enumerated() {
            heads.append(
                Head(
                    lines: part.lines, tie: part.tie, bodyBefore: current, bodyAfter: next,
                    isLast: place == parts.count - 1))
        }
    }

    /// A part of a run that is a head.
    private struct Part {
        var lines: [Int]
        let tie: Tie?
    }

    /// How a line of a run stands to the head before it.
    private enum Joint {
        case joined
        /// It opens a head of its own, which may be tied to a neighbour.
        case apart(Tie?)
    }

    private func joint(of place: Int, in run: [Int], to head: Part) -> Joint {
        let line = run[place]
        guard let last = head.lines.last else { return .apart(tie(of: place, in: run)) }
        let hasHeadline = head.lines.contains { slots[$0] == .headline }
        switch slots[line] {
        case .section where slots[last] != .section: return .apart(nil)
        case _ where headGap != nil && Self.isTitle(slots[line]) && Self.isTitle(slots[last]):
            return lines[line].gapBefore >= headGap ?? 0 ? .apart(nil) : .joined
        case .kicker where run[place...].contains(where: { slots[$0] == .headline }):
            return .apart(tie(of: place, in: run))
        case .headline where hasHeadline:
            let isOver = slots[last] == .byline || slots[last] == .headCaption || slots[last] == .deck
            return .apart(isOver ? nil : .previous)
        case .headline where head.tie == .next: return .apart(nil)
        case .deck where hasHeadline && !(lines[line].text.first?.isDash ?? false) && !lines[line].closesDeck:
            return .apart(.previous)
        default: return .joined
        }
    }

    /// A kicker without the marks of one may be another story's headline.
    private func tie(of place: Int, in run: [Int]) -> Tie? {
        let slot = slots[run[place]]
        guard headGap == nil, slot == .kicker, place + 1 < run.count, slots[run[place + 1]] == .headline else {
            return nil
        }
        let line = lines[run[place]]
        let isKicker = line.ending == .dash || line.ending == .colon || line.closesKicker || line.opensProfile
        return isKicker ? nil : .next
    }

    private static func isTitle(_ slot: Slot) -> Bool { slot == .kicker || slot == .headline || slot == .deck }

    func has(_ slot: Slot, in head: Head) -> Bool { head.lines.contains { slots[$0] == slot } }

    func hasTitle(_ head: Head) -> Bool {
        head.lines.contains { slots[$0] == .headline || slots[$0] == .kicker || slots[$0] == .deck }
    }

    mutating func set(_ slot: Slot, at line: Int) { slots[line] = slot }

    /// Makes a body several, in their order; heads before it stand over the first of them, heads behind it under the last.
    mutating func split(_ body: Int, into pieces: [[Int]]) {
        let more = pieces.count - 1
        bodies.replaceSubrange(body...body, with: pieces.map { Body(lines: $0) })
        for head in heads.indices {
            if let before = heads[head].bodyBefore, before >= body { heads[head].bodyBefore = before + more }
            if let after = heads[head].bodyAfter, after > body { heads[head].bodyAfter = after + more }
        }
    }

    /// Gives the lines of one head to another.
    mutating func join(_ head: Int, to other: Int) {
        heads[other].lines = (heads[other].lines + heads[head].lines).sorted()
        heads[head].lines = []
    }
}
