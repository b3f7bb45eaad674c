import Lexicon

/// What stands in a credit between two separators: an outlet with its role, names, a post, the body of a writer.
extension BylineGrammar {
    /// Longest run of names printed without anything between them, in code points.
    private static let longestJoinedNames = 12
    /// Lengths of the name of a body that a writer belongs to.
    private static let lengthsOfAffiliation = 3...20
    /// The same behind a name that an ornament marks, whose given name could be parted from it.
    private static let lengthsOfMarkedAffiliation = 4...20
    /// The same right before the word for what the writer is (县委宣传部通讯员).
    private static let lengthsOfEmployer = 2...16
    /// Longest post, and longest chunk without a role word that says anything.
    private static let longestPost = 30
    /// Shortest chunk that is a post by its last word alone.
    private static let shortestPost = 4
    /// Lengths of names, or of the body, right before the word that credits them (王忠虎陈芳摄).
    private static let lengthsOfCredited = 4...24
    /// Longest name right before a word of one character.
    private static let longestAttached = 3

    /// Text up to the next separator.
    mutating func readChunk() -> Bool {
        let chunk = text[at..<chunkEnd(from: at)]
        if let inner = innerRole(of: chunk) { return readAttributed(chunk[..<inner.range.lowerBound], inner) }
        guard chunk.count <= Self.longestPost else { return false }
        return readPost(chunk) || readSpacedNames() || readName(chunk) || readAgency(chunk) || readAffiliation(chunk)
            || readProvider(chunk) || readOutlet(chunk) || readJoinedNames(chunk) || readMarked(chunk)
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
        return last.range.count >= 2 || chunk.last == "摄" || chunk.count > Self.longestAttached ? last : nil
    }

    /// What stands before a role word without a space: its outlet, or the names it credits.
    private mutating func readAttributed(_ before: ArraySlice<Unicode.Scalar>, _ match: PhraseTable.Match) -> Bool {
        let standsAfter = CreditWords.standsAfterNames(match.row)
        if standsAfter, CreditWords.nameless.row(of: before) != nil {
            take(match)
            result.isNameless = true
            return true
        }
        if standsAfter, before.count <= Self.longestAttached, PersonalName.isPlausible(before) {
            add(before.string)
            take(match)
            return true
        }
        if let agency = CreditWords.agencies.prefix(of: before), CreditWords.isAgency(agency.row) {
            result.agency = before[agency.range].string
        }
        let isLast = text[match.range.upperBound...].allSatisfy(Self.isSeparator)
        if CreditWords.standsBeforeNames(match.row), !(isLast && standsAfter), let name = CreditWords.outlet(before) {
            take(match)
            outlet = name
            return true
        }
        guard standsAfter ? addCredited(before) : addWriters(of: before) else { return false }
        take(match)
        return true
    }

    /// The people, or the body, that the word behind them credits.
    private mutating func addCredited(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let names = PersonalName.plausibleNames(in: before)
        if role != nil, let names {
            add(names)
            return true
        }
        guard Self.lengthsOfCredited.contains(before.count), before.allSatisfy({ $0.isHan || $0 == "·" }) else {
            return false
        }
        if let names, names.count == 2 { add(names) } else { add(before.string) }
        return true
    }

    /// 县委宣传部通讯员 张三: the body a writer belongs to; or the last of those whose role stands before them.
    private mutating func addWriters(of before: ArraySlice<Unicode.Scalar>) -> Bool {
        guard Self.lengthsOfEmployer.contains(before.count), before.allSatisfy(\.isHan) else { return false }
        if role != nil, let names = PersonalName.plausibleNames(in: before) { add(names) }
        return true
    }

    /// A post before (or, in brackets, behind) the name.
    private mutating func readPost(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let suffix = CreditWords.posts.suffix(of: chunk), chunk.allSatisfy({ $0.isHan || $0 == "·" }),
            suffix.range == chunk.indices || chunk.count >= Self.shortestPost
        else { return false }
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

    private mutating func readName(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard isExpected ? PersonalName.isPossible(chunk) : PersonalName.isPlausible(chunk), !isTwoNames(chunk) else {
            return false
        }
        add(chunk.string)
        at = chunk.endIndex
        return true
    }

    /// An agency or outlet of the table, alone (新华社) or with the word for what it gives out (新华社发).
    private mutating func readAgency(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let agency = CreditWords.agencies.prefix(of: chunk) else { return false }
        let rest = chunk[agency.range.upperBound...]
        guard rest.isEmpty || rest.elementsEqual("发".unicodeScalars) || rest.elementsEqual("供图".unicodeScalars) else {
            return false
        }
        if CreditWords.isAgency(agency.row) { result.agency = chunk[agency.range].string }
        if rest.isEmpty { outlet = chunk.string } else { result.strength = .role }
        at = chunk.endIndex
        return true
    }

    /// The body a writer belongs to, before the name in brackets ((县委宣传部 张三)) or behind one that is sure.
    private mutating func readAffiliation(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        let isBefore = result.bylines.isEmpty && (text.first?.opensBracket ?? false)
        guard isBefore || !result.bylines.isEmpty && result.strength >= .marked,
            Self.lengthsOfAffiliation.contains(chunk.count), NameEnding.isBody(chunk)
        else { return false }
        at = chunk.endIndex
        return true
    }

    /// A body, and right behind it the word that credits it (县委组织部 供图).
    private mutating func readProvider(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard closesWithRole, result.bylines.isEmpty, Self.lengthsOfAffiliation.contains(chunk.count),
            NameEnding.isBody(chunk),
            let row = CreditWords.roles.row(of: text[chunk.endIndex...].drop(while: Self.isSeparator)),
            CreditWords.standsAfterNames(row)
        else { return false }
        add(chunk.string)
        at = chunk.endIndex
        return true
    }

    /// The paper before its writers.
    private mutating func readOutlet(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard result.bylines.isEmpty, let name = CreditWords.outlet(chunk) else { return false }
        outlet = name
        at = chunk.endIndex
        return true
    }

    /// Names without anything between them, behind a word for what they are.
    private mutating func readJoinedNames(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard role != nil, chunk.count <= Self.longestJoinedNames, let names = PersonalName.plausibleNames(in: chunk)
        else { return false }
        add(names)
        at = chunk.endIndex
        return true
    }

    /// □ 程慧敏 市委党校: whom the writer works for; ◎ 豫东来客: a pen name.
    private mutating func readMarked(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        guard result.strength == .marked, chunk.allSatisfy(\.isHan) else { return false }
        if result.bylines.isEmpty, chunk.count <= Self.longestPenName,
            text[chunk.endIndex...].allSatisfy(Self.isSeparator)
        {
            add(chunk.string)
        } else if !Self.lengthsOfMarkedAffiliation.contains(chunk.count) {
            return false
        }
        at = chunk.endIndex
        return true
    }
}
