import Lexicon

/// Finds what a number counts or measures: the noun phrase behind it, or the words before it.
struct MeasurePhrase {
    let text: [Unicode.Scalar]
    let bounds: Range<Int>
    let words = FigureWords.common
    let list = WordList.common

    /// Code points looked at on either side; a noun phrase of the press is shorter.
    static let reach = 44

    private struct Word {
        var range: Range<Int>
        var part: WordList.PartOfSpeech
        var isListed: Bool
    }

    // MARK: Behind the number

    /// The noun phrase that starts at `start` (behind the unit), without a leading 的; nil where none does.
    func phrase(after start: Int) -> Range<Int>? {
        let first = at(start, "的") ? start + 1 : start
        let end = clauseEnd(from: first)
        guard first < end else { return nil }
        let words = cut(first..<end)
        var last = first
        var index = 0
        walk: while index < words.count {
            let word = words[index]
            if index > 0 || word.range.count > 1 {
                if stops(word), !(index == 0 && isModifierAtStart(words)) { break }
            }
            switch word.part {
            case .noun, .verbalNoun, .abbreviation, .person, .place, .organization, .otherName, .locality, .phrase,
                .idiom,
                .other:
                if word.part == .other, !word.isListed, let scalar = scalar(word.range.lowerBound), isOpening(scalar) {
                    break
                }
                last = word.range.upperBound
            case .adjective, .distinction, .measure: break
            case .verb:
                if index + 1 < words.count, isAspect(words[index + 1]) { break walk }
                if word.range.count == 1, last > first || index + 1 >= words.count { break walk }
                if word.range.count > 1, hasResultEnding(word) { break walk }
            case .particle:
                // 的 joins an attribute to its noun; any other particle ends the phrase.
                guard at(word.range.lowerBound, "的") else { break walk }
            case .conjunction:
                guard isJoining(word) else { break walk }
            case .numeral:
                if NumeralClass.of(text[word.range.lowerBound]) == .arabic || index > 0 { break walk }
            case .adverb, .direction:
                // 最后一公里问题: an adverb may open the phrase, it never goes on with it.
                if index > 0 { break walk }
                if word.range.count == 1 { break walk }
            case .preposition, .pronoun, .time, .interjection: break walk
            }
            index += 1
        }
        while last > first, isClosingOnly(first..<last) { last -= 1 }
        guard last > first else { return nil }
        return trimmed(first..<last)
    }

    /// The rest of the clause from `start`, without the words that only lead on (就, 里, 内): what took so long.
    func rest(after start: Int) -> Range<Int>? {
        var first = start
        while first < bounds.upperBound {
            if let found = words[.link].longest(in: text, at: first, upTo: bounds.upperBound), found.end > first,
                found.end - first <= 2
            {
                first = found.end
            } else if at(first, "时"), at(first + 1, "间") {
                first += 2
            } else if isOneOf("的里内间来之就", at: first) {
                first += 1
            } else {
                break
            }
        }
        let end = clauseEnd(from: first)
        var last = first
        while last < end, !startsNumber(last) { last += 1 }
        guard last - first >= 2 else { return nil }
        return trimmed(first..<last)
    }

    // MARK: Before the number

    /// The words before `end` that name what is measured, back to the clause's beginning or `floor`; nil where none do.
    func phrase(before end: Int, notBefore floor: Int) -> Range<Int>? {
        let start = clauseStart(before: end, notBefore: floor)
        guard start < end else { return nil }
        var words = cut(start..<end)
        while let last = words.last, isLink(last) { words.removeLast() }
        guard let last = words.last else { return nil }
        let limit = last.range.upperBound
        var first = words.startIndex
        for index in words.indices where isBarrier(words[index], among: words, at: index) {
            first = index + 1
        }
        while first < words.endIndex, isLeading(words[first]) { first += 1 }
        guard first < words.endIndex else { return nil }
        return trimmed(words[first].range.lowerBound..<limit)
    }

    /// The state verb that stands right before `end` (新增, 在建, 拟再建).
    func state(before end: Int, notBefore floor: Int) -> Range<Int>? {
        words[.state].longest(in: text, endingAt: end, downTo: max(floor, end - 6)).map { $0.start..<end }
    }

    /// The state verb that `range` begins with.
    func state(opening range: Range<Int>) -> Range<Int>? {
        words[.state].longest(in: text, at: range.lowerBound, upTo: range.upperBound).map { range.lowerBound..<$0.end }
    }

    /// The single things that a list before 各 names: A、B和C.
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

    /// Where the clause of `position` begins: behind the last mark before it, never before `floor`.
    func clauseStart(before position: Int, notBefore floor: Int) -> Int {
        var index = position
        let lowest = max(floor, bounds.lowerBound, position - Self.reach)
        var depth = 0
        while index > lowest {
            let scalar = text[index - 1]
            if isClosing(scalar) {
                depth += 1
            } else if isOpening(scalar) {
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
            if isOpening(scalar) {
                depth += 1
            } else if isClosing(scalar) {
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

    private func cut(_ range: Range<Int>) -> [Word] {
        let slice = Array(text[range])
        var start = range.lowerBound
        return list.wordEnds(of: slice).map { end in
            let word = start..<range.lowerBound + end
            start = word.upperBound
            let entry = list.word(text[word])
            return Word(range: word, part: entry?.partOfSpeech ?? .other, isListed: entry != nil)
        }
    }

    private func stops(_ word: Word) -> Bool { words[.predicate].value(of: text[word.range]) != nil }

    /// 覆盖面, 服务对象: a verb at the start may belong to the noun behind it.
    private func isModifierAtStart(_ cut: [Word]) -> Bool {
        cut.count > 1 && cut[0].range.count > 1 && cut[1].part == .noun && cut[0].part == .verbalNoun
    }

    private func isAspect(_ word: Word) -> Bool { word.range.count == 1 && isOneOf("了着过", at: word.range.lowerBound) }

    private func hasResultEnding(_ word: Word) -> Bool {
        isOneOf("得到出成入起给为于着住完达至向往", at: word.range.upperBound - 1)
    }

    private func isJoining(_ word: Word) -> Bool {
        isOneOf("和与及", at: word.range.lowerBound) && !startsNumber(word.range.upperBound)
    }

    private func isLink(_ word: Word) -> Bool {
        if words[.link].value(of: text[word.range]) != nil { return true }
        switch word.part {
        case .adverb, .preposition, .particle, .conjunction, .pronoun, .time, .direction: return true
        case .verb: return hasResultEnding(word) || (word.range.count == 1 && !isOneOf("接", at: word.range.lowerBound))
        default: return word.range.count == 1 && isMark(text[word.range.lowerBound])
        }
    }

    private func isBarrier(_ word: Word, among all: [Word], at index: Int) -> Bool {
        if words[.barrier].value(of: text[word.range]) != nil { return true }
        switch word.part {
        case .adverb, .pronoun, .time, .interjection: return true
        case .particle: return !at(word.range.lowerBound, "的") || index == all.startIndex
        case .preposition:
            // 从产业中获得的收入: a phrase that 的 joins to the noun is part of it.
            return !all[(index + 1)...].contains { at($0.range.lowerBound, "的") && $0.range.count == 1 }
        case .conjunction: return !isOneOf("和与及或", at: word.range.lowerBound)
        default: return false
        }
    }

    private func isLeading(_ word: Word) -> Bool {
        word.part == .conjunction || word.part == .direction
            || (word.range.count == 1 && isMark(text[word.range.lowerBound]))
            || at(word.range.lowerBound, "的")
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "、" || scalar.endsClause || isOpening(scalar)
    }

    // MARK: Characters

    private func scalar(_ index: Int) -> Unicode.Scalar? { bounds.contains(index) ? text[index] : nil }
    private func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { self.scalar(index) == scalar }

    private func isOneOf(_ set: String, at index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        return set.unicodeScalars.contains(scalar)
    }

    private func startsNumber(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        switch NumeralClass.of(scalar) {
        case .arabic: return true
        case .han, .small, .big, .tens, .some:
            guard let next = self.scalar(index + 1) else { return false }
            return NumeralClass.of(next) != .none
                || UnitTable.common.longest(in: text, at: index + 1, upTo: bounds.upperBound) != nil
                || next == "余" || next == "多"
        default: return false
        }
    }

    private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "‘", "（", "(", "《", "「", "『", "〈", "【", "[": true
        default: false
        }
    }

    private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "”", "’", "）", ")", "》", "」", "』", "〉", "】", "]": true
        default: false
        }
    }

    private func isClosingOnly(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return isOpening(text[last]) || text[last] == "、" || text[last] == "的"
    }

    /// The range without quotation marks that enclose the whole of it, and without a lone mark at an end.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == " " || text[start] == "、" || text[start] == "的" { start += 1 }
        while start < end, text[end - 1] == " " || text[end - 1] == "、" || text[end - 1] == "的" { end -= 1 }
        if end - start > 2, isOpening(text[start]), isClosing(text[end - 1]),
            !text[start + 1..<end - 1].contains(where: { isOpening($0) || isClosing($0) })
        {
            start += 1
            end -= 1
        }
        while start < end, isOpening(text[start]), !text[start..<end].contains(where: { isClosing($0) }) { start += 1 }
        while start < end, isClosing(text[end - 1]), !text[start..<end].contains(where: { isOpening($0) }) { end -= 1 }
        return start < end ? start..<end : nil
    }
}
