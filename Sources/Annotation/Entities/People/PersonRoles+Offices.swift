import Lexicon

/// Posts that the clauses behind a name tell: 张成芝,是诸夏村党支部委员,兼着合作社理事长.
extension PersonRoles {
    static let words = PhraseTable(.officeWords)
    private static let isLead = words.columns.map { $0.first == "lead" }
    /// By row of the table: verbs that tell of a post amid a clause.
    static let isTakenUp = words.columns.map { $0.first == "take" }
    /// How far behind a name the clauses are read, in code points.
    private static let reach = 90
    /// Longest post with the body it belongs to, in code points.
    static let longestPost = 40
    /// What may stand between the verb and the post.
    private static let linkers = ScalarSet(Array("为着了过".unicodeScalars))

    /// The posts of the clauses from `end` on, up to the end of the sentence or the next person.
    func offices(behind end: Int) -> [String] {
        var roles: [String] = []
        let limit = scan.sentenceEnd(after: end, upTo: end + Self.reach)
        var clause = end
        while clause < limit {
            if let verb = verbEnd(at: clause, before: limit) { roles += posts(from: verb, before: limit) }
            while clause < limit, scan.classes[clause] != .comma {
                if mention(at: clause)?.type == .person { return roles }
                clause += 1
            }
            clause += 1
        }
        return roles
    }

    /// Where the verb of holding a post ends that a clause opens with, words of time before it passed over.
    private func verbEnd(at start: Int, before limit: Int) -> Int? {
        var index = start
        while index < limit, let match = Self.words.match(in: scan.text[...], at: index) {
            index = match.range.upperBound
            guard Self.isLead[match.row] else {
                while index < limit, Self.linkers.contains(scan.text[index]) { index += 1 }
                return index
            }
        }
        return nil
    }

    /// The posts of a list that begins at `start`, each with what it belongs to; none if anything else stands there.
    private func posts(from start: Int, before limit: Int) -> [String] {
        var roles: [String] = []
        var from = start
        while from < limit, let end = postEnd(from: from, before: limit) {
            roles.append(scan.string(from..<end))
            guard scan.class(at: end) == .enumeration else { break }
            from = end + 1
        }
        return roles
    }

    /// Where the post ends that opens a clause or a member of a list, and closes it.
    private func postEnd(from start: Int, before limit: Int) -> Int? {
        for index in start..<min(limit, start + Self.longestPost) {
            guard [.han, .digit, .latin].contains(scan.classes[index]) else { return nil }
            if let post = scan.longestTerm(at: index, .post), post.range.count >= 2, post.range.upperBound <= limit,
                [.comma, .stop, .newline, .enumeration].contains(scan.class(at: post.range.upperBound))
            {
                return post.range.upperBound
            }
        }
        return nil
    }
}
