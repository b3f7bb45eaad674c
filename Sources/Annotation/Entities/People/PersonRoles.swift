import Lexicon

/// The posts a story gives its people, read from what stands before and after their names.
struct PersonRoles {
    let scan: StoryScan
    /// Index + 1 into `mentions` of the one that covers a character; 0 for none.
    private let covering: [Int32]
    private let mentions: [Candidate]
    /// Where the list of people begins that each mention is in, by index into `mentions`.
    private var listStart: [Int] = []
    /// Posts taken up in the clause before, by where the name begins.
    private var formerPosts: [Int: Range<Int>] = [:]

    init(_ scan: StoryScan, mentions: [Candidate]) {
        self.scan = scan
        self.mentions = mentions
        var covering = [Int32](repeating: 0, count: scan.count)
        for (index, mention) in mentions.enumerated() {
            for position in mention.range { covering[position] = Int32(index + 1) }
        }
        self.covering = covering
        listStart.reserveCapacity(mentions.count)
        for (index, mention) in mentions.enumerated() {
            let start = mention.range.lowerBound
            let follows =
                scan.class(at: start - 1) == .enumeration && index > 0 && mentions[index - 1].type == .person
                && mentions[index - 1].range.upperBound == start - 1
            listStart.append(follows ? listStart[index - 1] : start)
        }
        readFormerPosts()
    }

    /// 挂职诸暨市金融办副主任以来,吴凌涛 …: for each person after a comma the first post of the sentence so far.
    private mutating func readFormerPosts() {
        var sentence = 0..<0
        var post: Range<Int>?
        for mention in mentions where mention.type == .person {
            let comma = mention.range.lowerBound - 1
            guard scan.class(at: comma) == .comma else { continue }
            if !sentence.contains(comma) {
                sentence = scan.sentence(around: comma)
                post = firstPostTakenUp(in: sentence)
            }
            if let post, post.upperBound <= comma { formerPosts[mention.range.lowerBound] = post }
        }
    }

    /// The name that the character at `index` belongs to.
    func mention(at index: Int) -> Candidate? {
        index >= 0 && index < covering.count && covering[index] > 0 ? mentions[Int(covering[index]) - 1] : nil
    }

    /// Every post given to the person named at `ranges`, in order, each once.
    func roles(of ranges: [Range<Int>]) -> [String] {
        var roles: [String] = []
        for range in ranges {
            for role in before(range.lowerBound) + after(range.upperBound) where !roles.contains(role) {
                roles.append(role)
            }
        }
        // 书记 beside 涪陵区委书记 says nothing more.
        return roles.filter { role in !roles.contains { $0 != role && $0.hasSuffix(role) } }
    }

    /// Posts in apposition before a name: 涪陵区委常委、组织部部长.
    private func before(_ name: Int) -> [String] {
        let start = postEnd(before: name)
        guard let head = postEnding(at: start) else {
            if scan.class(at: name - 1) == .enumeration { return listPosts(before: name) }
            return formerPosts[name].map { [scan.string($0)] } ?? []
        }
        var roles = [scan.string(head)]
        var left = head.lowerBound
        while scan.class(at: left - 1) == .enumeration, let previous = postEnding(at: left - 1) {
            roles.append(scan.string(previous))
            left = previous.lowerBound
        }
        return roles.reversed()
    }

    /// 市领导杜兴林、徐光文、傅智超: the post stands before the first of a list of names.
    private func listPosts(before start: Int) -> [String] {
        guard start < covering.count, covering[start] > 0 else { return [] }
        return postEnding(at: listStart[Int(covering[start]) - 1]).map { [scan.string($0)] } ?? []
    }

    /// The post that the first clause of `sentence` with a verb of taking one up tells.
    private func firstPostTakenUp(in sentence: Range<Int>) -> Range<Int>? {
        let text = scan.text[..<sentence.upperBound]
        for index in sentence {
            guard let verb = Self.words.match(in: text, at: index), Self.isTakenUp[verb.row] else { continue }
            let from = scan.has("为", at: verb.range.upperBound) ? verb.range.upperBound + 1 : verb.range.upperBound
            var clause = from
            while clause < sentence.upperBound, scan.classes[clause] != .comma { clause += 1 }
            for end in stride(from: clause, to: from + 1, by: -1) {
                if let post = scan.longestTerm(endingAt: end, .post), post.range.count >= 2,
                    post.range.lowerBound >= from
                {
                    return from..<end
                }
            }
        }
        return nil
    }

    /// The post that ends at `end` with the bodies and places that belong to it.
    private func postEnding(at end: Int) -> Range<Int>? {
        guard end > 0, let post = scan.longestTerm(endingAt: end, .post), post.range.count >= 2 else { return nil }
        var start = post.range.lowerBound
        while start > 0, end - start < Self.longestPost {
            if let mention = mention(at: start - 1), mention.range.upperBound <= end, mention.type != .person {
                start = mention.range.lowerBound
            } else if isOfPost(before: start) {
                start = Int(scan.wordStart[start - 1])
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether the word that ends at `start` belongs to the post behind it, and not to the sentence.
    private func isOfPost(before start: Int) -> Bool {
        guard [.han, .digit, .latin].contains(scan.classes[start - 1]) else { return false }
        if scan.endingClasses[start].contains(.opener), !ScalarSet.addressEnds.contains(scan.text[start - 1]) {
            return false
        }
        switch scan.partOfSpeech[start - 1] {
        case .verb, .particle, .preposition, .conjunction, .adverb, .pronoun, .direction, .interjection:
            return scan.longestTerm(endingAt: start, [.organ, .post, .firm, .institution]) != nil
        default: return true
        }
    }

    /// 习近平总书记; 魏巍是巫山县生态环境监测站副站长,兼任…
    private func after(_ end: Int) -> [String] {
        if let post = scan.longestTerm(at: end, .post), post.range.count >= 2 { return [scan.string(post.range)] }
        return offices(behind: end)
    }

    /// Longest note in brackets between a post and a name, brackets included.
    private static let longestNote = 8

    /// Where the post must end that a name at `start` may have: before a note in brackets (县卫健局局长(兼)张宗岳), and before
    /// the person's age (站长、72岁的张恩铨).
    private func postEnd(before start: Int) -> Int {
        if scan.class(at: start - 1) == .closeParenthesis {
            var open = start - 2
            while open > start - Self.longestNote, scan.class(at: open) == .han { open -= 1 }
            return scan.class(at: open) == .openParenthesis ? open : start
        }
        guard start > 2, scan.has("岁的", at: start - 2) else { return start }
        var digits = start - 2
        while scan.class(at: digits - 1) == .digit { digits -= 1 }
        return digits < start - 2 && [.enumeration, .comma].contains(scan.class(at: digits - 1)) ? digits - 1 : start
    }
}
