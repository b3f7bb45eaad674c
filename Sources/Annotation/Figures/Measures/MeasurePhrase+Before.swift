import Lexicon

/// What the clause before a number says that it measures.
struct LeadingPhrase {
    /// The noun phrase: 茶叶产值; nil where the clause has only words that lead on (同比增长).
    var noun: Range<Int>?
    /// What makes the number a difference: 同比增长, 比上年提高; nil where it is a level.
    var change: Range<Int>?
    /// The first word of `noun`.
    var first: ClauseWord?
    /// `noun` holds verbs alone (设立, 享受), so that a noun behind the number says more.
    var isVerbal = false
    /// `noun` ends with a verb (市场门口排起).
    var endsInVerb = false
    /// `noun` is one name of the story.
    var isName = false
    /// `noun` only tells by what the number is: 每人每年, 时间.
    var isFrame = false
    /// 每公斤, 每升 between noun and number: what the number is a part of.
    var per: Range<Int>?
}

extension MeasurePhrase {
    /// The words before `end` that name what is measured, back to the clause's beginning or `floor`; nil where none do.
    func phrase(before end: Int, notBefore floor: Int) -> Range<Int>? {
        leading(before: end, notBefore: floor, kind: nil)?.noun
    }

    /// What the clause before `end`, back to its beginning or `floor`, says of a number of `kind` there.
    func leading(before end: Int, notBefore floor: Int, kind: Figure.Kind?) -> LeadingPhrase? {
        let start = clauseStart(before: end, notBefore: floor)
        guard start < end else { return nil }
        let cut = cutter.words(in: start..<end)
        var phrase = LeadingPhrase()
        var tail = cut.count
        stripLinks(of: cut, &tail, &phrase, kind: kind)
        let limit = tail > 0 ? cut[tail - 1].range.upperBound : start
        var first = 0
        for index in 0..<tail where isBarrier(cut[index], among: cut[..<tail], at: index) { first = index + 1 }
        while first < tail, isLeading(cut[first]) { first += 1 }
        // 请专家每月来坐诊: a rate within the clause opens the measure, one at its end closes it.
        if first < tail, let rate = cut[first..<tail].dropLast().lastIndex(where: isPer),
            isOneOf("年月天日周次季", at: cut[rate].range.lowerBound + 1), !cut[rate..<tail].allSatisfy(isPer)
        {
            first = rate
        }
        if first < tail {
            phrase.noun = trimmed(cut[first].range.lowerBound..<limit)
            phrase.first = cut[first]
            phrase.isVerbal =
                cut[first..<tail].allSatisfy { word in
                    word.part == .verb || word.part == .verbalNoun && tail - first == 1
                } && !isMeasured(cut[tail - 1])
            phrase.endsInVerb = cut[tail - 1].part == .verb && !isMeasured(cut[tail - 1])
            phrase.isName = tail - first == 1 && cutter.names.end(at: cut[first].range.lowerBound) == limit
            phrase.isFrame = cut[first..<tail].allSatisfy {
                isPer($0) || kind == .duration && $0.roles.contains(.timespan)
            }
        }
        return phrase.noun == nil && phrase.change == nil ? nil : phrase
    }

    /// Moves `tail` before the words that only lead to the number, and notes those that make a difference of it.
    private func stripLinks(
        of cut: [ClauseWord], _ tail: inout Int, _ phrase: inout LeadingPhrase, kind: Figure.Kind?
    ) {
        var reachesLevel = false
        var changeEnd: Int?
        var compares = false
        strip: while tail > 0 {
            let word = cut[tail - 1]
            if word.roles.contains(.dimension), kind == .length || kind == .mass { break }
            if isMeasured(word) {
                // 土壤有机质含量由每公斤14.2克: the part of a kilogram, not the measure itself.
                var run = tail - 1
                while run > 0, isPer(cut[run - 1]) { run -= 1 }
                guard run > 0, isPer(word),
                    kind == .mass || isOneOf("由从自按为是至到", at: cut[run].range.lowerBound - 1)
                else { break }
                phrase.per = word.range
                tail = run
                continue
            }
            if word.roles.contains(.change), !reachesLevel {
                changeEnd = changeEnd ?? word.range.upperBound
                phrase.change = word.range.lowerBound..<(changeEnd ?? word.range.upperBound)
            } else if word.roles.contains(.against), let end = changeEnd {
                phrase.change = word.range.lowerBound..<end
            } else if isLink(word) || word.roles.contains(.barrier) || word.roles.contains(.change) {
                if isOneOf("到至为达成", at: word.range.upperBound - 1) { reachesLevel = true }
                if isOneOf("高低多少", at: word.range.lowerBound) { compares = true }
            } else {
                break strip
            }
            tail -= 1
        }
        guard phrase.change != nil || compares, !reachesLevel else { return }
        // 每公斤比市场价高2元: what is compared with is part of the difference.
        guard let against = cut[..<cut.count].lastIndex(where: { isComparison($0) }) else { return }
        let end = changeEnd ?? cut[cut.count - 1].range.upperBound
        phrase.change = cut[against].range.lowerBound..<end
        tail = min(tail, against)
        while tail > 0, isLink(cut[tail - 1]) || cut[tail - 1].roles.contains(.barrier) { tail -= 1 }
    }

    /// 每公斤, 每人: what a number is told by.
    private func isPer(_ word: ClauseWord) -> Bool { word.range.count > 1 && text[word.range.lowerBound] == "每" }

    /// 比 and 较 before what a figure is compared with.
    private func isComparison(_ word: ClauseWord) -> Bool {
        word.range.count == 1 && isOneOf("比较", at: word.range.lowerBound)
            || word.roles.contains(.against) && isOneOf("比较", at: word.range.lowerBound)
    }

    /// The state verb that stands right before `end` (新增, 在建, 拟再建).
    func state(before end: Int, notBefore floor: Int) -> Range<Int>? {
        words.start(.state, in: text, endingAt: end, downTo: max(floor, end - 6)).map { $0..<end }
    }

    /// The state verb that `phrase` begins with, which what follows in a list shares; 生产 in 生产总值 is none.
    func state(opening phrase: LeadingPhrase) -> Range<Int>? {
        guard let noun = phrase.noun, let first = phrase.first,
            let end = words.end(.state, in: text, at: noun.lowerBound, upTo: noun.upperBound),
            end >= first.range.upperBound, first.range.lowerBound == noun.lowerBound
        else { return nil }
        // 种植加工合作社: a verb before a verb is part of a name; 在建 and 新增 never are.
        if end < noun.upperBound, !isOneOf("新在拟已续再改扩计规预累", at: noun.lowerBound),
            let next = cutter.words(in: end..<noun.upperBound).first,
            next.part == .verb || next.part == .verbalNoun
        {
            return nil
        }
        return noun.lowerBound..<end
    }

    /// The single things that a list names: A、B和C.
    func items(of range: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where isOneOf("、和与及", at: index) {
            if index > start { items.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { items.append(start..<range.upperBound) }
        return items
    }

    /// Whether a last word before the number only leads to it: 达到, 共, 为.
    private func isLink(_ word: ClauseWord) -> Bool {
        if isMeasured(word) { return false }
        if word.roles.contains(.link) || word.roles.contains(.stretch) { return true }
        switch word.part {
        case .adverb, .preposition, .particle, .conjunction, .pronoun, .time, .direction: return true
        case .verb: return hasResultEnding(word)
        default: return word.range.count == 1 && isMark(text[word.range.lowerBound])
        }
    }

    /// 年产, 每亩 and 收入 are measured themselves, though the word list has them as times and verbs.
    private func isMeasured(_ word: ClauseWord) -> Bool {
        if word.roles.contains(.rate) || word.roles.contains(.value) || word.roles.contains(.measured) { return true }
        let start = word.range.lowerBound
        if word.range.count > 1 { return text[start] == "每" }
        // 年加工能力; not the 年 of a date.
        return isOneOf("年日月", at: start)
            && !(bounds.contains(start - 1) && NumeralClass.of(text[start - 1]) != .none)
    }

    /// Whether what is measured begins only behind this word: 已, 累计, 了, 其中.
    private func isBarrier(_ word: ClauseWord, among all: ArraySlice<ClauseWord>, at index: Int) -> Bool {
        if isMeasured(word) { return false }
        if word.roles.contains(.barrier) { return true }
        switch word.part {
        case .adverb, .pronoun, .time, .interjection: return true
        // 建一座容积…: an article opens what is measured.
        case .numeral:
            return at(word.range.lowerBound, "一") && word.range.count <= 2 && index + 1 < all.endIndex
        case .particle: return !at(word.range.lowerBound, "的") || index == all.startIndex
        case .preposition:
            // 从产业中获得的收入: a phrase that 的 joins to the noun is part of it.
            return !all[(index + 1)...].contains { at($0.range.lowerBound, "的") && $0.range.count == 1 }
        case .conjunction: return !isOneOf("和与及或", at: word.range.lowerBound)
        case .other: return NumeralClass.of(text[word.range.lowerBound]) == .arabic
        default: return false
        }
    }

    /// Whether the phrase cannot begin with this word: a conjunction, an article (一座), what is left of a date.
    private func isLeading(_ word: ClauseWord) -> Bool {
        switch word.part {
        case .conjunction, .direction, .numeral, .measure: return true
        case .particle: return true
        default:
            guard word.range.count == 1 else { return false }
            if UnitTable.common.longest(in: text, at: word.range.lowerBound, upTo: word.range.upperBound)?.unit.use
                == .any
            {
                return true
            }
            return isMark(text[word.range.lowerBound]) || isOneOf("日月号时", at: word.range.lowerBound)
        }
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "、" || scalar.endsClause || scalar.isOpeningMark
    }
}
