/// Heads without a body: their story runs into another one's text.
extension HeadAssignment {
    /// How clearly a far text must speak of a head to be cut for it.
    private static let clearGain = 40
    /// The same for the text right before a head that nobody signs.
    private static let nearGain = 20
    /// How clearly both parts of a text must speak of the halves of a head to be parted.
    private static let joinedGain = 28
    /// A short line before the cut could be the label of the story.
    private static let labelBonus = 10
    /// More blank lines than usual say that something new begins.
    private static let gapBonus = 25

    /// A head that found no body: its story stands at the beginning or end of a text that has another head already.
    mutating func cutBodies() {
        for head in seekers.reversed() where bodyOf[head] == nil && outline.heads[head].tie != .previous {
            guard let cut = bestCut(for: head) ?? stillestCut(for: head) else { continue }
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

    /// Two headlines without a mark between them were taken for one: where the text speaks first of one and then of the
    /// other, they are two, and so is the text.
    mutating func cutJoinedHeads() {
        guard outline.bodies.count <= Self.mostCompared, outline.heads.count <= Self.mostCompared else { return }
        for head in outline.heads.indices.dropFirst() where outline.heads[head].tie == .previous {
            guard let body = bodyOf[head], bodyOf[head - 1] == body else { continue }
            let text = outline.bodies[body].lines
            let balance = text.map { line -> Int in
                guard outline.slots[line].isText else { return 0 }
                return content.share(of: telling(head), line: line) - content.share(of: telling(head - 1), line: line)
            }
            var best: (gain: Int, place: Int)?
            var late = 0
            let whole = balance.reduce(0, +)
            for place in stride(from: text.count - 1, to: 0, by: -1) {
                late += balance[place]
                let here = outline.slots[text[place]]
                guard text.count - place >= 2, here == .body || here == .opening,
                    outline.slots[text[place - 1]] != .subhead, isWhole(before: place, in: text),
                    late >= Self.joinedGain, late - whole >= Self.joinedGain, late > best?.gain ?? 0
                else { continue }
                best = (late, place)
            }
            guard let best else { continue }
            outline.bodies[body].lines = Array(text[..<best.place])
            outline.bodies.append(.init(lines: Array(text[best.place...])))
            bodyOf[head] = outline.bodies.count - 1
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

    /// Paragraphs of a text that another story closes.
    private static let fewestParagraphs = 4

    /// Where the matter of the text right before a signed head changes most, if the head says nothing that the text takes up:
    /// somebody wrote what stands there.
    private func stillestCut(for newcomer: Int) -> Cut? {
        let head = outline.heads[newcomer]
        guard outline.has(.byline, in: head), outline.has(.headline, in: head), head.bodyAfter == nil,
            let body = head.bodyBefore, body == textBody(body), bodyOf.contains(body),
            !isSigned(outline.bodies[body].lines.suffix(1))
        else { return nil }
        let text = outline.bodies[body].lines
        let texts = text.indices.filter { outline.slots[text[$0]].isText }
        guard texts.count >= Self.fewestParagraphs, texts.count <= Self.mostOnPlateau else { return nil }
        let likenesses = Matter(texts.map { [lines[text[$0]].text] }).likenesses()
        let places = texts.indices.dropFirst(2).filter { isWhole(before: texts[$0], in: text) }
        return places.min { likenesses[$0] < likenesses[$1] }
            .map { Cut(body: body, place: texts[$0], gain: 0, isFirst: false) }
    }

    /// On one side of the cut the text says more of the newcomer, on the other more of the owner.
    private func bestCut(of body: Int, newcomer: Int) -> Cut? {
        let text = outline.bodies[body].lines
        guard text.count >= 3, let owner = bodyOf.firstIndex(of: body) else { return nil }
        let new = tied(to: newcomer).flatMap(telling)
        let old = tied(to: owner).flatMap(telling)
        let balance = text.map { line -> Int in
            guard outline.slots[line].isText else { return 0 }
            return content.share(of: new, line: line) - content.share(of: old, line: line)
        }
        // The head in front of the text keeps its beginning.
        let isOwnerBehind = outline.heads[owner].bodyAfter != body
        let total = balance.reduce(0, +)
        var cuts: [Cut] = []
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
            cuts.append(Cut(body: body, place: place, gain: value, isFirst: isOwnerBehind))
        }
        return clearest(of: cuts, in: text)
    }

    /// Cuts that gain so little less than the best are as good as it.
    private static let plateau = 2
    /// How many of them are compared.
    private static let mostOnPlateau = 40

    /// The cut that gains most. Where the heads say nothing of some paragraphs, several gain the same: of these the one where
    /// the text before has least in common with the text behind, which is where the matter changes.
    private func clearest(of cuts: [Cut], in text: [Int]) -> Cut? {
        guard let most = cuts.map(\.gain).max(), most > 0 else { return nil }
        let best = cuts.filter { $0.gain >= most - Self.plateau }.prefix(Self.mostOnPlateau)
        guard best.count > 1 else { return best.first }
        let kept = best.map { ($0, cohesion(of: text, at: $0.place)) }
        return kept.min { $0.1 < $1.1 }?.0
    }

    /// How far on either side of a cut the text is compared, in code points.
    private static let cohesionReach = 400

    /// What the text right before `place` has in common with the text from there on, in hundredths of its pairs.
    private func cohesion(of text: [Int], at place: Int) -> Int {
        func window(_ order: some Sequence<Int>) -> [ArraySlice<Unicode.Scalar>] {
            var taken = 0
            return order.lazy.filter { outline.slots[$0].isText }.prefix { line in
                defer { taken += lines[line].count }
                return taken < Self.cohesionReach
            }.map { lines[$0].text }
        }
        return ContentIndex.common(window(text[..<place].reversed()), window(text[place...]))
    }

    /// The text before `place` has come to its end.
    private func isWhole(before place: Int, in text: [Int]) -> Bool {
        for line in text[..<place].reversed() where outline.slots[line].isText {
            return lines[line].ending == .sentence || lines[line].ending == .torn
        }
        return true
    }
}
