import Lexicon

/// The shorter forms under which a story goes on speaking of what it named in full.
enum ShortForms {
    /// 腊口镇 → 腊口; 爱玛科技集团股份有限公司 → 爱玛科技; nil where none is safe. `name` stands in the text of `scan`.
    static func form(of name: Range<Int>, type: EntityType, in scan: StoryScan) -> Range<Int>? {
        switch type {
        case .place:
            guard let last = scan.text[name].last, ScalarSet.addressEnds.contains(last),
                name.count >= (last == "村" ? 4 : 3)
            else { return nil }
            let short = name.lowerBound..<name.upperBound - 1
            if let word = scan.word(short), word.partOfSpeech != .place, word.partOfSpeech != .person,
                word.partOfSpeech != .otherName, word.halvings < 40
            {
                return nil
            }
            return short
        case .organization: return house(scan.text[name])?.indices
        default: return nil
        }
    }

    /// What a firm goes by without the words that close firms' names, three characters at least.
    static func house(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard let end = NameCues.firmEnd.suffix(of: name), end.range.lowerBound - name.startIndex >= 3 else {
            return nil
        }
        return name[..<end.range.lowerBound]
    }
}
