import Lexicon

/// A mention of a place or body, with its entity.
struct ExchangeName {
    var range: Range<Int>
    var entity: Entity
}

extension [ExchangeName] {
    /// Where the first of these names stands that begins at `position` or behind it; they ascend.
    func firstPlace(from position: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// A word of `ExchangeWords` in a text.
struct ExchangeTerm {
    var range: Range<Int>
    var classes: ExchangeWords.Classes
}

/// One sentence with the words of learning and the names in it.
struct ExchangeSentence {
    /// Code points of the story's text.
    let range: Range<Int>
    let text: [Unicode.Scalar]
    /// In order of start, the shorter first.
    let terms: [ExchangeTerm]
    let names: [ExchangeName]

    /// Where people learn, as the sentence names it.
    struct Host {
        var range: Range<Int>
        /// A district whose name is a common word is named with its city (晋城市城区).
        var name: String
        var entity: Entity
        /// Whether the sentence says where it lies or which post there is, so that it is none of the story's own.
        var isPlaced = false
        /// Code of the innermost division of its address, its own included.
        var division: Int?
        /// Whether it has a division's code.
        var isDivision: Bool { entity.adcode != nil }
        /// The same, none of the story's own.
        var placed: Host {
            var host = self
            host.isPlaced = true
            return host
        }
    }

    /// Characters between the word that leads to the host and the form of learning.
    private static let reach = 40
    /// Characters between a word that means a journey and what lies beyond a distance (远赴2000公里之外的).
    private static let farGap = 14
    /// Characters of what may stand between a form of learning and the verb that tells where (跟班的岗位在).
    private static let seatLength = 3
    /// The same after 在, 到 and 去, which stand before any place.
    static let nearReach = 24
    /// The same before 学习 alone, which follows at once or after 等地.
    private static let studyReach = 3
    static let conjunctions: ScalarSet = ["、", "和", "与", "及"]

    /// `terms` are those of `range`; `names` are the story's, ascending.
    init(_ range: Range<Int>, in text: [Unicode.Scalar], terms: [ExchangeTerm], names: [ExchangeName]) {
        self.range = range
        self.text = text
        self.terms = terms
        let within = names.firstPlace(from: range.lowerBound)..<names.firstPlace(from: range.upperBound)
        self.names = names[within].filter { $0.range.upperBound <= range.upperBound }
    }

    /// The words of the table that stand in `range`, in order of start, the shorter first.
    static func terms(of range: Range<Int>, in text: [Unicode.Scalar], words: ExchangeWords) -> [ExchangeTerm] {
        var terms: [ExchangeTerm] = []
        for index in range {
            words.trie.forEachWord(in: text, at: index, upTo: range.upperBound) { length, value in
                terms.append(
                    ExchangeTerm(range: index..<(index + length), classes: ExchangeWords.Classes(rawValue: value)))
            }
        }
        // 调 + 研学 + 习: a form of learning across two words of a longer one is none.
        var start = range.lowerBound
        // Where the furthest form ends that begins before `start`, and that of those that begin there.
        var (earlierEnd, ownEnd) = (start, start)
        return terms.filter { term in
            if term.range.lowerBound > start {
                start = term.range.lowerBound
                earlierEnd = max(earlierEnd, ownEnd)
            }
            if term.classes.isDisjoint(with: .forms) { return true }
            ownEnd = max(ownEnd, term.range.upperBound)
            return earlierEnd <= term.range.upperBound
        }
    }

    /// Those of `hosts` that stand before the end of the first one's clause.
    func firstClause(of hosts: [Host]) -> [Host] {
        guard let first = hosts.first else { return [] }
        let end =
            (first.range.upperBound..<range.upperBound).first { CharacterClass(text[$0]) == .comma } ?? range.upperBound
        return hosts.filter { $0.range.lowerBound < end }
    }

    /// Whether a form of learning is part of a name (培训班 in the name of a course is; 挂职 never).
    func isNamed(_ range: Range<Int>) -> Bool {
        names.contains { $0.range.overlaps(range) && $0.range != range }
    }

    /// Whether `range` is the 来 of 来自 or 迎来, which leads to where somebody comes from, or of 以来.
    func isOrigin(_ range: Range<Int>) -> Bool {
        terms.contains {
            !$0.classes.isDisjoint(with: [.origin, .receive, .since]) && $0.range.overlaps(range) && $0.range != range
        }
    }

    /// Whether a form of learning only says what a meeting is about (赴昆山挂职干部汇报会).
    func isOfMeeting(_ word: Range<Int>) -> Bool {
        // The longest form there: 跟班学习, not 跟班.
        let end =
            terms.filter { $0.range.lowerBound == word.lowerBound && !$0.classes.isDisjoint(with: .forms) }
            .map(\.range.upperBound).max() ?? word.upperBound
        return (end...min(text.count, end + Self.seatLength)).contains { start in
            text[end..<start].allSatisfy { CharacterClass($0) == .han }
                && terms.contains { $0.classes.contains(.meeting) && $0.range.lowerBound == start }
        }
    }

    /// 跟班的岗位在黄埔区营商环境改革局: where a form of learning is said to have its place; empty where it is not.
    func seat(of word: ExchangeTerm) -> [Host] {
        guard word.range.upperBound < range.upperBound, text[word.range.upperBound] == "的" else { return [] }
        for length in 1...Self.seatLength {
            let verb = word.range.upperBound + 1 + length
            guard verb + 1 < range.upperBound, CharacterClass(text[verb - 1]) == .han else { return [] }
            if text[verb] == "在" || text[verb] == "是" { return list(from: verb + 1) }
        }
        return []
    }

    /// 去的是梅陇镇永联村, 跟班的岗位在黄埔区商务局: where one of those went of whom the story has told; empty where the
    /// sentence does not say.
    var furtherHosts: [Host] {
        if let went = terms.first(where: { $0.classes.contains(.went) && !isNamed($0.range) }) {
            return list(from: went.range.upperBound)
        }
        return terms.lazy.filter { $0.classes.contains(.shadowing) }.map(seat).first { !$0.isEmpty } ?? []
    }

    /// Whether `name` stands so close behind a word that leads to it that it is meant.
    private func isReached(_ name: ExchangeName, by lead: ExchangeTerm, isJourney: Bool) -> Bool {
        let distance = name.range.lowerBound - lead.range.upperBound
        guard (0...Self.farGap).contains(distance) else { return false }
        let between = text[lead.range.upperBound..<name.range.lowerBound]
        // 前来取经的汉阴县菇农: those who come, and not where they go.
        if between.last == "的",
            terms.contains(where: {
                !$0.classes.isDisjoint(with: .forms) && $0.range.lowerBound >= lead.range.lowerBound
                    && $0.range.upperBound < name.range.lowerBound
            })
        {
            return false
        }
        // 远赴2000公里之外的福建省
        if isJourney, between.suffix(2).elementsEqual("外的".unicodeScalars) {
            return between.allSatisfy { [.han, .digit].contains(CharacterClass($0)) }
        }
        // 远赴千里之外的浙江省: words that mean a journey lead over a few characters, 在 and 到 do not; 到邻近的思南县.
        guard distance <= (isJourney ? 6 : 2) || distance <= 6 && between.last == "的" else { return false }
        return between.allSatisfy { CharacterClass($0) == .han }
    }

    /// The places and bodies after a word that leads to them, before or around the form of learning.
    func hosts(of word: ExchangeTerm, form: Exchange.Form) -> [Host] {
        // 挂职诸暨市金融办副主任, 考察安吉县: the name right after the form.
        if form == .secondment {
            let post = list(from: word.range.upperBound)
            if !post.isEmpty { return post.map(\.placed) }
        }
        let seat = seat(of: word)
        if !seat.isEmpty { return seat }
        var hosts: [Host] = []
        for lead in terms where lead.classes.contains(.host) && !isNamed(lead.range) && !isOrigin(lead.range) {
            // 抵达上海,将在复旦大学附属华山医院接受轮训: the house that teaches, and not its city.
            if let house = houses(behind: lead, followedBy: word), hosts.allSatisfy(\.isDivision) {
                hosts = house
                continue
            }
            // 到高州市考察,先后走进根子镇贡园: the stops of a journey are no hosts beside its end.
            if lead.classes.contains(.stop), let last = hosts.last,
                last.range.upperBound < lead.range.lowerBound,
                text[last.range.upperBound..<lead.range.lowerBound].contains(where: {
                    CharacterClass($0) == .comma
                })
            {
                continue
            }
            let isJourney = lead.range.count > 1 || text[lead.range.lowerBound] == "赴"
            guard let first = names.first(where: { isReached($0, by: lead, isJourney: isJourney) }) else { continue }
            // 张华在参观明月村时发现: what somebody saw by the way.
            if lead.classes.contains(.stop), list(from: first.range.lowerBound).last.map({ isTime($0) }) == true {
                continue
            }
            guard abs(word.range.lowerBound - first.range.upperBound) <= Self.reach || lead.range.count > 1 else {
                continue
            }
            let list = list(from: first.range.lowerBound)
            guard let end = list.last?.range.upperBound else { continue }
            // 在市妇联带领下: who leads the way is not where it leads.
            if terms.contains(where: { $0.classes.contains(.send) && $0.range.lowerBound == end }) { continue }
            // 在, 到 and 向 lead to a host only where the form of learning follows.
            let isFollowed = terms.contains {
                !$0.classes.isDisjoint(with: word.classes) && (0...Self.nearReach).contains($0.range.lowerBound - end)
            }
            if !isJourney, !isFollowed { continue }
            // 到寿光学习种菜, and not 在县城学习.
            if word.classes.contains(.study),
                !lead.classes.contains(.journey) || word.range.lowerBound < end || !people(before: list),
                lead.classes.contains(.stop) || !(0...Self.studyReach).contains(word.range.lowerBound - end)
            {
                continue
            }
            for host in list where !hosts.contains(where: { $0.range.overlaps(host.range) || $0.name == host.name }) {
                hosts.append(host)
            }
        }
        if hosts.isEmpty { hosts = hostsLeft(after: word) }
        // 到江苏,学习考察了常熟市、太仓市: what is seen, and not its province.
        if form == .visit, hosts.allSatisfy({ $0.entity.adcode.map { $0 % 10_000 == 0 } == true }) {
            let isPast = word.range.upperBound < range.upperBound && text[word.range.upperBound] == "了"
            let seen = isPast ? list(from: word.range.upperBound + 1) : []
            if seen.contains(where: \.isDivision) { hosts = seen }
        }
        // 到三亚市挂职,任崖州湾科技城管理局局长助理: the body that the post is at.
        if form == .secondment, var body = bodyServed(after: word) {
            // Where it lies is part of its address.
            body.range = (hosts.first?.range.lowerBound ?? body.range.lowerBound)..<body.range.upperBound
            return [body.placed]
        }
        // 同重庆市大足区开展互学互访: with whom both ways.
        if hosts.isEmpty, form == .exchange || form == .secondment,
            terms.contains(where: { $0.classes.contains(.exchange) && isMutual($0.range) })
        {
            return partners(of: word)
        }
        return hosts
    }

    /// Whether the form of learning at `word` is one for both sides.
    func isMutual(_ word: Range<Int>) -> Bool {
        word.lowerBound < text.count && Self.mutual.contains(text[word.lowerBound])
    }

    /// The body with a division in its name behind a 任 that opens a clause after `word`.
    private func bodyServed(after word: ExchangeTerm) -> Host? {
        for index in word.range.upperBound..<max(word.range.upperBound, range.upperBound - 1)
        where text[index] == "任" && CharacterClass(text[index - 1]) == .comma {
            guard let host = list(from: index + 1).first, host.entity.type == .organization,
                Divisions.china.trie.longestWord(in: Array(host.name.unicodeScalars), at: 0) != nil
            else { return nil }
            return host
        }
        return nil
    }

    /// Whether 时 stands right behind `host`.
    private func isTime(_ host: Host) -> Bool {
        host.range.upperBound < range.upperBound && text[host.range.upperBound] == "时"
    }

    /// The schools, hospitals and offices behind 在 that `word` follows.
    private func houses(behind lead: ExchangeTerm, followedBy word: ExchangeTerm) -> [Host]? {
        guard lead.range.count == 1, text[lead.range.lowerBound] == "在",
            let first = names.first(where: { $0.range.lowerBound == lead.range.upperBound })
        else { return nil }
        let list = list(from: first.range.lowerBound)
        guard let end = list.last?.range.upperBound,
            list.allSatisfy({ ExchangeWords.common.closes($0.name, .house) }),
            (0...Self.nearReach).contains(word.range.lowerBound - end)
        else { return nil }
        return list
    }

    /// The places and bodies right behind `lead`.
    func hosts(behind lead: ExchangeTerm) -> [Host] {
        let isJourney = lead.range.count > 1
        guard let first = names.first(where: { isReached($0, by: lead, isJourney: isJourney) }) else { return [] }
        return list(from: first.range.lowerBound)
    }

    /// Those named behind 同, 与 or 和 before `word`, with which something is done both ways.
    private func partners(of word: ExchangeTerm) -> [Host] {
        for name in names
        where name.range.lowerBound > range.lowerBound && Self.with.contains(text[name.range.lowerBound - 1]) {
            let list = list(from: name.range.lowerBound)
            guard let end = list.last?.range.upperBound, (0...Self.nearReach).contains(word.range.lowerBound - end)
            else { continue }
            return list
        }
        return []
    }
    /// What stands between two who do something both ways.
    static let with: ScalarSet = ["同", "与", "和"]
    /// How words for what is done both ways begin: 互派, 双向交流.
    private static let mutual: ScalarSet = ["互", "双"]

    /// 从海宁市挂职归来: where those come back from who went to learn.
    private func hostsLeft(after word: ExchangeTerm) -> [Host] {
        for lead in terms
        where lead.classes.contains(.source) && lead.range.count == 1 && text[lead.range.lowerBound] == "从" {
            let list = list(from: lead.range.upperBound)
            guard let end = list.last?.range.upperBound,
                (0...Self.nearReach).contains(word.range.lowerBound - end),
                terms.contains(where: {
                    $0.classes.contains(.back)
                        && (0...Self.backReach).contains($0.range.lowerBound - word.range.upperBound)
                        || $0.classes.contains(.back) && $0.range.overlaps(word.range)
                })
            else { continue }
            return list
        }
        return []
    }
    /// Characters between a form of learning and the word that those return who learned.
    private static let backReach = 6
}
