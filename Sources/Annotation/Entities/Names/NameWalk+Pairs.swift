import Lexicon

/// Two matters in one name, with 和, 与 or 暨 between them.
extension NameWalk {
    /// 单产提升 + 暨 + 黑土地保护工作推进会: two matters of one event.
    func secondMatter(_ word: Word) -> Find? {
        style == .descriptive && word.last == "暨" && growth.words > 0 ? .link(from: start - 1) : nil
    }

    /// Two matters that one body answers for: its level or its place stands before both.
    func conjoined(_ word: Word) -> Find? {
        guard style != .coined, word.count == 1, ["和", "与"].contains(word.last) else { return nil }
        if growth.words == 0, let anchor = anchor(beforeNounsEndingAt: start - 1) {
            // 县 + 文化广电体育 + 和 + 旅游局; 平乡县 + 科技 + 和 + 工业信息化局
            return placeStart[anchor + 1] >= 0 ? .link(from: anchor + 1) : .anchor(at: anchor)
        }
        // 安溪县 + 茶业 + 和 + 果树发展中心
        return place(beforeNounsEndingAt: start - 1).map { .link(from: $0) }
    }

    /// Where 省, 市, 县 … stands right before the nouns that end at `end`; nil where it does not, or nobody's in particular.
    private func anchor(beforeNounsEndingAt end: Int) -> Int? {
        // 区人社部门 + 和 + 团委: two bodies.
        guard scan.longestTerm(endingAt: end, [.organ, .genericOrgan, .institution, .firm, .post]) == nil,
            !scan.has("部门", at: end - 2), !scan.has("单位", at: end - 2)
        else { return nil }
        var start = end
        while start > 0, end - start < 8, scan.classes[start - 1] == .han, !scan.ends(at: start, .anchor) {
            switch scan.partOfSpeech[start - 1] {
            case nil, .noun, .verbalNoun, .abbreviation, .otherName: start = Int(scan.wordStart[start - 1])
            default: return nil
            }
        }
        guard end - start >= 2, start > 0, scan.ends(at: start, .anchor), Int(scan.wordStart[start - 1]) == start - 1,
            start < 2 || !scan.ends(at: start - 1, .determiner)
        else { return nil }
        return start - 1
    }

    /// Where the nouns begin that end at `end` and stand right behind a place; nil where they do not, or are a name.
    private func place(beforeNounsEndingAt end: Int) -> Int? {
        guard placeStart[end] < 0, bodies[end] < 0 else { return nil }
        var start = end
        while start > 0, end - start < 6, scan.classes[start - 1] == .han, placeStart[start] < 0 {
            switch scan.partOfSpeech[start - 1] {
            case nil, .noun, .verbalNoun, .abbreviation: start = Int(scan.wordStart[start - 1])
            default: return nil
            }
        }
        return end - start >= 2 && placeStart[start] >= 0 ? start : nil
    }
}
