import Lexicon

/// Finds what a number counts or measures: the noun phrase behind it, or the words before it.
struct MeasurePhrase {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    let words = FigureWords.common
    let cutter: ClauseWords

    /// Code points looked at on either side; a noun phrase of the press is shorter.
    static let reach = 44

    init(text: [Unicode.Scalar], matches: LexiconMatches, bounds: Range<Int>, names: StoryNames) {
        self.text = text
        self.bounds = bounds
        cutter = ClauseWords(text: text, matches: matches, names: names)
    }

    /// The noun phrase that starts at `start` (behind the unit), without a leading 的; nil where none does.
    func phrase(after start: Int) -> Range<Int>? {
        let isJoined = at(start, "的")
        let first = isJoined ? start + 1 : start
        let end = clauseEnd(from: first)
        guard first < end, !startsNumber(first) else { return nil }
        let words = cutter.words(in: first..<end)
        var last = first
        /// The end of modifiers and verbs that count only if a noun follows or the clause ends with them.
        var open = first
        var de: Int?
        walk: for (index, word) in words.enumerated() {
            if stops(word, at: index, of: words) {
                // 在…申报的基础上: the noun before a direction is its frame, not what is counted.
                if word.part == .direction, let de { last = de }
                open = last
                break
            }
            switch word.part {
            case _ where word.roles.contains(.value):
                last = word.range.upperBound
                open = last
            case .noun, .verbalNoun, .abbreviation, .person, .place, .organization, .otherName, .locality:
                last = word.range.upperBound
                open = last
            case .particle:
                de = last
                open = last
            case .idiom, .phrase:
                if index == 0 { last = word.range.upperBound }
                open = word.range.upperBound
            case .conjunction: break
            default: open = word.range.upperBound
            }
        }
        // 的考察学习, 便民应用: verbs that close the clause are nouns here.
        if open > last, open == end, last > first || isJoined || words.count == 1 { last = open }
        return last > first ? trimmed(first..<last) : nil
    }

    /// Whether the phrase ends before `word`, the one at `index`.
    private func stops(_ word: ClauseWord, at index: Int, of all: [ClauseWord]) -> Bool {
        let isLast = index + 1 == all.count
        let start = word.range.lowerBound
        if index == 0, isLast, word.range.count == 1 { return isOneOf("的了着过在和与等", at: start) }
        if word.roles.contains(.value) { return false }
        if word.roles.contains(.predicate) {
            // 稳定就业, 长期就业: what is done how, as a whole, is a noun.
            if index == 1, isLast, all[0].part == .adjective || all[0].part == .distinction || all[0].part == .adverb {
                return false
            }
            if index == 0, !isLast, word.roles.contains(.attribute), all[1].part == .noun { return false }
            // 参与人员, 覆盖面: before a noun such a verb may be its attribute, at the phrase's beginning only.
            return !(index == 0 && word.part == .verbalNoun && !isLast && all[1].part == .noun)
        }
        switch word.part {
        case .particle: return !at(start, "的") || isLast
        case .conjunction: return !isOneOf("和与及", at: start) || startsNumber(word.range.upperBound) || isLast
        case .numeral: return NumeralClass.of(text[start]) == .arabic || startsNumber(start) || index > 0
        case .adverb, .direction: return index > 0 || word.range.count == 1 && !opensCompound(all, at: index)
        // 本地农产品, 冬季马铃薯: at the beginning they describe the noun.
        case .pronoun, .time: return index > 0 || isLast || word.range.count == 1
        case .preposition, .interjection: return true
        case .verb:
            if !isLast, isOneOf("了着过", at: word.range.upperBound) { return true }
            if word.range.count == 1 { return !opensCompound(all, at: index) }
            return hasResultEnding(word)
        case .other: return NumeralClass.of(text[start]) == .arabic
        default: return false
        }
    }

    /// 涉茶人员, 县直单位: two single characters before a noun, which the word list has no word for, describe it.
    private func opensCompound(_ all: [ClauseWord], at index: Int) -> Bool {
        guard index <= 1, index + 1 < all.count, all[index].range.count == 1, !all[index].roles.contains(.predicate)
        else {
            return false
        }
        let other = index == 0 ? all[1] : all[0]
        switch other.part {
        case .particle, .preposition, .conjunction, .pronoun: return false
        default: return other.range.count == 1
        }
    }

    /// Behind the words that close a span of time: 时间, 里, 之内, 以来; the noun phrase begins after them.
    func timeEnd(from start: Int) -> Int {
        var index = start
        while let end = words.end(.timespan, in: text, at: index, upTo: bounds.upperBound) { index = end }
        return index
    }

    /// The rest of the clause from `start`, without the words that only lead on (就, 里, 内): what took so long.
    ///
    /// `isApart`: a clause of its own, whose first word is no part of the span (中国, 后来).
    func rest(after start: Int, isApart: Bool = false) -> Range<Int>? {
        var first = start
        while first < bounds.upperBound {
            let next = isApart ? first : timeEnd(from: first)
            if next > first {
                first = next
            } else if isOneOf("的就便才将把可能已均都", at: first) {
                first += 1
            } else {
                break
            }
        }
        let end = clauseEnd(from: first)
        var last = first
        while last < end, !startsNumber(last) { last += 1 }
        while last > first, isOneOf("了近约超逾过达到", at: last - 1) { last -= 1 }
        guard last - first >= 2 else { return nil }
        return trimmed(first..<last)
    }

    // MARK: Clauses

    /// Where the clause of `position` begins: behind the last mark before it, never before `floor`.
    func clauseStart(before position: Int, notBefore floor: Int) -> Int {
        var index = position
        let lowest = max(floor, bounds.lowerBound, position - Self.reach)
        var depth = 0
        while index > lowest {
            let scalar = text[index - 1]
            if scalar.isClosingMark {
                depth += 1
            } else if scalar.isOpeningMark {
                if depth == 0 { break }
                depth -= 1
            } else if depth == 0, scalar.endsClause || scalar == " " || scalar == "\u{3000}" {
                break
            }
            index -= 1
        }
        return index
    }

    /// Where the clause that goes on at `position` ends, at most `reach` on.
    func clauseEnd(from position: Int) -> Int {
        var index = position
        let highest = min(bounds.upperBound, position + Self.reach)
        var depth = 0
        while index < highest {
            let scalar = text[index]
            if scalar.isOpeningMark {
                depth += 1
            } else if scalar.isClosingMark {
                if depth == 0 { break }
                depth -= 1
            } else if depth == 0, scalar.endsClause || scalar == "、" || scalar == " " || scalar == "\u{3000}" {
                break
            }
            index += 1
        }
        return index
    }

    // MARK: Words

    /// Whether `range` begins with a noun or what describes one.
    func opensWithNoun(_ range: Range<Int>) -> Bool {
        switch cutter.words(in: range).first?.part {
        case .verb, .verbalNoun, .adverb, nil: false
        default: true
        }
    }

    /// The end of the name or word that begins at `start`.
    func wordEnd(at start: Int, upTo end: Int) -> Int? { cutter.words(in: start..<end).first?.range.upperBound }

    /// The unit that closes 每公斤 or 每立方米.
    func unit(closing range: Range<Int>) -> Unit? {
        UnitTable.common.longest(in: text, at: range.lowerBound + 1, upTo: range.upperBound)
            .flatMap { $0.end == range.upperBound ? $0.unit : nil }
    }

    /// `phrase` without the words that only lead on: 同比分别增长了 is 同比增长.
    func withoutLinks(_ phrase: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in phrase.unicodeScalars where scalar != "了" && scalar != "分" && scalar != "别" {
            kept.append(scalar)
        }
        return String(kept)
    }

    // MARK: Characters

    func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { bounds.contains(index) && text[index] == scalar }

    func isOneOf(_ set: StaticString, _ scalar: Unicode.Scalar) -> Bool { set.contains(scalar) }

    func isOneOf(_ set: StaticString, at index: Int) -> Bool {
        bounds.contains(index) && set.contains(text[index])
    }

    /// 分得, 建成, 来自: a verb with a result or a direction is the sentence's, not a noun's.
    func hasResultEnding(_ word: ClauseWord) -> Bool {
        word.range.count > 1 && isOneOf("得到出成入起给为于着住完达至向往自了过在", at: word.range.upperBound - 1)
    }

    /// A number with a unit or a scale stands at `index`.
    func startsNumber(_ index: Int) -> Bool {
        guard bounds.contains(index) else { return false }
        switch NumeralClass.of(text[index]) {
        case .arabic: return true
        case .han, .small, .big, .tens, .some:
            guard bounds.contains(index + 1) else { return false }
            if PhraseIndex.numberFormulas.longest(in: text, at: index, upTo: bounds.upperBound) != nil { return false }
            return NumeralClass.of(text[index + 1]) != .none || isOneOf("余多", at: index + 1)
                || UnitTable.common.longest(in: text, at: index + 1, upTo: bounds.upperBound) != nil
        default: return false
        }
    }

    /// The range without quotation marks that enclose the whole of it, and without lone marks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "、" || scalar == "的" }
        while start < end, isEdge(text[start]) { start += 1 }
        while start < end, isEdge(text[end - 1]) { end -= 1 }
        if end - start > 2, text[start].isOpeningMark, text[end - 1].isClosingMark,
            !text[start + 1..<end - 1].contains(where: { $0.isOpeningMark || $0.isClosingMark })
        {
            start += 1
            end -= 1
        }
        while start < end, text[start].isOpeningMark, !text[start..<end].contains(where: \.isClosingMark) { start += 1 }
        while start < end, text[end - 1].isClosingMark, !text[start..<end].contains(where: \.isOpeningMark) { end -= 1 }
        return start < end ? start..<end : nil
    }
}
