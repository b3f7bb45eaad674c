import Lexicon

/// The posts a story gives its people, read from what stands before and after their names.
struct PersonRoles {
    private let scan: StoryScan
    /// Index + 1 into `mentions` of the one that covers a character; 0 for none.
    private let covering: [Int32]
    private let mentions: [Candidate]

    init(_ scan: StoryScan, mentions: [Candidate]) {
        self.scan = scan
        self.mentions = mentions
        var covering = [Int32](repeating: 0, count: scan.count)
        for (index, mention) in mentions.enumerated() {
            for position in mention.range { covering[position] = Int32(index + 1) }
        }
        self.covering = covering
    }

    /// The name that the character at `index` belongs to.
    private func mention(at index: Int) -> Candidate? {
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
    private func before(_ start: Int) -> [String] {
        guard let head = postEnding(at: start) else {
            if scan.class(at: start - 1) == .enumeration { return listPosts(before: start) }
            return formerPost(before: start)
        }
        var roles = [scan.string(head)]
        var left = head.lowerBound
        while scan.class(at: left - 1) == .enumeration, let previous = postEnding(at: left - 1) {
            roles.insert(scan.string(previous), at: 0)
            left = previous.lowerBound
        }
        return roles
    }

    /// 市领导杜兴林、徐光文、傅智超: the post stands before the first of a list of names.
    private func listPosts(before start: Int) -> [String] {
        var start = start
        while scan.class(at: start - 1) == .enumeration,
            let name = mention(at: start - 2), name.type == .person, name.range.upperBound == start - 1
        { start = name.range.lowerBound }
        return postEnding(at: start).map { [scan.string($0)] } ?? []
    }

    /// 挂职诸暨市金融办副主任以来,吴凌涛 …: a post taken up in the clause before.
    private func formerPost(before start: Int) -> [String] {
        guard scan.class(at: start - 1) == .comma else { return [] }
        let sentence = scan.sentence(around: start - 1)
        for index in sentence.lowerBound..<(start - 1) {
            for verb in ["挂职", "担任", "出任", "就任", "任", "当选"] where scan.has(verb, at: index) {
                var from = index + verb.unicodeScalars.count
                if scan.has("为", at: from) { from += 1 }
                for end in stride(from: start - 1, to: from + 1, by: -1) {
                    if let post = scan.longestTerm(endingAt: end, .post), post.range.count >= 2,
                        post.range.lowerBound >= from,
                        !scan.classes[from..<end].contains(.comma)
                    {
                        return [scan.string(from..<end)]
                    }
                }
            }
        }
        return []
    }

    /// The post that ends at `end` with the bodies and places that belong to it.
    private func postEnding(at end: Int) -> Range<Int>? {
        guard end > 0, let post = scan.longestTerm(endingAt: end, .post), post.range.count >= 2 else { return nil }
        var start = post.range.lowerBound
        while start > 0, end - start < 40 {
            if let mention = mention(at: start - 1), mention.range.upperBound <= end, mention.type != .person {
                start = mention.range.lowerBound
                continue
            }
            guard [.han, .digit, .latin].contains(scan.classes[start - 1]) else { break }
            if scan.endingClasses[start].contains(.opener),
                !["村", "镇", "乡", "区", "县", "市"].contains(scan.text[start - 1])
            {
                break
            }
            switch scan.partOfSpeech[start - 1] {
            case .verb, .particle, .preposition, .conjunction, .adverb, .pronoun, .direction, .interjection:
                if scan.longestTerm(endingAt: start, [.organ, .post, .firm, .institution]) == nil {
                    return start..<end
                }
            default: break
            }
            start = Int(scan.wordStart[start - 1])
        }
        return start..<end
    }

    /// 习近平总书记; 魏巍是巫山县生态环境监测站副站长.
    private func after(_ end: Int) -> [String] {
        if let post = scan.longestTerm(at: end, .post), post.range.count >= 2 { return [scan.string(post.range)] }
        for verb in ["是", "担任", "任", "当选为", "当选"] where scan.has(verb, at: end) {
            let start = end + verb.unicodeScalars.count
            let sentence = scan.sentence(around: end)
            var index = start
            while index < min(sentence.upperBound, start + 30), scan.classes[index] == .han {
                if let post = scan.longestTerm(at: index, .post), post.range.count >= 2,
                    [.comma, .stop, .newline, .enumeration].contains(scan.class(at: post.range.upperBound))
                {
                    return [scan.string(start..<post.range.upperBound)]
                }
                index += 1
            }
        }
        return []
    }
}
