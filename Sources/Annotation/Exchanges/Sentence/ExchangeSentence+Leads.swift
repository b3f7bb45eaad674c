import Lexicon

/// The places and bodies that a word leads to: 赴, 在, 走进.
extension ExchangeSentence {
    /// Characters between a form of learning and where it is behind 在, 到 and 去, which stand before any place.
    static let nearReach = 24
    /// Characters between the name that a word leads to and the form of learning.
    private static let reach = 40
    /// Characters between a word that means a journey and what lies beyond a distance (远赴2000公里之外的).
    private static let farGap = 14
    /// Characters between such a word, or another with 的 at the end of what lies between, and a name.
    private static let journeyGap = 6
    /// Characters between 在 or 到 and a name.
    private static let placeGap = 2
    /// Characters between the last host and 学习 alone, which follows at once or after 等地.
    private static let studyReach = 3

    /// What stands behind the host of a course: 在华中农业大学举行.
    private static let held = PhraseTable(.exchangeWords, of: "held")

    /// The places and bodies right behind `lead`.
    func hosts(behind lead: ExchangeTerm) -> [Host] {
        let isJourney = lead.range.count > 1 || lead.classes.contains(.journey)
        guard let first = names.first(where: { isReached($0, by: lead, isJourney: isJourney) }) else { return [] }
        return list(from: first.range.lowerBound)
    }

    /// The places and bodies that words lead to where people learn in the form `word`.
    func hostsLed(to word: ExchangeTerm) -> [Host] {
        var hosts: [Host] = []
        for lead in terms where lead.classes.contains(.host) && !isNamed(lead.range) && !isOrigin(lead.range) {
            // 抵达上海,将在复旦大学附属华山医院接受轮训: the house that teaches, and not its city.
            if let houses = houses(behind: lead, followedBy: word), hosts.allSatisfy(\.isDivision) {
                hosts = houses
                continue
            }
            // 到高州市考察,先后走进根子镇贡园: the stops of a journey are no hosts beside its end.
            if lead.classes.contains(.stop), let end = hosts.last?.range.upperBound, end < lead.range.lowerBound,
                hasComma(in: end..<lead.range.lowerBound)
            {
                continue
            }
            for host in self.hosts(behind: lead, learnedAtIn: word)
            where !hosts.contains(where: { $0.range.overlaps(host.range) || $0.name == host.name }) {
                hosts.append(host)
            }
        }
        return hosts
    }

    /// The list that `lead` leads to, where people learn there in the form `word`; empty where they do not.
    private func hosts(behind lead: ExchangeTerm, learnedAtIn word: ExchangeTerm) -> [Host] {
        let isJourney = lead.range.count > 1 || text[lead.range.lowerBound] == "赴"
        guard let first = names.first(where: { isReached($0, by: lead, isJourney: isJourney) }),
            abs(word.range.lowerBound - first.range.upperBound) <= Self.reach || lead.range.count > 1
        else { return [] }
        let list = list(from: first.range.lowerBound)
        guard let end = list.last?.range.upperBound else { return [] }
        // 张华在参观明月村时发现: what somebody saw by the way.
        if lead.classes.contains(.stop), end < range.upperBound, text[end] == "时" { return [] }
        // 在市妇联带领下: who leads the way is not where it leads.
        if terms.contains(where: { $0.classes.contains(.send) && $0.range.lowerBound == end }) { return [] }
        // 在, 到 and 向 lead to a host only where the form of learning follows; a course is held at one.
        let isFollowed =
            terms.contains {
                !$0.classes.isDisjoint(with: word.classes) && (0...Self.nearReach).contains($0.range.lowerBound - end)
            } || word.classes.contains(.training) && Self.held.match(in: text[end..<range.upperBound], at: end) != nil
        guard isJourney || isFollowed else { return [] }
        return !word.classes.contains(.study) || isStudied(at: list, upTo: end, behind: lead, in: word) ? list : []
    }

    /// 到寿光学习种菜, and not 在县城学习: whether `lead` takes people to `list` to learn, or 学习 is what follows it.
    private func isStudied(at list: [Host], upTo end: Int, behind lead: ExchangeTerm, in word: ExchangeTerm) -> Bool {
        lead.classes.contains(.journey) && word.range.lowerBound >= end && people(before: list)
            || !lead.classes.contains(.stop) && (0...Self.studyReach).contains(word.range.lowerBound - end)
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
        let isFar = isJourney || between.last == "的"
        guard distance <= (isFar ? Self.journeyGap : Self.placeGap) else { return false }
        return between.allSatisfy { CharacterClass($0) == .han }
    }
}
