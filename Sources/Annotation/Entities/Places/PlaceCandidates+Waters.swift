import Lexicon

/// Rivers, lakes and reservoirs by what stands around their names.
extension PlaceCandidates {
    /// Last characters of the names of running waters.
    private static let rivers: ScalarSet = ["江", "河", "溪"]
    /// How sure a river is behind whose name a part of it stands, and a reservoir behind its town.
    private static let river = 72
    /// Characters of a river's own name at most: 乌力吉木仁河.
    private static let longestOwn = 5
    /// Characters from a river's name to 段, where a place stands between: 鉴江 + 化州城区 + 段.
    private static let longestReach = 8

    /// 石河 + 大堤, 弥河 + 两岸, 鉴江 + 化州城区段: one to five characters and 河, with a part of a river behind them.
    mutating func addRiver(_ last: Int) {
        let end = last + 1
        guard Self.rivers.contains(scan.text[last]), end < scan.count, scan.classes[end] == .han,
            isBeforeRiverPart(end)
        else { return }
        for length in 1...Self.longestOwn {
            let start = last - length
            guard start >= 0, scan.classes[start] == .han, !isParticle(start) else { return }
            guard opensRiver(start) else { continue }
            if isRiverName(start..<end) { add(start..<end, Self.river) }
            return
        }
    }

    private func isBeforeRiverPart(_ end: Int) -> Bool {
        if NameCues.riverPart.match(in: scan.text[...], at: end) != nil { return true }
        let reach = end + 2..<max(end + 2, min(scan.count, end + Self.longestReach))
        guard reach.contains(where: { Int(placeStart[$0]) == end }) else { return false }
        return reach.contains { scan.text[$0] == "段" && scan.classes[end..<$0].allSatisfy { $0 == .han } }
    }

    /// Whether a river's name may begin at `start`: where a clause does, behind a place, or a word that leads there.
    private func opensRiver(_ start: Int) -> Bool {
        guard scan.class(at: start - 1) == .han else { return true }
        if placeStart[start] >= 0 { return true }
        guard Int(scan.wordEnd[start - 1]) == start else { return false }
        switch scan.partOfSpeech[start - 1] {
        case .preposition, .conjunction, .particle, .verb, .locality, .direction: return true
        default: return scan.endingClasses[start].contains(.opener)
        }
    }

    /// Whether the characters are no kind of river (该河, 小河, 沿江, 母亲河).
    private func isRiverName(_ name: Range<Int>) -> Bool {
        let own = name.dropLast()
        if scan.longestTerm(at: own.lowerBound, [.kind, .determiner, .anchor])?.range == own { return false }
        if own.contains(where: { ScalarSet.addressEnds.contains(scan.text[$0]) || isParticle($0) }) { return false }
        if own.count == 1 { return isRare(own) || isNounAlone(own) }
        if own.count > 3 { return own.allSatisfy { isSound(Int(scan.wordStart[$0])..<Int(scan.wordEnd[$0])) } }
        if let word = scan.word(name) { return [.place, .person, .otherName].contains(word.partOfSpeech) }
        switch scan.partOfSpeech[own.lowerBound] {
        case .verb, .adverb, .preposition, .pronoun, .numeral, .measure, .direction, .adjective, .conjunction:
            return false
        default: return scan.word(own).map { $0.partOfSpeech != .noun || isRare(own) } ?? true
        }
    }

    /// What a long name spelled by sound is made of: single characters, words that hardly any text has, and names.
    private func isSound(_ word: Range<Int>) -> Bool {
        word.count == 1 || isHardlyAWord(word)
            || [.place, .person, .otherName].contains(scan.partOfSpeech[word.lowerBound])
    }

    /// 石 of 石河, 柳 of 柳河: a thing or a family; not 内河, 小河, 跨江.
    private func isNounAlone(_ character: Range<Int>) -> Bool {
        guard let word = scan.word(character) else { return true }
        return [.noun, .person, .place, .otherName, .abbreviation].contains(word.partOfSpeech)
            && isSurname(character.lowerBound)
    }

    /// 九山镇 + 淌水崖 + 水库: what stands between a town and the word for a reservoir or a peak is its name, verbs and all;
    /// before that for a site only where no word is made of it: 东城街道 + 全福元 + 广场.
    mutating func addBehindTown(_ closing: StoryScan.Term) {
        guard closing.count > 1 else { return }
        for length in 2...4 {
            let start = closing.range.lowerBound - length
            guard start > 0, scan.classes[start..<closing.range.lowerBound].allSatisfy({ $0 == .han }),
                !isParticle(start)
            else { return }
            guard placeStart[start] >= 0 else { continue }
            let own = start..<closing.range.lowerBound
            let isName = closing.classes.contains(.nature) ? !isOrdinary(own) : isSpelledOut(own)
            if ScalarSet.addressEnds.contains(scan.text[start - 1]), length < 4, isName {
                add(start..<closing.range.upperBound, Self.river, opensNames: false)
            }
            return
        }
    }

    /// Whether a word that opens names comes first, or every character is of a word of two or more: 高山 + 草原.
    private func isOrdinary(_ own: Range<Int>) -> Bool {
        // 石楼县 + 考察 + 小流域
        if scan.longestTerm(at: own.lowerBound, [.opener, .trigger, .hold, .kind]).map({ $0.count > 1 }) == true {
            return true
        }
        return own.allSatisfy { Int(scan.wordEnd[$0]) - Int(scan.wordStart[$0]) > 1 }
            && scan.word(own).map { ![.place, .otherName].contains($0.partOfSpeech) } ?? (own.count == 4)
    }
}
