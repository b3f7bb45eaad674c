import Lexicon

extension UndertakingCandidates {
    /// “甬贸贷”, “四联四跑”机制, 《关于…的意见》.
    mutating func addQuoted() {
        var quotations: [Range<Int>] = []
        var uses: [[Unicode.Scalar]: Int] = [:]
        for index in scan.places(of: .mark) where scan.classes[index] == .openQuote {
            guard let close = CharacterClass.closing(scan.text[index]),
                let end = (index + 1..<min(scan.count, index + 42)).first(where: {
                    scan.text[$0] == close || scan.classes[$0] == .newline
                }),
                scan.text[end] == close, end > index + 1
            else { continue }
            quotations.append(index..<(end + 1))
            uses[Array(scan.text[(index + 1)..<end]), default: 0] += 1
        }
        // “夔门哨兵”应用 tells what “夔门哨兵” is wherever it stands.
        var systems: Set<[Unicode.Scalar]> = []
        for quotation in quotations where head(after: quotation.upperBound)?.type == .platform {
            systems.insert(Array(scan.text[(quotation.lowerBound + 1)..<(quotation.upperBound - 1)]))
        }
        for quotation in quotations {
            let inner = (quotation.lowerBound + 1)..<(quotation.upperBound - 1)
            let words = Array(scan.text[inner])
            if systems.contains(words), head(after: quotation.upperBound) == nil {
                add(quotation, .platform, 66)
            } else {
                addQuotation(quotation, inner: inner, uses: uses[words] ?? 1)
            }
        }
    }

    private mutating func addQuotation(_ quotation: Range<Int>, inner: Range<Int>, uses: Int) {
        let after = quotation.upperBound
        if ["《", "〈"].contains(scan.text[quotation.lowerBound]) {
            if scan.longestTerm(endingAt: titleEnd(inner), [.programmeHead, .document]) != nil
                || scan.has("关于", at: inner.lowerBound) || isPoints(inner)
            {
                add(quotation, .programme, 80)
            }
            return
        }
        let inside = scan.classes[inner]
        // “一花一码”: said of each, and no system.
        if inner.count == 4, scan.text[inner.lowerBound] == "一", scan.text[inner.lowerBound + 2] == "一",
            "码档策案卡".unicodeScalars.contains(scan.text[inner.lowerBound + 3])
        {
            add(quotation, .programme, 76)
            if let (head, type) = head(after: after), type == .programme { add(quotation.lowerBound..<head, type, 76) }
            return
        }
        // “蒙速办”帮办代办服务: what all know as a system is one in quotation marks too.
        let isKnown = scan.terms(at: inner.lowerBound).contains { $0.range == inner && $0.classes.contains(.platform) }
        if isKnown, head(after: after) == nil {
            add(quotation, .platform, 76)
            return
        }
        // 掌上办事APP“浙里办”: the head noun before it.
        if inner.count <= 16, let head = scan.longestTerm(endingAt: quotation.lowerBound, Self.heads),
            head.range.count >= 2,
            let type = Self.type(of: head.classes), !inside.contains(.stop)
        {
            add(quotation, type, 66)
            return
        }
        guard !inside.contains(.stop), !inside.contains(.colon), inner.count >= 2 else { return }
        let parts = inside.filter { $0 == .comma || $0 == .enumeration }.count
        // A head noun after the quotation, at once or after a short modifier: “浙丽保”医疗保障政策.
        if inner.count <= 24, let (head, type) = head(after: after) {
            // 12316 + “三农”服务热线: the number to dial belongs to the name.
            var start = quotation.lowerBound
            if type == .platform { while scan.class(at: start - 1) == .digit { start -= 1 } }
            add(start..<head, type, 74)
            if type == .programme {
                let matter = matter(before: quotation.lowerBound)
                if matter < quotation.lowerBound { add(matter..<head, type, 74) }
                // 加快“平安前哨”工程 + 建设
                if scan.has("建设", at: head), scan.class(at: head + 2) != .han { add(matter..<(head + 2), type, 74) }
            }
            return
        }
        // “两邻” + 理念, “三严三实” + 专题教育
        if inner.count <= 12, let tail = tail(after: after) {
            add(matter(before: quotation.lowerBound)..<tail, .programme, 72)
            return
        }
        if addMembers(of: inner, quotedFrom: quotation.lowerBound) { return }
        if let head = scan.longestTerm(endingAt: inner.upperBound, Self.heads),
            head.range.lowerBound > inner.lowerBound,
            // “加快推进…建设”: what is wished for, with the name in it.
            !scan.begins(at: inner.lowerBound, .trigger) || head.range.lowerBound - inner.lowerBound < 6,
            inner.count - head.range.count >= 2, let type = Self.type(of: head.classes), inner.count <= 20
        {
            // “海上红色讲堂”: what a place calls its own round of talks.
            let isCoined = type == .event && UndertakingWords.coined.suffix(of: scan.text[inner]) != nil
            add(quotation, isCoined ? .programme : type, 60)
            return
        }
        // “陇政钉”、“甘快办”APP: what a list of quotations says of the last.
        if inner.count <= 8, isListedPlatform(after) {
            add(quotation, .platform, 60)
            return
        }
        if UndertakingWords.plain.row(of: scan.text[inner]) != nil { return }
        // “稻田认养” + 的做法: what others take up.
        if (3...24).contains(inner.count), UndertakingWords.way.prefix(of: scan.text[after...]) != nil {
            add(quotation, .programme, 60)
            return
        }
        let formula = isFormula(inner)
        let isTaken =
            isTriggered(quotation.lowerBound, by: .launch)
            || UndertakingWords.take.suffix(of: scan.text[max(0, quotation.lowerBound - 5)..<quotation.lowerBound])
                != nil
        if (4...8).contains(inner.count), inside.allSatisfy({ $0 == .han }),
            let end = UndertakingWords.coined.suffix(of: scan.text[inner]),
            // 到“爱心超市”: somewhere to go.
            !["到", "去", "在", "进", "入"].contains(scan.text[max(0, quotation.lowerBound - 1)]),
            inner.count - end.range.count >= 2,
            lexicon.words.word(scan.text[inner]) == nil
        {
            add(quotation, .programme, isTaken ? 64 : 50)
            return
        }
        let triggered =
            scan.text[max(0, quotation.lowerBound - 1)] != "的" && isTaken
        // 举办“邻里节”: a festival; “长汀经验”: what others come to learn.
        if inner.count <= 8, scan.text[inner.upperBound - 1] == "节", isTriggered(quotation.lowerBound, by: .hold) {
            add(quotation, .event, 60)
            return
        }
        if (4...8).contains(inner.count), scan.has("经验", at: inner.upperBound - 2) {
            add(quotation, .programme, 60)
            return
        }
        guard inner.count <= 12 + parts * 6 else { return }
        let longest = inside.split { $0 == .enumeration || $0 == .comma }.map(\.count).max() ?? 0
        if formula && triggered, longest <= 8 {
            add(quotation, .programme, 64)
        } else if formula, inner.count >= 4, longest <= 6 {
            add(quotation, .programme, 50)
        } else if triggered, inner.count >= 3, inner.count <= 10 {
            add(quotation, .programme, 46)
        } else if isCoined(inner) || isBranded(inner, at: quotation.lowerBound) || uses > 1 && isCompound(inner) {
            add(quotation, .programme, isCoined(inner) ? 46 : 60)
        }
    }

    /// Where the nouns begin that stand before the quotation at `start` and say what it is about: 玉米 + “吨粮田”工程;
    /// `start` where none do, or where they belong to what stands before them.
    private func matter(before start: Int) -> Int {
        var index = start
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

    /// Whether a verb of undertaking, a function word or a place ends at `index`, or a clause begins there.
    func opensName(_ index: Int) -> Bool {
        index == 0 || [.stop, .comma, .newline, .colon].contains(scan.classes[index - 1]) || placeStart[index] >= 0
            || !scan.endingClasses[index].isDisjoint(with: [.opener, .trigger, .launch])
    }

    private static let matterLength = 8

    /// The end of a head noun that only quotations have, behind `start` at once or after a short noun.
    private func tail(after start: Int) -> Int? {
        guard let tail = UndertakingWords.tail.prefix(of: scan.text[start...]) else { return nil }
        let end = tail.range.upperBound
        return tail.range.count > 1 && (end >= scan.count || Int(scan.wordEnd[end - 1]) == end)
            || scan.class(at: end) != .han ? end : nil
    }

    /// “数据智控、码证智控、周期智控”: members that end alike, behind a verb of undertaking, are each a name.
    private mutating func addMembers(of inner: Range<Int>, quotedFrom start: Int) -> Bool {
        let members = inner.split { scan.classes[$0] == .enumeration }
        guard members.count >= 3, let first = members.first, (4...6).contains(first.count),
            isTriggered(start, by: .launch)
        else { return false }
        let close = scan.text[first].suffix(2)
        guard members.allSatisfy({ $0.count == first.count && scan.text[$0].suffix(2).elementsEqual(close) }) else {
            return false
        }
        for member in members { add(member, .programme, 66) }
        return true
    }

    /// 建设“数字公安”, “云上公安、智能防控”: an undertaking called after what is new about it.
    private func isBranded(_ inner: Range<Int>, at start: Int) -> Bool {
        let members = inner.split { scan.classes[$0] == .enumeration }
        guard
            members.allSatisfy({ member in
                (4...6).contains(member.count)
                    && UndertakingWords.brand.match(in: scan.text[...], at: member.startIndex) != nil
                    && member.allSatisfy { scan.classes[$0] == .han }
            })
        else { return false }
        return members.count > 1 || isTriggered(start)
    }

    /// “共享农机库”, “近邻议事厅”: four to eight characters of several words, which the story quotes again and again.
    private func isCompound(_ inner: Range<Int>) -> Bool {
        (4...8).contains(inner.count) && inner.allSatisfy { scan.classes[$0] == .han }
            && lexicon.words.word(scan.text[inner]) == nil && scan.text[inner.upperBound - 1] != "号"
            && scan.longestTerm(endingAt: inner.upperBound, [.post, .particle]) == nil
    }

    /// Whether a quotation follows in a list whose last member a system's head noun closes.
    private func isListedPlatform(_ end: Int) -> Bool {
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

    /// 《沂源县基层人才关爱十二条》: points by their number.
    func isPoints(_ inner: Range<Int>) -> Bool {
        scan.text[inner.upperBound - 1] == "条" && NumeralClass.of(scan.text[inner.upperBound - 2]) != .none
    }

    /// Where the words of a title end: before (试行), (2024—2026年).
    private func titleEnd(_ inner: Range<Int>) -> Int {
        guard scan.classes[inner.upperBound - 1] == .closeParenthesis,
            let open = inner.last(where: { scan.classes[$0] == .openParenthesis }), open > inner.lowerBound
        else { return inner.upperBound }
        return open
    }

    /// The end of a head noun that follows `start` at once or after at most eight characters of nouns.
    private func head(after start: Int) -> (end: Int, type: EntityType)? {
        // “领军企业提升、中小企业倍增” + 两项行动: a count of names and no name.
        if start < scan.count, NumeralClass.of(scan.text[start]) != .none { return nil }
        var index = start
        while index < scan.count, index - start <= 8, scan.classes[index] == .han {
            if let term = scan.longestTerm(at: index, Self.heads), let type = Self.type(of: term.classes) {
                // “稻田认养” + 的办法, “分层出资” + 办法, “…” + 交换意见: the way it is done is said, and no more of the name.
                if Self.ways.contains(scan.string(term.range)), index == start || isSaying(index) { return nil }
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
            case .locality where next - index > 1, .direction where next - index > 1: break
            case .verb where next - index > 1: break
            default: return nil
            }
            // “三区”人才 + 支持 + 计划: a verb between nouns and the head noun belongs to the name.
            let isWithin =
                index > start && next - index == 2 && scan.begins(at: next, .programmeHead)
                && [.verb, .verbalNoun].contains(scan.partOfSpeech[index])
            // The 人 of 人才 opens nothing.
            if let opener = scan.longestTerm(at: index, .opener), opener.range.upperBound >= next, !isWithin {
                return nil
            }
            index = next
        }
        return nil
    }

    /// Whether 的 or a verb stands before the head noun at `index`.
    private func isSaying(_ index: Int) -> Bool {
        scan.text[index - 1] == "的" || scan.partOfSpeech[index - 1] == .verb
    }

    /// Whether the words read as a coined formula: numbers in step (三问三亮, 一企一策), parallel halves
    /// (应检尽检), or no word of the list as a whole and few characters (甬贸贷).
    private func isFormula(_ range: Range<Int>) -> Bool {
        let text = scan.text[range]
        let numerals = text.filter { Self.numerals.contains($0) }.count
        if let word = scan.word(range), word.partOfSpeech == .idiom || word.partOfSpeech == .phrase {
            return false
        }
        if numerals >= 2, range.count % 2 == 0, range.count <= 12 { return true }
        if range.count == 4,
            text[range.lowerBound + 1] == text[range.lowerBound + 3]
                || text[range.lowerBound] == text[range.lowerBound + 2]
        {
            return true
        }
        if text.contains("+") { return true }
        return false
    }

    /// “甬贸贷”, “惠民保”: a word coined after what is offered; what “走过场” and “睡大觉” mean is in every dictionary.
    private func isCoined(_ range: Range<Int>) -> Bool {
        (3...4).contains(range.count) && Self.productEnds.contains(scan.text[range.upperBound - 1])
            && range.allSatisfy { scan.classes[$0] == .han } && lexicon.words.word(scan.text[range]) == nil
    }

    private static let ways: Set<String> = ["办法", "意见", "建议"]

    private static let productEnds: ScalarSet = ["贷", "保", "险", "券", "制", "基", "惠"]

    private static let numerals: ScalarSet = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "双", "两", "1", "2", "3", "4", "5", "6", "7",
        "8", "9", "0",
    ]
}
