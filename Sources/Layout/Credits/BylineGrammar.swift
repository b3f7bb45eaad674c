import Lexicon

/// Reads a whole text as a credit: `本报记者 王 伟 通讯员 陈芳宁郭倩 文/图`, `副区长 张巍`, `(责编:罗昱、薛育建)`.
///
/// A credit is a run of role words, outlets and names with nothing else between them; whatever does not fit makes it none.
struct BylineGrammar {
    /// Longest text that is read as a credit, in code points.
    static let longest = 120
    static let longestPenName = 6
    /// Longest role word that is printed with blanks inside.
    private static let longestSpacedRole = 4
    /// Most single characters in a row that are read as names.
    static let mostSingles = 12
    /// Most people that sign one article with their posts.
    private static let mostSignatories = 3

    /// The credit that `text` is, or nil. Where the page says that names stand here, strange ones pass. O(length).
    static func reading(of text: ArraySlice<Unicode.Scalar>, namesAreExpected: Bool = false) -> BylineReading? {
        guard text.count >= 2, text.count <= longest, !text.contains(where: { $0 == "。" || $0 == "！" || $0 == "？" })
        else {
            return nil
        }
        var grammar = BylineGrammar(text: text, namesAreExpected: namesAreExpected)
        return grammar.read()
    }

    let text: ArraySlice<Unicode.Scalar>
    /// It ends on a word that stands behind names (摄), so names are to be expected before it.
    let closesWithRole: Bool
    private let namesAreExpected: Bool
    var at: Int
    var result = BylineReading()
    var role: String?
    var outlet: String?
    /// Where the post stands that is being read, to join posts over a comma.
    var post: Range<Int>?
    /// Bylines from here on have no role yet.
    var unassigned = 0
    private var editorialRoles = 0
    var otherRoles = 0

    private init(text: ArraySlice<Unicode.Scalar>, namesAreExpected: Bool) {
        self.text = text
        self.namesAreExpected = namesAreExpected
        closesWithRole = CreditWords.roles.suffix(of: text).map { CreditWords.standsAfterNames($0.row) } ?? false
        at = text.startIndex
    }

    private mutating func read() -> BylineReading? {
        if !namesAreExpected, text.count <= 4, text.allSatisfy(\.isHan), !PersonalName.isPlausible(text),
            CreditWords.posts.suffix(of: text) == nil,
            CreditWords.roles.suffix(of: text) == nil
        {
            return BylineReading(bylines: [Byline(name: text.string)], strength: .guess)
        }
        if !namesAreExpected, let name = spacedPenName() {
            return BylineReading(bylines: [Byline(name: name.string)], strength: .guess)
        }
        if let first = text.first(where: { !$0.isBlank }), first.isOrnament { result.strength = .marked }
        // ——记…卫生院院长 郝志远 tells whom the story is about.
        if TitleForm.opensProfile(text) { return nil }
        skipSeparators()
        if let lead = CreditWords.leads.match(in: text, at: at) { at = lead.range.upperBound }
        while true {
            skipSeparators()
            guard at < text.endIndex else { break }
            guard skipNote() || readTitledOutlet() || readRole() || readSpacedRole() || readChunk() else { return nil }
        }
        if post != nil, role != nil { assignBefore(role) }
        guard !result.bylines.isEmpty || result.agency != nil || result.isNameless else { return nil }
        if result.strength == .bare || result.strength == .marked, result.bylines.count > Self.mostSignatories * 2 {
            return nil
        }
        if result.strength == .post {
            // 遂昌干部 问海借力 opens with a post too: who signs with one has a name that can be told.
            guard result.bylines.count <= Self.mostSignatories,
                result.isPlausible
                    || result.bylines.count == 1
                        && result.bylines.allSatisfy({ Self.isRare(Array($0.name.unicodeScalars)[...]) })
            else { return nil }
        }
        result.isEditorial = editorialRoles > 0 && otherRoles == 0
        return result
    }

    /// A role word at the cursor, the names after it to come.
    private mutating func readRole() -> Bool {
        guard let match = CreditWords.roles.match(in: text, at: at) else { return false }
        let isAlone = match.range.upperBound == chunkEnd(from: at)
        if match.range.count == 1, !isAlone || opensName(upTo: match.range.upperBound) { return false }
        take(match)
        return true
    }

    /// A paper's name in its quotation marks (《上饶日报》记者).
    private mutating func readTitledOutlet() -> Bool {
        guard text[at] == "《", let close = text[at...].firstIndex(of: "》"), close > at + 1,
            let name = CreditWords.outlet(text[(at + 1)..<close]), name == text[(at + 1)..<close].string
        else { return false }
        outlet = name
        at = close + 1
        return true
    }

    /// A role word printed with blanks inside (责 编, 审 核).
    private mutating func readSpacedRole() -> Bool {
        let singles = singles(from: at)
        for count in stride(from: min(singles.count, Self.longestSpacedRole), to: 1, by: -1) {
            let word = singles.prefix(count).map { text[$0] }
            guard let row = CreditWords.roles.row(of: word[...]), let last = singles.prefix(count).last else {
                continue
            }
            take(row: row, word: word[...].string, end: last + 1)
            return true
        }
        return false
    }

    /// A note on the writer in brackets (通讯员 张三 (作者单位:…)).
    private mutating func skipNote() -> Bool {
        guard !result.bylines.isEmpty, CreditWords.authorNotes.match(in: text, at: at) != nil,
            at > text.startIndex, text[..<at].last(where: { !$0.isBlank })?.opensBracket ?? false
        else { return false }
        at = text[at...].firstIndex(where: \.closesBracket) ?? text.endIndex
        return true
    }

    mutating func take(_ match: PhraseTable.Match) {
        take(row: match.row, word: text[match.range].string, end: match.range.upperBound)
    }

    private mutating func take(row: Int, word: String, end: Int) {
        at = end
        post = nil
        if !result.bylines.isEmpty { outlet = nil }
        result.strength = .role
        if CreditWords.isEditorial(row) { editorialRoles += 1 } else { otherRoles += 1 }
        let isLast = text[at...].allSatisfy(Self.isSeparator)
        if CreditWords.standsAfterNames(row), unassigned < result.bylines.count,
            isLast || !CreditWords.standsBeforeNames(row) || role == nil && closesWithRole
        {
            assignBefore(word)
            return
        }
        if CreditWords.standsBeforeNames(row) {
            // 文/图 记者 张三: the nearer, more telling word names the role.
            role = word
            unassigned = result.bylines.count
        }
    }

    /// Gives the names that still lack a role the one that stands behind them.
    private mutating func assignBefore(_ word: String?) {
        for index in unassigned..<result.bylines.count where result.bylines[index].role == nil {
            result.bylines[index].role = word
        }
        unassigned = result.bylines.count
    }

    /// The page says that names stand here.
    var isExpected: Bool {
        namesAreExpected || role != nil || result.strength >= .marked || closesWithRole
    }

    mutating func add(_ name: String) {
        result.bylines.append(Byline(name: name, role: role, outlet: outlet))
        if role != nil { post = nil }
    }

    mutating func add(_ names: [ArraySlice<Unicode.Scalar>]) {
        for name in names { add(name.string) }
    }

    private mutating func skipSeparators() {
        while at < text.endIndex, Self.isSeparator(text[at]) { at += 1 }
    }

    func chunkEnd(from start: Int) -> Int {
        text[start...].firstIndex(where: Self.isSeparator) ?? text.endIndex
    }

    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "／", "|", "｜", "丨", "&", "_", "+", "\u{FFFC}": true
        default:
            scalar.isBlank || scalar.isComma || scalar.isColon || scalar.isSemicolon || scalar.opensBracket
                || scalar.closesBracket || scalar.isOrnament || scalar.isDash
        }
    }
}
