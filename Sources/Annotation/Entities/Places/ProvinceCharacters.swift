import Lexicon

/// Provinces by their one-character names: two or more together (粤黔两省, 川渝, 浙、皖、赣), or one between a word of
/// going and what is done there (赴浙培训).
struct ProvinceCharacters {
    /// Positions in the text, ascending.
    private(set) var found: [Int] = []

    private let scan: StoryScan
    private let abbreviations: ProvinceAbbreviations

    /// What leads to a province by its character alone.
    private static let leads: ScalarSet = ["赴", "援", "入", "驻", "来", "在", "离", "返", "抵"]

    init(in scan: StoryScan, lexicon: NameLexicon) {
        self.scan = scan
        abbreviations = lexicon.abbreviations
        var end = 0
        for index in scan.places(of: .province) where index >= end {
            guard scan.classes[index] == .han, let province = abbreviations[scan.text[index]],
                Int(scan.wordEnd[index]) - Int(scan.wordStart[index]) <= 2
            else { continue }
            if !province.isWord, isVisited(index) { found.append(index) }
            end = addGroup(at: index)
        }
    }

    /// 赴浙培训: a character by itself, what leads there before it, a verb after it.
    private func isVisited(_ index: Int) -> Bool {
        guard index > 0, Self.leads.contains(scan.text[index - 1]), isAlone(index), isAlone(index - 1),
            index + 1 < scan.count, Int(scan.wordEnd[index + 1]) - index - 1 >= 2
        else { return false }
        return scan.partOfSpeech[index + 1] == .verb || scan.partOfSpeech[index + 1] == .verbalNoun
    }

    private func isAlone(_ index: Int) -> Bool {
        Int(scan.wordStart[index]) == index && Int(scan.wordEnd[index]) == index + 1
    }

    /// Takes up the group that begins at `start`, where it is one; the position after it.
    private mutating func addGroup(at start: Int) -> Int {
        var members: [Int] = []
        var end = start
        while end < scan.count, let province = abbreviations[scan.text[end]],
            !members.contains(where: { abbreviations[scan.text[$0]] == province })
        {
            members.append(end)
            end += 1
            if scan.class(at: end) == .enumeration, end + 1 < scan.count, abbreviations[scan.text[end + 1]] != nil {
                end += 1
            }
        }
        let words = members.filter { abbreviations[scan.text[$0]]?.isWord == true }.count
        let opens = start == 0 || scan.classes[start - 1] != .han || Int(scan.wordEnd[start - 1]) == start
        let closes = end >= scan.count || scan.classes[end] != .han || Int(scan.wordEnd[end - 1]) == end
        // 粤桂协作, 京津: a scheme or a region of its own name.
        if scan.has("协作", at: end) || scan.longestTerm(at: start, [.region, .formula]) != nil {
            return max(end, start + 1)
        }
        let isCounted = NameCues.countedProvinces.match(in: scan.text[...], at: end) != nil
        if members.count >= 2, opens, closes, isCounted || words < members.count {
            found += members
        }
        return max(end, start + 1)
    }
}
