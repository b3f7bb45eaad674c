import Lexicon

/// Words that open the text of a picture: 图为, 上图:, ▲.
enum CaptionCue {
    /// What a word needs to open a caption.
    private enum Kind: String {
        /// A picture's number: alone on its line, or before what the picture shows.
        case number
        /// Nothing more (图为).
        case verb
        /// A word for who took the picture (这是…张三摄).
        case scene
        /// A colon, a blank, a bracket or 为 behind it (图片:…).
        case label
    }

    private static let cues = PhraseTable(.captionCues)
    private static let kinds = cues.columns.map { $0.first.flatMap(Kind.init) ?? .label }

    /// Longest line that is a picture's number, marks included, in code points.
    private static let longestNumber = 4
    /// How far behind its first word a scene may be signed, in code points.
    private static let reachOfScene = 40

    /// 图①, 图二: the number of a picture and nothing more.
    static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= longestNumber, text.contains("图"), let cue = cues.prefix(of: text) else { return false }
        return kinds[cue.row] == .number
            && text[cue.range.upperBound...].allSatisfy { $0.isMark || $0.digit != nil }
    }

    /// Whether `text` opens as the text of a picture does, or points at one. O(1), but for a scene.
    static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let lead = text.prefix { $0.opensBracket || $0.isBlank || $0.isOrnament || $0.isPointer }
        if lead.contains(where: \.isPointer) { return true }
        let rest = text[lead.endIndex...]
        guard let cue = cues.prefix(of: rest) else { return false }
        switch kinds[cue.row] {
        case .verb: return true
        case .number where isNumber(text): return true
        case .scene where rest.prefix(reachOfScene).contains("摄") || rest.contains("拍"): return true
        case .number, .scene, .label: break
        }
        let next = rest[cue.range.upperBound...].first { $0.digit == nil }
        return next.map { $0.isColon || $0 == "为" || $0.closesBracket || $0.isBlank } ?? false
    }
}
