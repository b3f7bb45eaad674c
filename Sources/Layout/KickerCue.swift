import Lexicon

/// Words that close a kicker (…会上强调, …调研时指出).
enum KickerCue {
    private static let closers = PhraseTable(.kickerClosers)

    static func closes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        while let last = rest.last, last.isMark { rest.removeLast() }
        return closers.suffix(of: rest) != nil
    }
}
