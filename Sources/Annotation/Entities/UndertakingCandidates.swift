import Lexicon

/// The programmes, platforms and events a story may name: formulas and names known to all, what stands in
/// quotation marks beside a head noun or a verb of undertaking, and head nouns with a specific modifier.
struct UndertakingCandidates {
    private(set) var candidates: [Candidate] = []

    private let scan: StoryScan
    private let lexicon: NameLexicon
    private let placeStart: [Int32]

    init(in scan: StoryScan, lexicon: NameLexicon, placeStart: [Int32]) {
        self.scan = scan
        self.lexicon = lexicon
        self.placeStart = placeStart
        addKnown()
        addQuoted()
        addHeaded()
    }

    private mutating func add(_ range: Range<Int>, _ type: EntityType, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: type, confidence: confidence))
    }

    private mutating func addKnown() {
        for term in scan.terms {
            if term.classes.contains(.formula) { add(term.range, .programme, 72) }
            if term.classes.contains(.platform) {
                let digits = scan.classes[term.range].allSatisfy { $0 == .digit || $0 == .latin }
                let whole =
                    scan.class(at: term.range.lowerBound - 1) != .digit
                    && scan.class(at: term.range.upperBound) != .digit
                    && scan.class(at: term.range.upperBound) != .latin
                if !digits || whole { add(term.range, .platform, 72) }
            }
            if term.classes.contains(.event) { add(term.range, .event, 72) }
        }
    }

    /// The kind of undertaking whose head noun is among `classes`; systems and events first, they are the narrower.
    private static func type(of classes: Vocabulary.Classes) -> EntityType? {
        classes.contains(.platformHead)
            ? .platform
            : classes.contains(.eventHead) ? .event : classes.contains(.programmeHead) ? .programme : nil
    }

    private static let heads: Vocabulary.Classes = [.programmeHead, .platformHead, .eventHead]

    /// “甬贸贷”, “四联四跑”机制, 《关于…的意见》.
    private mutating func addQuoted() {
        var index = 0
        while index < scan.count {
            guard scan.classes[index] == .openQuote, let close = CharacterClass.closing(scan.text[index]),
                let end = (index + 1..<min(scan.count, index + 42)).first(where: {
                    scan.text[$0] == close || scan.classes[$0] == .newline
                }),
                scan.text[end] == close, end > index + 1
            else {
                index += 1
                continue
            }
            let inner = index + 1..<end
            addQuotation(index..<(end + 1), inner: inner)
            index += 1
        }
    }

    private mutating func addQuotation(_ quotation: Range<Int>, inner: Range<Int>) {
        let after = quotation.upperBound
        if ["《", "〈"].contains(scan.text[quotation.lowerBound]) {
            if scan.longestTerm(endingAt: inner.upperBound, .programmeHead) != nil
                || scan.has("关于", at: inner.lowerBound)
            {
                add(quotation, .programme, 80)
            }
            return
        }
        let inside = scan.classes[inner]
        guard !inside.contains(.stop), !inside.contains(.colon), inner.count >= 2 else { return }
        let parts = inside.filter { $0 == .comma || $0 == .enumeration }.count
        // A head noun after the quotation, at once or after a short modifier: “浙丽保”医疗保障政策.
        if inner.count <= 24, let (head, type) = head(after: after) {
            add(quotation.lowerBound..<head, type, 74)
            return
        }
        if let head = scan.longestTerm(endingAt: inner.upperBound, Self.heads),
            head.range.lowerBound > inner.lowerBound,
            inner.count - head.range.count >= 2, let type = Self.type(of: head.classes), inner.count <= 20
        {
            add(quotation, type, 60)
            return
        }
        let formula = isFormula(inner)
        let triggered = isTriggered(quotation.lowerBound)
        guard inner.count <= 12 + parts * 6 else { return }
        if formula && triggered {
            add(quotation, .programme, 64)
        } else if formula, inner.count >= 4, inner.count <= 12 {
            add(quotation, .programme, 50)
        } else if triggered, inner.count >= 3, inner.count <= 10 {
            add(quotation, .programme, 46)
        }
    }

    /// The end of a head noun that follows `start` at once or after at most eight characters of nouns.
    private func head(after start: Int) -> (end: Int, type: EntityType)? {
        var index = start
        while index < scan.count, index - start <= 8, scan.classes[index] == .han {
            if let term = scan.longestTerm(at: index, Self.heads), let type = Self.type(of: term.classes) {
                // The longest run of head nouns: 机制改革.
                var end = term.range.upperBound
                var last = type
                while let next = scan.longestTerm(at: end, Self.heads), let nextType = Self.type(of: next.classes),
                    end - index <= 8
                {
                    end = next.range.upperBound
                    last = nextType
                }
                return (end, last)
            }
            if scan.text[index] == "的" {
                index += 1
                continue
            }
            let next = Int(scan.wordEnd[index])
            switch scan.partOfSpeech[index] {
            case .noun, .verbalNoun, .otherName, .abbreviation, .distinction, .place: break
            case .verb where next - index > 1: break
            default: return nil
            }
            if scan.longestTerm(at: index, .opener) != nil { return nil }
            index = next
        }
        return nil
    }

    /// Whether the words read as a coined formula: numbers in step (三问三亮, 一企一策), parallel halves
    /// (应检尽检), or no word of the list as a whole and few characters (甬贸贷).
    private func isFormula(_ range: Range<Int>) -> Bool {
        let text = scan.text[range]
        let numerals = text.filter { Self.numerals.contains($0) }.count
        if numerals >= 2, range.count <= 12 { return true }
        if range.count == 4,
            text[range.lowerBound + 1] == text[range.lowerBound + 3]
                || text[range.lowerBound] == text[range.lowerBound + 2]
        {
            return true
        }
        if numerals == 1, Self.numerals.contains(text[range.lowerBound]), range.count <= 5 { return true }
        if text.contains("+") { return true }
        return false
    }

    private static let numerals: Set<Unicode.Scalar> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "双", "两", "1", "2", "3", "4", "5", "6", "7",
        "8", "9", "0",
    ]

    /// Whether a verb of undertaking stands just before `start`, or two or three characters before it (开展了“…”).
    private func isTriggered(_ start: Int) -> Bool {
        for end in stride(from: start, through: max(0, start - 3), by: -1)
        where scan.longestTerm(endingAt: end, .trigger) != nil {
            return true
        }
        return false
    }

    /// 群众诉求实时响应机制, 农村医疗品质提升工作方案: a head noun and what is before it.
    private mutating func addHeaded() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: Self.heads) && term.range.count >= 1 {
            let end = term.range.upperBound
            guard let type = Self.type(of: term.classes),
                scan.longestTerm(endingAt: end, Self.heads)?.range == term.range
            else { continue }
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end { continue }
            // The head noun goes on: 改革方案, 行动计划.
            if end < scan.count, let next = scan.longestTerm(at: end, Self.heads), next.range.count >= 2,
                Self.type(of: next.classes) != nil
            {
                continue
            }
            let growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: none, style: .descriptive)
            let own = term.range.lowerBound - growth.start
            guard own >= 2 else { continue }
            let triggered = isTriggered(growth.start) || growth.start == 0
            let head = term.range.count
            let confidence: Int
            switch type {
            case .event:
                guard head >= 2 else { continue }
                confidence =
                    growth.hasQuote
                    ? 66
                    : own >= 3 && (growth.hasPlace || triggered || Self.isOrdinal(scan, growth.start) || own >= 6)
                        ? 58 : 0
            case .platform:
                confidence =
                    growth.hasQuote
                    ? 66 : growth.hasPlace && own >= 4 || triggered && own >= 4 && head >= 2 && own + head >= 7 ? 56 : 0
            default:
                let strong = Self.strong.contains { scan.text[term.range].elementsEqual($0) }
                confidence =
                    growth.hasQuote
                    ? 68
                    : strong && (growth.hasPlace || triggered && own >= 4 || own >= 6 && growth.opensCleanly)
                        ? 56
                        : growth.hasPlace && triggered && own >= 5 ? 52 : triggered && own >= 6 ? 50 : 0
            }
            if confidence > 0 { add(growth.start..<end, type, confidence) }
        }
    }

    private static func isOrdinal(_ scan: StoryScan, _ start: Int) -> Bool {
        start < scan.count && (scan.text[start] == "第" || scan.text[start] == "首")
    }

    /// Head nouns that by themselves say an undertaking has a name.
    private static let strong = [
        "工程", "行动", "专项行动", "三年行动", "战略", "三年计划", "行动计划", "改革", "大会战", "攻坚战", "计划", "新十条", "大练兵", "三年行动计划", "提升行动",
        "综合改革",
    ].map { Array($0.unicodeScalars) }
}
