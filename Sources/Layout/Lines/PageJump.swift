import Lexicon

/// Where a paper stops a story and goes on with it elsewhere: (下转第三版), and there (上接第一版).
enum PageJump {
    private static let stops = PhraseTable(.pageJumps) { $0.first == "stop" }
    private static let resumptions = PhraseTable(.pageJumps) { $0.first == "resume" }
    /// Longest note of a jump, brackets included, in code points.
    private static let longest = 16

    /// Whether `text` opens with the note that it goes on with a story. O(1).
    static func resumes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.first?.opensBracket ?? false else { return false }
        return resumptions.prefix(of: text.dropFirst()) != nil
    }

    /// Whether `text` closes with the note that its story goes on elsewhere. O(1).
    static func stops(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.last?.closesBracket ?? false, let open = text.suffix(longest).lastIndex(where: \.opensBracket) else {
            return false
        }
        return stops.prefix(of: text[(open + 1)...]) != nil
    }
}
