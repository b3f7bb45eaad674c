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
        addStorms()
        addNumberedFestivals()
        addDrives()
        addPlots()
        addAlliances()
        addCarriers()
    }

    mutating func add(_ range: Range<Int>, _ type: EntityType, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: type, confidence: confidence))
    }

    private mutating func addKnown() {
        let opening = EventOpening(scan: scan, placeStart: placeStart)
        for term in scan.terms {
            if term.classes.contains(.formula) {
                add(term.range, .programme, 72)
                // 大数据 + 精密智控, 智慧 + 河长制
                if let technique = UndertakingWords.technique.suffix(of: scan.text[..<term.range.lowerBound]),
                    Int(scan.wordStart[technique.range.lowerBound]) == technique.range.lowerBound
                {
                    add(technique.range.lowerBound..<term.range.upperBound, .programme, 72)
                }
                // 数字化改革 + 战略, 河长制 + 模式: the formula with its head noun.
                // 高标准农田建设 + 整县推进 + 试点
                if scan.has("试点", at: term.range.upperBound + 4), scan.has("推进", at: term.range.upperBound + 2) {
                    add(term.range.lowerBound..<(term.range.upperBound + 6), .programme, 72)
                }
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
            if term.classes.contains(.event) {
                add(term.range, .event, 72)
                // 第134届 + 广交会
                let start = opening.start(of: term.range.lowerBound)
                if start < term.range.lowerBound { add(start..<term.range.upperBound, .event, 72) }
            }
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
                // 推介会。 + 活动现场: a sentence before it is another matter.
                if end < start, [.stop, .newline].contains(scan.classes[end]) { break }
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
            let isAt =
                type == .event && scan.text[end - 1] == "会" && Int(scan.wordEnd[end - 1]) == end + 1
                && scan.text[end] != "议"
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end, !isAt { continue }
            let opensRun = scan.longestTerm(endingAt: term.range.lowerBound, .strongHead) != nil
            // The head noun goes on: 改革方案, 行动计划.
            if end < scan.count, let next = scan.longestTerm(at: end, Self.heads), next.range.count >= 2,
                let nextType = Self.type(of: next.classes), type != .event || nextType == .event
            {
                // 第二期干部能力提升培训班 + 汇报会: a meeting on an event, and named with it.
                guard type == .event else { continue }
                end = next.range.upperBound
            }
            var growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: none, style: .descriptive)
            if term.classes.contains(.strongHead) { joinPair(&growth, bodies: none) }
            let own = term.range.lowerBound - growth.start
            if isSaid(term, growth) { continue }
            addCoined(before: term)
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
            // 装进 + 丹企通 + 小程序
            if type == .platform, own >= 3, !growth.hasQuote,
                UndertakingWords.carrier.row(of: scan.text[term.range]) != nil,
                isCoinedSystem(term.range.lowerBound - 3..<term.range.lowerBound)
            {
                add(term.range.lowerBound - 3..<end, type, 60)
                continue
            }
            let triggered = isTriggered(growth.start) || growth.start == 0
            let head = term.range.count
            let opening = EventOpening(scan: scan, placeStart: placeStart)
            // 掌上办公APP + “浙政钉”: what the name behind it is, and no name.
            if type == .platform, !growth.hasQuote, scan.class(at: end) == .openQuote, scan.text[end] != "《" {
                continue
            }
            // 大刀阔斧 + 改革: how, and not which.
            if type == .programme, scan.partOfSpeech[growth.start] == .idiom,
                Int(scan.wordEnd[growth.start]) == term.range.lowerBound
            {
                continue
            }
            // 常委 + 列席 + 会议: who was there.
            if type == .event, UndertakingWords.attending.suffix(of: scan.text[..<term.range.lowerBound]) != nil {
                continue
            }
            // 果园夜校 + 微信 + 群: the system that carries it has the name.
            if type == .platform, !growth.hasQuote, isCarriedGroup(term) { continue }
            let isWhole = opensWithWhole(growth.start)
            let held = type == .event ? opening.held(growth.start..<end) : nil
            let confidence: Int
            switch type {
            case .event:
                guard head >= 2 else { continue }
                confidence =
                    growth.hasQuote
                    ? 66
                    : own >= 3
                        && (growth.hasPlace || isWhole || triggered || Self.isOrdinal(scan, growth.start)
                            || growth.hasAnchor && Self.isOrdinal(scan, growth.start + 1) || own >= 6)
                        || head >= 4 && (growth.hasPlace || isWhole) || head >= 5 && triggered || held != nil
                        ? 58 : 0
            case .platform:
                confidence =
                    growth.hasQuote
                    ? 66
                    : opensWithNumber(growth.start..<end) && own >= 3 && head >= 2
                        ? 60
                        : (growth.hasPlace || isWhole) && own >= 4
                            || triggered && own >= 4 && head >= 2 && own + head >= 7
                            ? 56 : 0
            default:
                let strong = term.classes.contains(.strongHead) || opensRun
                // 清华大学 + 农业科技项目
                let opensWithBody = scan.longestTerm(at: growth.start, .organization).map { $0.count >= 2 } == true
                confidence =
                    growth.hasQuote
                    ? 68
                    : strong
                        && (growth.hasPlace || triggered && own >= 4 || own >= 6 && growth.opensCleanly
                            || (own >= 4 || head >= 4) && isWhole || own >= 4 && opensClause(growth.start)
                            || head >= 5 && triggered)
                        ? 56
                        : opensWithBody && own >= 6 || growth.hasPlace && triggered && own >= 5
                            ? 52
                            : own >= 4 && own + head >= 7 && isTriggered(growth.start, by: .launch)
                                || isTitle(term, growth) || isProject(term, growth)
                                ? 50 : 0
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
            // 第五次 + 全国经济普查
            if type == .programme, isWhole {
                add(opening.start(of: growth.start)..<end, type, confidence)
                continue
            }
            add((type == .event ? opening.behindAspect(start) : behindMeasure(start))..<end, type, confidence)
        }
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
        // 数字化应用平台 + 治村宝: the kind before the name is none.
        if !names.isEmpty {
            candidates = candidates.filter { candidate in
                candidate.type != .platform || scan.class(at: candidate.range.upperBound - 1) != .han
                    || !names.contains { scan.text[candidate.range.upperBound...].starts(with: $0) }
            }
        }
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
