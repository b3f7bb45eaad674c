import Layout
import Lexicon

/// Who learned from whom, in order of the sentences that say so. O(characters · entities of a sentence).
func exchanges(in story: Story, entities: [Entity]) -> [Exchange] {
    ExchangeReading(story, entities: entities, vocabulary: .common).exchanges
}

/// Reads the exchanges of one story, sentence by sentence: a form of learning (考察, 挂职), a host after a word
/// that leads there (赴, 在), and the place or body that learns.
struct ExchangeReading {
    private(set) var exchanges: [Exchange] = []

    private let text: [Unicode.Scalar]
    private let vocabulary: Vocabulary
    private let story: Story
    /// Every mention of a place or body, ascending, with its entity.
    private let names: [(range: Range<Int>, entity: Entity)]
    /// The division the story is about, learner where a sentence names none.
    private let home: Entity?

    /// Characters between the word that leads to the host and the form of learning.
    private static let reach = 40
    /// The same after 在, 到 and 去, which stand before any place.
    private static let nearReach = 24

    init(_ story: Story, entities: [Entity], vocabulary: Vocabulary) {
        self.story = story
        self.vocabulary = vocabulary
        text = story.text
        names = entities.filter { $0.type == .place || $0.type == .organization }
            .flatMap { entity in entity.mentions.map { (range: $0, entity: entity) } }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        let divisions = entities.filter { $0.type == .place && ($0.adcode ?? 0) % 10_000 != 0 }
        home = divisions.max { $0.mentions.count < $1.mentions.count }
        for paragraph in story.paragraphs where [.body, .headline, .deck, .kicker].contains(paragraph.role) {
            var start = paragraph.range.lowerBound
            while start < paragraph.range.upperBound {
                var end = start
                while end < paragraph.range.upperBound, CharacterClass(text[end]) != .stop { end += 1 }
                if paragraph.role == .body { read(start..<end) }
                start = end + 1
            }
        }
        dropWiderHosts(entities)
    }

    private struct Term {
        var range: Range<Int>
        var classes: Vocabulary.Classes
    }

    private static let forms: [(Vocabulary.Classes, Exchange.Form)] = [
        (.secondmentForm, .secondment), (.shadowingForm, .shadowing), (.visitForm, .visit), (.trainingForm, .training),
        (.exchangeForm, .exchange),
    ]

    private mutating func read(_ sentence: Range<Int>) {
        var terms: [Term] = []
        for index in sentence {
            vocabulary.trie.forEachWord(in: text, at: index) { length, value in
                let classes = Vocabulary.Classes(rawValue: value)
                if index + length <= sentence.upperBound {
                    terms.append(Term(range: index..<(index + length), classes: classes))
                }
            }
        }
        let mine = names.filter { sentence.contains($0.range.lowerBound) && $0.range.upperBound <= sentence.upperBound }
        let learns = terms.contains { $0.classes.contains(.learnerNoun) }
        for (classes, form) in Self.forms {
            // A post for a time says by itself that somebody was sent.
            guard learns || form == .secondment else { continue }
            guard let word = terms.first(where: { !$0.classes.isDisjoint(with: classes) && !isNamed($0.range) }) else {
                continue
            }
            let hosts = hosts(of: word, form: form, in: sentence, terms: terms, names: mine)
            if hosts.isEmpty {
                addUnnamed(word, form: form, in: sentence, terms: terms)
                continue
            }
            guard let learner = learner(in: sentence, before: hosts, names: mine) else { continue }
            let named = hosts.filter { isHost($0.entity, of: learner) }.map(\.name)
            guard !named.isEmpty else { continue }
            add(
                Exchange(
                    learner: learner.name, hosts: named, form: form,
                    people: people(in: sentence), quote: sentence))
            return
        }
    }

    /// Whether a form of learning is part of a name (培训班 in the name of a course is; 挂职 never).
    private func isNamed(_ range: Range<Int>) -> Bool {
        names.contains { $0.range.overlaps(range) && $0.range != range }
    }

    private struct Host {
        var range: Range<Int>
        var name: String
        var entity: Entity
    }

    /// The places and bodies after a word that leads to them, before or around the form of learning.
    private func hosts(
        of word: Term, form: Exchange.Form, in sentence: Range<Int>, terms: [Term],
        names: [(range: Range<Int>, entity: Entity)]
    ) -> [Host] {
        // 挂职诸暨市金融办副主任: the body right after the form.
        if form == .secondment, let host = names.first(where: { $0.range.lowerBound == word.range.upperBound }) {
            return [Host(range: host.range, name: host.entity.name, entity: host.entity)]
        }
        var hosts: [Host] = []
        for lead in terms where lead.classes.contains(.hostVerb) {
            // 远赴千里之外的浙江省: words that mean a journey lead over a few characters, 在 and 到 do not.
            let gap = lead.range.count > 1 || text[lead.range.lowerBound] == "赴" ? 6 : 2
            guard let first = names.first(where: { (0...gap).contains($0.range.lowerBound - lead.range.upperBound) }),
                !text[lead.range.upperBound..<first.range.lowerBound].contains(where: { CharacterClass($0) != .han })
            else { continue }
            guard abs(word.range.lowerBound - first.range.upperBound) <= Self.reach || lead.range.count > 1 else {
                continue
            }
            // 在 and 到 lead to a host only where the form of learning follows.
            if lead.range.count == 1, text[lead.range.lowerBound] != "赴",
                !(0...Self.nearReach).contains(word.range.lowerBound - first.range.upperBound)
            {
                continue
            }
            for host in list(from: first.range.lowerBound, names: names)
            where !hosts.contains(where: { $0.range.overlaps(host.range) }) {
                hosts.append(host)
            }
        }
        return hosts
    }

    /// The members of a list of names that begins at `start`: 浙江、四川; 嘉兴市南湖区.
    private func list(from start: Int, names: [(range: Range<Int>, entity: Entity)]) -> [Host] {
        var hosts: [Host] = []
        var position = start
        while let name = names.first(where: { $0.range.lowerBound == position }) {
            var chain = [name]
            position = name.range.upperBound
            while let next = names.first(where: { $0.range.lowerBound == position }) {
                chain.append(next)
                position = next.range.upperBound
            }
            if let last = chain.last {
                // A district is named with its city, a county alone.
                var label = last.entity.name
                if chain.count > 1, label.hasSuffix("区"), chain[chain.count - 2].entity.name.hasSuffix("市") {
                    label = chain[chain.count - 2].entity.name + label
                }
                hosts.append(
                    Host(range: name.range.lowerBound..<last.range.upperBound, name: label, entity: last.entity))
            }
            guard position < text.count, Self.conjunctions.contains(text[position]) else { break }
            position += 1
        }
        return hosts
    }

    private static let conjunctions: Set<Unicode.Scalar> = ["、", "和", "与", "及"]

    /// Who learns: the division named before the hosts in the sentence, else the one the story is about.
    private func learner(
        in sentence: Range<Int>, before hosts: [Host], names: [(range: Range<Int>, entity: Entity)]
    ) -> Entity? {
        let hostNames = Set(hosts.map(\.entity.name))
        let start = hosts.map(\.range.lowerBound).min() ?? sentence.upperBound
        let before = names.last {
            $0.range.upperBound <= start && !hostNames.contains($0.entity.name)
                && $0.entity.adcode.map { $0 % 10_000 != 0 } == true
        }
        if let before { return before.entity }
        guard let home, !hostNames.contains(home.name) else { return nil }
        return home
    }

    /// Whether `host` may teach `learner`: another place, or a body that is not of the learner's own house.
    private func isHost(_ host: Entity, of learner: Entity) -> Bool {
        if belongs(host, to: learner) { return false }
        guard let first = host.name.unicodeScalars.first, host.name.unicodeScalars.count > 1 else { return false }
        // 区林业局, 县医院: the learner's own offices; towns and zones without a code only beside a learner that is named.
        if host.type == .organization, ["区", "县", "镇", "乡", "旗"].contains(first) { return false }
        if host.type == .place, host.adcode == nil, learner.name == home?.name,
            ["镇", "乡"].contains(host.name.unicodeScalars.last)
        {
            return false
        }
        return true
    }

    /// 派往省部属单位和发达地区交流挂职: hosts without a name, between the word that sends and the form of learning.
    private mutating func addUnnamed(_ word: Term, form: Exchange.Form, in sentence: Range<Int>, terms: [Term]) {
        guard let home,
            let lead = terms.last(where: {
                $0.classes.contains(.hostVerb) && text[$0.range.lowerBound] == "派"
                    && $0.range.upperBound < word.range.lowerBound
            }), word.range.lowerBound - lead.range.upperBound <= 20
        else { return }
        let forms: Vocabulary.Classes = [.secondmentForm, .exchangeForm, .shadowingForm, .trainingForm, .visitForm]
        let end =
            terms.filter { $0.range.lowerBound >= lead.range.upperBound && !$0.classes.isDisjoint(with: forms) }
            .map(\.range.lowerBound).min() ?? word.range.lowerBound
        let hosts = text[lead.range.upperBound..<end].split { Self.conjunctions.contains($0) }.map { part in
            var name = String.UnicodeScalarView()
            name.append(contentsOf: part)
            return String(name)
        }
        guard !hosts.isEmpty, hosts.allSatisfy({ $0.unicodeScalars.count >= 2 }) else { return }
        add(Exchange(learner: home.name, hosts: hosts, form: form, people: people(in: sentence), quote: sentence))
    }

    /// Whether `host` is the learner itself or lies within it.
    private func belongs(_ host: Entity, to learner: Entity) -> Bool {
        if host.name == learner.name { return true }
        guard let inner = host.adcode, let outer = learner.adcode else { return false }
        if outer % 10_000 == 0 { return inner / 10_000 == outer / 10_000 }
        if outer % 100 == 0 { return inner / 100 == outer / 100 }
        return inner == outer
    }

    /// How many went: the number before 名 or 人 in the sentence (30多名, 49名).
    private func people(in sentence: Range<Int>) -> Int? {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            var value = 0
            var end = index
            while end < sentence.upperBound, (0x30...0x39).contains(text[end].value), end - index < 7 {
                value = value * 10 + Int(text[end].value - 0x30)
                end += 1
            }
            if end > index {
                while end < sentence.upperBound, text[end] == "多" || text[end] == "余" { end += 1 }
                if end < sentence.upperBound, text[end] == "名" || text[end] == "人" || text[end] == "位" { return value }
                index = end
            } else {
                index += 1
            }
        }
        return nil
    }

    private mutating func add(_ exchange: Exchange) {
        // The same learner, form and hosts said again is the same exchange.
        if exchanges.contains(where: {
            $0.learner == exchange.learner && $0.form == exchange.form && Set(exchange.hosts).isSubset(of: $0.hosts)
        }) {
            return
        }
        exchanges.append(exchange)
    }

    /// Leaves out an exchange whose hosts only say more widely what another says (浙江省 beside 青田县).
    private mutating func dropWiderHosts(_ entities: [Entity]) {
        let codes = Dictionary(entities.compactMap { entity in entity.adcode.map { (entity.name, $0) } }) { first, _ in
            first
        }
        func isWider(_ host: String, than other: String) -> Bool {
            guard let outer = codes[host], let inner = codes[other], outer != inner else { return false }
            return outer % 10_000 == 0
                ? inner / 10_000 == outer / 10_000 : outer % 100 == 0 && inner / 100 == outer / 100
        }
        exchanges = exchanges.filter { exchange in
            !exchanges.contains { other in
                other.learner == exchange.learner && other != exchange
                    && exchange.hosts.allSatisfy { host in other.hosts.contains { isWider(host, than: $0) } }
            }
        }
    }
}
