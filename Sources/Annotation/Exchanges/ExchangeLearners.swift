import Layout
import Lexicon

/// Who learns: the place or body that a sentence says goes or sends, else the one the story is about.
struct ExchangeLearners {
    /// What the story is about: the places and houses it names, those that its head and its text name most first.
    let homes: [Entity]
    /// The first of them.
    var home: Entity? { homes.first }

    let text: [Unicode.Scalar]
    let names: [ExchangeName]
    /// Every form of every place the story names, in order of first mention.
    let placeForms: [(scalars: [Unicode.Scalar], entity: Entity)]
    let words: ExchangeWords

    /// Characters of a post and a name between a body and what it does.
    private static let postLength = 10
    /// What a mention in the head of the story counts for, against one in its text.
    private static let headWeight = 3

    init(_ story: Story, names: [ExchangeName], words: ExchangeWords) {
        self.names = names
        self.words = words
        text = story.text
        placeForms = names.filter { $0.entity.type == .place && $0.range == $0.entity.mentions.first }.flatMap { name in
            (name.entity.surfaces + [name.entity.name]).map { (Array($0.unicodeScalars), name.entity) }
        }
        let heads = story.paragraphs.filter { [.headline, .deck, .kicker, .byline].contains($0.role) }.map(\.range)
        var weights: [String: (entity: Entity, weight: Int)] = [:]
        for name in names where name.range == name.entity.mentions.first && Self.mayBeHome(name.entity, words) {
            let weight = name.entity.mentions.reduce(0) { sum, mention in
                sum + (heads.contains { $0.contains(mention.lowerBound) } ? Self.headWeight : 1)
            }
            weights[name.entity.name, default: (name.entity, 0)].weight += weight
        }
        homes = weights.values.sorted {
            ($0.weight, -($0.entity.mentions.first?.lowerBound ?? 0)) > (
                $1.weight, -($1.entity.mentions.first?.lowerBound ?? 0)
            )
        }.map(\.entity)
    }

    /// Cities, counties and towns; not provinces, villages, sites.
    private static func mayBeHome(_ entity: Entity, _ words: ExchangeWords) -> Bool {
        if let code = entity.adcode { return code % 10_000 != 0 }
        return words.closes(entity.name, entity.type == .organization ? .house : .town)
    }

    /// Schools, hospitals and the like learn for themselves.
    func isHouse(_ name: String) -> Bool { words.closes(name, .house) }

    /// Who learns in `sentence`: who is named before the word that sends, else who is named first before the hosts.
    func learner(in sentence: ExchangeSentence, hosts: [ExchangeSentence.Host], form: Range<Int>) -> Entity? {
        let start = hosts.map(\.range.lowerBound).min() ?? sentence.range.upperBound
        let end = hosts.map(\.range.upperBound).max() ?? sentence.range.upperBound
        // The host and the places of its address.
        let taught = Set(
            hosts.map(\.entity.name)
                + sentence.names.filter { name in hosts.contains { $0.range.overlaps(name.range) } }.map(\.entity.name))
        let send = sentence.terms.first { $0.classes.contains(.send) && $0.range.upperBound <= start }
        let before = subjects(of: sentence, upTo: start).filter { !taught.contains($0.entity.name) }
        if let origin = origin(in: sentence, taught: taught) { return house(of: origin, taught: taught) }
        // 率我市党政考察团: the place right before the delegation; 县农业农村局一行17人: the office that is on its way itself.
        if let sent = before.last(where: { isParty($0, in: sentence) }) {
            let goesItself =
                sent.entity.type == .organization && isPlaced(sent.entity)
                && !words.closes(sent.entity.name, .delegation)
            return goesItself ? sent.entity : house(of: sent.entity, taught: taught)
        }
        // 该院组织: the body the story speaks of; 该局副局长带队: the county whose office it is.
        if let (own, range) = own(in: sentence, upTo: start), own.type == .organization, !taught.contains(own.name) {
            let sendsItself = sentence.terms.contains {
                $0.classes.contains(.send) && $0.range.lowerBound == range.upperBound
            }
            return sendsItself ? own : house(of: own, taught: taught)
        }
        if let send, let subject = before.last(where: { $0.range.upperBound <= send.range.lowerBound }) {
            // 营商环境建设局组织12名业务骨干: an office whose own people go learns for itself.
            if subject.entity.type == .organization,
                sentence.terms.contains(where: {
                    $0.classes.contains(.staff) && (send.range.upperBound..<start).contains($0.range.lowerBound)
                }),
                !subject.entity.name.hasSuffix("组织部"), !subject.entity.name.hasSuffix("委")
            {
                return subject.entity
            }
            // 宁县县委常委、统战部部长王辉带领: of the bodies of one subject, the one that says whose it is.
            let apposed = before.last {
                $0.range.upperBound <= subject.range.upperBound && isPlaced($0.entity)
                    && !text[$0.range.upperBound..<max($0.range.upperBound, subject.range.lowerBound)].contains {
                        CharacterClass($0) == .comma
                    }
            }
            return county(of: subject, in: sentence, taught: taught)
                ?? house(of: (apposed ?? subject).entity, taught: taught)
        }
        if let (own, _) = own(in: sentence, upTo: start), before.isEmpty || send != nil { return own }
        if let subject = before.first {
            return county(of: subject, in: sentence, taught: taught) ?? house(of: subject.entity, taught: taught)
        }
        // 在嘉兴市南湖区挂职的遂昌干部: who learns stands behind the form.
        // 挂任钟管镇副镇长的屯昌县干部: and behind the post.
        let told = max(form.upperBound, end)
        if form.lowerBound >= end || form.upperBound <= start,
            let of = (told..<min(sentence.range.upperBound, told + Self.postLength)).first(where: { text[$0] == "的" }),
            form.lowerBound < end || of == told,
            let after = sentence.names.first(where: {
                $0.range.lowerBound > of && !taught.contains($0.entity.name)
            }),
            after.range.lowerBound - of <= 5
        {
            return house(of: after.entity, taught: taught)
        }
        // 迎来静宁县考察团: the guests stand behind the verb.
        if let receive = sentence.terms.first(where: { $0.classes.contains(.receive) && $0.range.lowerBound >= end }),
            let guest = chain(after: receive.range.upperBound, in: sentence), !taught.contains(guest.entity.name)
        {
            return house(of: guest.entity, taught: taught)
        }
        return homes.first { !taught.contains($0.name) }
    }

    /// Whether `name` stands right before a delegation, or before 一行.
    private func isParty(_ name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        sentence.terms.contains {
            !$0.classes.isDisjoint(with: [.delegation, .party]) && $0.range.lowerBound == name.range.upperBound
        }
    }

    /// 洋县谢村镇副镇长: whose post it is, the county of the town; nil where `name` is no town or no post follows.
    private func county(of name: ExchangeName, in sentence: ExchangeSentence, taught: Set<String>) -> Entity? {
        guard name.entity.type == .place, name.entity.adcode == nil, words.closes(name.entity.name, .town),
            let (_, value) = Vocabulary.common.trie.longestWord(in: text, at: name.range.upperBound),
            Vocabulary.Classes(rawValue: value).contains(.post)
        else { return nil }
        let above = sentence.names.last { $0.range.upperBound == name.range.lowerBound && $0.entity.adcode != nil }
        return above?.entity ?? homes.first { $0.adcode != nil && !taught.contains($0.name) }
    }

    /// The last place or body of the address that begins at most two characters after `start`.
    private func chain(after start: Int, in sentence: ExchangeSentence) -> ExchangeName? {
        guard let first = sentence.names.first(where: { (0...2).contains($0.range.lowerBound - start) }) else {
            return nil
        }
        var last = first
        while let next = sentence.names.first(where: { $0.range.lowerBound == last.range.upperBound }) { last = next }
        return last
    }

    /// Whether `entity` is a place, or a body whose name opens with one.
    private func isPlaced(_ entity: Entity) -> Bool {
        entity.type == .place || lastPlace(opening: Array(entity.name.unicodeScalars)) != nil
    }

    /// 来自新疆皮山县的30名教师: where those who learn come from.
    private func origin(in sentence: ExchangeSentence, taught: Set<String>) -> Entity? {
        for term in sentence.terms where term.classes.contains(.origin) {
            guard let last = chain(after: term.range.upperBound, in: sentence), !taught.contains(last.entity.name),
                last.range.upperBound < text.count,
                text[last.range.upperBound] == "的" || NumeralClass.of(text[last.range.upperBound]) != .none
            else { continue }
            return last.entity
        }
        return nil
    }

    /// Whether `sentence` itself says who learns, before its first host.
    func names(learnerIn sentence: ExchangeSentence, before hosts: [ExchangeSentence.Host]) -> Bool {
        let start = hosts.map(\.range.lowerBound).min() ?? sentence.range.upperBound
        return !subjects(of: sentence, upTo: start).isEmpty || own(in: sentence, upTo: start) != nil
            || sentence.terms.contains { $0.classes.contains(.send) && $0.range.upperBound <= start }
    }

    /// The names before `end` that may be subjects, the last of each address only: not what is drawn on (从…选派).
    private func subjects(of sentence: ExchangeSentence, upTo end: Int) -> [ExchangeName] {
        var subjects: [ExchangeName] = []
        var drawn = -1
        for name in sentence.names where name.range.upperBound <= end {
            let start = name.range.lowerBound
            let isDrawn =
                start == drawn || isBetweenSourceAndSend(name.range, in: sentence)
                || sentence.terms.contains { $0.classes.contains(.source) && $0.range.upperBound == start }
            if isDrawn, !isAgent(name, in: sentence) {
                // The rest of the list is drawn on too, and the rest of an address.
                let after = name.range.upperBound
                drawn =
                    after < text.count && ExchangeSentence.conjunctions.contains(text[after]) ? after + 1 : after
                continue
            }
            // 光泽县：what stands before a colon is a label.
            if name.range.upperBound < text.count, CharacterClass(text[name.range.upperBound]) == .colon { continue }
            if let last = subjects.last {
                let isMember = last.range.upperBound + 1 == start && text[start - 1] == "、"
                // 旺苍县东河镇、白水镇: several towns of a county are the county.
                if isMember, last.entity.adcode != nil, name.entity.adcode == nil { continue }
                if last.range.upperBound == start {
                    let after = name.range.upperBound
                    if after < text.count, text[after] == "、", name.entity.type == .place, name.entity.adcode == nil {
                        subjects[subjects.count - 1].range = last.range.lowerBound..<after
                        continue
                    }
                    subjects.removeLast()
                }
            }
            subjects.append(name)
        }
        return subjects
    }

    /// 由铜仁市碧江区 + 组织的: behind 由 and right before the verb stands who sends.
    private func isAgent(_ name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        // 由台江县委书记杨胜和率领: post and name may stand between.
        let sends = sentence.terms.contains { term in
            let distance = term.range.lowerBound - name.range.upperBound
            return term.classes.contains(.send) && (0...Self.postLength).contains(distance)
                && !text[name.range.upperBound..<term.range.lowerBound].contains { CharacterClass($0) == .comma }
        }
        guard sends else { return false }
        var start = name.range.lowerBound
        while let before = sentence.names.last(where: { $0.range.upperBound == start }) {
            start = before.range.lowerBound
        }
        return start > sentence.range.lowerBound && text[start - 1] == "由"
    }

    /// 从农业农村局、博贺镇等单位抽调: whoever stands between 从 and the verb that sends is drawn on.
    private func isBetweenSourceAndSend(_ range: Range<Int>, in sentence: ExchangeSentence) -> Bool {
        guard
            let source = sentence.terms.last(where: {
                $0.range.upperBound <= range.lowerBound && text[$0.range.lowerBound] == "从" && $0.range.count == 1
            }),
            let send = sentence.terms.first(where: {
                $0.classes.contains(.send) && $0.range.lowerBound >= range.upperBound
            })
        else { return false }
        return !text[source.range.upperBound..<send.range.lowerBound].contains { CharacterClass($0) == .comma }
    }

    /// 来我县考察, 来邓考察, 来访: the story's own place, where a word for it leads to the form of learning.
    func host(atHomeIn sentence: ExchangeSentence, of word: ExchangeTerm) -> ExchangeSentence.Host? {
        let present = Set(sentence.names.map(\.entity.name))
        func host(_ entity: Entity?, _ range: Range<Int>) -> ExchangeSentence.Host? {
            entity.map { ExchangeSentence.Host(range: range, name: $0.name, entity: $0) }
        }
        for lead in sentence.terms
        where lead.classes.contains(.host) && lead.range.upperBound < word.range.upperBound
            && !sentence.isOrigin(lead.range)
        {
            let start = lead.range.upperBound
            for own in sentence.terms where own.range.lowerBound == start && own.classes.contains(.own) {
                guard let kind = words.kind(of: text[own.range]), own.range.count == kind.count + 1,
                    text[own.range].suffix(kind.count).elementsEqual(kind),
                    (0...ExchangeSentence.nearReach).contains(word.range.lowerBound - own.range.upperBound)
                else { continue }
                let named = homes.first {
                    !present.contains($0.name) && $0.type == .place
                        && $0.name.unicodeScalars.suffix(kind.count).elementsEqual(kind)
                }
                if let host = host(named ?? homes.first { !present.contains($0.name) && $0.adcode != nil }, own.range) {
                    return host
                }
            }
            // 来邓考察: one character of the name, as papers call their own county.
            if start + 1 == word.range.lowerBound, lead.range.count == 1,
                let host = host(
                    homes.first {
                        !present.contains($0.name) && $0.adcode != nil && $0.name.unicodeScalars.contains(text[start])
                    },
                    start..<(start + 1))
            {
                return host
            }
        }
        // 我县接待了…前来学习: the house that stands before the verb.
        // And not 接收单位, which takes in nobody in particular.
        if let receive = sentence.terms.first(where: { $0.classes.contains(.receive) }) {
            let received = chain(after: receive.range.upperBound, in: sentence)?.entity.name
            let takesIn =
                received != nil
                || sentence.terms.contains {
                    !$0.classes.isDisjoint(with: [.delegation, .guest, .origin])
                        && $0.range.lowerBound >= receive.range.upperBound
                }
            if takesIn,
                let subject = sentence.names.last(where: {
                    $0.range.upperBound <= receive.range.lowerBound && $0.entity.name != received
                }),
                let entity = house(of: subject.entity, taught: [])
            {
                return host(entity, subject.range)
            }
        }
        guard let guest = sentence.terms.first(where: { $0.classes.contains(.guest) }) else { return nil }
        return host(homes.first { !present.contains($0.name) && $0.adcode != nil }, guest.range)
    }

    /// 镇里, 该县: the last place named before of that kind, and where the word for it stands.
    private func own(in sentence: ExchangeSentence, upTo end: Int) -> (entity: Entity, range: Range<Int>)? {
        for term in sentence.terms where term.classes.contains(.own) && term.range.upperBound <= end {
            guard !sentence.isNamed(term.range), let kind = words.kind(of: text[term.range]) else { continue }
            // 该局, 该院: the body itself learns. 我区: a district before a zone.
            let before = names[..<names.firstPlace(from: term.range.lowerBound)].filter {
                $0.range.upperBound <= term.range.lowerBound
                    && Self.officialName(of: $0.entity).unicodeScalars.suffix(kind.count).elementsEqual(kind)
            }
            // 该区 is the one just named, 我区 the one that the story is about.
            let coded = before.filter { $0.entity.type == .organization || $0.entity.adcode != nil }
            let own =
                text[term.range.lowerBound] == "该"
                ? nil
                : homes.first { home in
                    home.adcode != nil && coded.contains { $0.entity.name == home.name }
                }
            if let entity = own ?? (coded.last ?? before.last)?.entity { return (entity, term.range) }
        }
        return nil
    }

    /// Whether `host` may teach `learner`: another place, or a body that is not of the learner's own house.
    func mayTeach(_ named: ExchangeSentence.Host, _ learner: Entity) -> Bool {
        let host = named.entity
        if let code = named.division, let outer = learner.adcode, outer % 100 == 0,
            outer % 10_000 == 0 ? code / 10_000 == outer / 10_000 : code / 100 == outer / 100
        {
            return false
        }
        if belongs(host, to: learner) || belongs(learner, to: host) { return false }
        // 秦安县 and 秦安县农业农村局; a school of the county and the county.
        if host.type != learner.type, host.name.hasPrefix(learner.name) || learner.name.hasPrefix(host.name) {
            return false
        }
        guard let first = host.name.unicodeScalars.first, host.name.unicodeScalars.count > 1 || host.adcode != nil
        else {
            return false
        }
        // 区林业局, 县医院: the learner's own offices; towns and zones without a code only beside a learner that is named.
        if host.type == .organization, ["区", "县", "镇", "乡", "旗"].contains(first) { return false }
        if host.type == .place, host.adcode == nil, learner.name == home?.name, !named.isPlaced,
            host.name.hasSuffix("镇") || host.name.hasSuffix("乡")
        {
            return false
        }
        return true
    }

    /// Whether `host` is the learner itself or lies within it.
    private func belongs(_ host: Entity, to learner: Entity) -> Bool {
        if host.name == learner.name { return true }
        guard let inner = host.adcode, let outer = learner.adcode else { return false }
        if outer % 10_000 == 0 { return inner / 10_000 == outer / 10_000 }
        if outer % 100 == 0 { return inner / 100 == outer / 100 }
        return inner == outer
    }
}
