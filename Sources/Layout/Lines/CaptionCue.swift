import Lexicon

/// Words that open the text of a picture: 图为, 上图:, ▲.
enum CaptionCue {
    private static let cues = PhraseTable(.captionCues)

    /// 图①, 图二: the number of a picture and nothing more.
    static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count <= 4, text.contains("图"), let cue = cues.prefix(of: text) else { return false }
        return cue.range.count >= 2 && text[cue.range.upperBound...].allSatisfy { $0.isMark || $0.digit != nil }
            && !(text[cue.range].last?.isHan ?? false) || text.count == 2 && text.first == "图" && cue.range.count == 2
    }

    static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        var pointed = false
        while let first = rest.first,
            first.opensBracket || first.isBlank || first.isOrnament || first == "↑" || first == "↓" || first == "←"
                || first == "→"
        {
            if ["▲", "△", "▼", "▽", "◀", "▶", "◄", "►", "↑", "↓", "←", "→"].contains(first) { pointed = true }
            rest.removeFirst()
        }
        if pointed { return true }
        guard let cue = cues.prefix(of: rest) else { return false }
        if isNumber(text) { return true }
        // 图片 and 主图 open a caption before a colon or 为; 图为 opens one by itself.
        let next = rest[cue.range.upperBound...].first { $0.digit == nil }
        return cue.range.count >= 2 && rest[cue.range].last == "为"
            || next.map { $0.isColon || $0 == "为" || $0.closesBracket || $0.isBlank } ?? false
            || rest.starts(with: "这是".unicodeScalars) && rest.prefix(40).contains("摄")
            || rest.starts(with: "这是".unicodeScalars) && rest.contains("拍")
    }
}
