import Lexicon

/// Countries and regions, and what the tagger alone takes for a place.
extension PlaceCandidates {
    mutating func addRegions() {
        for term in scan.terms where term.classes.contains(.region) && term.range.count > 1 {
            // 中国特色 says what kind, not where.
            if scan.has("特色", at: term.range.upperBound) || scan.has("式", at: term.range.upperBound) { continue }
            // 太阳 in 太阳能, 中国 in “中国核桃之乡”: part of a word, or of a title of honour.
            if isWithinTitle(term.range) { continue }
            // 让发展 + 中国家…: 发展中国家 holds no country by name; 我国 + 中 + 东部 no region.
            if scan.has(Self.developing, at: term.range.lowerBound - 2) { continue }
            if fallsBetweenWords(term.range) || term.range.count > 2 || taggedPlace(term.range) { add(term.range, 70) }
        }
    }

    private static let developing = "发展中国家"

    /// Whether `range` opens a short quotation without a stop that goes on behind it.
    private func isWithinTitle(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, scan.classes[start - 1] == .digit { start -= 1 }
        guard scan.class(at: start - 1) == .openQuote, scan.text[start - 1] != "《" else { return false }
        var end = range.upperBound
        while end < scan.count, end - start <= Self.titleLength, scan.classes[end] == .han { end += 1 }
        return scan.class(at: end) == .closeQuote && end > range.upperBound
    }

    /// Characters of a title of honour in quotation marks at most.
    private static let titleLength = 16

    mutating func addTagged() {
        for name in scan.tagged where name.type == .place && name.range.count > 1 {
            if isOtherMatter(name.range) || isKindAlone(name.range) || isUnsure(name) { continue }
            // Each level of an address is a place of its own: 浙江 + 岭根村.
            let (start, end) = (name.range.lowerBound, name.range.upperBound)
            if let level = (start + 2..<end).last(where: { Int(placeStart[$0]) == start }) {
                if end - level >= 3, ScalarSet.settlementEnds.contains(scan.text[end - 1]) {
                    add(level..<end, 60, opensNames: false)
                }
            } else {
                add(name.range, min(60, 20 + name.margin / 8), opensNames: false)
            }
        }
    }

    /// Whether a common word says something else, or the tagger is not sure enough of two characters.
    private func isUnsure(_ name: Tagger.Name) -> Bool {
        let word = scan.word(name.range)
        if let word, word.halvings < Self.ordinaryWord, word.partOfSpeech != .place, word.partOfSpeech != .otherName {
            return true
        }
        // Two characters that no table knows need a surer sign.
        return name.range.count == 2 && word?.partOfSpeech != .place && name.margin < Self.sureMargin
    }

    /// Whether the words at `range` are of the sentence around, or say what kind and not where.
    private func isOtherMatter(_ range: Range<Int>) -> Bool {
        // 往 + 丹寨, 沿线 + 江苏, 批复 + 江苏: a word of the sentence before a known place is none of its name.
        let known = Int(placeStart[range.upperBound])
        if known > range.lowerBound, Int(scan.wordEnd[known - 1]) == known, placeStart[known] < 0 { return true }
        // “南大门”: the tagger alone takes a metaphor for a place.
        if scan.class(at: range.lowerBound - 1) == .openQuote, scan.class(at: range.upperBound) == .closeQuote {
            return true
        }
        // 中国特色 says what kind, not where.
        return scan.has("特色", at: range.upperBound) || isWithinTitle(range) || opensNoun(range)
            || isMuch(range.upperBound)
    }

    /// Whether only the kind of a place is named, or what is of one.
    private func isKindAlone(_ range: Range<Int>) -> Bool {
        // 鲍家乡的 + 葡萄园: the kind of place alone; 苏木: the closing word alone; 沁河 + 流域: the waters of a river.
        if scan.longestTerm(at: range.lowerBound, [.zone, .nature])?.range == range
            || scan.longestTerm(at: range.lowerBound, .settlement)?.range == range
            || waters(endingAt: range.upperBound) != nil || isDescription(range)
            || scan.text[range.upperBound - 1] == "村" && isDoneWithKind(range.dropLast())
        {
            return true
        }
        guard range.count >= 3, let closing = scan.longestTerm(endingAt: range.upperBound, .settlement),
            let kind = scan.longestTerm(at: range.lowerBound, .kind)
        else { return false }
        return kind.range.upperBound >= closing.range.lowerBound
    }

    /// -2·log2 of the share of texts from which on down a word that is no name is none by the tagger's word either.
    private static let ordinaryWord = 34

    /// 太阳 + 能: an ordinary noun begins with the name and goes on.
    private func opensNoun(_ range: Range<Int>) -> Bool {
        let end = Int(scan.wordEnd[range.lowerBound])
        return Int(scan.wordStart[range.lowerBound]) == range.lowerBound && end > range.upperBound
            && scan.partOfSpeech[range.lowerBound] == .noun && scan.word(range.lowerBound..<end) != nil
    }

    /// Tagger's margin beyond which even two unknown characters are taken for a place.
    static let sureMargin = 150
}
