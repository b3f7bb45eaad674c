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
    let page: PageDivisions
    /// The code of the division right before which a town, village or body stands somewhere in the story, by its name.
    let addresses: [String: Int]

    /// Characters of a post and a name between a body and what it does.
    static let postLength = 10
    /// What a mention in the head of the story counts for, against one in its text.
    private static let headWeight = 3
    /// The same for a mention as 我县 or 我市.
    private static let ownWeight = 10

    init(_ story: Story, names: [ExchangeName], page: PageDivisions, words: ExchangeWords) {
        self.names = names
        self.page = page
        self.words = words
        text = story.text
        placeForms = names.filter { $0.entity.type == .place && $0.range == $0.entity.mentions.first }.flatMap { name in
            (name.entity.surfaces + [name.entity.name]).map { (Array($0.unicodeScalars), name.entity) }
        }
        var addresses: [String: Int] = [:]
        for (outer, inner) in zip(names, names.dropFirst())
        where inner.entity.adcode == nil && outer.range.upperBound == inner.range.lowerBound {
            addresses[inner.entity.name] =
                addresses[inner.entity.name] ?? outer.entity.adcode
                ?? addresses[outer.entity.name]
        }
        // 三星镇 where the story names 上海市崇明区三星镇政府.
        let settlements = names.filter { $0.entity.type == .place && $0.entity.adcode == nil }.map(\.entity.name)
        for body in names where body.entity.type == .organization && body.range == body.entity.mentions.first {
            let name = Array(body.entity.name.unicodeScalars)
            var (position, code) = (0, Int?.none)
            while position < name.count, let (length, value) = Divisions.china.trie.longestWord(in: name, at: position),
                let division = Divisions.china.official(value).first
            {
                position += length
                code = division.code
            }
            guard let code else { continue }
            for settlement in settlements
            where addresses[settlement] == nil && name[position...].starts(with: settlement.unicodeScalars) {
                addresses[settlement] = code
            }
        }
        self.addresses = addresses
        let heads = story.paragraphs.filter { [.headline, .deck, .kicker, .byline].contains($0.role) }.map(\.range)
        var weights: [String: (entity: Entity, weight: Int)] = [:]
        for name in names where name.range == name.entity.mentions.first && Self.mayBeHome(name.entity, words) {
            let weight = name.entity.mentions.reduce(0) { sum, mention in
                // 我县 is the paper's own, however often others are named.
                if story.text[mention.lowerBound] == "我" { return sum + Self.ownWeight }
                return sum + (heads.contains { $0.contains(mention.lowerBound) } ? Self.headWeight : 1)
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
    ///
    /// A party school trains the people of its county.
    func isHouse(_ name: String) -> Bool { words.closes(name, .house) && !name.hasSuffix("党校") }

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
        // 天堂镇与灵峰街道每季度互派: who stands on the other side of 与.
        if let first = hosts.first, let partner = partner(of: first, in: sentence, form: form) { return partner }
        // 率我市党政考察团: the place right before the delegation; 县农业农村局一行17人: the office that is on its way itself.
        if let sent = before.last(where: { isParty($0, in: sentence) }) { return party(sent.entity, taught: taught) }
        // 我市选送: who is named by a word for the story's own place, right before the verb.
        if let (own, range) = own(in: sentence, upTo: start), !taught.contains(own.name), own.type == .place,
            sentence.terms.contains(where: { $0.classes.contains(.send) && $0.range.lowerBound == range.upperBound })
        {
            return own
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
            return house(of: (apposed ?? subject).entity, taught: taught)
        }
        if let (own, _) = own(in: sentence, upTo: start), before.isEmpty || send != nil { return own }
        if let subject = before.first {
            // 又组织思旸镇、凯本镇的15名书记: the story's own county sends people of several of its towns.
            if let send, send.range.upperBound <= subject.range.lowerBound, isListed(subject, in: sentence),
                let home = homes.first(where: { $0.adcode != nil && !taught.contains($0.name) })
            {
                return home
            }
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
            // 前来考察的乐昌市农业农村局一行12人: the last of the address, as before the form.
            var last = after
            while let next = sentence.names.first(where: { $0.range.lowerBound == last.range.upperBound }),
                !taught.contains(next.entity.name)
            {
                last = next
            }
            if isParty(last, in: sentence) { return party(last.entity, taught: taught) }
            return county(of: last, in: sentence, taught: taught) ?? house(of: last.entity, taught: taught)
        }
        // 迎来静宁县考察团: the guests stand behind the verb.
        if let receive = sentence.terms.first(where: { $0.classes.contains(.receive) && $0.range.lowerBound >= end }),
            let guest = chain(after: receive.range.upperBound, in: sentence), !taught.contains(guest.entity.name)
        {
            return house(of: guest.entity, taught: taught)
        }
        return ownHospital(taughtBy: hosts, before: sentence.range.upperBound) ?? topic(
            before: sentence.range.lowerBound, taught: taught)
            ?? homes.first { !taught.contains($0.name) }
    }

    /// Who is named right before 与 and `host`, where something is done both ways.
    private func partner(of host: ExchangeSentence.Host, in sentence: ExchangeSentence, form: Range<Int>) -> Entity? {
        let joint = host.range.lowerBound - 1
        // 大尹村镇 + 又 + 同
        guard sentence.isMutual(form), joint > sentence.range.lowerBound, ExchangeSentence.with.contains(text[joint]),
            let name = sentence.names.last(where: { (0...1).contains(joint - $0.range.upperBound) })
        else { return nil }
        return house(of: name.entity, taught: [host.entity.name])
    }

    /// `learner`, and the others of the list that it is named in: 龙南市、定南县组成考察团.
    ///
    /// Only divisions of one rank learn side by side; of what else stands in a list one body is meant, or each says
    /// more of the same.
    func companions(of learner: Entity, in sentence: ExchangeSentence) -> [Entity] {
        guard learner.adcode != nil,
            var place = sentence.names.firstIndex(where: { $0.entity.name == learner.name })
        else { return [learner] }
        let names = sentence.names
        // Back to the first of the list, over the addresses of its members.
        while place > 0, joins(names[place - 1], names[place]) { place -= 1 }
        var found: [Entity] = []
        for (index, name) in names[place...].enumerated() {
            let next = names.dropFirst(place + index + 1).first
            let isLast = next.map { $0.range.lowerBound != name.range.upperBound } ?? true
            if isLast {
                guard let code = name.entity.adcode, code % 10_000 != 0 else { return [learner] }
                found.append(name.entity)
            }
            guard let next, joins(name, next) else { break }
        }
        return found.contains { $0.name == learner.name } ? found : [learner]
    }

    /// Whether another town or village follows `name` in a list.
    private func isListed(_ name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        sentence.names.contains {
            $0.range.lowerBound == name.range.upperBound + 1 && joins(name, $0) && $0.entity.adcode == nil
        }
    }

    /// Whether `name` stands right before `next`, or beside it in a list.
    private func joins(_ name: ExchangeName, _ next: ExchangeName) -> Bool {
        let gap = next.range.lowerBound - name.range.upperBound
        return gap == 0 || gap == 1 && ExchangeSentence.conjunctions.contains(text[name.range.upperBound])
    }

    /// Who learns where those of `entity` are on their way: an office itself, else the division it stands for.
    private func party(_ entity: Entity, taught: Set<String>) -> Entity? {
        guard entity.type == .organization, isPlaced(entity) else { return house(of: entity, taught: taught) }
        return words.closes(entity.name, .delegation) ? sender(of: entity) ?? house(of: entity, taught: taught) : entity
    }

    /// 开化县林业局 of 开化县林业局考察团: the office whose delegation it is; nil for that of a whole division.
    private func sender(of delegation: Entity) -> Entity? {
        let name = Array(delegation.name.unicodeScalars)
        guard let end = name.indices.first(where: { words.classes(of: name[$0...]).contains(.delegation) }) else {
            return nil
        }
        let office = name[..<end]
        let isOffice = office.indices.dropFirst().contains {
            Vocabulary.common.classes(of: office[$0...]).contains(.organ)
        }
        return isOffice
            ? Entity(type: .organization, name: String(office), surfaces: [], adcode: nil, mentions: []) : nil
    }

    /// Whether `name` stands right before a delegation, before 一行, or before the number of its people (县文化馆9名干部).
    private func isParty(_ name: ExchangeName, in sentence: ExchangeSentence) -> Bool {
        name.entity.type == .organization && countsPeople(from: name.range.upperBound, in: sentence)
            || sentence.terms.contains {
                !$0.classes.isDisjoint(with: [.delegation, .party]) && $0.range.lowerBound == name.range.upperBound
            }
    }

    /// 洋县谢村镇副镇长: whose post it is, the county of the town; nil where `name` is no town or no post follows.
    private func county(of name: ExchangeName, in sentence: ExchangeSentence, taught: Set<String>) -> Entity? {
        guard name.entity.type == .place, name.entity.adcode == nil, words.closes(name.entity.name, .town),
            isOffice(at: name.range.upperBound)
        else { return nil }
        let above = sentence.names.last { $0.range.upperBound == name.range.lowerBound && $0.entity.adcode != nil }
        return above?.entity ?? homes.first { $0.adcode != nil && !taught.contains($0.name) }
    }

    /// Whether a post of its own begins at `start`: 副镇长, 的95后副镇长.
    private func isOffice(at start: Int) -> Bool {
        func isPost(_ index: Int) -> Bool {
            Vocabulary.common.trie.longestWord(in: text, at: index).map {
                Vocabulary.Classes(rawValue: $0.value).contains(.post) && (2...3).contains($0.length)
            } == true
        }
        if isPost(start) { return true }
        guard start < text.count, text[start] == "的" else { return false }
        return (start + 1..<min(text.count, start + 6)).contains { isPost($0) && text[$0] == "副" }
    }

    /// The last place or body of the address that begins at most two characters after `start`.
    func chain(after start: Int, in sentence: ExchangeSentence) -> ExchangeName? {
        guard let first = sentence.names.first(where: { (0...2).contains($0.range.lowerBound - start) }) else {
            return nil
        }
        var last = first
        while let next = sentence.names.first(where: { $0.range.lowerBound == last.range.upperBound }) { last = next }
        return last
    }

    /// Whether `entity` is a place, or a body whose name opens with one.
    private func isPlaced(_ entity: Entity) -> Bool {
        let name = Array(entity.name.unicodeScalars)
        return entity.type == .place || lastPlace(opening: name) != nil || settlement(opening: name) != nil
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

    /// 镇里, 该县: the last place named before of that kind, and where the word for it stands.
    func own(in sentence: ExchangeSentence, upTo end: Int) -> (entity: Entity, range: Range<Int>)? {
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
        if let code = named.division ?? addresses[host.name], let outer = learner.adcode, outer % 100 == 0,
            outer % 10_000 == 0 ? code / 10_000 == outer / 10_000 : code / 100 == outer / 100
        {
            return false
        }
        if belongs(host, to: learner) || belongs(learner, to: host) { return false }
        if isNamed(learner, by: host) { return false }
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
        let isPlaced = named.isPlaced || addresses[host.name].map(isElsewhere) == true
        if host.type == .place, host.adcode == nil, learner.name == home?.name, !isPlaced,
            host.name.hasSuffix("镇") || host.name.hasSuffix("乡")
        {
            return false
        }
        return true
    }

    /// Whether `place` is the county in the name of the body `host`: 高明 and 佛山市高明区人民医院.
    private func isNamed(_ place: Entity, by host: Entity) -> Bool {
        guard host.type == .organization, let code = place.adcode else { return false }
        return seat(of: host) == code
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
