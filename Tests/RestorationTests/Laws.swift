import Restoration
import Testing

/// Holds a restoration to its laws, whatever the bytes.
func expectLaws(_ bytes: [UInt8], _ comment: Comment? = nil, location: SourceLocation = #_sourceLocation) {
    let raw = decoded(bytes)
    let page = restored(bytes)
    #expect(page.lines.count == raw.lines.count, comment, sourceLocation: location)
    #expect(page.lines.map(\.number) == Array(raw.lines.indices.map { $0 + 1 }), comment, sourceLocation: location)

    // Raw text plus repairs, from right to left, is the restored text.
    var lines = raw.lines.map { Array(raw.scalars[$0]) }
    for repair in page.repairs.reversed() {
        guard lines.indices.contains(repair.line - 1), 0 <= repair.start, repair.start < repair.end,
            repair.end <= lines[repair.line - 1].count
        else {
            Issue.record("\(repair) lies outside its line", sourceLocation: location)
            continue
        }
        let span = repair.start..<repair.end
        #expect(
            Array(repair.from.unicodeScalars)
                == Array(raw.scalars[raw.lines[repair.line - 1]].dropFirst(span.lowerBound).prefix(span.count)),
            comment, sourceLocation: location)
        lines[repair.line - 1].replaceSubrange(span, with: Array(repair.to.unicodeScalars))
    }
    #expect(lines == page.lines.map(\.text), comment, sourceLocation: location)

    // In order, without overlap.
    for (earlier, later) in zip(page.repairs, page.repairs.dropFirst()) {
        #expect(
            (earlier.line, earlier.end) <= (later.line, later.start), "\(earlier) \(later)", sourceLocation: location)
    }

    // Restoring restored text changes nothing.
    let again = restored(utf8(page))
    #expect(
        again.lines.map(\.text) == (page.lines.isEmpty ? [] : page.lines.map(\.text)), comment, sourceLocation: location
    )
}

/// The restored text of a page, its lines with a break between them.
func text(_ page: Page) -> String {
    var view = String.UnicodeScalarView()
    for (index, line) in page.lines.enumerated() {
        if index > 0 { view.append("\n") }
        view.append(contentsOf: line.text)
    }
    return String(view)
}

func utf8(_ page: Page) -> [UInt8] { Array(text(page).utf8) }

/// The restored text of a text in UTF-8.
func restoredText(_ raw: String) -> String { text(restored(Array(raw.utf8))) }
