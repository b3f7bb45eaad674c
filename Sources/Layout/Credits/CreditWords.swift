import Lexicon

/// The tables that credits and datelines are read with.
enum CreditWords {
    static let roles = PhraseTable(.bylineRoles)
    static let leads = PhraseTable(.bylineLeads)
    static let posts = PhraseTable(.bylinePosts)
    static let agencies = PhraseTable(.agencies)
    static let outletSuffixes = PhraseTable(.outletSuffixes)
    static let authorNotes = PhraseTable(.authorNotes)
    static let nameless = PhraseTable(.namelessCredits)
    static let remarks = PhraseTable(.closingRemarks)
    static let pictureNotes = PhraseTable(.pictureNotes)

    /// Names may stand before the word (张三 摄).
    static func standsAfterNames(_ row: Int) -> Bool { roles.columns[row].first != "after" }
    /// Names may stand after the word (记者 张三).
    static func standsBeforeNames(_ row: Int) -> Bool { roles.columns[row].first != "before" }
    static func isEditorial(_ row: Int) -> Bool { roles.columns[row].last == "edit" }
    static func isAgency(_ row: Int) -> Bool { agencies.columns[row].first == "agency" }

    /// The word is one of the press's own (记者, 通讯员).
    static func isReporter(_ role: String?) -> Bool {
        guard let role, let match = roles.suffix(of: Array(role.unicodeScalars)[...]) else { return false }
        return roles.columns[match.row].last == "report"
    }

    /// The paper's word for itself.
    static func isSelf(_ outlet: String) -> Bool { row(of: outlet).map(isSelf) ?? false }
    static func isSelf(_ row: Int) -> Bool { agencies.columns[row].first == "self" }
    static func isAgency(_ outlet: String) -> Bool { row(of: outlet).map(isAgency) ?? false }

    private static func row(of outlet: String) -> Int? { agencies.row(of: Array(outlet.unicodeScalars)[...]) }

    /// The paper, broadcaster or agency that `text` names; the first where two are joined by a dot. Nil where it names none.
    static func outlet(_ text: ArraySlice<Unicode.Scalar>) -> String? {
        let text = text.trimmed
        guard text.count >= 2, text.count <= 24 else { return nil }
        if let dot = text.firstIndex(where: { $0 == "·" || $0 == "•" || $0 == "/" || $0 == "-" }),
            dot > text.startIndex,
            let first = outlet(text[..<dot])
        {
            return first
        }
        if let agency = agencies.prefix(of: text) { return text[agency.range].string }
        guard let suffix = outletSuffixes.suffix(of: text) else { return nil }
        // 株洲日报全媒体: the desk behind the paper's name is no part of it.
        let before = text[..<suffix.range.lowerBound]
        // 数字报 alone is a kind of paper and no name.
        guard !before.isEmpty else { return nil }
        if before.count >= 2, let paper = outletSuffixes.suffix(of: before) {
            return before[..<paper.range.upperBound].string
        }
        return text.string
    }
}
