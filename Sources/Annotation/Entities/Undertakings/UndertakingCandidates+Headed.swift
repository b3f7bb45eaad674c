import Lexicon

/// A head noun and what before it may be the name of an undertaking: 群众诉求实时响应 + 机制.
struct HeadedName {
    let head: StoryScan.Term
    let type: EntityType
    /// Behind the head noun, or behind the second of two (培训班 + 汇报会).
    let end: Int
    /// How far the words before the head noun reach.
    let growth: NameGrowth

    var range: Range<Int> { growth.start..<end }
    /// Characters before the head noun.
    var ownCount: Int { head.range.lowerBound - growth.start }
}

/// What a head noun closes, each kind of undertaking by rules of its own.
extension UndertakingCandidates {
    /// 群众诉求实时响应机制, 农村医疗品质提升工作方案: a head noun and what is before it.
    mutating func addHeaded() {
        let none = [Int32](repeating: -1, count: scan.count + 1)
        for term in scan.terms where !term.classes.isDisjoint(with: Self.heads) {
            guard let (type, end) = closing(term) else { continue }
            var growth = NameGrowth(
                before: term.range.lowerBound, in: scan, placeStart: placeStart, bodies: none, style: .descriptive)
            if term.classes.contains(.strongHead) { joinPair(&growth, bodies: none) }
            let name = HeadedName(head: term, type: type, end: end, growth: growth)
            if isSaid(name) { continue }
            addCoined(before: term)
            addHeaded(name)
        }
    }

    /// The kind of undertaking that `term` closes the name of, and where the name ends; nil where it is but a part of a
    /// longer head noun or of another word.
    private func closing(_ term: StoryScan.Term) -> (type: EntityType, end: Int)? {
        let end = term.range.upperBound
        guard let type = Self.type(of: term.classes),
            scan.longestTerm(endingAt: end, Self.heads)?.range == term.range
        else { return nil }
        // 户主 + 会 + 上: what is said, asked or done at a meeting; any other word across the end is another matter.
        let isAt =
            type == .event && scan.text[end - 1] == "会" && Int(scan.wordEnd[end - 1]) == end + 1
            && scan.text[end] != "议"
        if end < scan.count, Int(scan.wordEnd[end - 1]) > end, !isAt { return nil }
        // The head noun goes on: 改革方案, 行动计划.
        guard let next = scan.longestTerm(at: end, Self.heads), next.count >= 2,
            let nextType = Self.type(of: next.classes), type != .event || nextType == .event
        else { return (type, end) }
        // 第二期干部能力提升培训班 + 汇报会: a meeting on an event, and named with it.
        return type == .event ? (type, next.range.upperBound) : nil
    }

    private mutating func addHeaded(_ name: HeadedName) {
        if let start = formulaStart(of: name) { return add(start..<name.end, .programme, 68) }
        if countsQuotations(name) { return }
        // 县党代会, 市人代会.
        if name.ownCount == 1, name.growth.hasAnchor, name.type == .event, name.head.count >= 3 {
            add(name.range, .event, 66)
        }
        guard name.ownCount >= 2 else { return }
        switch name.type {
        case .platform: addPlatform(name)
        case .event: addEvent(name)
        default: addProgramme(name)
        }
    }

    /// 客货邮融合+ + 的 + 农村物流运作模式: where the formula begins that the mode goes by.
    private func formulaStart(of name: HeadedName) -> Int? {
        let start = name.growth.start
        guard name.type == .programme, start > 2, scan.has("+的", at: start - 2) else { return nil }
        return scan.longestTerm(endingAt: start - 2, .formula)?.range.lowerBound
    }

    /// “龙头企业培优、中小企业倍增” + 两项 + 行动: the members are the names.
    private func countsQuotations(_ name: HeadedName) -> Bool {
        let last = name.head.range.lowerBound - 1
        return name.growth.hasQuote && (scan.partOfSpeech[last] == .measure || scan.partOfSpeech[last] == .numeral)
            && NumeralClass.of(scan.text[last - 1]) != .none
    }

    /// Whether a verb of undertaking stands before the name, or nothing at all.
    private func isTriggered(_ name: HeadedName) -> Bool {
        name.growth.start == 0 || isTriggered(name.growth.start)
    }

    /// Whether the name is that of a place, of the country or of all of a division.
    private func isPlaced(_ name: HeadedName) -> Bool {
        name.growth.hasPlace || opensWithWhole(name.growth.start)
    }

    // MARK: Systems

    private mutating func addPlatform(_ name: HeadedName) {
        let (growth, headStart) = (name.growth, name.head.range.lowerBound)
        // 用好 + 12333 + 热线, 全国 + 12315 + 平台: a number to dial opens the name.
        if let number = dialled(before: headStart) { return add(number..<name.end, .platform, 75) }
        // 12345 + 青海省 + 政务服务便民热线
        if growth.hasPlace, growth.ownStart == headStart, let number = dialled(before: growth.start) {
            return add(number..<name.end, .platform, 75)
        }
        if !growth.hasQuote {
            // 装进 + 丹企通 + 小程序
            if name.ownCount >= 3, UndertakingWords.carrier.row(of: scan.text[name.head.range]) != nil,
                isCoinedSystem(headStart - 3..<headStart)
            {
                return add(headStart - 3..<name.end, .platform, 60)
            }
            // 掌上办公APP + “浙政钉”: what the name behind it is, and no name.
            if scan.class(at: name.end) == .openQuote, scan.text[name.end] != "《" { return }
            // 果园夜校 + 微信 + 群: the system that carries it has the name.
            if isCarriedGroup(name.head) { return }
        }
        let confidence = confidence(ofPlatform: name)
        guard confidence > 0, !isTrade(name) else { return }
        // 周至县 + “数字果园”管理平台
        let start = growth.hasQuote && growth.hasPlace ? growth.ownStart : behindMeasure(growth.start)
        add(start..<name.end, .platform, confidence)
    }

    private func confidence(ofPlatform name: HeadedName) -> Int {
        let (own, head) = (name.ownCount, name.head.count)
        if name.growth.hasQuote { return 66 }
        if own >= 3, head >= 2, opensWithNumber(name.range) { return 60 }
        guard own >= 4 else { return 0 }
        return isPlaced(name) || head >= 2 && own + head >= 7 && isTriggered(name) ? 56 : 0
    }

    /// 周至县 + 旅游系统: all of a county's offices of one trade, and nothing that runs on a machine.
    private func isTrade(_ name: HeadedName) -> Bool {
        let headStart = name.head.range.lowerBound
        return name.growth.hasPlace && !name.growth.hasQuote && headStart - name.growth.ownStart <= 4
            && name.head.count == 2 && scan.has("系统", at: headStart)
    }

    // MARK: Events

    private mutating func addEvent(_ name: HeadedName) {
        // 常委 + 列席 + 会议: who was there.
        if UndertakingWords.attending.suffix(of: scan.text[..<name.head.range.lowerBound]) != nil { return }
        let opening = EventOpening(scan: scan, placeStart: placeStart)
        let held = opening.held(name.range)
        let confidence = confidence(ofEvent: name, isHeld: held != nil)
        guard confidence > 0 else { return }
        let start = held ?? opening.start(of: name.growth.start)
        add(opening.behindAspect(start)..<name.end, .event, confidence)
    }

    private func confidence(ofEvent name: HeadedName, isHeld: Bool) -> Int {
        let (own, head, start) = (name.ownCount, name.head.count, name.growth.start)
        guard head >= 2 else { return 0 }
        if name.growth.hasQuote { return 66 }
        if isHeld || own >= 6 || own >= 3 && followsEvent(start) { return 58 }
        let headStart = name.head.range.lowerBound
        // 队里的 + 第一次 + 集训: counted, and none by name; 第一次全体会议 is one of those that a congress has.
        if scan.text[headStart - 1] == "次", !scan.has("会议", at: name.end - 2),
            EventOpening(scan: scan, placeStart: placeStart).ordinal(endingAt: headStart) == start
        {
            return 0
        }
        let isNumbered =
            isOrdinal(start) || name.growth.hasAnchor && isOrdinal(start + 1)
        return own >= 3 && isNumbered || (own >= 3 || head >= 4) && isPlaced(name)
            || (own >= 3 || head >= 5) && isTriggered(name) ? 58 : 0
    }

    /// 全国奇石精品大赛、…技艺交流会 + 和 + 砚文化论坛: whether a list of events goes on at `start`.
    private func followsEvent(_ start: Int) -> Bool {
        guard start > 1, scan.classes[start - 1] == .enumeration || ["和", "与", "及"].contains(scan.text[start - 1])
        else { return false }
        // 开幕式和 + 多场分论坛: counted, and none by name.
        if NumeralClass.of(scan.text[start]) != .none || ["多", "几", "数"].contains(scan.text[start]) { return false }
        return scan.longestTerm(endingAt: start - 1, .eventHead).map { $0.count >= 2 } == true
    }

    // MARK: Programmes

    private mutating func addProgramme(_ name: HeadedName) {
        let growth = name.growth
        // 大刀阔斧 + 改革: how, and not which.
        if scan.partOfSpeech[growth.start] == .idiom, Int(scan.wordEnd[growth.start]) == name.head.range.lowerBound {
            return
        }
        let confidence = confidence(ofProgramme: name)
        guard confidence > 0 else { return }
        let start: Int
        if growth.hasQuote, growth.hasPlace, scan.class(at: growth.ownStart) == .openQuote {
            // 周村区 + “头雁出海”计划
            start = growth.ownStart
        } else if opensWithWhole(growth.start) {
            // 第五次 + 全国经济普查
            start = EventOpening(scan: scan, placeStart: placeStart).start(of: growth.start)
        } else {
            start = behindMeasure(growth.start)
        }
        add(start..<name.end, .programme, confidence)
    }

    private func confidence(ofProgramme name: HeadedName) -> Int {
        let (own, head, growth) = (name.ownCount, name.head.count, name.growth)
        if growth.hasQuote { return 68 }
        if isStrong(name.head), isSpecific(name) { return 56 }
        // 清华大学 + 农业科技项目
        let opensWithBody = own >= 6 && scan.longestTerm(at: growth.start, .organization).map { $0.count >= 2 } == true
        if opensWithBody || growth.hasPlace && own >= 5 && isTriggered(name) { return 52 }
        let isLaunched = own >= 4 && own + head >= 7 && isTriggered(growth.start, by: .launch)
        return isLaunched || isTitle(name) || isProject(name) ? 50 : 0
    }

    /// Whether `head` closes names more than it speaks of a matter, by itself or behind another that does.
    private func isStrong(_ head: StoryScan.Term) -> Bool {
        head.classes.contains(.strongHead) || scan.longestTerm(endingAt: head.range.lowerBound, .strongHead) != nil
    }

    /// Whether the words before a strong head noun tell which one it is, and not only of what kind.
    private func isSpecific(_ name: HeadedName) -> Bool {
        let (own, head, growth) = (name.ownCount, name.head.count, name.growth)
        return growth.hasPlace || own >= 6 && growth.opensCleanly
            || (own >= 4 || head >= 4) && opensWithWhole(growth.start)
            || own >= 4 && opensClause(growth.start)
            || (own >= 4 || head >= 5) && isTriggered(name)
    }
}
