import Lexicon

/// Units that go by number, and departments and missions that a house sends.
extension BodyCandidates {
    /// 121团, 一〇三团, 第八师: the divisions and farms of the Production and Construction Corps go by number.
    mutating func addRegiments() {
        let divisions = scan.places(of: .corps).filter { $0 > 0 && scan.text[$0] == "师" }.compactMap(division)
        for division in divisions { add(division, 70) }
        let isCorps =
            !divisions.isEmpty
            || scan.terms.contains {
                $0.classes.contains(.organization) && scan.text[$0.range].suffix(2).elementsEqual(Self.corps)
            }
        guard isCorps else { return }
        for end in scan.places(of: .corps).lazy.map({ $0 + 1 })
        where end >= 2 && end < scan.count && scan.text[end - 1] != "师" {
            let start = scan.numeralStart(endingAt: end - 1)
            guard (1...3).contains(end - 1 - start), scan.text[start] != "两",
                !(scan.text[start] == "一" && end - start == 2), Int(scan.wordEnd[end - 1]) == end
            else { continue }
            add(start..<end, 70)
        }
    }

    /// 第十三师 with 师 at `index`, unless it is the beginning of 师范, 师傅 ….
    private func division(_ index: Int) -> Range<Int>? {
        let start = scan.numeralStart(endingAt: index)
        guard start < index, start > 0, scan.text[start - 1] == "第", Int(scan.wordEnd[index]) == index + 1
        else { return nil }
        return start - 1..<index + 1
    }

    private static let corps: [Unicode.Scalar] = ["兵", "团"]
    static let corpsUnits: ScalarSet = ["师", "团", "连"]

    /// Departments and stations, by the house before them.
    mutating func addDepartments() {
        for end in scan.places(of: .house).lazy.map({ $0 + 1 })
        where end >= 3 && end < scan.count && bodyStart[end] >= 0 && scan.classes[end] == .han && !joins(end) {
            let closes = end + 3..<max(end + 3, min(scan.count, end + Self.department))
            if let close = stationEnd(behind: end, in: closes) { add(Int(bodyStart[end])..<close, 80) }
            if let close = departmentEnd(behind: end, in: closes) ?? wardEnd(behind: end, in: closes) {
                add(Int(bodyStart[end])..<close, 80)
            }
        }
    }

    /// 县水利局 + 和 + 县消防救援大队: whether a second body is joined to the one that ends at `end`; 和县 is a county too.
    private func joins(_ end: Int) -> Bool { ["和", "与", "及"].contains(scan.text[end]) }

    /// 从江县公安局 + 停洞派出所, 市公安局 + 食药环侦支队: where the station ends whose name begins at `end`.
    private func stationEnd(behind end: Int, in closes: Range<Int>) -> Int? {
        let close = closes.first { close in
            Int(scan.wordEnd[close - 1]) == close
                && NameCues.station.suffix(of: scan.text[end..<close]).map { $0.range.lowerBound > end } == true
        }
        guard let close,
            (end..<close).allSatisfy({ scan.classes[$0] == .han && !isLongVerb($0) && !isFunctionWord($0) })
        else { return nil }
        return close
    }

    /// 山西省水利厅 + 水旱灾害防御处 + 副处长: where the department ends whose name begins at `end`; the post of its head follows.
    private func departmentEnd(behind end: Int, in closes: Range<Int>) -> Int? {
        for close in closes {
            if endsUnit(close, from: end) { return close }
            guard scan.classes[close - 1] == .han, !isDoing(close - 1) else { return nil }
            // 县农业农村局种植业股 + 的 + 副股长
            let post = scan.has("的", at: close) ? close + 1 : close
            if Self.departments.contains(scan.text[close - 1]), Int(scan.wordEnd[close - 1]) == close,
                scan.longestTerm(at: post, .post) != nil
            {
                return close
            }
            // 县水务局水政监察股、市水文中心
            if endsDepartment(close), [.enumeration, .comma, .stop].contains(scan.class(at: close)) { return close }
        }
        return nil
    }

    /// 县住建局质监站 + 站长: whether a station or a team ends at `close`, with the post of its head behind it.
    private func endsUnit(_ close: Int, from start: Int) -> Bool {
        (start..<close - 1).allSatisfy { scan.classes[$0] == .han && !isDoing($0) }
            && Self.unitEnds.contains(scan.text[close - 1]) && scan.text[close] == scan.text[close - 1]
            && scan.has("长", at: close + 1)
    }

    /// Whether the name that ends at `close` ends with a word for departments by itself: 监察 + 股, and no 理科.
    private func endsDepartment(_ close: Int) -> Bool {
        ["科", "股"].contains(scan.text[close - 1]) && Int(scan.wordStart[close - 1]) == close - 1
            && Int(scan.wordEnd[close - 1]) == close
    }

    /// 泽普县人民医院 + 新生儿科: where the department of a hospital ends whose name begins at `end`; that of a medical
    /// trade needs no post behind it.
    private func wardEnd(behind end: Int, in closes: Range<Int>) -> Int? {
        guard NameCues.hospital.suffix(of: scan.text[..<end]) != nil else { return nil }
        let close = (end + 2..<closes.upperBound).first { close in
            NameCues.ward.suffix(of: scan.text[end..<close]) != nil && Int(scan.wordEnd[close - 1]) == close
        }
        // 县人民医院 + 儿科医生: a trade.
        guard let close, NameCues.wardTrade.prefix(of: scan.text[close...]) == nil,
            (end..<close).allSatisfy({ scan.classes[$0] == .han && !isLongVerb($0) && !isFunctionWord($0) })
        else { return nil }
        return close
    }

    /// Whether the word of the character at `index` is none that departments are called by: 也, 要, 把.
    private func isDoing(_ index: Int) -> Bool {
        scan.partOfSpeech[index] == .verb && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1
            || isFunctionWord(index)
    }

    private func isFunctionWord(_ index: Int) -> Bool {
        switch scan.partOfSpeech[index] {
        case .adverb, .preposition, .conjunction, .particle, .pronoun, .numeral: true
        default: false
        }
    }

    /// Characters of a department's name, its closing one included.
    private static let department = 10
    static let houses: ScalarSet = ["局", "厅", "委", "院", "部", "府", "心"]
    private static let departments: ScalarSet = ["处", "科", "股", "室"]
    /// Stations and teams, which are told by the post of their heads: 质监站站长.
    private static let unitEnds: ScalarSet = ["站", "队", "所"]

    /// 视察组, 考察团: people sent together, whose name says by whom.
    func isMission(_ term: StoryScan.Term) -> Bool {
        term.classes.contains(.described) && term.count >= 3
            && term.classes.isDisjoint(with: [.organ, .firm, .institution])
    }

    /// Whether 一家, 3个 … stands before `start`.
    func isCounted(_ start: Int) -> Bool {
        guard start > 1, ["家", "个", "所"].contains(scan.text[start - 1]) else { return false }
        return NumeralClass.of(scan.text[start - 2]) != .none
            || ["多", "几", "余", "某", "这", "那"].contains(scan.text[start - 2])
    }
}
