import Lexicon

/// Which closing words and specifiers name one body, and which a kind of bodies or one of every place.
extension BodyCandidates {
    /// 省委, 市政府, 区纪委: a body of the place at hand.
    func isLevelBody(_ term: StoryScan.Term) -> Bool {
        let start = term.range.lowerBound
        if ScalarSet.divisionEnds.contains(scan.text[start]) { return term.range.count <= 4 }
        // 自治区党委
        return scan.has("自治", at: start) && term.range.count <= 7
    }

    /// Whether the closing word alone names a body to the reader: 组织部, 农业农村局; not 委员会, 办公室, 公司.
    func isNameAlone(_ term: StoryScan.Term) -> Bool {
        guard term.classes.contains(.organ), !isCommon(term) else { return false }
        if isLevelBody(term) { return true }
        let last = scan.text[term.range.upperBound - 1]
        return term.range.count >= 3 && ["局", "厅", "委", "部", "联", "院"].contains(last)
            || term.range.count == 2 && ["纪委", "妇联", "残联", "文联", "侨联", "团委"].contains(scan.string(term.range))
    }

    /// 村党委 at the head of a clause: that of the village the story is about.
    func isOwnOrgan(_ term: StoryScan.Term) -> Bool {
        guard term.classes.contains(.ownOrgan) else { return false }
        switch scan.class(at: term.range.lowerBound - 1) {
        case .stop, .comma, .newline, .colon, .closeQuote: return true
        // 村党支部书记、 + 村委会 + 主任: the second post of the same village.
        case .enumeration:
            return scan.longestTerm(endingAt: term.range.lowerBound - 1, .post) != nil
                && scan.longestTerm(at: term.range.upperBound, .post) != nil
        // 带着 + 村监会 + 主任
        default: return NameCues.villageBody.row(of: scan.text[term.range]) != nil
        }
    }

    /// 各县(市)区委, 市州党委, 旗县市区政府: one of every place of several kinds, and none in particular.
    func isDistributive(_ start: Int) -> Bool {
        guard start > 1 else { return false }
        let before = scan.text[start - 1]
        if scan.classes[start - 1] == .closeParenthesis { return ScalarSet.addressEnds.contains(scan.text[start - 2]) }
        return before == "各"
            || ScalarSet.addressEnds.contains(before) && !Self.determiners.contains(scan.text[start - 2])
                && Int(scan.wordEnd[start - 2]) <= start
    }
    private static let determiners: ScalarSet = ["我", "该", "全", "本"]

    func isCommon(_ term: StoryScan.Term) -> Bool { term.classes.contains(.genericOrgan) }

    /// Bodies whose names say what they do, verbs and all: 人民来访接待中心, 疫情防控领导小组.
    func isDescribed(_ term: StoryScan.Term) -> Bool {
        guard term.classes.contains(.organ) || isMission(term) else { return false }
        return scan.longestTerm(endingAt: term.range.upperBound, .described) != nil
    }

    /// Whether a specifier holds what is no ordinary word: unknown characters or a proper name.
    func isProper(_ range: Range<Int>) -> Bool {
        var single = 0
        for index in range {
            switch scan.partOfSpeech[index] {
            case nil, .person, .otherName, .organization: return true
            case .numeral, .adjective, .distinction: single = 0
            default:
                single = Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) == 1 ? single + 1 : 0
                if single >= 2 { return true }
            }
        }
        return false
    }

    /// 市州 + 党委, 市 + 州委: two levels before the closing word or at its head, and no place that ends there. Of three
    /// (省市区委) each is the story's own.
    func isOfTwoKinds(_ term: StoryScan.Term) -> Bool {
        let start = term.range.lowerBound
        // 12名乡镇党委书记
        let last = isLevelBody(term) || scan.has("乡镇", at: start - 1) ? start : start - 1
        // 镇街 + 卫生院
        guard last > 0, ScalarSet.addressEnds.contains(scan.text[last]) || scan.has("镇街", at: last - 1),
            ScalarSet.addressEnds.contains(scan.text[last - 1]),
            placeStart[last] < 0, placeStart[last + 1] < 0
        else { return false }
        return last == 1 || !ScalarSet.addressEnds.contains(scan.text[last - 2])
    }

    /// 滨海 + 医院, 渭水 + 药业: a word of place before a school's, a hospital's or a trade's closing word is its name.
    func isHouse(_ range: Range<Int>) -> Bool {
        scan.partOfSpeech[range.lowerBound] == .place
            && scan.longestTerm(endingAt: range.upperBound, [.institution, .trade])?.range.lowerBound
                == Int(scan.wordEnd[range.lowerBound])
    }

    /// 格局, 航行, 开馆: whether a word ends at `end` that closes as bodies' names do and names none.
    func endsLookalike(_ end: Int) -> Bool {
        guard Int(scan.wordEnd[end - 1]) == end else { return false }
        // 让村民学会 + 了 + 种茶: what is done, where 了 and what it is done to follow.
        if scan.has("了", at: end), Int(scan.wordEnd[end]) == end + 1, scan.class(at: end + 1) == .han { return true }
        let word = scan.text[Int(scan.wordStart[end - 1])..<end]
        return Self.lookalikes.suffix(of: word)?.range == word.indices
    }
    private static let lookalikes = PhraseTable(.bodyLookalikes)

    /// Whether a verb of two characters or more ends at `index`.
    func isLongVerb(_ index: Int) -> Bool {
        scan.partOfSpeech[index] == .verb && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) > 1
            && Int(scan.wordEnd[index]) == index + 1
    }
}
