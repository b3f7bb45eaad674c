import Lexicon

/// The people a story may name: what the tagger finds, surname and given name beside a post or a verb of
/// saying, family names with an honorific, and foreign names with dots.
struct PersonCandidates {
    private(set) var candidates: [Candidate] = []

    let scan: StoryScan
    let lexicon: NameLexicon

    init(in scan: StoryScan, lexicon: NameLexicon) {
        self.scan = scan
        self.lexicon = lexicon
        addTagged()
        addMinorityNames()
        var last = -1
        for surname in scan.matches.named where surname.kinds.contains(.surname) {
            let start = surname.start
            // A compound surname begins where a simple one does.
            guard start > last, scan.classes[start] == .han else { continue }
            addByContext(start)
            addHonorific(start)
            last = start
        }
        addDotted()
    }

    mutating func add(_ range: Range<Int>, _ confidence: Int) {
        candidates.append(Candidate(range: range, type: .person, confidence: confidence))
    }

    private mutating func addTagged() {
        for tagged in scan.tagged where tagged.type == .person {
            var name = tagged
            name.range = withCompoundSurname(name.range)
            // 杨俊 + 等: the list goes on, the name does not. 楼栋长: a post.
            if name.range.count >= 3, scan.text[name.range.upperBound - 1] == "等" {
                name.range = name.range.lowerBound..<(name.range.upperBound - 1)
            }
            if name.range.count >= 3, scan.surnameLength(at: name.range.lowerBound) == 1,
                opensNextWord(name.range.upperBound - 1, long: name.range.count > 3)
            {
                name.range = name.range.lowerBound..<(name.range.upperBound - 1)
            }
            if scan.longestTerm(at: name.range.lowerBound, .post)?.range == name.range || isThing(name.range)
                || isOfSentence(name.range)
            {
                continue
            }
            if addTwins(name.range) { continue }
            let presented = isPresented(name.range.lowerBound)
            // 谷兆伦 + 常, 刘佩华 + 进楼: behind a post, a surname of one character and three more are a name and a word.
            if presented, name.range.count > 3, name.margin < Self.certainMargin, isSimple(name.range) {
                name.range = name.range.lowerBound..<(name.range.lowerBound + 3)
            }
            let length = name.range.count
            let compound = scan.surnameLength(at: name.range.lowerBound) == 2
            // 网格员 + 腿勤: a post speaks for a name with a surname, or of three characters.
            let isLikely = length > 2 || scan.surnameLength(at: name.range.lowerBound) != nil
            let beside = isLikely && (presented || scan.longestTerm(at: name.range.upperBound, .speech) != nil)
            if !beside, isPhrase(name.range) { continue }
            if !beside, name.margin < Self.certainMargin, isWithinWord(name.range.lowerBound) { continue }
            // Names of minorities without dots (额尔敦巴图) are longer; they need a post, a verb of saying or a sure tagger.
            let longest = compound ? 4 : beside || name.margin >= Self.certainMargin ? 6 : 3
            guard length >= 2, length <= longest || scan.classes[name.range].contains(.middleDot) else { continue }
            // A dot stands between the parts of a name only.
            guard scan.classes[name.range].allSatisfy({ $0 == .han || $0 == .middleDot }),
                scan.classes[name.range.lowerBound] == .han, scan.classes[name.range.upperBound - 1] == .han,
                !isAmongNouns(name.range)
            else { continue }
            if let word = scan.word(name.range),
                word.partOfSpeech != .person ? !beside : word.halvings < Self.commonWord
            {
                continue
            }
            // 王村, 李家沟: what closes as a place does is one, unless a post or a verb stands beside it.
            let last = name.range.upperBound - 1
            if ["村", "镇", "乡", "县", "市", "区", "街", "寨", "屯"].contains(scan.text[last]) { continue }
            // 强调 + 发展: a name does not end within an ordinary word unless the tagger is sure.
            let cut = Int(scan.wordEnd[last]) > last + 1 && Int(scan.wordStart[last]) == last
            if cut, name.margin < 120 { continue }
            if name.margin < Self.certainMargin, isFunctionWord(name.range.lowerBound) { continue }
            // 陶瓷·紫陶: nouns on either side of the dot.
            if let dot = name.range.first(where: { scan.classes[$0] == .middleDot }),
                isNoun(name.range.lowerBound..<dot) || isNoun((dot + 1)..<name.range.upperBound)
                    || Self.siteEnds.contains(scan.text[dot - 1])
            {
                continue
            }
            // 方向 + 明, 干部 + 上: an ordinary word at its head.
            let head = Int(scan.wordEnd[name.range.lowerBound])
            let ordinary =
                head - name.range.lowerBound >= 2 && head <= name.range.upperBound && head < name.range.upperBound
                && scan.partOfSpeech[name.range.lowerBound] != .person
            add(
                name.range,
                min(45, name.margin / 6) + likeness(name.range) + (beside ? 15 : 0) - (isLikely ? 0 : 10)
                    - (ordinary && name.margin < Self.sureMargin ? 25 : 0))
        }
    }

    /// 林贤颖 + 站在, 谷兆伦 + 常来, 马勇 + 率: the last character is a word of its own, or opens the next.
    private func opensNextWord(_ last: Int, long: Bool) -> Bool {
        guard Int(scan.wordStart[last]) == last else { return false }
        switch scan.partOfSpeech[last] {
        case .verb, .adverb, .preposition, .direction: break
        default: return false
        }
        if long { return true }
        return Int(scan.wordEnd[last]) == last + 1
            && lexicon.names.grades(of: scan.text[last]).second <= Self.seldomGiven
    }

    /// 陈水连、杜飞轮分别参加: the member of the list before is a person, to the tagger or by what stands around it.
    private func followsPerson(_ start: Int) -> Bool {
        scan.class(at: start - 1) == .enumeration
            && (scan.taggedName(endingAt: start - 1)?.type == .person
                || candidates.last { $0.range.upperBound <= start - 1 }.map { $0.range.upperBound == start - 1 } == true)
    }

    /// 月小结、季赛比、半年述职 are no people: the tagger must see one in this member of the list or in the next.
    private func isAmongPeople(_ range: Range<Int>) -> Bool {
        isTagged(range.lowerBound) || scan.class(at: range.upperBound) == .enumeration && isTagged(range.upperBound + 1)
    }

    /// Whether the tagger is sure of a person that begins at `start`.
    private func isTagged(_ start: Int) -> Bool {
        start < scan.count
            && scan.taggedName(at: start).map { $0.type == .person && $0.margin >= Self.listMargin } == true
    }

    /// Whether a post, a trade or a station of two characters or more ends at `start`.
    func isPresented(_ start: Int) -> Bool {
        scan.longestTerm(endingAt: start, .post).map { $0.range.count >= 2 } ?? false || endsTrade(start)
    }

    /// 杨梅 in 柿子、杨梅、葡萄: a word of the list among nouns of the list is no person.
    private func isAmongNouns(_ range: Range<Int>) -> Bool {
        func isNoun(_ index: Int) -> Bool {
            scan.class(at: index) == .han && scan.partOfSpeech[index] == .noun
                && Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) > 1
        }
        guard scan.word(range) != nil else { return false }
        return scan.class(at: range.lowerBound - 1) == .enumeration && isNoun(range.lowerBound - 2)
            || scan.class(at: range.upperBound) == .enumeration && isNoun(range.upperBound + 1)
    }

    /// The grade up to which a verb at the end of a name is rather the next word.
    private static let seldomGiven: UInt8 = 1

    /// 上官 + 明辉: the tagger takes a given name alone where a compound surname stands before it.
    private func withCompoundSurname(_ range: Range<Int>) -> Range<Int> {
        guard range.count <= 2, range.lowerBound >= 2,
            lexicon.names.surnameLength(in: scan.text, at: range.lowerBound - 2) == 2
        else { return range }
        return range.lowerBound - 2..<range.upperBound
    }

    /// 娜仁高娃, 扎西次仁, 古丽扎尔: two or more parts of which such names are made, or one beside a post.
    private mutating func addMinorityNames() {
        var end = 0
        var known = 0
        for part in scan.matches.named where part.kinds.contains(.namePart) {
            let index = part.start
            guard index >= end, scan.classes[index] == .han, let first = scan.matches.longest(at: index, .namePart)
            else { continue }
            end = index + first
            var parts = 1
            while let next = scan.matches.longest(at: end, .namePart), end + next - index <= 9 {
                end += next
                parts += 1
            }
            let range = index..<end
            let opens = index == 0 || scan.classes[index - 1] != .han || Int(scan.wordEnd[index - 1]) == index
            // 牧民朝鲁和特木尔: the second of two.
            let isSecond = known > 0 && known == index - 1 && ["和", "与", "、"].contains(scan.text[known])
            let beside =
                isPresented(index) || isSecond || scan.longestTerm(at: end, .speech) != nil || isAged(end)
            let isPlace = scan.longestTerm(at: end, [.settlement, .zone, .nature]) != nil
            if opens, !isPlace {
                if parts >= 2, range.count >= 3 {
                    add(range, beside ? 85 : 60)
                    known = end
                } else if range.count >= 3, standsApart(range) {
                    add(range, 60)
                    known = end
                } else if beside, range.count >= 2, lexicon.divisions.trie.value(of: scan.text[range]) == nil {
                    add(range, 60)
                    known = end
                }
            }
        }
    }

    /// Tagger's margin beyond which a name may begin with an ordinary word (王国 + 强).
    private static let sureMargin = 120
    /// The same beyond which the member of a list is a person.
    private static let listMargin = 100
    /// The same beyond which a long name needs nothing beside it.
    private static let certainMargin = 300
    /// -2·log2 of the share of texts: what the list calls a name, yet is more common than this, is a word (明白).
    private static let commonWord = 30
    /// The grade below which a surname is an ordinary word first (干, 向, 来): then the tagger must agree.
    static let rareSurname: UInt8 = 4

    /// How much the characters alone look like a name, 0...40: surname and given name by their grades.
    private func likeness(_ range: Range<Int>) -> Int {
        if scan.classes[range].contains(.middleDot) { return 40 }
        guard let surname = scan.surnameLength(at: range.lowerBound) else {
            // A name without a surname is rare here: minority names, bare given names.
            return 5
        }
        let family = surname == 2 ? 8 : Int(lexicon.names.grades(of: scan.text[range.lowerBound]).surname)
        let given = (range.lowerBound + surname..<range.upperBound).map { lexicon.names.grades(of: scan.text[$0]) }
        switch given.count {
        case 1: return family * 2 + Int(given[0].alone) * 2
        case 2: return family * 2 + Int(given[0].first) + Int(given[1].second)
        default: return 5
        }
    }

    /// 书记李晓明认为, 村民张士林说, 市领导杜兴林、徐光文: a surname, one or two characters, and what stands around.
    private mutating func addByContext(_ start: Int) {
        guard let surname = scan.surnameLength(at: start) else { return }
        if surname == 1, lexicon.names.grades(of: scan.text[start]).surname < Self.rareSurname,
            scan.taggedName(at: start)?.type != .person, !isRareFamily(start)
        {
            return
        }
        // 成员 + 都 + 细听
        if surname == 1, isFunctionWord(start) { return }
        let afterPost = isPresented(start)
        let afterList = scan.class(at: start - 1) == .enumeration
        let opensClause = [.comma, .stop, .newline, .closeQuote, .colon].contains(scan.class(at: start - 1))
        // “羊博士”叫马骁
        let isCalled = scan.has("叫", at: start - 1) && Int(scan.wordEnd[start - 1]) == start
        let isHeard = start > 0 && Self.hearing.contains(scan.text[start - 1]) && Int(scan.wordEnd[start - 1]) == start
        guard afterPost || afterList || opensClause || isCalled || isHeard else { return }
        for given in 1...2 {
            var end = start + surname + given
            var range = start..<end
            // 张 三: a name of two characters is printed over the width of three.
            if given == 1, surname == 1, scan.class(at: start + 1) == .space, scan.class(at: start + 2) == .han {
                end = start + 3
                range = start..<end
                guard afterPost || afterList, scan.class(at: end) != .han else { continue }
            } else {
                guard end <= scan.count, scan.classes[range].allSatisfy({ $0 == .han }) else { continue }
            }
            // 杨俊 + 等: the list goes on, the name does not.
            if given == 2, scan.text[end - 1] == "等" { continue }
            if let word = scan.word(range),
                word.partOfSpeech != .person || word.halvings < Self.commonWord
            {
                continue
            }
            let grades = (start + surname..<end).map { lexicon.names.grades(of: scan.text[$0]) }
            let likely =
                given == 2 ? grades[0].first >= 2 && (grades.last?.second ?? 0) >= 2 : (grades.last?.alone ?? 0) >= 3
            let beforeSpeech = scan.longestTerm(at: end, .speech) != nil || isAged(end)
            // 齐声 + 回答: the verb begins with the last character.
            if let verb = scan.longestTerm(at: end - 1, .speech), verb.count >= 2 { continue }
            // 方向 + 明: an ordinary word at its head.
            let head = Int(scan.wordEnd[start])
            let isFamily = scan.has("家", at: start + 1)
            if !afterPost, !isFamily, head - start >= 2, head < end, scan.partOfSpeech[start] != .person { continue }
            // 向 + 领导: a post is no given name.
            if isThing(range) || isOfSentence(range)
                || scan.longestTerm(at: start + surname, .post)?.range == start + surname..<end
            {
                continue
            }
            let beforeBreak = [.enumeration, .comma, .stop, .newline, .openParenthesis, .colon, .space].contains(
                scan.class(at: end))
            let beforePost = scan.longestTerm(at: end, [.post]).map { $0.range.count >= 2 } ?? false
            // 朱刚 + 大开眼界, 方媛 + 介绍: the last character belongs to the next word; not so in 周兴国 + 家.
            if range.count == surname + given, Int(scan.wordEnd[end - 1]) > end,
                !(given == 2 && afterPost && Int(scan.wordEnd[end - 1]) == end + 1
                    && (scan.has("家", at: end) || beforeSpeech))
            {
                continue
            }
            if isAmongNouns(range) || given == 2 && opensNextWord(end - 1, long: false) { continue }
            var confidence = 0
            if afterPost { confidence += 25 }
            if beforeSpeech { confidence += 25 }
            if afterList && (followsPerson(start) || beforeBreak && isAmongPeople(range)) { confidence += 25 }
            if (afterPost || isCalled) && beforeBreak { confidence += 15 }
            if isCalled { confidence += 10 }
            if opensClause && beforePost { confidence += 15 }
            if likely { confidence += 20 } else { confidence -= 10 }
            if given == 2 { confidence += 5 }
            if confidence >= 40 { add(range, min(confidence, 80)) }
        }
    }

    /// 李女士, 王大爷, 张某.
    private mutating func addHonorific(_ start: Int) {
        guard let surname = scan.surnameLength(at: start),
            let term = scan.longestTerm(at: start + surname, .honorific)
        else { return }
        // 果农何伯: a title of one character needs a trade or post before the name.
        let presented = scan.longestTerm(endingAt: start, .post).map { $0.range.count >= 2 } ?? false
        guard term.range.count > 1 || scan.text[term.range.lowerBound] == "某" || presented else { return }
        let before = scan.class(at: start - 1)
        let opens = before != .han || Int(scan.wordEnd[start - 1]) == start
        let inWord =
            Int(scan.wordStart[start]) != start || Int(scan.wordEnd[start]) > start + surname + term.range.count
        // 干部 + 向 + 领导 + 汇报
        if before == .han, scan.partOfSpeech[start] == .preposition { return }
        // 李书记 is somebody only where nothing else ends before it: not in 镇 + 党 + 书记.
        let isPost = term.classes.contains(.post)
        let stands =
            before != .han
            || scan.endingClasses[start].contains(.opener)
                && lexicon.names.grades(of: scan.text[start]).surname >= Self.rareSurname
        if opens && !inWord && (!isPost || stands) { add(start..<term.range.upperBound, 60) }
    }

    /// 陶瓷 in 陶瓷·紫陶: an ordinary noun, and no part of a foreign name.
    private func isNoun(_ range: Range<Int>) -> Bool {
        range.isEmpty ? false : lexicon.words.word(scan.text[range])?.partOfSpeech == .noun
    }

    /// 牧民 + 买买提·艾山: a name spelled by sound begins where the clause does, or behind a post or an opening word.
    private func soundStart(before dot: Int, tagged: Range<Int>) -> Int {
        var start = dot
        while start > 0, dot - start < 6, scan.classes[start - 1] == .han,
            start == dot || scan.endingClasses[start].isDisjoint(with: [.post, .opener, .settlement, .particle])
        { start -= 1 }
        let closes = start == 0 || scan.classes[start - 1] != .han || dot - start < 6
        return closes && dot - start >= 2 ? start : tagged.lowerBound
    }

    /// Where the part behind the dot ends: where the tagger says, but not before a part of such names does.
    private func soundEnd(behind dot: Int, tagged: Range<Int>) -> Int {
        let known = scan.matches.longest(at: dot + 1, .namePart).map { dot + 1 + $0 }
        return max(tagged.upperBound, known ?? 0)
    }

    /// 买买提·艾力, 列夫·托尔斯泰.
    private mutating func addDotted() {
        var index = 0
        while index < scan.count {
            guard scan.classes[index] == .middleDot, scan.class(at: index - 1) == .han,
                scan.class(at: index + 1) == .han
            else {
                index += 1
                continue
            }
            if let name = scan.tagged.first(where: { $0.range.contains(index) && $0.type == .person }),
                !isNoun(name.range.lowerBound..<index), !isNoun((index + 1)..<name.range.upperBound),
                !Self.siteEnds.contains(scan.text[index - 1])
            {
                let range = soundStart(before: index, tagged: name.range)..<soundEnd(behind: index, tagged: name.range)
                add(range, 85)
                index = range.upperBound
                continue
            }
            index += 1
        }
    }
}
