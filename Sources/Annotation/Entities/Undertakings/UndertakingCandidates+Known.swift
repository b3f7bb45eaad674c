import Lexicon

/// Formulas, systems and events that all know by name, with what may join them.
extension UndertakingCandidates {
    mutating func addKnown() {
        let opening = EventOpening(scan: scan, placeStart: placeStart)
        for term in scan.terms {
            if term.classes.contains(.formula) { addFormula(term) }
            if term.classes.contains(.platform) { addPlatform(term) }
            if term.classes.contains(.event) { addEvent(term, behind: opening) }
        }
    }

    private mutating func addFormula(_ term: StoryScan.Term) {
        let range = term.range
        add(range, .programme, 72)
        // 大数据 + 精密智控, 智慧 + 河长制
        if let technique = UndertakingWords.technique.suffix(of: scan.text[..<range.lowerBound]),
            Int(scan.wordStart[technique.range.lowerBound]) == technique.range.lowerBound
        {
            add(technique.range.lowerBound..<range.upperBound, .programme, 72)
        }
        // 高标准农田建设 + 整县推进 + 试点
        if scan.has("试点", at: range.upperBound + 4), scan.has("推进", at: range.upperBound + 2) {
            add(range.lowerBound..<(range.upperBound + 6), .programme, 72)
        }
        // 数字化改革 + 战略, 河长制 + 模式: the formula with its head noun.
        if let head = scan.longestTerm(at: range.upperBound, .programmeHead),
            Int(scan.wordEnd[head.range.upperBound - 1]) == head.range.upperBound,
            !head.classes.contains(.strongHead) || head.count > 1
        {
            add(range.lowerBound..<head.range.upperBound, .programme, 72)
        }
    }

    private mutating func addPlatform(_ term: StoryScan.Term) {
        let range = term.range
        guard scan.classes[range].allSatisfy({ $0 == .digit || $0 == .latin }) else {
            let fallsBetweenWords =
                Int(scan.wordStart[range.lowerBound]) == range.lowerBound
                && Int(scan.wordEnd[range.upperBound - 1]) == range.upperBound
            if fallsBetweenWords || range.count > 2 { add(range, .platform, 72) }
            return
        }
        guard scan.class(at: range.lowerBound - 1) != .digit, scan.class(at: range.upperBound) != .digit,
            scan.class(at: range.upperBound) != .latin
        else { return }
        add(range, .platform, 72)
        // 12333 + 热线
        if let head = scan.longestTerm(at: range.upperBound, .platformHead) {
            add(range.lowerBound..<head.range.upperBound, .platform, 72)
        }
    }

    private mutating func addEvent(_ term: StoryScan.Term, behind opening: EventOpening) {
        add(term.range, .event, 72)
        // 第134届 + 广交会
        let start = opening.start(of: term.range.lowerBound)
        if start < term.range.lowerBound { add(start..<term.range.upperBound, .event, 72) }
    }
}
