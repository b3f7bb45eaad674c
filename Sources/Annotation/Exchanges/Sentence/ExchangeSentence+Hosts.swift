import Lexicon

/// Where a sentence says that people learn.
extension ExchangeSentence {
    /// Where people learn, as the sentence names it.
    struct Host {
        var range: Range<Int>
        /// A district whose name is a common word is named with its city (晋城市城区).
        let name: String
        let entity: ExchangeEntity
        /// Whether the sentence says where it lies or which post there is, so that it is none of the story's own.
        var isPlaced: Bool
        /// Code of the innermost division of its address, its own included.
        let division: Int?
        /// Whether it has a division's code.
        var isDivision: Bool { entity.adcode != nil }
        /// The same, none of the story's own.
        var placed: Host {
            var host = self
            host.isPlaced = true
            return host
        }

        init(
            range: Range<Int>, name: String, entity: ExchangeEntity, isPlaced: Bool = false, division: Int? = nil
        ) {
            self.range = range
            self.name = name
            self.entity = entity
            self.isPlaced = isPlaced
            self.division = division
        }

        /// `entity` under its own name, where the sentence only points at it.
        init(_ entity: ExchangeEntity, at range: Range<Int>) {
            self.init(range: range, name: entity.name, entity: entity)
        }
    }

    /// Where the first of `hosts` begins; without hosts the sentence's end.
    func start(of hosts: [Host]) -> Int { hosts.map(\.range.lowerBound).min() ?? range.upperBound }

    /// Those of `hosts` that stand before the end of the first one's clause.
    func firstClause(of hosts: [Host]) -> [Host] {
        guard let first = hosts.first else { return [] }
        let end =
            (first.range.upperBound..<range.upperBound).first { CharacterClass(text[$0]) == .comma } ?? range.upperBound
        return hosts.filter { $0.range.lowerBound < end }
    }

    /// 和静县86人次到饶阳县接受培训,饶阳县选派11名干部赴和静县: those of the first clause, where who learns in it teaches in the
    /// next; else all.
    func firstWay(of hosts: [Host]) -> [Host] {
        let clause = firstClause(of: hosts)
        guard let first = clause.first else { return hosts }
        let isReturned = names.contains { name in
            name.range.upperBound <= first.range.lowerBound
                && hosts.dropFirst(clause.count).contains { $0.entity.name == name.entity.name }
        }
        return isReturned ? clause : hosts
    }

    /// 派往省部属单位和发达地区交流挂职: hosts without a name, between the word that sends and the form of learning; nil where
    /// there are none.
    func unnamedHosts(before word: ExchangeTerm) -> [String]? {
        guard
            let lead = terms.last(where: {
                $0.classes.contains(.host) && text[$0.range.lowerBound] == "派"
                    && $0.range.upperBound < word.range.lowerBound
            }), word.range.lowerBound - lead.range.upperBound <= Self.unnamedReach
        else { return nil }
        let end =
            terms.filter { $0.range.lowerBound >= lead.range.upperBound && !$0.classes.isDisjoint(with: .forms) }
            .map(\.range.lowerBound).min() ?? word.range.lowerBound
        let hosts = text[lead.range.upperBound..<end].split { Self.conjunctions.contains($0) }.map { String($0) }
        return hosts.isEmpty || hosts.contains { $0.unicodeScalars.count < 2 } ? nil : hosts
    }
    /// Characters between the word that sends and the form of learning, where the hosts have no names.
    private static let unnamedReach = 20

    /// The places and bodies after a word that leads to them, before or around the form of learning.
    func hosts(of word: ExchangeTerm, form: Exchange.Form) -> [Host] {
        // 挂职诸暨市金融办副主任: the name right after the form.
        if form == .secondment {
            let post = list(from: word.range.upperBound)
            if !post.isEmpty { return post.map(\.placed) }
        }
        let seat = seat(of: word)
        if !seat.isEmpty { return seat }
        var hosts = hostsLed(to: word)
        if hosts.isEmpty { hosts = hostsLeft(after: word) }
        if form == .visit { return divisionsSeen(behind: word, within: hosts) ?? hosts }
        if form == .secondment, let body = bodyServed(after: word, in: hosts) { return [body] }
        if hosts.isEmpty, form == .exchange || form == .secondment { return partners(of: word) }
        return hosts
    }

    /// 跟班的岗位在黄埔区营商环境改革局: where a form of learning is said to have its place; empty where it is not.
    func seat(of word: ExchangeTerm) -> [Host] {
        guard word.range.upperBound < range.upperBound, text[word.range.upperBound] == "的" else { return [] }
        for length in 1...Self.tailLength {
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

    /// 从海宁市挂职归来: where those come back from who went to learn.
    private func hostsLeft(after word: ExchangeTerm) -> [Host] {
        for lead in terms
        where lead.classes.contains(.source) && lead.range.count == 1 && text[lead.range.lowerBound] == "从" {
            let list = list(from: lead.range.upperBound)
            guard let end = list.last?.range.upperBound,
                (0...Self.nearReach).contains(word.range.lowerBound - end),
                terms.contains(where: {
                    $0.classes.contains(.back)
                        && ((0...Self.backReach).contains($0.range.lowerBound - word.range.upperBound)
                            || $0.range.overlaps(word.range))
                })
            else { continue }
            return list
        }
        return []
    }
    /// Characters between a form of learning and the word that those return who learned.
    private static let backReach = 6

    /// 到江苏,学习考察了常熟市、太仓市: what is seen, and not its province; nil where `hosts` say it more closely.
    private func divisionsSeen(behind word: ExchangeTerm, within hosts: [Host]) -> [Host]? {
        guard hosts.allSatisfy({ $0.entity.adcode.map { $0 % 10_000 == 0 } == true }),
            word.range.upperBound < range.upperBound, text[word.range.upperBound] == "了"
        else { return nil }
        let seen = list(from: word.range.upperBound + 1)
        return seen.contains(where: \.isDivision) ? seen : nil
    }

    /// 到三亚市挂职,任崖州湾科技城管理局局长助理: the body that the post is at, with a division in its name, behind a 任 that
    /// opens a clause after `word`.
    private func bodyServed(after word: ExchangeTerm, in hosts: [Host]) -> Host? {
        for index in word.range.upperBound..<max(word.range.upperBound, range.upperBound - 1)
        where text[index] == "任" && CharacterClass(text[index - 1]) == .comma {
            guard var body = list(from: index + 1).first, body.entity.type == .organization,
                Divisions.china.trie.longestWord(in: Array(body.name.unicodeScalars), at: 0) != nil
            else { return nil }
            // Where it lies is part of its address.
            if let first = hosts.first { body.range = first.range.lowerBound..<body.range.upperBound }
            return body.placed
        }
        return nil
    }

    /// 同重庆市大足区开展互学互访: those named behind 同, 与 or 和 before `word`, where something is done both ways.
    private func partners(of word: ExchangeTerm) -> [Host] {
        guard terms.contains(where: { $0.classes.contains(.exchange) && isMutual($0.range) }) else { return [] }
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

    /// Whether the form of learning at `word` is one for both sides.
    func isMutual(_ word: Range<Int>) -> Bool {
        word.lowerBound < text.count && Self.mutual.contains(text[word.lowerBound])
    }
    /// How words for what is done both ways begin: 互派, 双向交流.
    private static let mutual: ScalarSet = ["互", "双"]
}
