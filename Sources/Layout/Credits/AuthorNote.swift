/// A note on who the writer is: `(作者系省委党校教授)`, `作者单位:…`.
enum AuthorNote {
    /// A credit without names, where `text` is such a note.
    static func reading(of text: ArraySlice<Unicode.Scalar>) -> BylineReading? {
        note(in: text).map { _ in BylineReading(bylines: [], strength: .role) }
    }

    /// The post that the note gives (中共沈丘县委书记).
    static func post(in text: ArraySlice<Unicode.Scalar>) -> String? {
        guard let note = note(in: text), CreditWords.posts.suffix(of: note) != nil else { return nil }
        return note.string
    }

    private static func note(in text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        var rest = text
        while let first = rest.first, first.opensBracket || first.isOrnament || first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.closesBracket || last.isBlank || last.endsSentence { rest.removeLast() }
        guard let cue = CreditWords.authorNotes.prefix(of: rest) else { return nil }
        rest = rest[cue.range.upperBound...]
        while let first = rest.first, first.isColon || first.isBlank { rest.removeFirst() }
        return rest
    }
}
