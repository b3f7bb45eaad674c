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
        let rest = text.drop { $0.opensBracket || $0.isOrnament || $0.isBlank }
        guard let cue = CreditWords.authorNotes.prefix(of: rest) else { return nil }
        return rest[cue.range.upperBound...].dropLast { $0.closesBracket || $0.isBlank || $0.endsSentence }
            .drop { $0.isColon || $0.isBlank }
    }
}
