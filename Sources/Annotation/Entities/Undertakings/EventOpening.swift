/// What stands before the words of an event and belongs to its name: 2024年中国·, 首届, 第十六期, 建湖县第六届.
struct EventOpening {
    let scan: StoryScan
    /// `placeStart[i]` is where the place name begins that ends at i, or -1.
    let placeStart: [Int32]

    /// Parts that may stand there at most: place, year, ordinal, place.
    private static let parts = 4

    /// Where the name begins whose own words begin at `index`.
    func start(of index: Int) -> Int {
        var start = index
        for _ in 0..<Self.parts {
            guard
                let before = ordinal(endingAt: start) ?? year(endingAt: start) ?? place(endingAt: start)
                    ?? cup(endingAt: start)
            else { break }
            start = before
        }
        // 政协 + 泸溪县第十届委员会第八次会议
        if let body = scan.longestTerm(endingAt: start, [.organization, .organ]),
            scan.class(at: body.range.lowerBound - 1) != .han,
            (index...min(scan.count - 1, index + 8)).contains(where: { scan.has("委员会", at: $0) })
        {
            return body.range.lowerBound
        }
        return start
    }

    /// 参加 + 完 + 二期干部能力提升培训班: behind what only says that the verb before it is done.
    func behindAspect(_ start: Int) -> Int {
        start + 1 < scan.count && start > 0 && ["完", "好"].contains(scan.text[start])
            && scan.partOfSpeech[start - 1] == .verb ? start + 1 : start
    }

    /// Characters a name may have before its head noun where a clause says that the event is held.
    private static let reach = 30
    /// Characters that a meeting's name has at least where 在 and 上 stand on its sides.
    private static let meetingLength = 9
    /// Characters that a meeting's name has at least where 召开的 stands before it.
    private static let heldLength = 6

    /// 赣州·吉安深化政务服务合作交流座谈会 + 召开: where the clause begins, if all of it is the name of what is held;
    /// nil where it opens with anything but a place, a year or an ordinal.
    func held(_ name: Range<Int>) -> Int? {
        var start = name.lowerBound
        var isHeld = false
        while start > 0, name.upperBound - start <= Self.reach,
            [.han, .digit, .middleDot, .hyphen].contains(scan.classes[start - 1]),
            !scan.endingClasses[start].contains(.hold)
        {
            let isParticle =
                Int(scan.wordEnd[start - 1]) - Int(scan.wordStart[start - 1]) == 1 && scan.ends(at: start, .particle)
            if scan.text[start - 1] != "暨", isParticle || scan.partOfSpeech[start - 1] == .preposition {
                // 在 + 新时代推动东北全面振兴座谈会 + 上 + 强调
                if scan.text[start - 1] == "在", scan.has("上", at: name.upperBound),
                    name.upperBound - start >= Self.meetingLength
                {
                    return start
                }
                // 召开 + 的 + 毛竹村户主会
                isHeld = scan.text[start - 1] == "的" && scan.longestTerm(endingAt: start - 1, .hold) != nil
                if isHeld { break }
                return nil
            }
            start -= 1
        }
        guard start < name.lowerBound, name.upperBound - start <= Self.reach,
            isHeld || scan.endingClasses[start].contains(.hold)
                || scan.longestTerm(at: name.upperBound, .hold) != nil
        else { return nil }
        // 召开的 + 跟班学习成果汇报会: what stands between is all of it the name.
        if isHeld, name.upperBound - start >= Self.heldLength { return start }
        // 召开 + 进一步推动长江经济带高质量发展座谈会
        if name.upperBound - start >= Self.meetingLength, scan.endingClasses[start].contains(.hold), start > 0,
            scan.text[start - 1] != "在", NumeralClass.of(scan.text[start]) == .none,
            !(start + 1..<name.upperBound - 2).contains(where: { scan.endingClasses[$0].contains(.eventHead) })
        {
            return start
        }
        // 在 + 文化馆参观…文物展: where, and not at which.
        if scan.text[max(0, start - 1)] == "在", !scan.has("上", at: name.upperBound),
            (start..<name.lowerBound).contains(where: isLongVerb)
        {
            return nil
        }
        let opens =
            ["第", "首"].contains(scan.text[start]) || scan.classes[start] == .digit
            || scan.text[start] == "全" && scan.ends(at: start + 2, .anchor)
            || (start + 2...min(name.upperBound, start + 6)).contains { Int(placeStart[$0]) == start }
        return opens ? start : nil
    }

    /// Whether a verb of two characters that opens names stands at `index`.
    private func isLongVerb(_ index: Int) -> Bool {
        scan.longestTerm(at: index, [.trigger, .opener]).map { $0.count >= 2 } == true
            && Int(scan.wordStart[index]) == index
    }

    /// “瑶山杯” + 全国奇石大赛: the cup that is played for; a quotation before the number of its session.
    private func cup(endingAt end: Int) -> Int? {
        guard end > 3, scan.classes[end - 1] == .closeQuote,
            let open = (max(0, end - Self.cupLength)..<end - 2).last(where: { scan.classes[$0] == .openQuote }),
            scan.text[end - 2] == "杯" || scan.text[end] == "第"
        else { return nil }
        return open
    }

    /// Characters of the name of a cup at most, its marks included.
    private static let cupLength = 12

    /// 第十六期, 首届.
    func ordinal(endingAt end: Int) -> Int? {
        guard end >= 2, ["届", "期", "次", "批", "轮"].contains(scan.text[end - 1]) else { return nil }
        if scan.text[end - 2] == "首", scan.text[end - 1] == "届" || scan.text[end - 1] == "期" { return end - 2 }
        var start = end - 1
        while start > 0, end - start < 6, isNumeral(start - 1) { start -= 1 }
        guard start < end - 1, start > 0 else { return nil }
        if scan.text[start - 1] == "第" { return start - 1 }
        // 二十届, 十四届
        return scan.text[end - 1] == "届" && scan.class(at: start - 1) != .digit ? start : nil
    }

    /// 2024年.
    func year(endingAt end: Int) -> Int? {
        guard end >= 5 else { return nil }
        // 2024 + 泰宁环大金湖马拉松赛
        let close = scan.text[end - 1] == "年" ? end - 1 : end
        guard (close - 4..<close).allSatisfy({ scan.classes[$0] == .digit }), scan.class(at: close - 5) != .digit,
            close < end || scan.has("20", at: close - 4)
        else { return nil }
        return close - 4
    }

    /// A place before a year or an ordinal, or before the dot of 中国·化州; 省 and 市 alone before an ordinal.
    private func place(endingAt end: Int) -> Int? {
        if end > 1, scan.classes[end - 1] == .middleDot, placeStart[end - 1] >= 0 { return Int(placeStart[end - 1]) }
        guard end > 0, end < scan.count, ["第", "首"].contains(scan.text[end]) || scan.classes[end] == .digit else {
            return nil
        }
        if placeStart[end] >= 0 {
            var start = Int(placeStart[end])
            while placeStart[start] >= 0 { start = Int(placeStart[start]) }
            return start
        }
        let isAnchor =
            ScalarSet.divisionEnds.contains(scan.text[end - 1]) && Int(scan.wordStart[end - 1]) == end - 1
            && scan.class(at: end - 2) != .han
        return isAnchor && scan.text[end] == "第" ? end - 1 : nil
    }

    private func isNumeral(_ index: Int) -> Bool {
        scan.classes[index] == .digit
            || ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"].contains(scan.text[index])
    }
}
