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
    private(set) var origins: [Origin]
    private(set) var removals: [Removal] = []
    private var hasFlags = false
    /// Whether several scalars may share one range, so that a later change can take in part of it.
    private var sharesOrigins = false

    struct Origin {
        var start: Int32
        var end: Int32
        var rule: Repair.Rule?
        /// Why it is flagged; what is flagged stays as it is, whatever later passes want.
        var flag: Repair.Rule?
    }

    /// A raw range and the rule that took it out.
    struct Removal {
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
        let old = (text: text, origins: origins)
        text = []
        origins = []
        text.reserveCapacity(old.text.count)
        origins.reserveCapacity(old.text.count)
        var next = 0
        var changed = false
        for edit in edits {
            guard edit.range.lowerBound >= next, edit.range.upperBound <= old.text.count, !edit.range.isEmpty,
                !hasFlags || !old.origins[edit.range].contains(where: { $0.flag != nil })
            else { continue }
            text += old.text[next..<edit.range.lowerBound]
            origins += old.origins[next..<edit.range.lowerBound]
            next = edit.range.upperBound
            if let replacement = edit.replacement {
                changed = true
                put(replacement, for: old.origins[edit.range], edit)
            } else {
                text += old.text[edit.range]
                origins += old.origins[edit.range]
                for index in origins.indices.suffix(edit.range.count) { origins[index].flag = edit.rule }
                hasFlags = true
            }
        }
        text += old.text[next...]
        origins += old.origins[next...]
        if changed, sharesOrigins { joinOverlaps() }
        return changed
    }

    /// Appends what an edit puts in the place of scalars that came from `replaced`, which is not empty.
    private mutating func put(_ replacement: ArraySlice<Unicode.Scalar>, for replaced: ArraySlice<Origin>, _ edit: Edit)
    {
        guard let first = replaced.first, let last = replaced.last else { return }
        text += replacement
        if edit.isScalarwise {
            origins += replaced
            for index in origins.indices.suffix(replaced.count) where origins[index].rule == nil {
                origins[index].rule = edit.rule
            }
        } else if replacement.isEmpty {
            removals.append(Removal(start: first.start, end: last.end, rule: edit.rule))
        } else {
            sharesOrigins = true
            // The first change says why; what follows, as from Traditional to Simplified, is part of it.
            let rule = replaced.lazy.compactMap(\.rule).first ?? edit.rule
            let origin = Origin(start: first.start, end: last.end, rule: rule)
            origins += repeatElement(origin, count: replacement.count)
        }
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
}
