/// The lines that take part in the run of a page: all but what is certainly its frame, so that what stands around that
/// stays neighbours.
enum RunningLines {
    /// How deep the name of the paper may stand.
    private static let mastLines = 3

    /// The lines that are not certainly furniture; links below 相关阅读 are.
    static func all(of lines: [LineEvidence]) -> [Int] {
        var running: [Int] = []
        var isUnderLinks = false
        /// The links have dates or dots: what has neither stands behind their list.
        var areMarked = false
        let holdsArticles = lines.count(where: isBreadcrumb) >= fewestArticles
        for (index, line) in lines.enumerated() {
            if isFurniture(line, below: index > 0 ? lines[index - 1] : nil, amongArticles: holdsArticles) {
                if line.furniture == .linksFollow {
                    isUnderLinks = true
                    areMarked = false
                } else if isBreadcrumb(line) {
                    isUnderLinks = false
                } else if line.furniture == .link || line.furniture == .list {
                    areMarked = true
                } else if running.isEmpty {
                    // Over all text the page's own navigation follows; its next part ends the list.
                    isUnderLinks = false
                }
            } else if isUnderLinks, isBulleted(line) {
                areMarked = true
            } else if !isSiteName(index, in: lines), !isPageName(index, in: lines),
                !isMonth(index, in: lines)
            {
                if !line.isShort || line.ending == .sentence || line.credit != nil || line.imprint != nil || areMarked
                    || line.label?.isPlain ?? false
                {
                    // What stands right over a report is its headline, and no link.
                    if isUnderLinks, !areMarked, line.isReport, lines[index - 1].isTitle {
                        running.append(index - 1)
                    }
                    isUnderLinks = false
                }
                if !isUnderLinks { running.append(index) }
            }
        }
        return running
    }

    /// Breadcrumbs of a page of the web that holds several articles, each with its own editors at its foot.
    private static let fewestArticles = 2

    /// The name of the page between its number and its date.
    private static func isPageName(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard index > 0, index + 1 < lines.count, let label = lines[index].label, label.isPlain, label.reach == .page
        else { return false }
        return isFrame(lines[index - 1]) && isFrame(lines[index + 1])
    }

    /// The month beside the rest of the date, where each stands on a line of its own.
    private static func isMonth(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard lines[index].count <= longestMonth, PrintedDate.isMonth(lines[index].text) else { return false }
        return [index - 1, index + 1].contains { lines.indices.contains($0) && isFrame(lines[$0]) }
    }

    /// 2025年12月, in code points.
    private static let longestMonth = 8

    private static func isFrame(_ line: LineEvidence) -> Bool {
        line.furniture == .number || line.imprint?.isMast ?? false
    }

    /// The title of another page behind a dot.
    private static func isBulleted(_ line: LineEvidence) -> Bool {
        guard let first = line.text.first, line.isShort, line.ending != .sentence else { return false }
        return first.isOrnament || first.isLinkDot || first == "-"
    }

    /// The paper's or site's own name over everything else, in Chinese or spelled in letters.
    private static func isSiteName(_ index: Int, in lines: [LineEvidence]) -> Bool {
        guard index < mastLines else { return false }
        let line = lines[index]
        if isSpelled(line) { return true }
        guard line.count <= longestName, line.label == nil else { return false }
        return PaperName.isName(line.text)
            || line.han == line.count && index + 1 < min(mastLines, lines.count) && isSpelled(lines[index + 1])
    }

    /// Longest name of a paper or site, in code points.
    private static let longestName = 20
    /// Letters that a name has when it is spelled (JINRI JULU).
    private static let fewestLetters = 6

    private static func isSpelled(_ line: LineEvidence) -> Bool {
        line.latin >= fewestLetters && line.latin + line.innerBlanks == line.count
    }

    static func isFurniture(
        _ line: LineEvidence, below last: LineEvidence? = nil, amongArticles: Bool = false
    ) -> Bool {
        if line.imprint?.isMast ?? false { return true }
        if let credit = line.credit, credit.isPageFooter, !line.isBracketed {
            if amongArticles, line.furniture == nil, line.imprint == nil { return false }
            // Right below who wrote a story stands who edited it.
            return !(line.gapBefore == 0 && last?.credit.map { $0.strength == .role && !$0.isEditorial } ?? false)
        }
        guard !line.isReport else { return false }
        // 民生热线88360110 is the column's name and its number.
        if line.furniture == .notice, line.label?.isPlain ?? false { return false }
        switch line.furniture {
        case nil: return false
        case .breadcrumb, .list, .link, .linksFollow: return true
        case .phrase, .number, .notice: break
        }
        return true
    }

    static func isBreadcrumb(_ line: LineEvidence) -> Bool {
        if case .breadcrumb = line.furniture { true } else { false }
    }
}
