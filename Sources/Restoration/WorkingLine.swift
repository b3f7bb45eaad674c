import Lexicon

/// A line on its way from raw to restored: the text as it stands now, and for each scalar where in the raw line it
/// comes from. Passes see the text only; the repairs are told at the end, in positions of the raw line.
struct WorkingLine {
    /// The line as it was decoded.
    let raw: [Unicode.Scalar]
    /// The line as it stands after the passes so far.
    private(set) var text: [Unicode.Scalar]
    /// For each scalar of `text`, the raw range it stands for. Ranges never go back; scalars that came from one
    /// change share one range.
    private var origins: [Origin]
    private var removals: [Removal] = []
    private var hasFlags = false
    /// Whether several scalars may share one range, so that a later change can take in part of it.
    private var sharesOrigins = false

    private struct Origin {
        var start: Int32
        var end: Int32
        var rule: Repair.Rule?
        /// Why it is flagged; what is flagged stays as it is, whatever later passes want.
        var flag: Repair.Rule?
    }

    /// A raw range and the rule that took it out.
    private struct Removal {
        let start: Int32
        let end: Int32
        let rule: Repair.Rule
    }

    init(raw: [Unicode.Scalar]) {
        self.raw = raw
        text = raw
        origins = raw.indices.map { Origin(start: Int32($0), end: Int32($0) + 1) }
    }

    /// Whether anything was changed or flagged, apart from its script.
    var isMended: Bool {
        !removals.isEmpty || origins.contains { $0.flag != nil || $0.rule.map { $0 != .script } ?? false }
    }

    /// Makes the changes that `later`, a restoration of this line's text, made of it; what was flagged and is changed now
    /// is in doubt no longer. O(scalars).
    mutating func follow(_ later: WorkingLine) {
        var newOrigins: [Origin] = []
        newOrigins.reserveCapacity(later.origins.count)
        for origin in later.origins {
            let taken = origins[Int(origin.start)..<Int(origin.end)]
            guard let first = taken.first, let last = taken.last else { continue }
            if let rule = origin.rule {
                newOrigins.append(
                    Origin(start: first.start, end: last.end, rule: taken.lazy.compactMap(\.rule).first ?? rule))
            } else {
                newOrigins.append(first)
            }
        }
        for removal in later.removals {
            let taken = origins[Int(removal.start)..<Int(removal.end)]
            guard let first = taken.first, let last = taken.last else { continue }
            removals.append(Removal(start: first.start, end: last.end, rule: removal.rule))
        }
        text = later.text
        origins = newOrigins
        hasFlags = origins.contains { $0.flag != nil }
        sharesOrigins = sharesOrigins || later.sharesOrigins
        joinOverlaps()
    }

    /// Makes `edits`, which are in order and do not overlap; those that touch a flagged place are left out.
    /// Returns whether any text changed. O(scalars + edits).
    @discardableResult
    mutating func apply(_ edits: [Edit]) -> Bool {
        guard !edits.isEmpty else { return false }
        var newText: [Unicode.Scalar] = []
        var newOrigins: [Origin] = []
        newText.reserveCapacity(text.count)
        newOrigins.reserveCapacity(text.count)
        var next = 0
        var changed = false
        for edit in edits {
            guard edit.range.lowerBound >= next, edit.range.upperBound <= text.count, !edit.range.isEmpty,
                !hasFlags || !origins[edit.range].contains(where: { $0.flag != nil })
            else { continue }
            newText += text[next..<edit.range.lowerBound]
            newOrigins += origins[next..<edit.range.lowerBound]
            next = edit.range.upperBound
            guard let replacement = edit.replacement else {
                newText += text[edit.range]
                newOrigins += origins[edit.range]
                for index in newOrigins.indices.suffix(edit.range.count) { newOrigins[index].flag = edit.rule }
                hasFlags = true
                continue
            }
            changed = true
            if edit.isScalarwise {
                newText += replacement
                newOrigins += origins[edit.range]
                for index in newOrigins.indices.suffix(edit.range.count) where newOrigins[index].rule == nil {
                    newOrigins[index].rule = edit.rule
                }
                continue
            }
            let start = origins[edit.range.lowerBound].start
            let end = origins[edit.range.upperBound - 1].end
            if replacement.isEmpty {
                removals.append(Removal(start: start, end: end, rule: edit.rule))
            } else {
                newText += replacement
                sharesOrigins = true
                // The first change says why; what follows, as from Traditional to Simplified, is part of it.
                let rule = origins[edit.range].lazy.compactMap(\.rule).first ?? edit.rule
                newOrigins += repeatElement(Origin(start: start, end: end, rule: rule), count: replacement.count)
            }
        }
        newText += text[next...]
        newOrigins += origins[next...]
        text = newText
        origins = newOrigins
        if changed, sharesOrigins { joinOverlaps() }
        return changed
    }

    /// Gives scalars whose raw ranges overlap, because a change took in part of an earlier one, their common range.
    private mutating func joinOverlaps() {
        var index = 0
        while index < origins.count {
            var (start, end) = (origins[index].start, origins[index].end)
            var next = index + 1
            var joined = false
            while next < origins.count, origins[next].start < end {
                joined = joined || origins[next].start != start || origins[next].end != end
                start = min(start, origins[next].start)
                end = max(end, origins[next].end)
                next += 1
            }
            if joined {
                let rule = origins[index..<next].lazy.compactMap(\.rule).first
                for position in index..<next {
                    origins[position].start = start
                    origins[position].end = end
                    origins[position].rule = rule
                }
            }
            index = next
        }
    }

    /// Every repair of line `number`, in order and without overlap: raw text and repairs give `text`.
    func repairs(line number: Int) -> [Repair] {
        var repairs: [Repair] = []
        let removals = removals.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
        var removal = 0
        var position: Int32 = 0

        func append(_ start: Int32, _ end: Int32, to: ArraySlice<Unicode.Scalar>, _ rule: Repair.Rule) {
            repairs.append(
                Repair(
                    line: number, start: Int(start), end: Int(end), from: String(raw[Int(start)..<Int(end)]),
                    to: String(to), rule: rule))
        }
        func appendGap(to end: Int32) {
            while position < end {
                while removal < removals.count, removals[removal].end <= position { removal += 1 }
                let found = removal < removals.count && removals[removal].start < end
                let stop = found ? min(end, removals[removal].end) : end
                append(position, stop, to: [], found ? removals[removal].rule : .invisible)
                position = stop
            }
        }

        var index = 0
        while index < text.count {
            let origin = origins[index]
            appendGap(to: origin.start)
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
                append(origin.start, end, to: text[index..<next], rule)
            } else if let flag = origin.flag {
                while next < text.count, origins[next].start == end, origins[next].rule == nil,
                    origins[next].flag == flag
                {
                    end = origins[next].end
                    next += 1
                }
                append(origin.start, end, to: raw[Int(origin.start)..<Int(end)], flag)
            }
            position = end
            index = next
        }
        appendGap(to: Int32(raw.count))
        return repairs
    }

    /// Whether the scalar at `index` stands for one raw scalar that `rule` changed: such neighbours are one repair.
    private func isChanged(_ index: Int, by rule: Repair.Rule) -> Bool {
        let origin = origins[index]
        return origin.rule == rule && origin.end == origin.start + 1 && text[index] != raw[Int(origin.start)]
            && (index + 1 == text.count || origins[index + 1].start >= origin.end)
    }
}
