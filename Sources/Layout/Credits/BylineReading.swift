/// What a credit says: who, in which role, for which outlet.
struct BylineReading: Equatable {
    /// How plainly the text says that it is a credit.
    enum Strength: Int, Comparable {
        /// Two to four characters that could be a pen name.
        case guess
        /// Names and nothing else.
        case bare
        /// Names behind an ornament (□ 张三).
        case marked
        /// An official post and a name.
        case post
        /// A word of the trade: 记者, 摄, 责编.
        case role

        static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
    }

    var bylines: [Byline] = []
    /// The agency it credits, e.g. in 新华社发.
    var agency: String?
    var strength = Strength.bare
    /// It credits somebody without a name (受访者供图).
    var isNameless = false
    /// Every role is an editor's (责编, 校对, 版式).
    var isEditorial = false

    /// One person, without post, outlet or word of the trade.
    var isOneName: Bool { strength <= .marked && bylines.count == 1 && bylines.allSatisfy { $0.role == nil } }

    /// Every name opens with a surname.
    var isPlausible: Bool {
        bylines.allSatisfy { PersonalName.isPlausible(Array($0.name.unicodeScalars)[...]) }
    }

    /// Editors of several trades: the imprint of a page, not the credit of a story.
    var isPageFooter: Bool { isEditorial && Set(bylines.map(\.role)).count >= 2 }
}
