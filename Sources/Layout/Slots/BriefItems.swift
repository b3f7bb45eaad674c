/// Briefs in a row: paragraphs without headlines, each a story of its own, told by the ornament they all open with,
/// by the bracketed place over each, by a headline within their first lines, or by a label that says so (一句话新闻, 简讯).
struct BriefItems {
    /// What a line is in a row of briefs.
    enum Part {
        /// The label over the row.
        case label
        /// The bracketed place over one brief: 【景东】.
        case head
        /// The first line of a brief.
        case item
        /// A line that goes on with the brief before it.
        case rest
    }

    /// One brief alone makes no row.
    private static let fewest = 2
    /// Length of a paragraph that is a brief, in code points.
    private static let shortest = 20
    private static let longest = 300
    /// Longest bracketed head, in code points.
    private static let longestHead = 12

    private let lines: [LineEvidence]
    /// Of each line its part, nil outside of rows.
    private(set) var parts: [Part?]

    /// Finds the rows among the lines that take part in the run of a page. O(lines).
    init(_ lines: [LineEvidence]) {
        self.lines = lines
        parts = [Part?](repeating: nil, count: lines.count)
        var place = 0
        while place < lines.count {
            guard let row = marked(from: place) ?? headed(from: place) ?? labelled(from: place) ?? runIn(from: place)
            else {
                place += 1
                continue
            }
            for (offset, part) in row.enumerated() { parts[place + offset] = part }
            if place > 0, isLabel(lines[place - 1]) { parts[place - 1] = .label }
            place += row.count
        }
    }

    /// ▲… ▲… ▲…: under a label, or each a report of its own. Marked points inside of a story are neither.
    private func marked(from start: Int) -> [Part?]? {
        guard let mark = mark(of: lines[start]) else { return nil }
        var row: [Part?] = []
        for (place, line) in lines[start...].enumerated() {
            if self.mark(of: line) == mark {
                row.append(.item)
            } else if place > 0, ParagraphJoining.joins(lines[start + place - 1], line), !line.isPictureCredit {
                row.append(.rest)
            } else if place > 0, line.isBracketed, line.credit != nil {
                row.append(nil)
            } else {
                break
            }
        }
        let items = row.indices.filter { row[$0] == .item }
        guard items.count >= Self.fewest else { return nil }
        let isUnderLabel = start > 0 && isLabel(lines[start - 1])
        return isUnderLabel || items.allSatisfy { lines[start + $0].isReport } ? row : nil
    }

    /// 【景东】 over a paragraph that somebody signs, and again.
    private func headed(from start: Int) -> [Part?]? {
        var row: [Part?] = []
        var place = start
        while place + 1 < lines.count, isBracketedHead(lines[place]), isBrief(lines[place + 1]),
            lines[place + 1].text.last?.closesBracket ?? false
        {
            row += [.head, .item]
            place += 2
        }
        return row.count >= Self.fewest * 2 ? row : nil
    }

    /// A brief whose headline stands in its first line; one alone is one.
    private func runIn(from start: Int) -> [Part?]? {
        lines[start].runInHead != nil && isBrief(lines[start]) ? [.item] : nil
    }

    /// Paragraphs right under a label that says they are briefs. Where some are signed, a signature ends each, and where
    /// some have their headlines in their first lines, those begin one.
    private func labelled(from start: Int) -> [Part?]? {
        guard start > 0, lines[start - 1].label?.listsBriefs ?? false else { return nil }
        let row = lines[start...].prefix { isBrief($0) }
        guard row.count >= Self.fewest else { return nil }
        let areHeaded = row.contains { $0.runInHead != nil }
        guard areHeaded || row.contains(where: isSigned) else { return row.map { _ in .item } }
        return row.indices.map {
            $0 == start || isSigned(lines[$0 - 1]) || lines[$0].runInHead != nil ? .item : .rest
        }
    }

    /// The ornament that opens a line of running text. ▲ points to pictures too: one that names no photographer counts.
    private func mark(of line: LineEvidence) -> Unicode.Scalar? {
        guard let first = line.text.first, first.isOrnament, line.count >= Self.shortest, line.credit == nil,
            !line.closesAsPicture
        else { return nil }
        return first
    }

    private func isLabel(_ line: LineEvidence) -> Bool {
        line.label != nil && line.ending == .open && line.credit == nil
    }

    private func isBracketedHead(_ line: LineEvidence) -> Bool {
        line.text.first == "【" && line.text.last == "】" && line.han >= 2 && line.count <= Self.longestHead
    }

    private func isBrief(_ line: LineEvidence) -> Bool {
        (Self.shortest...Self.longest).contains(line.count)
            && (line.ending == .sentence || line.text.last?.closesBracket ?? false)
            && !line.opensAsCaption && !line.closesAsPicture && line.credit == nil
    }

    private func isSigned(_ line: LineEvidence) -> Bool { line.closing?.isBracketed ?? false }
}
