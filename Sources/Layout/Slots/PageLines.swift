import Restoration

/// The lines of a page that hold something, with what each shows and the slot each takes.
enum PageLines {
    /// What it costs that a story has one subhead only.
    private static let loneSubhead = 12

    /// What each line shows of itself, those of a narrow column joined to paragraphs. O(characters).
    static func evidence(of page: Page) -> [LineEvidence] {
        var texts: [ArraySlice<Unicode.Scalar>] = []
        var places: [(number: Int, gapBefore: Int)] = []
        texts.reserveCapacity(page.lines.count)
        places.reserveCapacity(page.lines.count)
        var gap = 0
        for line in page.lines {
            let text = line.text[...].trimmed
            if text.isEmpty {
                gap += 1
            } else {
                texts.append(text)
                places.append((line.number, gap))
                gap = 0
            }
        }
        var evidence: [LineEvidence] = []
        evidence.reserveCapacity(texts.count)
        LineReadings.forEach(of: texts) { line, readings in
            evidence.append(
                LineEvidence(readings, number: places[line].number, gapBefore: places[line].gapBefore))
        }
        return NarrowColumns.joined(evidence)
    }

    /// The slot of each line, and the index of what heads and text share.
    static func slots(of lines: [LineEvidence]) -> ([Slot], ContentIndex) {
        let run = PageRun(of: lines)
        var costs = run.costs()
        var sequence = SlotSequence.cheapest(costs)
        let alone = loneSubheads(sequence).filter { !run.line($0).hasListMark }
        if !alone.isEmpty {
            for place in alone { costs[place][.subhead] += loneSubhead }
            sequence = SlotSequence.cheapest(costs)
        }
        var slots = [Slot](repeating: .furniture, count: lines.count)
        for (place, slot) in sequence.enumerated() { slots[run.indices[place]] = slot }
        return (slots, run.content)
    }

    /// The subheads that are the only one of their story: those come in twos and threes.
    private static func loneSubheads(_ sequence: [Slot]) -> [Int] {
        var alone: [Int] = []
        var own: [Int] = []
        for (place, slot) in sequence.enumerated() {
            if slot == .subhead { own.append(place) }
            guard slot.isHead || slot.opensText else { continue }
            if own.count == 1 { alone += own }
            own = []
        }
        return own.count == 1 ? alone + own : alone
    }
}
