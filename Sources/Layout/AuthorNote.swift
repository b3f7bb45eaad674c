/// A note on who the writer is: `(作者系省委党校教授)`, `作者单位:…`.
enum AuthorNote {
    /// A credit without names, where `text` is such a note.
    static func reading(of text: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        var rest = text
        while let first = rest.first, first.opensBracket || first.isOrnament || first.isBlank { rest.removeFirst() }
        guard CreditWords.authorNotes.prefix(of: rest) != nil else { return nil }
        return BylineReading(bylines: [], strength: .role)
    }
}
