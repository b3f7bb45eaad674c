import Lexicon

/// A line that credits several pictures: `图①、图③记者文进摄,图②为资料片。`
enum PictureCredits {
    /// Longest such line, in code points.
    private static let longest = 100
    /// What tells which of the pictures a credit is for (左上图, 图二至图四均为).
    private static let places = PhraseTable(.lineCharacters, of: "picture")

    /// The people that the line credits, or nil where a clause of it says something else. O(length).
    static func reading(of text: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        guard text.count <= longest, text.first.map({ $0 == "图" || $0.isBracketOrMark }) ?? false else { return nil }
        var result = BylineReading(strength: .role)
        var isCredit = false
        let clauses = text.split {
            $0 == "," || $0 == "，" || $0.isSemicolon || $0.endsSentence || $0.opensBracket || $0.closesBracket
        }
        for clause in clauses {
            var rest = clause.trimmed
            while let first = rest.first, places.prefix(of: rest) != nil || first.digit != nil || first.isBlank {
                rest.removeFirst()
            }
            if rest.isEmpty || CreditWords.pictureNotes.row(of: rest) != nil { continue }
            guard let credit = BylineGrammar.reading(of: rest), credit.strength == .role else { return nil }
            result.bylines += credit.bylines
            result.agency = result.agency ?? credit.agency
            isCredit = true
        }
        return isCredit && !result.bylines.isEmpty ? result : nil
    }
}

extension Unicode.Scalar {
    fileprivate var isBracketOrMark: Bool { opensBracket || isOrnament || isCircledNumber }
}
