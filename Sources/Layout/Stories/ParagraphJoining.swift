import Lexicon

/// Tells whether a line takes up the text that the line before it broke off.
enum ParagraphJoining {
    private static let openers = PhraseTable(.openers)

    /// Whether the text of `next` goes on where `line` stopped. A cut in mid-character, or a new thought after an unfinished one,
    /// means that text is missing between them: they stay apart.
    static func joins(_ line: LineEvidence, _ next: LineEvidence) -> Bool {
        guard breaksOff(line), !next.hasListMark, !next.isReport else { return false }
        // The lines of a box of figures stand each for itself.
        if line.closesInFigure, next.closesInFigure { return false }
        switch line.ending {
        case .comma: return true
        case .open: return !opensAThought(next)
        case .sentence, .semicolon, .colon, .dash, .torn: return false
        }
    }

    /// Whether the line stops in mid-sentence.
    static func breaksOff(_ line: LineEvidence) -> Bool {
        guard line.ending == .open || line.ending == .comma else { return false }
        return line.closing == nil && !line.isDateline
    }

    /// A line that, after an unfinished one, cannot be its continuation.
    static func opensAThought(_ next: LineEvidence) -> Bool {
        guard let opener = openers.prefix(of: next.text) else { return false }
        // 目前 in mid-sentence runs on, 目前, opens.
        guard let after = next.text[opener.range.upperBound...].first else { return false }
        return opener.range.count >= 3 || after.isComma
    }
}
