import Lexicon

/// Text that keeps the line ends of a narrow column: its lines are made paragraphs again before anything is asked of them,
/// because each alone looks like display type.
struct NarrowColumns {
    /// Lines of one width that make a column.
    private static let fewestLines = 6
    /// Widths of columns, in full-width characters. What is wider looks like text by itself.
    private static let widths = 10...45
    /// How much narrower and wider than most a full line is, where marks and letters are squeezed.
    private static let narrower = 3
    private static let wider = 2
    /// Lines of a paragraph that another column goes on with.
    private static let fewestUnended = 3
    /// Blanks that open a paragraph.
    private static let indent = 2
    /// Running text has commas inside of its lines and seldom at their ends; titles have none, verses end in them. Percent.
    private static let leastPunctuated = 40
    private static let mostEnded = 40

    private let lines: [LineEvidence]
    /// Lines that follow each other at one distance, none wider than a column, with the width that most of them have.
    private var runs: [(lines: Range<Int>, width: Int?)] = []

    /// The lines of a page with each paragraph of a narrow column as one. O(lines).
    static func joined(_ lines: [LineEvidence]) -> [LineEvidence] {
        let columns = NarrowColumns(lines)
        // Every column of a page may be set to a width of its own; pieces of them lie between heads and pictures.
        let widths = Set(columns.runs.compactMap(\.width)).sorted()
        guard !widths.isEmpty else { return lines }
        var joined: [LineEvidence] = []
        var whole = 0
        for run in columns.runs {
            var line = max(run.lines.lowerBound, whole)
            while line < run.lines.upperBound {
                let paragraph = columns.paragraph(
                    from: line, within: run.lines, widths: run.width.map { [$0] } ?? widths)
                if paragraph.count > 1 {
                    joined += lines[whole..<paragraph.lowerBound]
                    joined.append(LineEvidence(joining: lines[paragraph]))
                    whole = paragraph.upperBound
                }
                line = paragraph.upperBound
            }
        }
        return joined + lines[whole...]
    }

    private init(_ lines: [LineEvidence]) {
        self.lines = lines
        var first = 0
        while first < lines.count {
            var end = first
            while end < lines.count, lines[end].count <= (Self.widths.upperBound + Self.wider) * 2,
                end <= first + 1 || lines[end].gapBefore == lines[first + 1].gapBefore
            {
                end += 1
            }
            if end - first >= 2 { runs.append((first..<end, width(of: first..<end))) }
            // The first line of a block stands off from what is above it, as the line before may have done: it opens the next.
            first = max(first + 1, end - 1)
        }
    }

    /// The width that most lines of a run have, if they are text set to that width.
    private func width(of run: Range<Int>) -> Int? {
        guard run.count >= Self.fewestLines else { return nil }
        var counts = [Int](repeating: 0, count: Self.widths.upperBound + 2)
        for width in run.lazy.map({ lines[$0].width }) where width < counts.count { counts[width] += 1 }
        func near(_ width: Int) -> Int { counts[width - 1] + counts[width] + counts[width + 1] }
        guard let width = Self.widths.max(by: { near($0) < near($1) }), near(width) >= Self.fewestLines else {
            return nil
        }
        let full = run.filter { isFull(lines[$0], width) }
        let punctuated = full.count { lines[$0].commas > 0 || lines[$0].innerSentences > 0 }
        let ended = full.count { lines[$0].ending != .open }
        guard full.count * 2 >= run.count, punctuated * 100 >= full.count * Self.leastPunctuated,
            ended * 100 <= full.count * Self.mostEnded
        else { return nil }
        return width
    }

    private func isFull(_ line: LineEvidence, _ width: Int) -> Bool {
        (width - Self.narrower...width + Self.wider).contains(line.width + min(line.indent, Self.indent))
    }

    /// The lines from `start` on that are one paragraph; that line alone where it is none.
    private func paragraph(from start: Int, within run: Range<Int>, widths: [Int]) -> Range<Int> {
        guard let width = widths.first(where: { isFull(lines[start], $0) }) else { return start..<start + 1 }
        if partsCredit(start, within: run) { return start..<start + 2 }
        guard isPlain(lines[start]) && opensText(start, within: run) || partsOpening(start, within: run) else {
            return start..<start + 1
        }
        let isIndented = isIndented(lines[start])
        var end = start + 1
        while end < run.upperBound, isFull(lines[end - 1], width), lines[end].width <= width + Self.wider,
            goesOn(lines[end], behind: lines[end - 1]),
            isIndented || !closes(lines[end - 1], before: lines[end], width)
        {
            end += 1
        }
        // Two lines of display type have commas at times, and no end.
        let isWhole = lines[end - 1].ending == .sentence || lines[end - 1].closesAsPicture
        return isWhole || end - start >= Self.fewestUnended ? start..<end : start..<start + 1
    }

    /// A number with a point opens a line of a list, and a line that goes on with a quantity.
    private func goesOn(_ line: LineEvidence, behind last: LineEvidence) -> Bool {
        isPlain(line) && !line.isReport && !isIndented(line) && !(line.text.first?.isDash ?? false)
            && !(last.ending == .sentence && (line.hasListMark || isSubhead(line)))
    }

    /// A line without any mark of a sentence: behind a full stop it opens another part of the text.
    private func isSubhead(_ line: LineEvidence) -> Bool {
        line.ending == .open && line.commas == 0 && line.innerSentences == 0 && line.width <= Self.longestSubhead
    }

    /// Widest subhead in a narrow column, in full-width characters.
    private static let longestSubhead = 10

    /// Longest rest of a line of credits, in code points.
    private static let longestNames = 12

    /// A line of credits that has room for all its names only with the next line.
    private func partsCredit(_ start: Int, within run: Range<Int>) -> Bool {
        guard start + 1 < run.upperBound, lines[start].credit?.strength == .role else { return false }
        let rest = lines[start + 1]
        guard rest.count <= Self.longestNames, rest.text.allSatisfy({ $0.isHan || $0.isBlank }), rest.innerBlanks > 0
        else { return false }
        return BylineGrammar.reading(of: (Array(lines[start].text) + rest.text)[...])?.strength == .role
    }

    /// The credits that a report opens with end in the next line (本报讯(记者 白晓光 通讯员, 宝音图)8月19日…).
    private func partsOpening(_ start: Int, within run: Range<Int>) -> Bool {
        guard start + 1 < run.upperBound,
            lines[start].text.last(where: { $0.opensBracket || $0.closesBracket })?
                .opensBracket ?? false
        else { return false }
        return Opening.reading(of: (Array(lines[start].text) + lines[start + 1].text)[...])?.credit != nil
    }

    /// Nothing that stands on a line of its own: credits, which have no commas (看电视,围着一张手绘的播种机拆解图), labels, notes.
    private func isPlain(_ line: LineEvidence) -> Bool {
        ((line.credit?.strength ?? .guess) == .guess || line.commas > 0) && line.imprint == nil
            && !(line.label?.isPlain ?? false) && line.furniture == nil
    }

    /// Marks of running text tell a first line from a headline; so does what stands before it, a word that goes on in
    /// the next line, or a photographer's name there.
    private func opensText(_ start: Int, within run: Range<Int>) -> Bool {
        let line = lines[start]
        if line.commas > 0 || line.innerSentences > 0 || line.isReport || isIndented(line) { return true }
        if start > run.lowerBound, run.count >= Self.fewestLines {
            let last = lines[start - 1]
            if last.ending == .sentence || last.credit?.strength == .role && !last.isPictureCredit { return true }
        }
        guard start + 1 < run.upperBound else { return false }
        return lines[start + 1].closesAsPicture || Continuation.partsWord(line, lines[start + 1])
    }

    private func isIndented(_ line: LineEvidence) -> Bool { line.indent >= Self.indent }

    /// A full stop at the end of a full line ends the paragraph if the next line leaves room for an indent.
    private func closes(_ line: LineEvidence, before next: LineEvidence, _ width: Int) -> Bool {
        line.ending == .sentence && (line.width < width - 1 || next.width <= width - Self.indent)
    }
}
