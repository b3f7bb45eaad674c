import Lexicon

/// A run of text in quotation marks.
struct Quotation {
    /// With its marks.
    let range: Range<Int>
    /// Without them.
    var inner: Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }
    /// The head noun behind it: where that ends, and the kind of undertaking it closes.
    let head: (end: Int, type: EntityType)?
    /// How often the story quotes these words.
    let uses: Int
}

/// Undertakings in quotation marks.
extension UndertakingCandidates {
    /// “甬贸贷”, “四联四跑”机制, 《关于…的意见》.
    mutating func addQuoted() {
        let ranges = quotedRanges()
        let words = ranges.map { Array(scan.text[$0.dropFirst().dropLast()]) }
        var uses: [[Unicode.Scalar]: Int] = [:]
        for words in words { uses[words, default: 0] += 1 }
        let quotations = zip(ranges, words).map { range, words in
            Quotation(range: range, head: head(after: range.upperBound), uses: uses[words] ?? 1)
        }
        // “夔门哨兵”应用 tells what “夔门哨兵” is wherever it stands.
        var systems: Set<[Unicode.Scalar]> = []
        for (quotation, words) in zip(quotations, words) where quotation.head?.type == .platform {
            systems.insert(words)
        }
        for (quotation, words) in zip(quotations, words) {
            if quotation.head == nil, systems.contains(words) {
                add(quotation.range, .platform, 66)
            } else {
                addQuotation(quotation)
            }
        }
    }

    /// What stands in quotation marks, with them; never more than a line or `quotationLength`.
    private func quotedRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in scan.places(of: .mark) where scan.classes[index] == .openQuote {
            guard let close = CharacterClass.closing(scan.text[index]),
                let end = (index + 1..<min(scan.count, index + Self.length(openedBy: scan.text[index]))).first(where: {
                    scan.text[$0] == close || scan.classes[$0] == .newline
                }),
                scan.text[end] == close, end > index + 1
            else { continue }
            ranges.append(index..<(end + 1))
        }
        return ranges
    }

    /// Characters of a quotation at most, its marks included; a document's title is as long as its matter asks.
    private static func length(openedBy mark: Unicode.Scalar) -> Int { mark == "《" ? 84 : 42 }

    /// Reads a quotation in the first of these ways that fits.
    private mutating func addQuotation(_ quotation: Quotation) {
        if ["《", "〈"].contains(scan.text[quotation.range.lowerBound]) {
            if isProgrammeTitle(quotation.inner) { add(quotation.range, .programme, 80) }
            return
        }
        if addOneForEach(quotation) { return }
        if let name = knownSystem(quotation) ?? behindHeadNoun(quotation) ?? calledSo(quotation) { return add(name) }
        let inside = scan.classes[quotation.inner]
        guard !inside.contains(.stop), !inside.contains(.colon), inside.count >= 2 else { return }
        if addWithHeadNoun(quotation) { return }
        if let name = withTail(quotation) { return add(name) }
        if addMembers(of: quotation) { return }
        if isShunned(quotation) { return }
        if let name = closingWithHeadNoun(quotation) ?? listedSystem(quotation) { return add(name) }
        if UndertakingWords.plain.row(of: scan.text[quotation.inner]) != nil { return }
        if let name = wayOfDoing(quotation) ?? coinedPlace(quotation) ?? festival(quotation) ?? experience(quotation)
            ?? formula(quotation)
        {
            add(name)
        }
    }

    private func named(_ range: Range<Int>, _ type: EntityType, _ confidence: Int) -> Candidate {
        Candidate(range: range, type: type, confidence: confidence)
    }

    // MARK: What is beside the quotation settles it

    /// “一花一码”: said of each, and no system.
    private mutating func addOneForEach(_ quotation: Quotation) -> Bool {
        let inner = quotation.inner
        guard inner.count == 4, scan.text[inner.lowerBound] == "一", scan.text[inner.lowerBound + 2] == "一",
            "码档策案卡".unicodeScalars.contains(scan.text[inner.lowerBound + 3])
        else { return false }
        add(quotation.range, .programme, 76)
        if let head = quotation.head, head.type == .programme {
            add(quotation.range.lowerBound..<head.end, .programme, 76)
        }
        return true
    }

    /// “蒙速办”帮办代办服务: what all know as a system is one in quotation marks too.
    private func knownSystem(_ quotation: Quotation) -> Candidate? {
        let inner = quotation.inner
        guard quotation.head == nil,
            scan.terms(at: inner.lowerBound).contains(where: { $0.range == inner && $0.classes.contains(.platform) })
        else { return nil }
        return named(quotation.range, .platform, 76)
    }

    /// 掌上办事APP“浙里办”: the head noun before it.
    private func behindHeadNoun(_ quotation: Quotation) -> Candidate? {
        guard quotation.inner.count <= 16,
            let head = scan.longestTerm(endingAt: quotation.range.lowerBound, Self.heads), head.count >= 2,
            let type = Self.type(of: head.classes), !scan.classes[quotation.inner].contains(.stop)
        else { return nil }
        return named(quotation.range, type, 66)
    }

    /// 名为 + “叶尔羌河的记忆” + 的农民画展: what is called so is told behind 的.
    private func calledSo(_ quotation: Quotation) -> Candidate? {
        let end = quotation.range.upperBound
        guard scan.has("的", at: end), isSaidToBeNamed(end), let (_, type) = head(after: end + 1) else { return nil }
        return named(quotation.range, type, 70)
    }

    /// A head noun after the quotation, at once or after a short modifier: “浙丽保”医疗保障政策.
    private mutating func addWithHeadNoun(_ quotation: Quotation) -> Bool {
        guard quotation.inner.count <= 24, let (end, type) = quotation.head else { return false }
        // 12316 + “三农”服务热线: the number to dial belongs to the name.
        var start = quotation.range.lowerBound
        if type == .platform { while scan.class(at: start - 1) == .digit { start -= 1 } }
        add(start..<end, type, 74)
        guard type == .programme else { return true }
        let matter = matter(before: start)
        if matter < start { add(matter..<end, type, 74) }
        // 加快“平安前哨”工程 + 建设
        if scan.has("建设", at: end), scan.class(at: end + 2) != .han { add(matter..<(end + 2), type, 74) }
        return true
    }

    /// “两邻” + 理念, “三严三实” + 专题教育
    private func withTail(_ quotation: Quotation) -> Candidate? {
        guard quotation.inner.count <= 12, let tail = tail(after: quotation.range.upperBound) else { return nil }
        return named(matter(before: quotation.range.lowerBound)..<tail, .programme, 72)
    }

    /// “陇政钉”、“甘快办”APP: what a list of quotations says of the last.
    private func listedSystem(_ quotation: Quotation) -> Candidate? {
        guard quotation.inner.count <= 8, isListedPlatform(quotation.range.upperBound) else { return nil }
        return named(quotation.range, .platform, 60)
    }

    /// “稻田认养” + 的做法: what others take up.
    private func wayOfDoing(_ quotation: Quotation) -> Candidate? {
        guard (3...24).contains(quotation.inner.count),
            UndertakingWords.way.prefix(of: scan.text[quotation.range.upperBound...]) != nil
        else { return nil }
        return named(quotation.range, .programme, 60)
    }

    // MARK: What is in the quotation settles it

    /// “数据智控、码证智控、周期智控”: members that end alike, behind a verb of undertaking, are each a name.
    private mutating func addMembers(of quotation: Quotation) -> Bool {
        let members = quotation.inner.split { scan.classes[$0] == .enumeration }
        guard members.count >= 3, let first = members.first, (4...6).contains(first.count),
            isTriggered(quotation.range.lowerBound, by: .launch)
        else { return false }
        let close = scan.text[first].suffix(2)
        guard members.allSatisfy({ $0.count == first.count && scan.text[$0].suffix(2).elementsEqual(close) }) else {
            return false
        }
        for member in members { add(member, .programme, 66) }
        return true
    }

    /// “海上红色讲堂”: the head noun closes the quotation.
    private func closingWithHeadNoun(_ quotation: Quotation) -> Candidate? {
        let inner = quotation.inner
        guard inner.count <= 20, let head = scan.longestTerm(endingAt: inner.upperBound, Self.heads),
            head.range.lowerBound > inner.lowerBound, inner.count - head.count >= 2,
            // “加快推进…建设”: what is wished for, with the name in it.
            !scan.begins(at: inner.lowerBound, .trigger) || head.range.lowerBound - inner.lowerBound < 6,
            let type = Self.type(of: head.classes), !isCounted(quotation)
        else { return nil }
        // “海上红色讲堂”: what a place calls its own round of talks.
        let isRoundOfTalks = type == .event && UndertakingWords.coined.suffix(of: scan.text[inner]) != nil
        return named(quotation.range, isRoundOfTalks ? .programme : type, 60)
    }

    /// “爱心超市”: a new word that closes as what serves people does.
    private func coinedPlace(_ quotation: Quotation) -> Candidate? {
        let inner = quotation.inner
        guard (4...8).contains(inner.count), scan.classes[inner].allSatisfy({ $0 == .han }),
            let end = UndertakingWords.coined.suffix(of: scan.text[inner]),
            // 到“爱心超市”: somewhere to go.
            !["到", "去", "在", "进", "入"].contains(before(quotation)),
            inner.count - end.range.count >= 2, lexicon.words.word(scan.text[inner]) == nil
        else { return nil }
        return named(quotation.range, .programme, isTakenUp(quotation) ? 64 : 50)
    }

    /// 举办“邻里节”: a festival.
    private func festival(_ quotation: Quotation) -> Candidate? {
        guard quotation.inner.count <= 8, scan.text[quotation.inner.upperBound - 1] == "节",
            isTriggered(quotation.range.lowerBound, by: .hold)
        else { return nil }
        return named(quotation.range, .event, 60)
    }

    /// “长汀经验”: what others come to learn.
    private func experience(_ quotation: Quotation) -> Candidate? {
        guard (4...8).contains(quotation.inner.count), scan.has("经验", at: quotation.inner.upperBound - 2) else {
            return nil
        }
        return named(quotation.range, .programme, 60)
    }

    /// 推行“四联四跑”, 推出“甬贸贷”: words that go in step, or that are taken up, coined, or quoted again and again.
    private func formula(_ quotation: Quotation) -> Candidate? {
        let inner = quotation.inner
        let parts = scan.classes[inner].split { $0 == .enumeration || $0 == .comma }.map(\.count)
        let marks = scan.classes[inner].count(where: { $0 == .enumeration || $0 == .comma })
        guard inner.count <= 12 + marks * 6 else { return nil }
        let longest = parts.max() ?? 0
        let isTakenUp = before(quotation) != "的" && isTakenUp(quotation)
        if isFormula(inner) {
            if isTakenUp, longest <= 8 { return named(quotation.range, .programme, 64) }
            if inner.count >= 4, longest <= 6 { return named(quotation.range, .programme, 50) }
        }
        if isTakenUp && (3...10).contains(inner.count) || isCoined(inner) {
            return named(quotation.range, .programme, 46)
        }
        guard isBranded(inner, at: quotation.range.lowerBound) || quotation.uses > 1 && isCompound(inner) else {
            return nil
        }
        return named(quotation.range, .programme, 60)
    }

    /// The character before `quotation`; its own mark where none stands before it.
    private func before(_ quotation: Quotation) -> Unicode.Scalar { scan.text[max(0, quotation.range.lowerBound - 1)] }

    /// Whether a verb of launching or taking up stands before `quotation`.
    private func isTakenUp(_ quotation: Quotation) -> Bool {
        let start = quotation.range.lowerBound
        return isTriggered(start, by: .launch)
            || UndertakingWords.take.suffix(of: scan.text[max(0, start - 5)..<start]) != nil
    }
}
