import Lexicon

/// The programmes, platforms and events a story may name: formulas and names known to all, what stands in
/// quotation marks beside a head noun or a verb of undertaking, and head nouns with a specific modifier.
struct UndertakingCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    let lexicon: NameLexicon
    let placeStart: [Int32]

    init(in scan: StoryScan, lexicon: NameLexicon, placeStart: [Int32]) {
        self.scan = scan
        self.lexicon = lexicon
        self.placeStart = placeStart
        addKnown()
        addQuoted()
        addHeaded()
        joinTwins()
        addFirsts()
        candidates += CountedUndertakings(in: scan).candidates
        addCoinedBesideHead()
        addNumberedEpidemics()
    }

    mutating func add(_ range: Range<Int>, _ type: EntityType, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: type, confidence: confidence))
    }

    private mutating func addKnown() {
        for term in scan.terms {
            if term.classes.contains(.formula) {
                add(term.range, .programme, 72)
                // 数字化改革 + 战略, 河长制 + 模式: the formula with its head noun.
                if let head = scan.longestTerm(at: term.range.upperBound, .programmeHead),
                    Int(scan.wordEnd[head.range.upperBound - 1]) == head.range.upperBound,
                    !head.classes.contains(.strongHead) || head.range.count > 1
                {
                    add(term.range.lowerBound..<head.range.upperBound, .programme, 72)
                }
            }
            if term.classes.contains(.platform) {
                let digits = scan.classes[term.range].allSatisfy { $0 == .digit || $0 == .latin }
                let whole =
                    scan.class(at: term.range.lowerBound - 1) != .digit
                    && scan.class(at: term.range.upperBound) != .digit
                    && scan.class(at: term.range.upperBound) != .latin
                let between =
                    Int(scan.wordStart[term.range.lowerBound]) == term.range.lowerBound
                    && Int(scan.wordEnd[term.range.upperBound - 1]) == term.range.upperBound
                if digits ? whole : between || term.range.count > 2 { add(term.range, .platform, 72) }
                // 12333 + 热线
                if digits, whole, let head = scan.longestTerm(at: term.range.upperBound, .platformHead) {
                    add(term.range.lowerBound..<head.range.upperBound, .platform, 72)
                }
            }
            if term.classes.contains(.event) { add(term.range, .event, 72) }
        }
    }

    /// The kind of undertaking whose head noun is among `classes`; systems and events first, they are the narrower.
    static func type(of classes: Vocabulary.Classes) -> EntityType? {
        classes.contains(.platformHead)
            ? .platform
            : classes.contains(.eventHead) ? .event : classes.contains(.programmeHead) ? .programme : nil
    }

    static let heads: Vocabulary.Classes = [.programmeHead, .platformHead, .eventHead]

    /// Whether a verb of undertaking stands just before `start`, or two or three characters before it (开展了“…”).
    func isTriggered(_ start: Int, by classes: Vocabulary.Classes = .trigger) -> Bool {
        var start = start
        var quotations = 0
        while quotations < Self.quotationsInARow {
            var before: Int?
            for end in stride(from: start, through: max(0, start - 3), by: -1) {
                if scan.longestTerm(endingAt: end, classes) != nil { return true }
                // “雪亮工程”“智安小区”: what is said before the first holds for the second.
                if end > 1, scan.classes[end - 1] == .closeQuote,
                    let open = (max(0, end - 20)..<(end - 1)).last(where: { scan.classes[$0] == .openQuote })
                {
                    before = open
                    break
                }
            }
            guard let before else { return false }
            start = before
            quotations += 1
        }
        return false
    }

    /// Quotations in a row that one verb is taken to stand before.
    private static let quotationsInARow = 64

    /// 群众诉求实时响应机制, 农村医疗品质提升工作方案: a head noun and what is before it.
    private mutating func addHeaded() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: Self.heads) && term.range.count >= 1 {
            var end = term.range.upperBound
            guard let type = Self.type(of: term.classes),
                scan.longestTerm(endingAt: end, Self.heads)?.range == term.range
            else { continue }
            // 户主 + 会 + 上: what is said, asked or done at a meeting; any other word across the end is another matter.
            let isAt = type == .event && scan.text[end - 1] == "会" && Int(scan.wordEnd[end - 1]) == end + 1
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end, !isAt { continue }
            // The head noun goes on: 改革方案, 行动计划.
            if end < scan.count, let next = scan.longestTerm(at: end, Self.heads), next.range.count >= 2,
                let nextType = Self.type(of: next.classes), type != .event || nextType == .event
            {
                // 第二期干部能力提升培训班 + 汇报会: a meeting on an event, and named with it.
                guard type == .event else { continue }
                end = next.range.upperBound
            }
            let growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: none, style: .descriptive)
            let own = term.range.lowerBound - growth.start
            if isSaid(term, growth) { continue }
            // 客货邮融合+ + 的 + 农村物流运作模式
            if type == .programme, growth.start > 2, scan.has("+的", at: growth.start - 2),
                let formula = scan.longestTerm(endingAt: growth.start - 2, .formula)
            {
                add(formula.range.lowerBound..<end, .programme, 68)
                continue
            }
            // “龙头企业培优、中小企业倍增” + 两项 + 行动: the members are the names.
            if growth.hasQuote,
                scan.partOfSpeech[term.range.lowerBound - 1] == .measure
                    || scan.partOfSpeech[term.range.lowerBound - 1] == .numeral,
                NumeralClass.of(scan.text[term.range.lowerBound - 2]) != .none
            {
                continue
            }
            // 县党代会, 市人代会.
            if own == 1, growth.hasAnchor, type == .event, term.range.count >= 3 { add(growth.start..<end, .event, 66) }
            guard own >= 2 else { continue }
            // 用好 + 12333 + 热线, 全国 + 12315 + 平台: a number to dial opens the name.
            if type == .platform, let number = dialled(before: term.range.lowerBound) {
                add(number..<end, .platform, 75)
                continue
            }
            let triggered = isTriggered(growth.start) || growth.start == 0
            let head = term.range.count
            let opening = EventOpening(scan: scan, placeStart: placeStart)
            let held = type == .event ? opening.held(growth.start..<end) : nil
            let confidence: Int
            switch type {
            case .event:
                guard head >= 2 else { continue }
                confidence =
                    growth.hasQuote
                    ? 66
                    : own >= 3 && (growth.hasPlace || triggered || Self.isOrdinal(scan, growth.start) || own >= 6)
                        || head >= 4 && growth.hasPlace || head >= 5 && triggered || held != nil
                        ? 58 : 0
            case .platform:
                confidence =
                    growth.hasQuote
                    ? 66
                    : opensWithNumber(growth.start..<end) && own >= 3 && head >= 2
                        ? 60
                        : growth.hasPlace && own >= 4 || triggered && own >= 4 && head >= 2 && own + head >= 7 ? 56 : 0
            default:
                let strong = term.classes.contains(.strongHead)
                // 清华大学 + 农业科技项目
                let opensWithBody = scan.longestTerm(at: growth.start, .organization).map { $0.count >= 2 } == true
                confidence =
                    growth.hasQuote
                    ? 68
                    : strong && (growth.hasPlace || triggered && own >= 4 || own >= 6 && growth.opensCleanly)
                        ? 56
                        : opensWithBody && own >= 6 || growth.hasPlace && triggered && own >= 5
                            ? 52 : isTriggered(growth.start, by: .launch) && own >= 4 && own + head >= 8 ? 50 : 0
            }
            guard confidence > 0 else { continue }
            // 周至县 + 旅游系统: all of a county's offices of one trade, and nothing that runs on a machine.
            if type == .platform, growth.hasPlace, !growth.hasQuote, term.range.lowerBound - growth.ownStart <= 4,
                scan.has("系统", at: term.range.lowerBound), head == 2
            {
                continue
            }
            // 周至县 + “数字果园”管理平台, 周村区 + “头雁出海”计划
            if growth.hasQuote, growth.hasPlace,
                type == .platform || type == .programme && scan.class(at: growth.ownStart) == .openQuote
            {
                add(growth.ownStart..<end, type, confidence)
                continue
            }
            let start = type == .event ? held ?? opening.start(of: growth.start) : growth.start
            add((type == .event ? opening.behindAspect(start) : start)..<end, type, confidence)
        }
    }

    /// 青川县 + 计划 + 依托, “…” + 交换意见: what is planned or said, and no plan or document.
    private func isSaid(_ head: StoryScan.Term, _ growth: NameGrowth) -> Bool {
        let end = head.range.upperBound
        if head.count == 2, growth.hasPlace, growth.ownStart == head.range.lowerBound, end < scan.count,
            [.verb, .preposition].contains(scan.partOfSpeech[end])
        {
            return true
        }
        let before = head.range.lowerBound - 1
        return head.count == 2 && head.classes.contains(.document) && before > 0 && scan.partOfSpeech[before] == .verb
            && Int(scan.wordEnd[before]) - Int(scan.wordStart[before]) == 2
            && (growth.hasQuote || ["意见", "建议"].contains(scan.string(head.range)))
    }

    /// 首个 + 农村客货邮融合运输服务站: the first of a kind that a formula names is the scheme that the story tells of.
    private mutating func addFirsts() {
        for formula in scan.terms where formula.classes.contains(.formula) {
            let end = formula.range.upperBound
            guard
                let close = (end + 2..<max(end + 2, min(scan.count, end + Self.kindLength))).first(where: {
                    scan.longestTerm(endingAt: $0, .genericOrgan).map { $0.range.lowerBound >= end } == true
                }), scan.classes[end..<close].allSatisfy({ $0 == .han })
            else { continue }
            for start in [formula.range.lowerBound, formula.range.lowerBound - 2]
            where start >= 2 && Self.firsts.contains(where: { scan.has($0, at: start - 2) }) {
                add(start..<close, .programme, 70)
            }
        }
    }

    /// Characters of a kind behind its formula.
    private static let kindLength = 9
    private static let firsts = ["首个", "首家", "首批"]

    /// 第三届茶产业博览会 + 暨 + 首届茶文化节: two events in one name.
    private mutating func joinTwins() {
        let events = candidates.filter { $0.type == .event }
        for first in events where scan.has("暨", at: first.range.upperBound) {
            for second in events where second.range.lowerBound == first.range.upperBound + 1 {
                add(first.range.lowerBound..<second.range.upperBound, .event, 70)
            }
        }
    }

    /// Where the number begins that ends at `end`: three to six digits behind no other digit or letter.
    private func dialled(before end: Int) -> Int? {
        var start = end
        while start > 0, scan.classes[start - 1] == .digit { start -= 1 }
        return (3...6).contains(end - start) && scan.class(at: start - 1) != .latin ? start : nil
    }

    /// 8890综合服务平台, 96119热线: a number to dial, and no count (300余项…应用).
    private func opensWithNumber(_ name: Range<Int>) -> Bool {
        guard let end = name.first(where: { scan.classes[$0] != .digit }), (3...6).contains(end - name.lowerBound)
        else {
            return false
        }
        return scan.classes[end] == .han && scan.partOfSpeech[end] != .measure
            && NumeralClass.of(scan.text[end]) == .none
            && scan.longestTerm(at: end, .particle) == nil && !["多", "余"].contains(scan.text[end])
    }

    private static func isOrdinal(_ scan: StoryScan, _ start: Int) -> Bool {
        start < scan.count && (scan.text[start] == "第" || scan.text[start] == "首")
    }

    /// 数字化应用平台治村宝 … 治村宝应用: a run of characters that no list knows, beside a system's head noun
    /// once and three times or more in the story.
    private mutating func addCoinedBesideHead() {
        var names: Set<[Unicode.Scalar]> = []
        let heads = scan.terms.lazy.filter { $0.classes.contains(.platformHead) && $0.range.count >= 2 }
        for term in heads.prefix(Self.headsTried) {
            var after = term.range.upperBound
            while [.stop, .comma, .colon, .openQuote].contains(scan.class(at: after)), after - term.range.upperBound < 2
            { after += 1 }
            for length in 2...5 {
                for start in [after, term.range.lowerBound - length] where start >= 0 && start + length <= scan.count {
                    let range = start..<(start + length)
                    let name = Array(scan.text[range])
                    guard scan.classes[range].allSatisfy({ $0 == .han }), !names.contains(name),
                        scan.word(range) == nil,
                        scan.longestTerm(endingAt: range.upperBound, [.platformHead, .opener]) == nil,
                        scan.longestTerm(at: start, [.opener, .platformHead, .programmeHead]) == nil,
                        range.contains(where: { Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) == 1 })
                    else { continue }
                    if occurrences(name) >= 3 { names.insert(name) }
                }
            }
        }
        // The longest form that is as frequent as its beginnings.
        for name in names
        where !names.contains(where: {
            $0.count > name.count && $0.starts(with: name)
                || $0.count > name.count && $0.suffix(name.count).elementsEqual(name)
        }) {
            for start in 0...max(0, scan.count - name.count)
            where scan.text[start..<min(scan.count, start + name.count)].elementsEqual(name) {
                add(start..<(start + name.count), .platform, 85)
            }
        }
    }

    /// Head nouns beside which a coined name is sought: a story's own system stands beside the first of them.
    private static let headsTried = 24

    private func occurrences(_ name: [Unicode.Scalar]) -> Int {
        guard scan.count >= name.count else { return 0 }
        return (0...(scan.count - name.count)).reduce(0) { count, start in
            count + (scan.text[start] == name[0] && scan.text[start..<(start + name.count)].elementsEqual(name) ? 1 : 0)
        }
    }
}
