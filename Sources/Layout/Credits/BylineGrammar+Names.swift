import Lexicon

/// Names that are set wide, and characters that are a name here and a word of the trade there.
extension BylineGrammar {
    /// A name that few bear (隆思远): two or three characters that are no word of the language.
    static func isRare(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        (2...3).contains(name.count) && name.allSatisfy(\.isHan) && WordList.common.word(name) == nil
    }

    /// 阿 原: two or three characters set wide, the first of them no surname.
    func spacedPenName() -> ArraySlice<Unicode.Scalar>? {
        guard text.count <= Self.longestPenName, let first = text.first, !PersonalName.isSurname(first) else {
            return nil
        }
        let letters = text.filter { !$0.isBlank }
        guard (2...3).contains(letters.count), letters.allSatisfy(\.isHan),
            text.split(whereSeparator: \.isBlank).count == letters.count, CreditWords.roles.row(of: letters[...]) == nil
        else { return nil }
        return letters[...]
    }

    /// 文 and 图 are words of the trade, and surnames: right behind 记者 and before one more character (记者 文 静) the latter.
    func opensName(upTo end: Int) -> Bool {
        guard role != nil, unassigned == result.bylines.count,
            let given = text[end...].firstIndex(where: { !Self.isSeparator($0) }),
            text[end..<given].allSatisfy(\.isBlank)
        else { return false }
        return text[given].isHan && chunkEnd(from: given) == given + 1
            && CreditWords.roles.row(of: text[given...given]) == nil
    }

    /// 陈芳郭倩 is two people, 乌兰图雅 one.
    func isTwoNames(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        chunk.count == 4 && PersonalName.plausibleNames(in: chunk)?.count == 2
    }

    /// Names printed with blanks inside: 王 伟, 扎 约, 白 雪梅, 欧 阳 娜.
    mutating func readSpacedNames() -> Bool {
        let singles = singles(from: at)
        guard let first = singles.first, let last = singles.last else { return false }
        guard isExpected || PersonalName.isSurname(text[first]) else { return false }
        var rest = last + 1
        while rest < text.endIndex, text[rest].isBlank { rest += 1 }
        let tail = text[rest..<chunkEnd(from: rest)]
        // A given name of two characters stands together now and then.
        let endsInTail =
            tail.count == 2 && tail.allSatisfy(\.isHan) && singles.count % 2 == 1
            && (singles.count == 1 || !PersonalName.isPlausible(tail)) && CreditWords.roles.row(of: tail) == nil
            && CreditWords.posts.suffix(of: tail) == nil
        var letters = singles.map { text[$0] }
        if endsInTail { letters += tail }
        guard letters.count >= 2 else { return false }
        let names = letters.count <= 3 ? [letters[...]] : PersonalName.names(in: letters[...]) ?? []
        guard !names.isEmpty else { return false }
        add(names)
        at = endsInTail ? tail.endIndex : last + 1
        return true
    }

    /// Where single Han characters stand from `start` on, nothing but blanks between them; those that are a role word
    /// alone (摄) end the run.
    func singles(from start: Int) -> [Int] {
        var places: [Int] = []
        var at = start
        while at < text.endIndex, text[at].isHan, chunkEnd(from: at) == at + 1, places.count < Self.mostSingles {
            if !places.isEmpty, CreditWords.roles.row(of: text[at...at]) != nil { break }
            places.append(at)
            at += 1
            while at < text.endIndex, text[at].isBlank { at += 1 }
        }
        return places
    }
}
