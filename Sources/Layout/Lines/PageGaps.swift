/// Blank lines between the lines of a page.
enum PageGaps {
    /// Blank lines between two lines of text, as most of the page has it.
    static func usual(_ lines: [LineEvidence]) -> Int {
        var counts = [Int](repeating: 0, count: 10)
        for line in lines.dropFirst() { counts[min(line.gapBefore, 9)] += 1 }
        return counts.indices.max { counts[$0] < counts[$1] } ?? 0
    }

    /// Blank lines before each head of a page that sets the lines of a head closer than its paragraphs; nil for other pages.
    /// It is the distance that heads keep from the text before them, where kickers and decks stand off from a headline too.
    static func betweenHeads(_ lines: [LineEvidence], isTitle: [Bool], usual: Int) -> Int? {
        let titles = lines.indices.dropFirst().filter { isTitle[$0] }
        guard usual > 0, titles.contains(where: { isTitle[$0 - 1] && lines[$0].gapBefore == 0 }) else { return nil }
        return max(1, titles.filter { lines[$0 - 1].isText }.map { lines[$0].gapBefore }.min() ?? 1)
    }
}
