import Lexicon

/// Bodies by their closing word: 农业农村局, 小学, 有限公司, and whatever specifies it.
extension BodyCandidates {
    mutating func addClosed() {
        for term in scan.terms where closesBody(term) { addBody(closedBy: term) }
    }

    /// Whether a vocabulary word closes what may be a body's name.
    private func closesBody(_ term: StoryScan.Term) -> Bool {
        let closing: Vocabulary.Classes = [.organ, .firm, .institution]
        guard !term.classes.isDisjoint(with: closing) || isMission(term) else { return false }
        let end = term.range.upperBound
        // The longest closing word there: 人民法院, not 法院.
        guard isMission(term) || scan.longestTerm(endingAt: end, closing)?.range == term.range else { return false }
        // 开弦弓村 + 两委: whoever leads a village, and no body.
        if scan.has("两委", at: end - 2) { return false }
        // 公司法, 大学生, 委员会议: the closing word is the beginning of another.
        if end < scan.count, Int(scan.wordEnd[end - 1]) > end, scan.classes[end] == .han, !mayBeCut(end) {
            return false
        }
        // 泉都中学 + 校门口
        if isAcrossGate(end) { return false }
        // 沭阳新发展格局, 在红海航行: what closes so names nobody.
        if endsLookalike(end) { return false }
        // 马场 + 村, 林场 + 社区: the firm gave its name to a village.
        return !term.classes.contains(.firm) || term.count > 2 || scan.longestTerm(at: end, .settlement) == nil
    }

    /// Whether 学校 at `end` is made of a school's last character and of the first of 校门, 校园 ….
    func isAcrossGate(_ end: Int) -> Bool {
        ["中学校", "小学校", "大学校"].contains { scan.has($0, at: end - 3) } && opensGate(end - 1)
    }

    /// 校门口, 校园里: whether what is in a school begins at `index`.
    private func opensGate(_ index: Int) -> Bool {
        ["校门", "校园", "校内", "校外", "校区"].contains { scan.has($0, at: index) }
    }

    /// A word that begins with the closing word's last characters may be cut where a post follows (局 + 长 is not such).
    private func mayBeCut(_ end: Int) -> Bool {
        // 组织部 + 分3批: 部分 is no word there.
        opensGate(end) || scan.longestTerm(at: end, [.post, .speech]).map { $0.range.count >= 2 } ?? false
            || scan.has("部分", at: end - 1) && scan.endingClasses[end].contains(.organ)
                && NumeralClass.of(scan.text[min(end + 1, scan.count - 1)]) != .none
    }

    /// Adds the body that `term` closes, if it names one.
    private mutating func addBody(closedBy term: StoryScan.Term) {
        let (own, end) = (term.range.lowerBound, term.range.upperBound)
        // 乡村振兴 + 学院: a school of what a formula says.
        let formula = term.classes.contains(.institution) ? scan.longestTerm(endingAt: own, .formula) : nil
        var growth = growth(
            before: formula?.range.lowerBound ?? own,
            isDescribed(term) ? .descriptive : term.classes.contains(.firm) ? .coined : .proper)
        // 6家 + 养殖合作社, 一家 + 黄羊养殖合作社: counted, and none by name.
        if !growth.hasPlace, !growth.hasAnchor, !growth.hasQuote, !growth.hasBody, isCounted(growth.start) { return }
        if let address = address(runningInto: term) { return addRuled(party(before: address)..<end, 85) }
        takeHouse(of: term, &growth)
        takeSeat(of: term, &growth)
        // 市州党委, 县区政府: of every place of two kinds.
        if !growth.hasPlace, isOfTwoKinds(term) { return }
        // 联合 + 拉烈 + 派出所
        if let start = unknownSeat(of: term) { return addRuled(start..<end, 55) }
        addSure(growth, closedBy: term, behindFormula: formula != nil)
    }

    /// 联合 + 拉烈 + 派出所: where the two or three characters begin that no list knows and by which a town's station goes;
    /// nil where there are none.
    private func unknownSeat(of term: StoryScan.Term) -> Int? {
        let own = term.range.lowerBound
        guard NameCues.townStation.row(of: scan.text[term.range]) != nil else { return nil }
        return (2...3).map { own - $0 }.first { start in
            start > 0
                && (start..<own).allSatisfy {
                    scan.classes[$0] == .han && scan.wordEnd[$0] - scan.wordStart[$0] == 1
                        && ![.preposition, .particle, .pronoun, .numeral, .measure, .adverb, .conjunction].contains(
                            scan.partOfSpeech[$0])
                        && !scan.ends(at: $0 + 1, [.particle, .anchor])
                }
                && (scan.classes[start - 1] != .han
                    || !scan.endingClasses[start].isDisjoint(with: [.opener, .trigger]))
        }
    }

    /// Adds the name that has grown before `term` as far as the name itself, the tagger or a list make sure of it.
    private mutating func addSure(_ growth: NameGrowth, closedBy term: StoryScan.Term, behindFormula: Bool) {
        let (own, end) = (term.range.lowerBound, term.range.upperBound)
        // 省委 + 省政府: two bodies, unless a place says whose.
        let start = isLevelBody(term) && !growth.hasPlace ? own : growth.start
        var confidence = start == own ? confidence(alone: term) : confidence(of: growth, closedBy: term)
        if let tagged = scan.taggedName(endingAt: end), tagged.type == .organization {
            if tagged.range == start..<end {
                // 文化 + 社区党委: an ordinary word by which a community is called.
                let isCommunity = confidence == 0 && term.classes.contains(.ownOrgan) && own - start >= 2
                confidence = isCommunity ? 55 : confidence + 20
            } else if confidence == 0 {
                addTagged(tagged.range, closedBy: term)
            }
        }
        if confidence == 0, behindFormula, start < own { confidence = 60 }
        // 住建局、林业局、扶贫开发服务中心: a list of bodies goes on, whatever words the next one is made of.
        if confidence < 55, term.classes.contains(.organ), let member = memberStart(before: end) {
            return addRuled(member..<end, 60)
        }
        // “板凳议事会”, “道德积分银行”: what fills a quotation and names no place is a scheme and no body.
        let isScheme =
            !growth.hasPlace && !growth.hasAnchor && scan.class(at: start - 1) == .openQuote
            && scan.class(at: end) == .closeQuote
        if confidence > 0, !isScheme { addRuled(start..<end, min(confidence, 95)) }
    }

    /// 古岳峰镇 + 党委, 涪陵区 + 委: where the address begins whose last character the closing word begins with; nil where
    /// there is none.
    private func address(runningInto term: StoryScan.Term) -> Int? {
        let inner = term.range.lowerBound + 1
        guard ScalarSet.addressEnds.contains(scan.text[term.range.lowerBound]), placeStart[inner] >= 0
        else { return nil }
        return addressStart(from: Int(placeStart[inner]))
    }

    /// 共青团 + 抚远市委: where the party or league begins whose committee of a place begins at `start`; `start` where none
    /// does.
    private func party(before start: Int) -> Int {
        NameCues.party.suffix(of: scan.text[..<start])?.range.lowerBound ?? start
    }

    /// Where the places begin that stand one behind the other up to `start`; `start` where none does.
    private func addressStart(from start: Int) -> Int {
        var start = start
        while placeStart[start] >= 0 { start = Int(placeStart[start]) }
        return start
    }

    /// 中广核新能源 + 奈曼 + 分公司: a branch is named after its house and its place.
    private func takeHouse(of term: StoryScan.Term, _ growth: inout NameGrowth) {
        guard growth.hasPlace, !growth.hasBody, Self.branches.contains(scan.text[term.range.lowerBound]) else { return }
        let house = self.growth(before: growth.start, .coined)
        if house.opensCleanly, house.words <= 3, house.start < growth.start, isProper(house.start..<growth.start) {
            growth.start = house.start
        }
    }

    /// 赣州市 + 同 + 兴达电子科技有限公司: a firm is named after the place where it has its seat.
    private func takeSeat(of term: StoryScan.Term, _ growth: inout NameGrowth) {
        guard term.classes.contains(.firm), term.count >= 4, !growth.hasPlace, !growth.hasAnchor,
            let seat = seat(before: growth.start)
        else { return }
        growth.start = seat
        growth.hasPlace = true
    }

    /// 赣州市 + 同 + 兴达电子科技有限公司, 江西 + 合拍 + 农牧发展有限公司: where the place begins that stands one word of the
    /// firm's name further on; nil where there is none, or where that word is one of the sentence (江西 + 引进 + …).
    private func seat(before start: Int) -> Int? {
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
        return addressStart(from: end)
    }

    /// How sure a closing word is with nothing before it: only what names one body wherever it stands.
    private func confidence(alone term: StoryScan.Term) -> Int {
        let isLevel = isLevelBody(term)
        if isLevel, isDistributive(term.range.lowerBound) { return 0 }
        if isOwnOrgan(term) { return 70 }
        guard isNameAlone(term) else { return 0 }
        return isLevel ? 70 : 55
    }

    /// How sure a name is by what its closing word has before it; 0 where it is none.
    private func confidence(of growth: NameGrowth, closedBy term: StoryScan.Term) -> Int {
        if growth.hasPlace { return 80 }
        if growth.hasAnchor || growth.hasBody { return 75 }
        if growth.hasQuote { return 70 }
        if !term.classes.isDisjoint(with: [.organ, .institution]) {
            return isNameAlone(term) || growth.opensCleanly && term.count >= 3 && !isCommon(term) ? 55 : 0
        }
        guard term.classes.contains(.firm),
            growth.opensCleanly || growth.words >= 2 && scan.text[term.range.upperBound - 1] == "社",
            isProper(growth.start..<term.range.lowerBound)
        else { return 0 }
        return term.count >= 3 ? 60 : 50
    }

    /// Adds what only the tagger takes for a body, unless it is of every place, or of two names.
    private mutating func addTagged(_ name: Range<Int>, closedBy term: StoryScan.Term) {
        guard name != term.range || !term.classes.contains(.firm),
            !(hasAnchor(name) && isDistributive(name.lowerBound)), !joinsNames(name), !holdsPreposition(name),
            !isVisited(name, closedBy: term)
        else { return }
        // 区人民医院 + 松谷分院: a branch right behind its house.
        let house = bodyStart[name.lowerBound]
        if house >= 0, Self.branches.contains(scan.text[term.range.lowerBound]) {
            add(Int(house)..<name.upperBound, 75)
        } else {
            // 信宜市 + 洪冠镇 + 六塘小学: a school with its address.
            add(addressStart(from: name.lowerBound)..<name.upperBound, 55)
        }
    }

    /// 走进 + 博物馆: a verb that leads to a body, and its kind.
    private func isVisited(_ name: Range<Int>, closedBy term: StoryScan.Term) -> Bool {
        scan.longestTerm(at: name.lowerBound, .opener).map {
            $0.count > 1 && $0.range.upperBound == term.range.lowerBound
        } == true
    }

    /// How the closing word of a branch begins: 分院, 支行.
    private static let branches: ScalarSet = ["分", "支"]
}
