import Lexicon

/// The shorter forms under which a story goes on speaking of what it named in full.
enum ShortForms {
    /// 腊口镇 → 腊口; 爱玛科技集团股份有限公司 → 爱玛科技; empty where none is safe.
    static func forms(
        of name: ArraySlice<Unicode.Scalar>, type: EntityType, lexicon: NameLexicon
    ) -> [ArraySlice<Unicode.Scalar>] {
        switch type {
        case .place:
            guard let last = name.last, ScalarSet.addressEnds.contains(last), name.count >= (last == "村" ? 4 : 3) else {
                return []
            }
            let short = name.dropLast()
            if let word = lexicon.words.word(short), word.partOfSpeech != .place, word.partOfSpeech != .person,
                word.partOfSpeech != .otherName, word.halvings < 40
            {
                return []
            }
            return [short]
        case .organization:
            if let end = NameCues.firmEnd.suffix(of: name), end.range.lowerBound - name.startIndex >= 3 {
                return [name[..<end.range.lowerBound]]
            }
            return []
        default: return []
        }
    }
}
