/// The restoration of one page: first the damage of each line, then, when the lines can be read, its script.
struct PageRestoration {
    private let text: DecodedText
    private let traits: [LineTraits]
    private let aids: ReadingAids
    /// Whether more speaks for Traditional than for Simplified text on the page as it came.
    private let mayBeShifted: Bool

    /// Rounds of passes after which a line that still changes is left as it came.
    private static let rounds = 4

    init(text: DecodedText, traits: [LineTraits]) {
        self.text = text
        self.traits = traits
        let withAids = traits.indices.filter { traits[$0].mayHaveAids }
        aids = withAids.isEmpty ? .none : ReadingAids(on: text.scalars, lines: withAids.lazy.map { text.lines[$0] })
        mayBeShifted = aids.count > 0 && ScriptEvidence(of: traits) == .traditional
    }

    var page: Page {
        var lines: [Line] = []
        lines.reserveCapacity(text.lines.count)
        var repaired: [Int: WorkingLine] = [:]
        var evidence = traits
        for index in traits.indices where needsPasses(traits[index]) {
            let line = undamaged(Array(text.scalars[text.lines[index]]))
            repaired[index] = line
            evidence[index] = LineTraits(of: line.text)
        }
        let script = ScriptEvidence(of: evidence)
        var repairs: [Repair] = []
        for index in traits.indices {
            var working = repaired[index]
            if script.isTraditional(evidence[index]) {
                var line = working ?? WorkingLine(raw: Array(text.scalars[text.lines[index]]))
                line.apply(Simplification.edits(in: line.text))
                working = line
            }
            lines.append(Line(number: index + 1, text: working?.text ?? Array(text.scalars[text.lines[index]])))
            if let working { repairs += working.repairs(line: index + 1) }
        }
        let undecodable = repairs.count { $0.rule == .undecodable }
        return Page(
            encoding: text.encoding, lines: lines, repairs: repairs,
            warnings: undecodable == 0 ? [] : ["\(undecodable) places could not be decoded; they are shown as U+FFFD."])
    }

    /// Whether a closer look at a line is due.
    private func needsPasses(_ traits: LineTraits) -> Bool {
        !traits.classes.isDisjoint(with: [.foreign, .replacement, .toneMark])
            || traits.hasLetterInParenthesis || mayBeShifted
    }

    /// The line with its damage undone, script apart.
    private func undamaged(_ raw: [Unicode.Scalar]) -> WorkingLine {
        var line = WorkingLine(raw: raw)
        for _ in 0..<Self.rounds {
            var changed = false
            if mayBeShifted {
                changed = line.apply(ByteShift(of: line.text).editsAroundAids()) || changed
                changed = line.apply(ByteShift(of: line.text).editsAroundMarks()) || changed
            }
            changed = line.apply(Invisibles.edits(in: line.text)) || changed
            changed = line.apply(PlainForms.standard.edits(in: line.text)) || changed
            changed = line.apply(aids.edits(in: line.text)) || changed
            if !changed {
                line.flagReplacementCharacters()
                return line
            }
        }
        return WorkingLine(raw: raw)
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
