import Lexicon

/// Reads a whole text as a credit: `本报记者 王 伟 通讯员 陈芳宁郭倩 文/图`, `副区长 张巍`, `(责编:罗昱、薛育建)`.
///
/// A credit is a run of role words, outlets and names with nothing else between them; whatever does not fit makes it none.
struct BylineGrammar {
    /// Longest text that is read as a credit, in code points.
    static let longest = 120
    /// Longest run of names printed without anything between them.
    private static let longestJoinedNames = 12
    static let longestPenName = 6
    /// Longest name of a body that a writer belongs to.
    private static let longestAffiliation = 20
    /// Longest post, and longest chunk without a role word that says anything.
    private static let longestPost = 30
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
    private var outlet: String?
    /// Where the post stands that is being read, to join posts over a comma.
    private var post: Range<Int>?
    /// Bylines from here on have no role yet.
    var unassigned = 0
    private var editorialRoles = 0
    private var otherRoles = 0

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

    private mutating func take(_ match: PhraseTable.Match) {
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

    /// Text up to the next separator: an outlet with its role, names, or a post.
    private mutating func readChunk() -> Bool {
        let end = chunkEnd(from: at)
        let chunk = text[at..<end]
        if let inner = innerRole(of: chunk) { return readAttributed(chunk[..<inner.range.lowerBound], inner) }
        guard chunk.count <= Self.longestPost else { return false }
        if let post = readPost(chunk) { return post }
        if readSpacedNames() { return true }
        if isExpected ? PersonalName.isPossible(chunk) : PersonalName.isPlausible(chunk), !isTwoNames(chunk) {
            add(chunk.string)
            at = end
            return true
        }
        if let agency = CreditWords.agencies.prefix(of: chunk) {
            let rest = chunk[agency.range.upperBound...]
            if rest.isEmpty {
                if CreditWords.isAgency(agency.row) { result.agency = chunk.string }
                outlet = chunk.string
                at = end
                return true
            }
            if rest.elementsEqual(["发" as Unicode.Scalar]) || rest.elementsEqual("供图".unicodeScalars) {
                if CreditWords.isAgency(agency.row) { result.agency = chunk[agency.range].string }
                result.strength = .role
                at = end
                return true
            }
        }
        if readAffiliation(chunk) || readProvider(chunk) { return true }
        if result.bylines.isEmpty, let name = CreditWords.outlet(chunk) {
            outlet = name
            at = end
            return true
        }
        if role != nil, chunk.count <= Self.longestJoinedNames, let names = PersonalName.names(in: chunk),
            names.allSatisfy(PersonalName.isPlausible)
        {
            for name in names { add(name.string) }
            at = end
            return true
        }
        guard result.strength == .marked, chunk.allSatisfy(\.isHan) else { return false }
        // □ 程慧敏 市委党校: whom the writer works for; ◎ 豫东来客: a pen name.
        if result.bylines.isEmpty, chunk.count <= Self.longestPenName, text[end...].allSatisfy(Self.isSeparator) {
            add(chunk.string)
        } else if chunk.count < 4 || chunk.count > Self.longestAffiliation {
            return false
        }
        at = end
        return true
    }

    /// A role word inside the chunk (本报记者…, 王忠虎摄); single characters count at its end only.
    private func innerRole(of chunk: ArraySlice<Unicode.Scalar>) -> PhraseTable.Match? {
        var at = chunk.startIndex + 1
        while let match = CreditWords.roles.first(in: chunk, from: at) {
            if match.range.count >= 2 { return match }
            at = match.range.upperBound
        }
        guard let last = CreditWords.roles.suffix(of: chunk), last.range.lowerBound > chunk.startIndex,
            CreditWords.standsAfterNames(last.row)
        else { return nil }
        // 张文 and 李书 are names, 张三摄 is none.
        return last.range.count >= 2 || chunk.last == "摄" || chunk.count > 3 ? last : nil
    }

    /// What stands before a role word without a space: its outlet, or the names it credits.
    private mutating func readAttributed(_ before: ArraySlice<Unicode.Scalar>, _ match: PhraseTable.Match) -> Bool {
        if CreditWords.standsAfterNames(match.row), CreditWords.nameless.row(of: before) != nil {
            take(match)
            result.isNameless = true
            return true
        }
        if CreditWords.standsAfterNames(match.row), before.count <= 3, PersonalName.isPlausible(before) {
            add(before.string)
            take(match)
            return true
        }
        if let agency = CreditWords.agencies.prefix(of: before), CreditWords.isAgency(agency.row) {
            result.agency = before[agency.range].string
        }
        let isLast = text[match.range.upperBound...].allSatisfy(Self.isSeparator)
        if CreditWords.standsBeforeNames(match.row), !(isLast && CreditWords.standsAfterNames(match.row)),
            let name = CreditWords.outlet(before)
        {
            take(match)
            outlet = name
            return true
        }
        if CreditWords.standsAfterNames(match.row) {
            if role != nil, let names = PersonalName.names(in: before), names.allSatisfy(PersonalName.isPlausible) {
                for name in names { add(name.string) }
            } else if (4...24).contains(before.count), before.allSatisfy({ $0.isHan || $0 == "·" }) {
                if let names = PersonalName.names(in: before), names.allSatisfy(PersonalName.isPlausible),
                    names.count == 2
                {
                    for name in names { add(name.string) }
                } else {
                    add(before.string)
                }
            } else {
                return false
            }
            take(match)
            return true
        }
        // 县委宣传部通讯员 张三: the body a writer belongs to.
        guard (2...16).contains(before.count), before.allSatisfy(\.isHan) else { return false }
        if role != nil, let names = PersonalName.names(in: before), names.allSatisfy(PersonalName.isPlausible) {
            for name in names { add(name.string) }
        }
        take(match)
        return true
    }

    /// A post before (or, in brackets, behind) the name; nil where the chunk is none.
    private mutating func readPost(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool? {
        guard let suffix = CreditWords.posts.suffix(of: chunk), chunk.allSatisfy({ $0.isHan || $0 == "·" }) else {
            return nil
        }
        guard suffix.range == chunk.indices || chunk.count >= 4 else { return nil }
        if let open = post, text[open.upperBound..<chunk.startIndex].allSatisfy(Self.isSeparator) {
            post = open.lowerBound..<chunk.endIndex
        } else {
            post = chunk.startIndex..<chunk.endIndex
        }
        role = post.map { text[$0].string }
        outlet = nil
        result.strength = max(result.strength, .post)
        otherRoles += 1
        at = chunk.endIndex
        return true
    }

    /// The body a writer belongs to, before the name in brackets ((县委宣传部 张三)) or behind one that is sure.
    private mutating func readAffiliation(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        let isBefore = result.bylines.isEmpty && (text.first?.opensBracket ?? false)
        guard isBefore || !result.bylines.isEmpty && result.strength >= .marked,
            (3...Self.longestAffiliation).contains(chunk.count), NameEnding.isBody(chunk)
        else { return false }
        at = chunk.endIndex
        return true
    }

    /// A body, and right behind it the word that credits it (县委组织部 供图).
    private mutating func readProvider(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard closesWithRole, result.bylines.isEmpty, (3...Self.longestAffiliation).contains(chunk.count),
            NameEnding.isBody(chunk),
            let row = CreditWords.roles.row(of: text[chunk.endIndex...].drop(while: Self.isSeparator)),
            CreditWords.standsAfterNames(row)
        else { return false }
        add(chunk.string)
        at = chunk.endIndex
        return true
    }

    /// The page says that names stand here.
    var isExpected: Bool {
        namesAreExpected || role != nil || result.strength >= .marked || closesWithRole
    }

    mutating func add(_ name: String) {
        result.bylines.append(Byline(name: name, role: role, outlet: outlet))
        if role != nil { post = nil }
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
