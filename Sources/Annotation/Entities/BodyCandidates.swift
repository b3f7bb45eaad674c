import Lexicon

/// The organizations a story may name: bodies known by name, and whatever closes as bodies do, with all that
/// specifies it (重庆市巫山县生态环境监测站, 省科技厅, 爱玛科技集团股份有限公司).
struct BodyCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    private let lexicon: NameLexicon

    init(in scan: StoryScan, lexicon: NameLexicon, placeStart: [Int32]) {
        self.scan = scan
        self.lexicon = lexicon
        var bodyStart = [Int32](repeating: -1, count: scan.count + 1)
        // 国网 + 山东省电力公司: a house of two characters counts where a place follows.
        var opensPlace = [Bool](repeating: false, count: scan.count + 1)
        for start in placeStart where start >= 0 { opensPlace[Int(start)] = true }
        // Where the body begins that rules find to end there: surer at its left end than the tagger.
        var ruled: [Int: Int] = [:]
        addKnown()
        for term in scan.terms
        where term.classes.contains(.organization) && (term.range.count > 2 || opensPlace[term.range.upperBound]) {
            // The longest one there: 国家税务总局, not 税务总局.
            let known = bodyStart[term.range.upperBound]
            if known < 0 || Int(known) > term.range.lowerBound {
                bodyStart[term.range.upperBound] = Int32(term.range.lowerBound)
            }
        }
        for term in scan.terms
        where !term.classes.isDisjoint(with: [.organ, .firm, .institution]) || isMission(term) {
            let end = term.range.upperBound
            // The longest closing word there: 人民法院, not 法院.
            guard
                isMission(term)
                    || scan.longestTerm(endingAt: end, [.organ, .firm, .institution])?.range == term.range
            else { continue }
            // 开弦弓村 + 两委: whoever leads a village, and no body.
            if scan.has("两委", at: end - 2) { continue }
            // 公司法, 大学生, 委员会议: the closing word is the beginning of another.
            if end < scan.count, Int(scan.wordEnd[end - 1]) > end, scan.classes[end] == .han,
                !Self.mayBeCut(scan, end)
            {
                continue
            }
            // 沭阳新发展格局, 在红海航行: what closes so names nobody.
            if endsLookalike(end) { continue }
            // 马场 + 村, 林场 + 社区: the firm gave its name to a village.
            if term.classes.contains(.firm), term.range.count <= 2, scan.longestTerm(at: end, .settlement) != nil {
                continue
            }
            // 乡村振兴 + 学院: a school of what a formula says.
            let formula =
                term.classes.contains(.institution) ? scan.longestTerm(endingAt: term.range.lowerBound, .formula) : nil
            var growth = NameGrowth(
                before: formula?.range.lowerBound ?? term.range.lowerBound, in: scan, placeStart: placeStart,
                bodies: bodyStart,
                style: isDescribed(term) ? .descriptive : term.classes.contains(.firm) ? .coined : .proper)
            // 6家 + 养殖合作社, 一家 + 黄羊养殖合作社: counted, and none by name.
            if !growth.hasPlace, !growth.hasAnchor, !growth.hasQuote, !growth.hasBody, isCounted(growth.start) {
                continue
            }
            if growth.hasPlace, !growth.hasBody, ["分", "支"].contains(scan.text[term.range.lowerBound]) {
                // 中广核新能源 + 奈曼 + 分公司: a branch is named after its house and its place.
                let house = NameGrowth(
                    before: growth.start, in: scan, placeStart: placeStart, bodies: bodyStart, style: .coined)
                if house.opensCleanly, house.words <= 3, house.start < growth.start,
                    isProper(house.start..<growth.start)
                {
                    growth.start = house.start
                }
            }
            if term.classes.contains(.firm), term.range.count >= 4, !growth.hasPlace, !growth.hasAnchor,
                let start = seat(before: growth.start, placeStart: placeStart)
            {
                growth.start = start
                growth.hasPlace = true
            }
            let tagged = scan.taggedName(endingAt: end).flatMap { $0.type == .organization ? $0 : nil }
            let level = isLevelBody(term)
            // 古岳峰镇 + 党委, 涪陵区 + 委: the closing word begins with the place's last character.
            let inner = term.range.lowerBound + 1
            if ScalarSet.addressEnds.contains(scan.text[term.range.lowerBound]), placeStart[inner] >= 0 {
                var start = Int(placeStart[inner])
                while placeStart[start] >= 0 { start = Int(placeStart[start]) }
                add(start..<end, 85)
                bodyStart[end] = Int32(start)
                ruled[end] = start
                continue
            }
            // 省委 + 省政府: two bodies, unless a place says whose.
            let range = (level && !growth.hasPlace ? term.range.lowerBound : growth.start)..<end
            // 市州党委, 县区政府: of every place of two kinds.
            if !growth.hasPlace, isOfTwoKinds(term, placeStart: placeStart) {
                continue
            }
            var confidence = 0
            if range.lowerBound == term.range.lowerBound {
                // Nothing before it: only what names one body wherever it stands.
                if isNameAlone(term) { confidence = level ? 70 : 55 }
                if isOwnOrgan(term) { confidence = 70 }
                if level, isDistributive(term.range.lowerBound) { confidence = 0 }
            } else if growth.hasPlace {
                confidence = 80
            } else if growth.hasAnchor {
                confidence = 75
            } else if growth.hasBody {
                confidence = 75
            } else if growth.hasQuote {
                confidence = 70
            } else if term.classes.contains(.organ) || term.classes.contains(.institution) {
                confidence =
                    isNameAlone(term) || growth.opensCleanly && term.range.count >= 3 && !isCommon(term) ? 55 : 0
            } else if term.classes.contains(.firm),
                growth.opensCleanly || (growth.words >= 2 && scan.text[end - 1] == "社"),
                isProper(growth.start..<term.range.lowerBound)
            {
                confidence = term.range.count >= 3 ? 60 : 50
            }
            if let tagged {
                if tagged.range == range, confidence == 0, term.classes.contains(.ownOrgan),
                    range.count >= term.range.count + 2
                {
                    // 文化 + 社区党委: an ordinary word by which a community is called.
                    confidence = 55
                } else if tagged.range == range {
                    confidence += 20
                } else if confidence == 0, tagged.range != term.range || !term.classes.contains(.firm),
                    !(hasAnchor(tagged.range) && isDistributive(tagged.range.lowerBound)),
                    !joinsNames(tagged.range, placeStart: placeStart, bodyStart: bodyStart),
                    !holdsPreposition(tagged.range)
                {
                    // 区人民医院 + 松谷分院: a branch right behind its house.
                    let house = bodyStart[tagged.range.lowerBound]
                    let isBranch = house >= 0 && Self.branches.contains(scan.text[term.range.lowerBound])
                    add((isBranch ? Int(house) : tagged.range.lowerBound)..<end, isBranch ? 75 : 55)
                }
            }
            if confidence == 0, formula != nil, range.lowerBound < term.range.lowerBound { confidence = 60 }
            // 住建局、林业局、扶贫开发服务中心: a list of bodies goes on, whatever words the next one is made of.
            if confidence < 55, term.classes.contains(.organ),
                let start = memberStart(before: end, bodyStart: bodyStart)
            {
                add(start..<end, 60)
                bodyStart[end] = Int32(start)
                ruled[end] = start
                continue
            }
            // “板凳议事会”, “道德积分银行”: what fills a quotation and names no place is a scheme and no body.
            if !growth.hasPlace, !growth.hasAnchor, scan.class(at: range.lowerBound - 1) == .openQuote,
                scan.class(at: end) == .closeQuote
            {
                confidence = 0
            }
            if confidence > 0 {
                add(range, min(confidence, 95))
                if confidence >= 50 {
                    bodyStart[end] = Int32(range.lowerBound)
                    ruled[end] = range.lowerBound
                }
            }
        }
        addDepartments(bodyStart: bodyStart)
        addListed()
        addRegiments()
        addUnlistedEnds(placeStart: placeStart, bodyStart: bodyStart)
        for name in scan.tagged where name.type == .organization && name.range.count > 1 {
            if let word = scan.word(name.range), word.halvings < 34,
                word.partOfSpeech != .organization,
                word.partOfSpeech != .otherName
            {
                continue
            }
            if let start = ruled[name.range.upperBound], start < name.range.lowerBound { continue }
            // 省委 + 省政府, 专科医院: two bodies in a row, and kinds of bodies, are no name.
            let splits = (name.range.lowerBound + 1..<name.range.upperBound).contains { cut in
                bodyStart[cut] >= 0
                    && scan.longestTerm(at: cut, .organ).map {
                        isLevelBody($0) && $0.range.upperBound == name.range.upperBound
                    } == true
            }
            let holdsPlace = name.range.contains { $0 > name.range.lowerBound && placeStart[$0] >= 0 }
            let joins = joinsNames(name.range, placeStart: placeStart, bodyStart: bodyStart)
            // 卫生院, 公司: the closing word alone.
            // 山里 + 卫生院: and what lies there.
            let own =
                scan.partOfSpeech[name.range.lowerBound] == .locality
                ? Int(scan.wordEnd[name.range.lowerBound]) : name.range.lowerBound
            let isBare =
                scan.longestTerm(at: own, [.firm, .institution, .genericOrgan, .described])?.range
                == own..<name.range.upperBound
            let distributes =
                hasAnchor(name.range)
                && (isDistributive(name.range.lowerBound)
                    || scan.longestTerm(endingAt: name.range.upperBound, [.organ, .institution]).map {
                        isOfTwoKinds($0, placeStart: placeStart)
                    } == true)
            // 陇川县政协 + 组织: a body and what it does.
            let acts = name.range.dropFirst(2).contains { cut in
                (Int(bodyStart[cut]) == name.range.lowerBound || Int(placeStart[cut]) == name.range.lowerBound)
                    && scan.longestTerm(at: cut, .opener)?.range.upperBound == name.range.upperBound
            }
            if splits || joins || isBare || distributes || endsLookalike(name.range.upperBound) || acts
                || isClause(name.range, placeStart: placeStart)
                || (!holdsPlace && name.range.count <= 6 && !isProper(name.range) && !hasAnchor(name.range)
                    && !isHouse(name.range))
            {
                continue
            }
            // 上海电气, 龙源电力: a trade at the end speaks for a firm.
            let closes =
                scan.longestTerm(endingAt: name.range.upperBound, [.trade, .firm, .institution, .organ]) != nil
            add(name.range, min(closes ? 65 : 55, (closes ? 30 : 15) + name.margin / 8))
        }
    }

    /// Where the member of a list begins that ends at `end`, if a body is the member before it.
    private func memberStart(before end: Int, bodyStart: [Int32]) -> Int? {
        var start = end
        while start > 0, end - start <= 14, scan.classes[start - 1] == .han { start -= 1 }
        guard start > 1, end - start >= 4, scan.classes[start - 1] == .enumeration, bodyStart[start - 1] >= 0,
            !(start..<end).contains(where: {
                ["和", "与", "及"].contains(scan.text[$0]) && Int(scan.wordEnd[$0]) == $0 + 1
            })
        else { return nil }
        return start
    }

    /// 赣州市 + 同 + 兴达电子科技有限公司, 江西 + 合拍 + 农牧发展有限公司: where the place begins that stands one word of the
    /// firm's name further on; nil where there is none, or where that word is one of the sentence (江西 + 引进 + …).
    private func seat(before start: Int, placeStart: [Int32]) -> Int? {
        guard let gap = (1...6).first(where: { start - $0 > 0 && placeStart[start - $0] >= 0 }),
            (start - gap..<start).allSatisfy({ scan.classes[$0] == .han })
        else { return nil }
        let end = start - gap
        // 克山县 + 仁 + 发现 + 代农业…合作社: a word across what is coined and what is ordinary.
        if gap > 2 {
            guard Int(scan.wordEnd[end]) == end + 1,
                ![.verb, .adverb, .preposition, .conjunction, .particle, .pronoun].contains(scan.partOfSpeech[end]),
                !(end..<start).contains(where: { scan.ends(at: $0 + 1, .particle) })
            else { return nil }
        }
        guard scan.longestTerm(at: end, [.particle, .trigger]) == nil,
            scan.longestTerm(at: end, .opener).map({ $0.range.count < 2 || $0.range.upperBound != start }) != false,
            scan.terms(at: end).allSatisfy({ !($0.range.upperBound == start && $0.classes.contains(.opener)) })
        else { return nil }
        var place = Int(placeStart[end])
        while placeStart[place] >= 0 { place = Int(placeStart[place]) }
        return place
    }

    /// 通渭县 + 和 + 市人力资源和社会保障局: a whole name before the conjunction is a name of its own.
    private func joinsNames(_ range: Range<Int>, placeStart: [Int32], bodyStart: [Int32]) -> Bool {
        range.dropFirst(2).contains { cut in
            ["和", "与", "及"].contains(scan.text[cut]) && (placeStart[cut] >= 0 || bodyStart[cut] >= 0)
        }
    }

    /// 省, 市, 县 … at the head, and nobody's in particular before it (我镇).
    private func hasAnchor(_ range: Range<Int>) -> Bool {
        ScalarSet.governmentEnds.contains(scan.text[range.lowerBound])
            && !(range.lowerBound > 0 && ["我", "该", "全", "各", "本"].contains(scan.text[range.lowerBound - 1]))
    }

    /// 凉州区文化馆, 北埠村茶叶加工厂: a word that ends as bodies do, right after a place or a few nouns on.
    private mutating func addUnlistedEnds(placeStart: [Int32], bodyStart: [Int32]) {
        for end in scan.places(of: .bodyEnd).lazy.map({ $0 + 1 })
        where end < scan.count && Int(scan.wordEnd[end - 1]) == end {
            let start = Int(scan.wordStart[end - 1])
            if scan.text[end - 1] == "心", !scan.has("中心", at: end - 2) { continue }
            guard scan.partOfSpeech[end - 1] != .verb, !endsLookalike(end),
                end - start >= 2 || ["局", "厅"].contains(scan.text[end - 1]),
                bodyStart[end] < 0,
                scan.longestTerm(endingAt: end, [.organ, .firm, .institution, .zone, .nature, .event, .opener]) == nil
            else { continue }
            let growth = NameGrowth(before: start, in: scan, placeStart: placeStart, bodies: bodyStart, style: .proper)
            if growth.hasPlace, growth.words <= 4 { add(growth.start..<end, 60) }
            // 县板栗产业中心
            if growth.hasAnchor, (1...3).contains(growth.words), end - start >= 2 { add(growth.start..<end, 55) }
        }
    }

    /// How the closing word of a branch begins: 分院, 支行.
    private static let branches: ScalarSet = ["分", "支"]
    /// Characters of a formula in which a body is looked for.
    private static let formulaReach = 6
    static let bodyEnds: ScalarSet = [
        "局", "厅", "院", "所", "站", "社", "厂", "校", "馆", "队", "联", "行", "团", "心",
    ]

    mutating func add(_ range: Range<Int>, _ confidence: Int) {
        // 客货 + 邮融合运输服务站: a body does not begin within a formula.
        let isWithin = (1...Self.formulaReach).contains { back in
            scan.longestTerm(at: max(0, range.lowerBound - back), .formula).map {
                $0.range.lowerBound == range.lowerBound - back && $0.range.upperBound > range.lowerBound
            } == true
        }
        if isWithin { return }
        candidates.append(Candidate(range: range, type: .organization, confidence: confidence))
    }

    private mutating func addKnown() {
        for term in scan.terms where term.classes.contains(.organization) && term.range.count > 1 {
            let between =
                Int(scan.wordStart[term.range.lowerBound]) == term.range.lowerBound
                && Int(scan.wordEnd[term.range.upperBound - 1]) == term.range.upperBound
            // 村中央 + 的: the middle of a village.
            let isMiddle =
                term.range.count == 2 && scan.has("的", at: term.range.upperBound)
                && scan.endingClasses[term.range.lowerBound].contains(.settlement)
            // 争取中央、省、市资金, 中央1号文件: a level, and no body that does something.
            let isLevel =
                scan.has("中央", at: term.range.lowerBound) && term.range.count == 2
                && (scan.class(at: term.range.upperBound) == .digit
                    || scan.class(at: term.range.upperBound) == .enumeration
                        && ScalarSet.addressEnds.contains(scan.text[min(term.range.upperBound + 1, scan.count - 1)]))
            if between || term.range.count > 2, !isMiddle, !isLevel, !isAcrossWords(term.range) { add(term.range, 75) }
        }
    }

    /// 水利部 + 门, 其 + 中石化: at an end of the name a word stands of which it takes one character.
    private func isAcrossWords(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        return scan.has("部门", at: last)
            || Int(scan.wordStart[first]) == first - 1 && Int(scan.wordEnd[first]) == first + 1
                && scan.partOfSpeech[first] == .pronoun
    }

    /// 回泰动力、洪记智能、无量科技等一批新能源企业: the members of a list that a word for firms closes.
    private mutating func addListed() {
        for term in scan.terms where term.classes.contains(.trade) || term.classes.contains(.firm) {
            let end = term.range.upperBound
            var start = term.range.lowerBound
            while start > 0, scan.classes[start - 1] == .han || scan.classes[start - 1] == .latin, end - start < 10,
                scan.longestTerm(endingAt: start, [.opener]) == nil, !isLongVerb(start - 1)
            { start -= 1 }
            let opens =
                start == 0 || scan.classes[start - 1] == .enumeration || scan.classes[start - 1] != .han
                || scan.longestTerm(endingAt: start, .opener) != nil || isLongVerb(start - 1)
            let closes = scan.class(at: end) == .enumeration || scan.has("等", at: end)
            let inList = scan.class(at: start - 1) == .enumeration || scan.class(at: end) == .enumeration
            guard opens, closes, inList, end - start >= 3, start < term.range.lowerBound else { continue }
            let close = scan.sentenceEnd(after: end, upTo: end + 54)
            let follows = (end..<min(close, end + 40)).contains {
                scan.text[$0] == "等"
                    && ($0..<min(close, $0 + 14)).contains { at in
                        scan.has("企业", at: at) || scan.has("公司", at: at)
                    }
            }
            if follows, isProper(start..<end) { add(start..<end, 62) }
        }
    }

    /// A word that begins with the closing word's last characters may be cut where a post follows (局 + 长 is not such).
    private static func mayBeCut(_ scan: StoryScan, _ end: Int) -> Bool {
        // 组织部 + 分3批: 部分 is no word there.
        scan.longestTerm(at: end, [.post, .speech]).map { $0.range.count >= 2 } ?? false
            || scan.has("部分", at: end - 1) && scan.endingClasses[end].contains(.organ)
                && NumeralClass.of(scan.text[min(end + 1, scan.count - 1)]) != .none
    }
}
