/// Which credits are for pictures.
enum PictureWords {
    static func isPicture(_ role: String?) -> Bool {
        guard let role, let row = CreditWords.roles.row(of: Array(role.unicodeScalars)[...]) else { return false }
        return CreditWords.roles.columns[row].last == "picture"
    }

    /// Whether the credit closes with a word for pictures (新华社记者 张楠 摄, 新华社发).
    static func isPicture(_ credit: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = credit.dropLast(while: \.isMark)
        if rest.last == "摄" || rest.last == "发" { return true }
        if CreditWords.pictureNotes.suffix(of: rest) != nil { return true }
        guard let match = CreditWords.roles.suffix(of: rest) else { return false }
        return CreditWords.roles.columns[match.row].last == "picture"
    }
}
