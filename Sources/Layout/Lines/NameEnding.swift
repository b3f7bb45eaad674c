import Lexicon

/// What the last characters of a name say that it names, by the vocabulary's closing words (镇, 宣传部, 医院).
enum NameEnding {
    /// Longest closing word that is looked for, in code points.
    private static let longest = 8
    /// The closing characters of divisions from the province down to the county.
    private static let divisions = DivisionCharacters.common.of(.province, .prefecture, .county)

    /// Whether `name` ends like a body that a writer belongs to. O(1).
    static func isBody(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        name.allSatisfy(\.isHan) && ends(name, with: [.organ, .firm, .institution, .settlement, .genericOrgan])
    }

    /// Whether `name` ends like a place, or a body in it. O(1).
    static func isPlace(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = name.last, name.count >= 2 else { return false }
        return divisions.contains(last)
            || ends(name, with: [.settlement, .zone, .organ, .firm, .institution, .genericOrgan])
    }

    private static func ends(_ name: ArraySlice<Unicode.Scalar>, with classes: Vocabulary.Classes) -> Bool {
        for length in 1...min(longest, max(1, name.count - 1)) where length < name.count {
            if !Vocabulary.common.classes(of: name.suffix(length)).isDisjoint(with: classes) { return true }
        }
        return false
    }
}
