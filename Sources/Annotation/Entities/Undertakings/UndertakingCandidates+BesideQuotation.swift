import Lexicon

/// What stands before and behind a quotation and tells what it names.
extension UndertakingCandidates {
    /// The end of a head noun that follows `start` at once or after at most eight characters of nouns.
    func head(after start: Int) -> (end: Int, type: EntityType)? {
        // “领军企业提升、中小企业倍增” + 两项行动: a count of names and no name.
        if start < scan.count, NumeralClass.of(scan.text[start]) != .none { return nil }
        var index = start
        while index < scan.count, index - start <= 8, scan.classes[index] == .han {
            if let term = scan.longestTerm(at: index, Self.heads), let type = Self.type(of: term.classes) {
                // “稻田认养” + 的办法, “分层出资” + 办法, “…” + 交换意见: the way it is done is said, and no more of the name.
                if Self.ways.contains(scan.string(term.range)), index == start || isSaying(index) { return nil }
                return headRun(from: term, type)
            }
            if scan.text[index] == "的" {
                // 名为“…” + 的农民画展: what it is, and no more of its name.
                if index == start, isSaidToBeNamed(start) { return nil }
                index += 1
                continue
            }
            guard isModifier(index, opens: index == start) else { return nil }
            index = Int(scan.wordEnd[index])
        }
        return nil
    }

    /// Whether the quotation that ends at `end` stands behind a verb of naming: 名为“…”.
    func isSaidToBeNamed(_ end: Int) -> Bool {
        guard let open = (max(0, end - 42)..<end).last(where: { scan.classes[$0] == .openQuote }) else { return false }
        return UndertakingWords.naming.suffix(of: scan.text[..<open]) != nil
    }

    /// The longest run of head nouns from `first` on, of which the last tells the type: 机制改革.
    private func headRun(from first: StoryScan.Term, _ type: EntityType) -> (end: Int, type: EntityType) {
        let start = first.range.lowerBound
        var (end, last) = (first.range.upperBound, type)
        while end - start <= 8, let next = scan.longestTerm(at: end, Self.heads),
            let nextType = Self.type(of: next.classes)
        {
            end = next.range.upperBound
            last = nextType
        }
        return (end, last)
    }

    /// Whether the word at `index` may stand between a quotation and its head noun; `opens`: right behind the quotation.
    private func isModifier(_ index: Int, opens: Bool) -> Bool {
        let next = Int(scan.wordEnd[index])
        switch scan.partOfSpeech[index] {
        case .noun, .verbalNoun, .otherName, .abbreviation, .distinction, .place: break
        case .locality where next - index > 1, .direction where next - index > 1: break
        case .verb where next - index > 1: break
        default: return false
        }
        // The 人 of 人才 opens nothing.
        guard let opener = scan.longestTerm(at: index, .opener), opener.range.upperBound >= next else { return true }
        // “三区”人才 + 支持 + 计划: a verb between nouns and the head noun belongs to the name.
        let isWithin =
            next - index == 2 && scan.begins(at: next, .programmeHead)
            && [.verb, .verbalNoun].contains(scan.partOfSpeech[index])
        // “法律明白人”培养 + 工程, “两国双园”建设 + 方案: so does what is done, where the head noun follows at once.
        return isWithin
            && (!opens || !opener.classes.contains(.trigger)
                || UndertakingWords.tail.row(of: scan.text[index..<next]) != nil)
    }

    /// Whether 的 or a verb stands before the head noun at `index`.
    private func isSaying(_ index: Int) -> Bool {
        scan.text[index - 1] == "的" || scan.partOfSpeech[index - 1] == .verb
    }

    private static let ways: Set<String> = ["办法", "意见", "建议"]

    /// The end of a head noun that only quotations have, behind `start` at once or after a short noun.
    func tail(after start: Int) -> Int? {
        guard let tail = UndertakingWords.tail.prefix(of: scan.text[start...]) else { return nil }
        let end = tail.range.upperBound
        return tail.range.count > 1 && (end >= scan.count || Int(scan.wordEnd[end - 1]) == end)
            || scan.class(at: end) != .han ? end : nil
    }

    /// Whether a quotation follows in a list whose last member a system's head noun closes.
    func isListedPlatform(_ end: Int) -> Bool {
        var end = end
        while [.enumeration].contains(scan.class(at: end)) || scan.has("和", at: end),
            scan.class(at: end + 1) == .openQuote
        {
            guard let close = (end + 2..<min(scan.count, end + 16)).first(where: { scan.classes[$0] == .closeQuote })
            else {
                return false
            }
            end = close + 1
        }
        // “地质灾害智防”“脐橙产业大脑” + 两个特色应用
        while scan.class(at: end) == .openQuote,
            let close = (end + 1..<min(scan.count, end + 16)).first(where: { scan.classes[$0] == .closeQuote })
        { end = close + 1 }
        guard scan.class(at: end - 1) == .closeQuote else { return false }
        if scan.longestTerm(at: end, .platformHead) != nil { return true }
        guard end + 1 < scan.count, NumeralClass.of(scan.text[end]) != .none,
            scan.partOfSpeech[end + 1] == .measure
                || ["个", "大", "款"].contains(scan.text[end + 1])
        else { return false }
        return (end + 2...end + 4).contains { scan.longestTerm(at: $0, .platformHead) != nil }
    }

    /// 至少1个 + “转化项目”: one of a kind.
    func isCounted(_ quotation: Quotation) -> Bool {
        let last = quotation.range.lowerBound - 1
        return last > 0 && scan.text[last] == "个" && NumeralClass.of(scan.text[last - 1]) != .none
    }

    /// 不搞 + “一考了之”: what is to be avoided is nobody's scheme; nor is what was so before, or is now (从“人找政策”到“政策找人”).
    func isShunned(_ quotation: Quotation) -> Bool {
        let (start, end) = (quotation.range.lowerBound, quotation.range.upperBound)
        if UndertakingWords.shun.suffix(of: scan.text[..<start]) != nil { return true }
        if scan.class(at: end) == .han, Self.turns.contains(scan.text[end]), start > 0,
            ["从", "由"].contains(scan.text[start - 1])
        {
            return true
        }
        // “一时美” + 到 + “持久美”
        guard start > 2, let close = (max(0, start - 3)..<start - 1).first(where: { scan.classes[$0] == .closeQuote }),
            Self.turns.contains(scan.text[close + 1]),
            let open = (max(1, close - Self.turnLength)..<close).last(where: { scan.classes[$0] == .openQuote })
        else { return false }
        return ["从", "由"].contains(scan.text[open - 1])
    }

    /// 从“…” + 到, 由“…” + 变成: what leads from one state to the other.
    private static let turns: ScalarSet = ["到", "变", "转", "向", "迈", "走", "升", "为"]
    /// Characters of the state left at most.
    private static let turnLength = 16

    /// Where the nouns begin that stand before the quotation at `start` and say what it is about: 玉米 + “吨粮田”工程;
    /// `start` where none do, or where they belong to what stands before them.
    func matter(before start: Int) -> Int {
        var index = start
        // 实施 + 年轻干部“墩苗”行动: for whom, behind the verb of the undertaking.
        if let circle = UndertakingWords.circle.suffix(of: scan.text[..<start]),
            !scan.endingClasses[circle.range.lowerBound].isDisjoint(with: [.trigger, .launch])
        {
            return circle.range.lowerBound
        }
        if let start = deed(before: start) { return start }
        while index > 0, start - index <= Self.matterLength, scan.classes[index - 1] == .han, placeStart[index] < 0 {
            let word = Int(scan.wordStart[index - 1])
            switch scan.partOfSpeech[index - 1] {
            case nil, .noun, .verbalNoun, .otherName, .abbreviation, .distinction, .person: break
            // 建 + 盏 + 产业, 校园 + 食 + 材: words that the list lacks.
            case .verb where index - word == 1, .measure where index - word == 1,
                .adjective where index - word == 1:
                break
            default: return opensName(index) ? index : start
            }
            if !scan.endingClasses[index].isDisjoint(with: [
                .opener, .trigger, .launch, .hold, .organ, .genericOrgan, .firm, .institution, .post, .anchor,
            ]) {
                return opensName(index) ? index : start
            }
            index = word
        }
        return start - index <= Self.matterLength && opensName(index) ? index : start
    }

    private static let matterLength = 8

    /// 启动 + 秋粮收购 + “早准备”专项行动: where a noun begins that stands before a verb right before the quotation, both the
    /// object of the verb of undertaking; nil where they are not.
    private func deed(before start: Int) -> Int? {
        guard start > 4, scan.partOfSpeech[start - 1] == .verb, Int(scan.wordStart[start - 1]) == start - 2,
            scan.endingClasses[start].isDisjoint(with: [.trigger, .launch, .hold]),
            scan.partOfSpeech[start - 3] == .noun || scan.partOfSpeech[start - 3] == nil
        else { return nil }
        let noun = start - 4
        guard Int(scan.wordEnd[start - 3]) == start - 2, scan.wordStart[noun] >= Int32(noun),
            let verb = scan.longestTerm(endingAt: noun, [.trigger, .launch]), verb.count >= 2,
            scan.longestTerm(endingAt: start - 2, [.post, .organ, .settlement]) == nil
        else { return nil }
        return noun
    }
}
