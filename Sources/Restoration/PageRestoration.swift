/// The restoration of one page: first the damage of each line, then, when the lines can be read, its script.
struct PageRestoration {
    private let text: DecodedText
    private let traits: [LineTraits]
    private let aids: ReadingAids
    private let markup: Markup
    private let markdown: Markdown
    /// Whether more speaks for Traditional than for Simplified text on the page as it came, and it has aids.
    private let mayBeShifted: Bool

    /// Rounds of passes after which a line that still changes is left as it came.
    private static let rounds = 8
    /// Of so many Chinese characters one or more that looks like UTF-8 read as GBK calls for a closer look.
    private static let wideShare = 6

    init(text: DecodedText) {
        self.text = text
        let traits = text.scalars.withUnsafeBufferPointer { scalars in
            text.lines.map { LineTraits(of: scalars, in: $0) }
        }
        self.traits = traits
        let withAids = traits.indices.filter { traits[$0].mayHaveAids }
        aids = withAids.isEmpty ? .none : ReadingAids(on: text.scalars, lines: withAids.lazy.map { text.lines[$0] })
        mayBeShifted = aids.count > 0 && ScriptEvidence(of: traits).isTraditional
        let withMarkup = traits.indices.filter { traits[$0].classes.contains(.markup) }
        markup = Markup(lines: withMarkup.lazy.map { ($0, text.scalars[text.lines[$0]]) })
        markdown = Markdown(lines: withMarkup.lazy.map { text.scalars[text.lines[$0]] })
    }

    /// How often what the first look left is looked at again, where it undid damage.
    private static let looks = 4

    /// The page, restored. O(scalars).
    ///
    /// What speaks for a repair may be gone once others are made: a page without its aids is no longer one of a program
    /// that shifts bytes, and without its tags it may be Markdown. So what was undone is looked at again, on its own
    /// terms, until nothing changes: then restoring it again changes nothing either.
    var page: Page {
        var working = workingLines()
        for _ in 0..<Self.looks where working.contains(where: { $0?.isMended ?? false }) {
            let restored = DecodedText(
                encoding: text.encoding,
                joining: working.indices.map { working[$0]?.text[...] ?? text.scalars[text.lines[$0]] })
            let again = PageRestoration(text: restored).workingLines()
            var changed = false
            for (index, later) in again.enumerated() {
                guard let later, later.text != later.raw else { continue }
                var line = working[index] ?? WorkingLine(raw: Array(text.scalars[text.lines[index]]))
                line.follow(later)
                working[index] = line
                changed = true
            }
            if !changed { break }
        }
        return page(of: working)
    }

    /// For each line what it became, nil where nothing was to be done.
    private func workingLines() -> [WorkingLine?] {
        var evidence = traits
        let undamaged = undamagedLines(evidence: &evidence)
        let script = ScriptEvidence(of: evidence)
        return traits.indices.map { index in
            guard script.isTraditional(evidence[index]) else { return undamaged[index] }
            var line = undamaged[index] ?? WorkingLine(raw: Array(text.scalars[text.lines[index]]))
            line.apply(Simplification.edits(in: line.text))
            return line
        }
    }

    private func page(of working: [WorkingLine?]) -> Page {
        var lines: [Line] = []
        var repairs: [Repair] = []
        lines.reserveCapacity(working.count)
        for (index, line) in working.enumerated() {
            lines.append(Line(number: index + 1, text: line?.text ?? Array(text.scalars[text.lines[index]])))
            if let line { repairs += line.repairs(line: index + 1) }
        }
        let undecodable = repairs.count { $0.rule == .undecodable }
        return Page(
            encoding: text.encoding, lines: lines, repairs: repairs,
            warnings: undecodable == 0 ? [] : ["\(undecodable) places could not be decoded; they are shown as U+FFFD."])
    }

    /// The lines that called for a closer look, their damage undone, by index; `evidence` is told anew for them.
    private func undamagedLines(evidence: inout [LineTraits]) -> [WorkingLine?] {
        var lines = [WorkingLine?](repeating: nil, count: traits.count)
        var state = Markup.State.text
        for index in traits.indices where needsPasses(traits[index]) || state != .text {
            let raw = Array(text.scalars[text.lines[index]])
            (lines[index], evidence[index]) = undamaged(raw, traits: traits[index], number: index, state: &state)
        }
        return lines
    }

    /// Whether a closer look at a line is due.
    private func needsPasses(_ traits: LineTraits) -> Bool {
        !traits.classes.isDisjoint(with: [.foreign, .replacement, .narrowLead, .markup])
            || traits.mayHaveAids || mayBeShifted && traits.classes.contains(.mark) || markdown.isWritten
            || looksWide(traits)
    }

    private func looksWide(_ traits: LineTraits) -> Bool {
        traits.wideLeads > 0 && traits.wideLeads * Self.wideShare >= traits.han
    }

    /// A line of these traits with its damage undone, script apart, and its traits then; `state` goes from its start to
    /// its end.
    private func undamaged(
        _ raw: [Unicode.Scalar], traits rawTraits: LineTraits, number: Int, state: inout Markup.State
    ) -> (WorkingLine, LineTraits) {
        var line = WorkingLine(raw: raw)
        // Each pass looks only where one look over the line finds what it is for.
        var traits = rawTraits
        // Where the line ends inside of is told by the line as it came, not by what the passes leave of it.
        var start = state
        for round in 0..<Self.rounds {
            var changed = false
            if traits.classes.contains(.narrowLead) {
                changed = line.apply(WrongDecoder.narrowEdits(in: line.text)) || changed
            }
            if looksWide(traits) { changed = line.apply(WrongDecoder.wideEdits(in: line.text)) || changed }
            if mayBeShifted, !traits.classes.isDisjoint(with: [.mark, .replacement]) {
                changed = line.apply(ByteShift(of: line.text).editsAroundAids()) || changed
                changed = line.apply(ByteShift(of: line.text).editsAroundMarks()) || changed
            }
            // What was read as single bytes may have been anything.
            if traits.classes.contains(.foreign) || changed && traits.classes.contains(.narrowLead) {
                changed = line.apply(Invisibles.edits(in: line.text)) || changed
                changed = line.apply(PlainForms.standard.edits(in: line.text)) || changed
            }
            if start != .text || traits.classes.contains(.markup) {
                changed = line.apply(markup.edits(in: line.text, number: number, state: &start)) || changed
            }
            if round == 0 { state = start }
            start = .text
            changed = line.apply(markdown.edits(in: line.text)) || changed
            if changed { traits = LineTraits(of: line.text) }
            if traits.mayHaveAids, line.apply(aids.edits(in: line.text)) {
                changed = true
                traits = LineTraits(of: line.text)
            }
            if !changed {
                if traits.classes.contains(.replacement) { line.flagReplacementCharacters() }
                return (line, traits)
            }
        }
        return (WorkingLine(raw: raw), rawTraits)
    }
}

extension LineTraits {
    /// Whether the line may have reading aids.
    fileprivate var mayHaveAids: Bool { hasLetterInParenthesis || classes.contains(.toneMark) }
}

extension WorkingLine {
    /// Flags what no encoding explained.
    fileprivate mutating func flagReplacementCharacters() {
        apply(
            text.indices.filter { text[$0] == "\u{FFFD}" }.map { .flag($0..<$0 + 1, .undecodable) })
    }
}
