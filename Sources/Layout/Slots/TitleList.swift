/// The titles that a digital edition lists over the page (标题导航): what stands there again is a headline.
struct TitleList {
    /// Shorter lines name parts of the site, in Han characters.
    private static let fewestHan = 5

    /// The letters of the listed titles, without marks and blanks.
    private var titles = Set<[Unicode.Scalar]>()

    /// Takes the lines that have no part in the run of the page. O(characters).
    init(lines: [LineEvidence], running: [Int]) {
        var next = running.startIndex
        for (index, line) in lines.enumerated() {
            if next < running.endIndex, running[next] == index {
                next += 1
            } else if line.isShort, line.han >= Self.fewestHan {
                titles.insert(Self.letters(of: line))
            }
        }
    }

    /// Whether the list has the title that `line` is.
    func names(_ line: LineEvidence) -> Bool {
        !titles.isEmpty && line.han >= Self.fewestHan && !(line.label?.isPlain ?? false)
            && titles.contains(Self.letters(of: line))
    }

    private static func letters(of line: LineEvidence) -> [Unicode.Scalar] {
        line.text.filter { $0.isHan || $0.digit != nil || $0.isLatin }
    }
}
