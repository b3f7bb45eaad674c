import Lexicon

/// People whom a story calls as those around them do: 老罗, 小薄, 小张大夫.
extension PersonCandidates {
    /// How sure such a name is, so that `FamilyNames` may ask whose it is.
    private static let familiar = 60
    /// The grade from which a surname stands behind 老 or 小 with nobody presented before it.
    private static let commonSurname: UInt8 = 5

    /// The grade of surnames that everybody knows: 小张, though the list has it for a word.
    private static let everySurname: UInt8 = 8
    /// -2·log2 of the share of texts: a word more common than this is no name, whatever the list calls it (小康).
    private static let everydayWord = 36

    /// 网格员 + 小薄, 老罗 + 忽然说: 老 or 小, a surname, and who is presented, speaks or bears it elsewhere in the story.
    mutating func addFamiliar(_ surname: Int) {
        let start = surname - 1
        guard start >= 0, FamilyNames.familiar.contains(scan.text[start]), scan.surnameLength(at: surname) == 1,
            Int(scan.wordStart[start]) == start || scan.class(at: start - 1) != .han
        else { return }
        let name = start..<surname + 1
        let title = scan.longestTerm(at: name.upperBound, .honorific)
        let whole = start..<(title.flatMap { $0.range.count > 1 ? $0.range.upperBound : nil } ?? name.upperBound)
        guard closesFamiliar(name, whole) else { return }
        let isCommon = lexicon.names.grades(of: scan.text[surname]).surname >= Self.commonSurname
        if isPresented(start) || isCommon && opensFamiliar(start) { add(whole, Self.familiar) }
    }

    /// Whether the surname of `name` ends where a word does, and `name` is no word of the list: 小康, 老江湖.
    private func closesFamiliar(_ name: Range<Int>, _ whole: Range<Int>) -> Bool {
        let end = name.upperBound
        if let word = scan.word(name), word.partOfSpeech != .person || word.halvings < Self.everydayWord,
            lexicon.names.grades(of: scan.text[end - 1]).surname < Self.everySurname
        {
            return false
        }
        if scan.longestTerm(at: name.lowerBound, [.nature, .zone, .settlement, .kind]).map({ $0.count > 1 }) == true {
            return false
        }
        return Int(scan.wordEnd[end - 1]) == end || whole.count > name.count
    }

    /// Whether a name may begin at `start`: where a clause does, or behind a word that opens names.
    private func opensFamiliar(_ start: Int) -> Bool {
        guard scan.class(at: start - 1) == .han else { return true }
        switch scan.partOfSpeech[start - 1] {
        case .verb, .preposition, .conjunction, .particle, .pronoun: return Int(scan.wordEnd[start - 1]) == start
        default: return false
        }
    }
}
