import Lexicon

/// What speaks for a head noun and the words before it as a name, and what against.
extension UndertakingCandidates {
    /// 青川县 + 计划 + 依托, “…” + 交换意见: what is planned or said, and no plan or document.
    func isSaid(_ name: HeadedName) -> Bool {
        let (head, growth) = (name.head, name.growth)
        guard head.count == 2 else { return false }
        let end = head.range.upperBound
        if growth.hasPlace, growth.ownStart == head.range.lowerBound, end < scan.count,
            [.verb, .preposition].contains(scan.partOfSpeech[end])
        {
            return true
        }
        let before = head.range.lowerBound - 1
        return head.classes.contains(.document) && before > 0 && scan.partOfSpeech[before] == .verb
            && Int(scan.wordEnd[before]) - Int(scan.wordStart[before]) == 2
            && (growth.hasQuote || ["意见", "建议"].contains(scan.string(head.range)))
    }

    /// 全市 + 政法工作会议, 国家 + 基本公共卫生服务项目: all of a division, or of the country.
    func opensWithWhole(_ start: Int) -> Bool {
        start + 1 < scan.count
            && (scan.text[start] == "全" && (scan.ends(at: start + 2, .anchor) || scan.text[start + 1] == "国")
                || scan.has("国家", at: start))
    }

    /// Whether a clause begins at `start`.
    func opensClause(_ start: Int) -> Bool {
        [.stop, .newline, .comma].contains(scan.class(at: start - 1))
    }

    /// 20万千瓦 + 光伏治沙示范项目: behind what says how large.
    func behindMeasure(_ start: Int) -> Int {
        guard scan.class(at: start) == .digit else { return start }
        var index = start
        while scan.class(at: index) == .digit { index += 1 }
        let digits = index
        while index < scan.count, Self.measures.contains(scan.text[index]) { index += 1 }
        return index > digits ? index : start
    }

    private static let measures: ScalarSet = ["万", "亿", "千", "兆", "瓦", "亩", "吨", "米", "公", "里", "平", "方", "头", "元"]

    /// 丹企通 + 小程序: a coined word with the last character of such.
    func isCoinedSystem(_ range: Range<Int>) -> Bool {
        Self.systemEnds.contains(scan.text[range.upperBound - 1])
            && range.allSatisfy { scan.classes[$0] == .han && scan.wordEnd[$0] - scan.wordStart[$0] == 1 }
    }

    private static let systemEnds: ScalarSet = ["通", "云", "码", "宝", "办", "易", "链", "眼"]

    /// 微信 + 群: whether a system that all know opens the head noun, and a group on it closes it.
    func isCarriedGroup(_ head: StoryScan.Term) -> Bool {
        scan.text[head.range.upperBound - 1] == "群"
            && scan.terms(at: head.range.lowerBound).contains {
                $0.classes.contains(.platform) && $0.range.upperBound == head.range.upperBound - 1
            }
    }

    /// 按照 + 农机合作社建设补贴办法: what is issued or gone by.
    func isTitle(_ name: HeadedName) -> Bool {
        let (head, growth) = (name.head, name.growth)
        return head.classes.contains(.document) && head.count >= 2 && head.range.lowerBound - growth.ownStart >= 5
            && UndertakingWords.paper.suffix(of: scan.text[max(0, growth.start - 5)..<growth.start]) != nil
    }

    /// 织金平远渔光互补项目 + 首批机组并网: a project of a place, of which the story tells what becomes of it.
    func isProject(_ name: HeadedName) -> Bool {
        let end = name.head.range.upperBound
        guard scan.has("项目", at: end - 2) else { return false }
        let own = name.growth.ownStart..<name.head.range.lowerBound
        guard own.count >= 3, specific(own) >= 2 else { return false }
        let hasState = UndertakingWords.state.prefix(of: scan.text[stateStart(behind: end)...]) != nil
        // 企业 + 了解 + 项目, 瑶乐牧业牛肉制品精深 + 加工 + 项目
        if scan.partOfSpeech[own.upperBound - 1] == .verb {
            return isTriggered(name.growth.start) || hasState && name.growth.opensCleanly && own.count >= 6
        }
        return name.growth.hasPlace || hasState || isTriggered(name.growth.start)
    }

    /// …项目 + 在都安澄江镇 + 投产: what becomes of it stands behind the place where it lies.
    private func stateStart(behind end: Int) -> Int {
        guard scan.has("在", at: end) else { return end }
        var place = end + 1
        while let next = (place + 2..<max(place + 2, min(scan.count, place + 8))).last(where: {
            Int(placeStart[$0]) == place
        }) { place = next }
        return place
    }

    /// Characters of `range` in words that do not only say of what kind a project is.
    func specific(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        var count = 0
        while index < range.upperBound {
            if let match = UndertakingWords.general.match(in: scan.text[index..<range.upperBound], at: index) {
                index = match.range.upperBound
            } else {
                count += 1
                index += 1
            }
        }
        return count
    }

    /// 秸秆还田 + 和 + 有机肥替代工程: two matters of one undertaking, behind the verb that both are objects of.
    func joinPair(_ growth: inout NameGrowth, bodies: [Int32]) {
        guard !growth.hasPlace, !growth.hasQuote, growth.start > 4, ["和", "与"].contains(scan.text[growth.start - 1]),
            Int(scan.wordStart[growth.start - 1]) == growth.start - 1
        else { return }
        let first = NameGrowth(
            before: growth.start - 1, in: scan, placeStart: placeStart, bodies: bodies, style: .descriptive)
        let own = growth.start - 1 - first.start
        guard (3...10).contains(own), !first.hasQuote, isTriggered(first.start) else { return }
        growth.start = first.start
        growth.hasPlace = first.hasPlace
    }

    /// Where the number begins that ends at `end`: three to six digits behind no other digit or letter.
    func dialled(before end: Int) -> Int? {
        var start = end
        while start > 0, scan.classes[start - 1] == .digit { start -= 1 }
        return (3...6).contains(end - start) && scan.class(at: start - 1) != .latin ? start : nil
    }

    /// 8890综合服务平台, 96119热线: a number to dial, and no count (300余项…应用).
    func opensWithNumber(_ name: Range<Int>) -> Bool {
        guard let end = name.first(where: { scan.classes[$0] != .digit }), (3...6).contains(end - name.lowerBound)
        else {
            return false
        }
        return scan.classes[end] == .han && scan.partOfSpeech[end] != .measure
            && NumeralClass.of(scan.text[end]) == .none
            && scan.longestTerm(at: end, .particle) == nil && !["多", "余"].contains(scan.text[end])
    }

    /// 第三次, 首届: whether an ordinal begins at `start`.
    func isOrdinal(_ start: Int) -> Bool {
        start < scan.count && (scan.text[start] == "第" || scan.text[start] == "首")
    }
}
