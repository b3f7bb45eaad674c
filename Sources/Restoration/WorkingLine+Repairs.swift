extension WorkingLine {
    /// Every repair of line `number`, in order and without overlap: raw text and repairs give `text`. O(scalars).
    func repairs(line number: Int) -> [Repair] {
        var teller = RepairTeller(raw: raw, line: number, removals: removals)
        var index = 0
        while index < text.count {
            let origin = origins[index]
            teller.passGap(to: origin.start)
            var next = index + 1
            while next < text.count, origins[next].start == origin.start, origins[next].end == origin.end { next += 1 }
            var end = origin.end
            if let rule = origin.rule, !text[index..<next].elementsEqual(raw[Int(origin.start)..<Int(end)]) {
                while next < text.count, rule == .script || rule == .width, isChanged(next, by: rule),
                    origins[next].start == end
                {
                    end = origins[next].end
                    next += 1
                }
                teller.tell(to: end, as: text[index..<next], rule)
            } else if let flag = origin.flag {
                while next < text.count, origins[next].start == end, origins[next].rule == nil,
                    origins[next].flag == flag
                {
                    end = origins[next].end
                    next += 1
                }
                teller.tell(to: end, as: raw[Int(origin.start)..<Int(end)], flag)
            }
            teller.pass(to: end)
            index = next
        }
        teller.passGap(to: Int32(raw.count))
        return teller.repairs
    }

    /// Whether the scalar at `index` stands for one raw scalar that `rule` changed: such neighbours are one repair.
    private func isChanged(_ index: Int, by rule: Repair.Rule) -> Bool {
        let origin = origins[index]
        return origin.rule == rule && origin.end == origin.start + 1 && text[index] != raw[Int(origin.start)]
            && (index + 1 == text.count || origins[index + 1].start >= origin.end)
    }
}

/// Goes over a raw line once, from its start to its end, and tells what became of each part that changed.
private struct RepairTeller {
    private let raw: [Unicode.Scalar]
    private let line: Int
    /// By their start, the longer first.
    private let removals: [WorkingLine.Removal]
    private var nextRemoval = 0
    private(set) var repairs: [Repair] = []
    /// Raw scalars that it has gone over.
    private var position: Int32 = 0

    init(raw: [Unicode.Scalar], line: Int, removals: [WorkingLine.Removal]) {
        self.raw = raw
        self.line = line
        self.removals = removals.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    }

    /// The raw scalars up to `end` became `replacement`.
    mutating func tell(to end: Int32, as replacement: ArraySlice<Unicode.Scalar>, _ rule: Repair.Rule) {
        repairs.append(
            Repair(
                line: line, start: Int(position), end: Int(end), from: String(raw[Int(position)..<Int(end)]),
                to: String(replacement), rule: rule))
    }

    /// The raw scalars up to `end` stayed as they are, or were told of.
    mutating func pass(to end: Int32) { position = end }

    /// The raw scalars up to `end` are gone, by the rules that removed them.
    mutating func passGap(to end: Int32) {
        while position < end {
            while nextRemoval < removals.count, removals[nextRemoval].end <= position { nextRemoval += 1 }
            let removal = nextRemoval < removals.count ? removals[nextRemoval] : nil
            let found = removal.flatMap { $0.start < end ? $0 : nil }
            let stop = found.map { min(end, $0.end) } ?? end
            tell(to: stop, as: [], found?.rule ?? .invisible)
            position = stop
        }
    }
}
