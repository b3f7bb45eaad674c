import Lexicon

/// Words that close a kicker (…会上强调, …调研时指出).
enum KickerCue {
    private static let closers = PhraseTable(.kickerClosers)

    static func closes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        while let last = rest.last, last.isMark { rest.removeLast() }
        if closers.suffix(of: rest) != nil { return true }
        // 我市召开…推进会: the occasion above, the message below.
        return rest.last == "会" && rest.dropLast().indices.contains { closers.match(in: rest, at: $0) != nil }
    }
}
