import Lexicon

/// What lies outside of the county or city that the story is about, and who comes from there.
extension ExchangeLearners {
    /// Whether a county or city of another place is named in `range`.
    func namesElsewhere(in range: Range<Int>) -> Bool {
        var index = names.firstPlace(from: range.lowerBound)
        while index < names.count, names[index].range.lowerBound < range.upperBound {
            if comesFromElsewhere(names[index].entity) { return true }
            index += 1
        }
        return false
    }

    /// Whether `host` lies outside of the story's own county or city.
    func isElsewhere(_ host: ExchangeSentence.Host) -> Bool {
        (host.division ?? host.entity.adcode ?? addresses[host.entity.name]).map(isElsewhere) ?? false
    }

    /// Whether `entity` lies, or is a body that has its seat, outside of the story's own county or city.
    func comesFromElsewhere(_ entity: Entity) -> Bool {
        (entity.adcode ?? addresses[entity.name] ?? seat(of: entity)).map(isElsewhere) ?? false
    }

    /// Whether the division of that code, below a province, neither lies in the story's own nor holds it.
    func isElsewhere(_ code: Int) -> Bool {
        guard code % 10_000 != 0, let own = homes.first(where: { $0.adcode != nil })?.adcode else { return false }
        if own == code { return false }
        if own % 100 == 0 || code % 100 == 0 { return own / 100 != code / 100 }
        return true
    }

    /// Who comes from elsewhere, by number: 静宁县26名果农, 来自西盟佤族自治县的19名村支书.
    func visitor(in sentence: ExchangeSentence) -> Entity? {
        var index = 0
        while index < sentence.names.count {
            var last = sentence.names[index]
            var division = last.entity.adcode
            while index + 1 < sentence.names.count, sentence.names[index + 1].range.lowerBound == last.range.upperBound
            {
                index += 1
                last = sentence.names[index]
                division = last.entity.adcode ?? division
            }
            index += 1
            // 江西省 + 玉山县人民法院: the seat is in the body's name.
            let seat = last.entity.type == .organization ? seat(of: last.entity) : nil
            guard let code = seat ?? division ?? addresses[last.entity.name], isElsewhere(code) else { continue }
            var next = last.range.upperBound
            // 从勐海县赶来的23名茶农
            for word in Self.arrivals where text[next...].starts(with: word) { next += word.count }
            // 祁连县 + 文旅系统 + 的22名干部
            let trade = text[next...].prefix(Self.tradeLength).firstIndex(of: "的") ?? next
            if text[next..<trade].allSatisfy({ CharacterClass($0) == .han }) { next = trade }
            if next < text.count, text[next] == "的" { next += 1 }
            let isCounted = countsPeople(from: next, in: sentence) || isPartyCounted(behind: last, in: sentence)
            // 三合镇镇长何永寿带着15名干部
            let isSent =
                index == sentence.names.count - 1 && sentence.people != nil
                && sentence.terms.contains {
                    $0.classes.contains(.send) && $0.range.lowerBound >= last.range.upperBound
                        && $0.range.upperBound <= sentence.names[index].range.lowerBound
                }
            guard isCounted || isSent else { continue }
            let isLed = sentence.terms.contains {
                $0.classes.contains(.host) && $0.range.upperBound <= last.range.lowerBound
                    && $0.range.upperBound + Self.leadGap >= last.range.lowerBound && !sentence.isOrigin($0.range)
            }
            return isLed ? nil : last.entity
        }
        return nil
    }

    /// 荣成市人民法院副院长隋志刚 + 一行6人, 马峪乡的老果农, + 一行15人: whether 一行 and a number stand a post and a name, or
    /// a word and a comma, behind `name`.
    private func isPartyCounted(behind name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        sentence.terms.contains { term in
            term.classes.contains(.party)
                && (1...Self.partyGap).contains(term.range.lowerBound - name.range.upperBound)
                && countsPeople(from: term.range.upperBound, in: sentence)
        }
            && !sentence.terms.contains { term in
                term.classes.contains(.host) && term.range.lowerBound >= name.range.upperBound
                    && term.range.lowerBound < name.range.upperBound + Self.partyGap
                    && text[term.range.lowerBound] != "来"
            }
    }

    /// Characters between who comes and 一行.
    private static let partyGap = 10

    /// Whether a number of people begins at `start`: 26名果农.
    func countsPeople(from start: Int, in sentence: ExchangeSentence) -> Bool {
        let end = sentence.range.upperBound
        return start < end && NumeralClass.of(text[start]) != .none
            && ExchangeSentence(start..<min(start + Self.countLength, end), in: text, terms: [], names: []).people
                != nil
    }

    /// The county of which the paragraph spoke before `position`, in a paper of its city; nil in others.
    func topic(before position: Int, taught: Set<String>) -> Entity? {
        guard let home = homes.first(where: { $0.adcode != nil }), let city = home.adcode, city % 100 == 0 else {
            return nil
        }
        var start = position
        while start > 0, CharacterClass(text[start - 1]) != .newline { start -= 1 }
        return names[names.firstPlace(from: start)..<names.firstPlace(from: position)].last {
            $0.entity.adcode.map { $0 / 100 == city / 100 && $0 != city } == true && !taught.contains($0.entity.name)
        }?.entity
    }

    /// 在这家医院进修, 到该院进修: the house that was named before, where `word` follows; nil where none is meant.
    func houseMeant(in sentence: ExchangeSentence, before word: ExchangeTerm) -> ExchangeSentence.Host? {
        for own in sentence.terms
        where own.classes.contains(.own) && own.range.lowerBound > sentence.range.lowerBound
            && Self.demonstratives.contains(text[own.range.lowerBound])
            && ["在", "到"].contains(text[own.range.lowerBound - 1])
            && (0...ExchangeSentence.nearReach).contains(word.range.lowerBound - own.range.upperBound)
        {
            guard let kind = words.kind(of: text[own.range]) else { continue }
            let houses = names[..<names.firstPlace(from: own.range.lowerBound)].filter {
                $0.entity.type == .organization && $0.entity.name.unicodeScalars.suffix(kind.count).elementsEqual(kind)
            }
            guard let last = houses.last, houses.contains(where: { $0.entity.name != last.entity.name }) else {
                continue
            }
            return ExchangeSentence.Host(range: own.range, name: last.entity.name, entity: last.entity)
        }
        return nil
    }

    /// How words for the story's own place or house begin that may be a host: 我县, 该院, 这家医院.
    static let demonstratives: ScalarSet = ["我", "该", "本", "全", "这"]
    /// What may stand between where somebody comes from and how many they are.
    private static let arrivals: [[Unicode.Scalar]] = [
        ["来", "了"], ["有"], ["赶", "来"], ["远", "道", "而", "来"], ["专", "程", "赶", "来"], ["慕", "名", "而", "来"],
    ]
    /// Characters between a place and 的, in which the trade is said of those who come.
    private static let tradeLength = 6
    /// Characters in which the count of those who come is said.
    private static let countLength = 8
    /// Characters between a word that leads somewhere and the last name of the address.
    private static let leadGap = 12
}
