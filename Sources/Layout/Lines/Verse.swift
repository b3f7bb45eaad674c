/// Stanzas: short lines that stand closer than the paragraphs of the page, below the name of who wrote them.
enum Verse {
    /// Longest line of a poem, in code points.
    private static let longestLine = 16
    /// Longest line that names the poet.
    private static let longestName = 8
    private static let fewestLines = 4

    /// Of each line whether it is verse. O(lines).
    static func marks(_ lines: [LineEvidence], usualGap: Int) -> [Bool] {
        var marks = [Bool](repeating: false, count: lines.count)
        guard usualGap > 0 else { return marks }
        var place = 1
        while place < lines.count {
            let poem = isPoet(lines[place - 1]) ? poem(from: place, lines) : place..<place
            for line in poem { marks[line] = true }
            place = max(place + 1, poem.upperBound)
        }
        return marks
    }

    private static func isPoet(_ line: LineEvidence) -> Bool {
        line.count <= longestName && (line.credit.map { $0.isOneName && $0.strength >= .guess } ?? false)
    }

    /// The stanzas from `start` on: each of two lines at least.
    private static func poem(from start: Int, _ lines: [LineEvidence]) -> Range<Int> {
        var end = start
        while end < lines.count, isLine(lines[end]) {
            var next = end + 1
            while next < lines.count, isLine(lines[next]), lines[next].gapBefore == 0 { next += 1 }
            guard next - end >= 2 else { break }
            end = next
        }
        return end - start >= fewestLines ? start..<end : start..<start
    }

    private static func isLine(_ line: LineEvidence) -> Bool {
        line.count <= longestLine && line.digits == 0 && !line.isReport && (line.credit?.strength ?? .guess) <= .bare
            && line.imprint == nil && line.furniture == nil
    }
}
