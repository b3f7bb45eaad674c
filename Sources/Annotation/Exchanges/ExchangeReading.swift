import Layout
import Lexicon

/// Who learned from whom, in order of the sentences that say so. O(characters · entities of a sentence).
///
/// `matches` are those of the story's text; `page` tells whose 县农业农村局 is where the story does not.
func exchanges(in story: Story, entities: [Entity], matches: LexiconMatches, page: PageDivisions) -> [Exchange] {
    ExchangeReading(story, entities: entities, matches: matches, page: page, words: .common).exchanges
}

/// Reads the exchanges of one story, sentence by sentence: a form of learning (考察, 挂职), a host after a word
/// that leads there (赴, 在), and the place or body that learns.
struct ExchangeReading {
    private(set) var exchanges: [Exchange] = []

    let text: [Unicode.Scalar]
    private let words: ExchangeWords
    /// Every mention of a place or body, ascending, with its entity.
    private let names: [ExchangeName]
    let learners: ExchangeLearners
    private let written: CalendarDate?
    /// Where persons are named, ascending.
    let persons: [Int]
    /// Who learned in the exchange told last.
    var toldLearner: Entity?
    /// Who set out to learn, where the story has told that before it told where.
    var party: (learner: Entity, form: Exchange.Form)?

    init(
        _ story: Story, entities: [Entity], matches: LexiconMatches, page: PageDivisions, words: ExchangeWords
    ) {
        self.words = words
        text = story.text
        // Most stories tell of no learning at all.
        let body = story.paragraphs.filter { $0.role == .body }.map(\.range)
        let named = body.contains { matches.holds(.learning, in: $0) } ? entities : []
        names = named.filter { $0.type == .place || $0.type == .organization }
            .flatMap { entity in entity.mentions.map { ExchangeName(range: $0, entity: entity) } }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        persons = named.filter { $0.type == .person }.flatMap { $0.mentions.map(\.lowerBound) }.sorted()
        learners = ExchangeLearners(story, names: names, page: page, words: words)
        written = named.isEmpty ? nil : CalendarDate(of: story)
        if !named.isEmpty {
            for paragraph in body { read(paragraph, matches: matches) }
        }
        dropWiderHosts(entities)
    }

    /// The sentences of a paragraph that may tell of learning: those that hold a form of it and say who learns, or a post
    /// for a time, which says so by itself; those that go on telling who went where; and those that name another county.
    private mutating func read(_ paragraph: Range<Int>, matches: LexiconMatches) {
        let sentences = text[paragraph].split { CharacterClass($0) == .stop }.map { $0.startIndex..<$0.endIndex }
        for (index, range) in sentences.enumerated() {
            let holdsForm = matches.holds(.learning, in: range)
            let mayGo =
                party != nil || learners.namesElsewhere(in: range) || ExchangeSentence.setsOut(text[range])
            guard holdsForm || mayGo else { continue }
            let terms = ExchangeSentence.terms(of: range, in: text, words: words)
            let sentence = ExchangeSentence(range, in: text, terms: terms, names: names)
            let classes = terms.reduce(into: ExchangeWords.Classes()) { $0.formUnion($1.classes) }
            if holdsForm,
                classes.contains(.went)
                    || classes.contains(.journey) && !classes.isDisjoint(with: [.lesson, .follow])
                    || !classes.isDisjoint(with: .forms)
                        && !classes.isDisjoint(with: [.learner, .secondment, .shadowing, .goers])
            {
                if read(sentence) { continue }
            }
            guard mayGo || classes.contains(.journey) && !classes.isDisjoint(with: [.lesson, .follow]) else { continue }
            let next = sentences.dropFirst(index + 1).first.map { range in
                ExchangeSentence(
                    range, in: text, terms: ExchangeSentence.terms(of: range, in: text, words: words), names: names)
            }
            readJourney(sentence, followedBy: next)
        }
    }

    private static let forms: [(ExchangeWords.Classes, Exchange.Form)] = [
        (.secondment, .secondment), (.shadowing, .shadowing), (.visit, .visit), (.training, .training),
        (.exchange, .exchange), (.study, .visit), (.tour, .visit),
    ]

    /// Reads a sentence by the form of learning that it names; whether it is told with that.
    private mutating func read(_ sentence: ExchangeSentence) -> Bool {
        let range = sentence.range
        let goesOn = sentence.speaksOfGoers
        let learns = sentence.saysWhoLearns || goesOn && party != nil
        let further = sentence.furtherHosts.map(\.name)
        if !further.isEmpty {
            if let told = exchanges.last, !further.contains(told.learner) {
                add(further, of: told.learner, form: told.form, in: sentence)
                return true
            }
            if exchanges.isEmpty, let party, !further.contains(party.learner.name) {
                add(further, of: learners.fullName(of: party.learner), form: party.form, in: sentence)
                return true
            }
        }
        let namesPerson = persons.contains { range.contains($0) }
        for (classes, form) in Self.forms {
            // A post for a time says by itself that somebody was sent.
            let forms = sentence.terms.filter {
                !$0.classes.isDisjoint(with: classes) && !sentence.isNamed($0.range)
                    && !sentence.isOfMeeting($0.range) && !sentence.isOrigin($0.range)
            }
            guard learns || form == .secondment || form == .shadowing,
                let word = classes == .study || classes == .tour
                    ? forms.first(where: { !sentence.hosts(of: $0, form: form).isEmpty }) : forms.first
            else { continue }
            // 跟班的岗位在…: where the place is said, somebody has it.
            if !learns, !namesPerson, form == .shadowing, sentence.seat(of: word).isEmpty { continue }
            var hosts = sentence.hosts(of: word, form: form)
            if let house = learners.houseMeant(in: sentence, before: word) { hosts = [house] }
            if hosts.isEmpty, let host = learners.host(atHomeIn: sentence, of: word) { hosts = [host] }
            if hosts.isEmpty {
                if addUnnamed(word, form: form, in: sentence) { return true }
                if sentence.tellsOfSettingOut, let learner = learners.learner(in: sentence, hosts: [], form: word.range)
                {
                    party = (learner, form)
                }
                continue
            }
            // 和静县86人次到饶阳县接受培训,饶阳县选派11名干部赴和静县: who learns in the first clause teaches in the next.
            let clause = sentence.firstClause(of: hosts)
            if let first = clause.first,
                sentence.names.contains(where: { name in
                    name.range.upperBound <= first.range.lowerBound
                        && hosts.dropFirst(clause.count).contains { $0.entity.name == name.entity.name }
                })
            {
                hosts = clause
            }
            if sentence.isPlan(of: hosts) { return true }
            // 先后走进…: with nobody who is taken along, of one county's villages or of one place alone, it is no
            // journey to learn.
            if classes == .tour, !sentence.sends(before: hosts) || hosts.filter(\.isDivision).count < Self.tourLength {
                continue
            }
            // 到毕节挂职、支教、支医: who goes to give does not learn.
            let end = hosts.map(\.range.upperBound).max() ?? range.lowerBound
            let gives = sentence.gives(after: end, inClause: form != .visit)
            if gives { return true }
            // 考察团先后走进八经社区: who is on a journey already told of makes its stops.
            let namesLearner = learners.names(learnerIn: sentence, before: hosts)
            if let told = exchanges.last, form == .visit, !namesLearner {
                // 代表团转道安徽省滁州市: the same people go on to another place.
                let elsewhere = hosts.filter { isElsewhere($0, than: told) }.map(\.name)
                if sentence.goesOn(to: hosts), !elsewhere.isEmpty {
                    add(elsewhere, of: told.learner, form: form, in: sentence)
                }
                return true
            }
            var found =
                goesOn && !namesLearner
                ? party?.learner : learners.learner(in: sentence, hosts: hosts, form: word.range)
            if found == nil {
                // 万山区选派干部到吴江区挂职,吴江区选派干部到万山区挂职: the first clause of two.
                hosts = sentence.firstClause(of: hosts)
                found = learners.learner(in: sentence, hosts: hosts, form: word.range)
            }
            // 选送40名管家到德清县: who taught before, and is not named here, does not learn; who learned goes on to.
            if let told = toldLearner, let other = found, exchanges.contains(where: { $0.hosts.contains(other.name) }),
                !sentence.names.contains(where: { $0.entity.name == other.name })
            {
                found = told
            }
            guard let learner = found else { continue }
            var isTold = false
            for learner in learners.companions(of: learner, in: sentence) {
                let named = hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
                guard !named.isEmpty else { continue }
                add(named, of: learners.fullName(of: learner), form: form, in: sentence)
                toldLearner = learner
                isTold = true
            }
            if isTold { return true }
        }
        return false
    }

    /// Whether `host` lies in another division than those of `told`, as far as their codes tell.
    private func isElsewhere(_ host: ExchangeSentence.Host, than told: Exchange) -> Bool {
        guard let code = host.division else { return false }
        let known = names.filter { told.hosts.contains($0.entity.name) || told.learner == $0.entity.name }
            .compactMap(\.entity.adcode)
        return !known.isEmpty && known.allSatisfy { $0 / 100 != code / 100 }
    }

    /// 派往省部属单位和发达地区交流挂职: hosts without a name, between the word that sends and the form of learning; false
    /// where there are none.
    private mutating func addUnnamed(_ word: ExchangeTerm, form: Exchange.Form, in sentence: ExchangeSentence) -> Bool {
        guard let home = learners.home,
            let lead = sentence.terms.last(where: {
                $0.classes.contains(.host) && text[$0.range.lowerBound] == "派"
                    && $0.range.upperBound < word.range.lowerBound
            }), word.range.lowerBound - lead.range.upperBound <= Self.unnamedReach
        else { return false }
        let end =
            sentence.terms.filter {
                $0.range.lowerBound >= lead.range.upperBound && !$0.classes.isDisjoint(with: .forms)
            }
            .map(\.range.lowerBound).min() ?? word.range.lowerBound
        let hosts = text[lead.range.upperBound..<end].split { ExchangeSentence.conjunctions.contains($0) }.map {
            String($0)
        }
        guard !hosts.isEmpty, hosts.allSatisfy({ $0.unicodeScalars.count >= 2 }) else { return false }
        add(hosts, of: learners.fullName(of: home), form: form, in: sentence)
        return true
    }

    /// Divisions that a journey leads to at least whose form the sentence does not say.
    private static let tourLength = 2
    /// Characters between the word that sends and the form of learning, where the hosts have no names.
    private static let unnamedReach = 20

    mutating func add(_ hosts: [String], of learner: String, form: Exchange.Form, in sentence: ExchangeSentence) {
        // The same learner, form and hosts said again is the same exchange.
        if exchanges.contains(where: {
            $0.learner == learner && $0.form == form && Set(hosts).isSubset(of: $0.hosts)
        }) {
            return
        }
        let dates = sentence.dates(written: written)
        exchanges.append(
            Exchange(
                learner: learner, hosts: hosts, form: form, from: dates.from, to: dates.to, people: sentence.people,
                quote: sentence.range))
    }

    /// Leaves out an exchange whose hosts only say more widely what another says (浙江省 beside 青田县).
    private mutating func dropWiderHosts(_ entities: [Entity]) {
        if exchanges.count < 2 { return }
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
                    && (exchange.people == nil || exchange.people == other.people)
                    && exchange.hosts.allSatisfy { host in other.hosts.contains { isWider(host, than: $0) } }
            }
        }
    }
}
