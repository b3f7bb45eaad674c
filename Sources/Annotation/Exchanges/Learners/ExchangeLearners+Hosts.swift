import Lexicon

/// Who teaches where the sentence does not name it, and who may.
extension ExchangeLearners {
    /// 来我县考察, 来邓考察, 来访: the story's own place or house, to which guests come for the form of learning `word`.
    func host(atHomeIn sentence: ExchangeSentence, of word: ExchangeTerm) -> ExchangeSentence.Host? {
        let unnamed = homes.filter { home in !sentence.names.contains { $0.entity.name == home.name } }
        for lead in sentence.terms
        where lead.classes.contains(.host) && lead.range.upperBound < word.range.upperBound
            && !sentence.isOrigin(lead.range)
        {
            let host =
                ownPlace(behind: lead, of: word, in: sentence, among: unnamed)
                ?? initial(behind: lead, of: word, among: unnamed)
            if let host { return host }
        }
        return receiver(in: sentence) ?? scene(in: sentence, among: unnamed)
    }

    /// 来我县考察: the place meant by the word for the story's own that stands right behind `lead`.
    private func ownPlace(
        behind lead: ExchangeTerm, of word: ExchangeTerm, in sentence: ExchangeSentence, among homes: [ExchangeEntity]
    ) -> ExchangeSentence.Host? {
        for own in sentence.terms
        where own.range.lowerBound == lead.range.upperBound && own.classes.contains(.own) {
            guard let kind = words.kind(of: text[own.range]), own.range.count == kind.count + 1,
                Self.demonstratives.contains(text[own.range.lowerBound]),
                text[own.range].suffix(kind.count).elementsEqual(kind),
                (0...ExchangeSentence.nearReach).contains(word.range.lowerBound - own.range.upperBound)
            else { continue }
            let ofKind = homes.first {
                $0.type == .place && $0.name.unicodeScalars.suffix(kind.count).elementsEqual(kind)
            }
            if let home = ofKind ?? homes.first(where: { $0.adcode != nil }) {
                return ExchangeSentence.Host(home, at: own.range)
            }
        }
        return nil
    }

    /// 来邓考察: one character of the name, as papers call their own county.
    private func initial(
        behind lead: ExchangeTerm, of word: ExchangeTerm, among homes: [ExchangeEntity]
    ) -> ExchangeSentence.Host? {
        let start = lead.range.upperBound
        guard start + 1 == word.range.lowerBound, lead.range.count == 1,
            let home = homes.first(where: { $0.adcode != nil && $0.name.unicodeScalars.contains(text[start]) })
        else { return nil }
        return ExchangeSentence.Host(home, at: start..<(start + 1))
    }

    /// 我县接待了…前来学习: the house that stands before the verb; not so before 接收单位, which takes in nobody in particular.
    private func receiver(in sentence: ExchangeSentence) -> ExchangeSentence.Host? {
        guard let receive = sentence.terms.first(where: { $0.classes.contains(.receive) }) else { return nil }
        let received = sentence.innermostName(after: receive.range.upperBound)?.entity.name
        let takesIn =
            received != nil
            || sentence.terms.contains {
                !$0.classes.isDisjoint(with: [.delegation, .guest, .origin])
                    && $0.range.lowerBound >= receive.range.upperBound
            }
        guard takesIn,
            let subject = sentence.names.last(where: {
                $0.range.upperBound <= receive.range.lowerBound && $0.entity.name != received
            }),
            let house = house(of: subject.entity, taught: [])
        else { return nil }
        return ExchangeSentence.Host(house, at: subject.range)
    }

    /// Where guests are, of whom it is said that they come from elsewhere: the place of which the sentence tells, else the
    /// story's own.
    private func scene(in sentence: ExchangeSentence, among homes: [ExchangeEntity]) -> ExchangeSentence.Host? {
        guard let guest = sentence.terms.first(where: { $0.classes.contains(.guest) })?.range,
            sentence.names.contains(where: { comesFromElsewhere($0.entity) }),
            let scene = sentence.scene(before: guest) ?? homes.first(where: { $0.adcode != nil })
        else { return nil }
        return ExchangeSentence.Host(scene, at: guest)
    }

    /// 在这家医院进修, 到该院进修: the house that was named before, where `word` follows; nil where none is meant.
    func houseMeant(in sentence: ExchangeSentence, before word: ExchangeTerm) -> ExchangeSentence.Host? {
        if let house = houseThere(in: sentence, before: word) { return house }
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
            return ExchangeSentence.Host(last.entity, at: own.range)
        }
        return nil
    }

    /// 今年3月起到这里跟班学习, 在这里挂职: the place or body elsewhere that was named last, where a word for there stands right
    /// before `word`.
    private func houseThere(in sentence: ExchangeSentence, before word: ExchangeTerm) -> ExchangeSentence.Host? {
        let before = text[sentence.range.lowerBound..<word.range.lowerBound]
        guard let there = Self.there.suffix(of: before) else { return nil }
        let last = names[..<names.firstPlace(from: sentence.range.lowerBound)].last {
            $0.entity.type == .organization && isElsewhereOrOutside($0.entity)
        }
        return last.map { ExchangeSentence.Host($0.entity, at: there.range).placed }
    }
    private static let there = PhraseTable(.exchangeWords, of: "there")

    /// Whether a body neither has its seat in the story's own county nor is one of its offices.
    private func isElsewhereOrOutside(_ body: ExchangeEntity) -> Bool {
        if let first = body.name.unicodeScalars.first, ScalarSet.governmentEnds.contains(first) { return false }
        guard let seat = places.seat(of: body) else { return false }
        return isElsewhere(seat) || seat % 10_000 == 0
    }

    /// How words for the story's own place or house begin that may be a host: 我县, 该院, 这家医院.
    private static let demonstratives: ScalarSet = ["我", "该", "本", "全", "这"]

    /// Whether `host` may teach `learner`: another place, or a body that is not of the learner's own house.
    func mayTeach(_ named: ExchangeSentence.Host, _ learner: ExchangeEntity) -> Bool {
        let host = named.entity
        if let code = named.division ?? places.addresses[host.name], let outer = learner.adcode,
            ExchangePlaces.lies(code, within: outer)
        {
            return false
        }
        if Self.belongs(host, to: learner) || Self.belongs(learner, to: host) { return false }
        // 高明 and 佛山市高明区人民医院: the learner is the county in the name of the body.
        if host.type == .organization, let code = learner.adcode, places.seat(of: host) == code { return false }
        // 秦安县 and 秦安县农业农村局; a school of the county and the county.
        if host.type != learner.type, host.name.hasPrefix(learner.name) || learner.name.hasPrefix(host.name) {
            return false
        }
        guard let first = host.name.unicodeScalars.first, host.name.unicodeScalars.count > 1 || host.adcode != nil
        else { return false }
        // 区林业局, 县医院: the learner's own offices.
        if host.type == .organization, ["区", "县", "镇", "乡", "旗"].contains(first) { return false }
        return !isOwnTown(named, of: learner)
    }

    /// Whether `host` is a town of which nothing says that it is none of the learner's own: towns without a code teach only
    /// beside a learner that is named.
    private func isOwnTown(_ host: ExchangeSentence.Host, of learner: ExchangeEntity) -> Bool {
        let town = host.entity
        guard town.type == .place, town.adcode == nil, learner.name == home?.name, !host.isPlaced,
            town.name.hasSuffix("镇") || town.name.hasSuffix("乡")
        else { return false }
        return places.addresses[town.name].map(isElsewhere) != true
    }

    /// Whether `inner` is `outer` itself or lies within it.
    private static func belongs(_ inner: ExchangeEntity, to outer: ExchangeEntity) -> Bool {
        if inner.name == outer.name { return true }
        guard let inner = inner.adcode, let outer = outer.adcode else { return false }
        return inner == outer || ExchangePlaces.lies(inner, within: outer)
    }
}
