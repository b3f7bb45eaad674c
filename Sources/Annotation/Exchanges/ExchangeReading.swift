import Layout
import Lexicon

/// Who learned from whom, in order of the sentences that say so. O(characters · entities of a sentence).
///
/// `matches` are those of the story's text.
func exchanges(in story: Story, entities: [Entity], matches: LexiconMatches) -> [Exchange] {
    ExchangeReading(story, entities: entities, matches: matches, words: .common).exchanges
}

/// Reads the exchanges of one story, sentence by sentence: a form of learning (考察, 挂职), a host after a word
/// that leads there (赴, 在), and the place or body that learns.
struct ExchangeReading {
    private(set) var exchanges: [Exchange] = []

    private let text: [Unicode.Scalar]
    private let words: ExchangeWords
    /// Every mention of a place or body, ascending, with its entity.
    private let names: [ExchangeName]
    private let learners: ExchangeLearners
    private let written: CalendarDate?

    init(_ story: Story, entities: [Entity], matches: LexiconMatches, words: ExchangeWords) {
        self.words = words
        text = story.text
        let sentences = Self.sentences(of: story, matches: matches, words: words)
        // Most stories tell of no learning at all.
        let named = sentences.isEmpty ? [] : entities
        names = named.filter { $0.type == .place || $0.type == .organization }
            .flatMap { entity in entity.mentions.map { ExchangeName(range: $0, entity: entity) } }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        learners = ExchangeLearners(story, names: names, words: words)
        written = sentences.isEmpty ? nil : CalendarDate(of: story)
        for sentence in sentences { read(sentence) }
        dropWiderHosts(entities)
    }

    /// The sentences of the body that may tell of learning, with the words of the table in each: those that hold a form
    /// of it and say who learns, or a post for a time, which says so by itself; and those that go on telling who went where.
    private static func sentences(
        of story: Story, matches: LexiconMatches, words: ExchangeWords
    ) -> [(Range<Int>, [ExchangeTerm])] {
        let text = story.text
        var sentences: [(Range<Int>, [ExchangeTerm])] = []
        for paragraph in story.paragraphs
        where paragraph.role == .body && matches.holds(.learning, in: paragraph.range) {
            var start = paragraph.range.lowerBound
            while start < paragraph.range.upperBound {
                var end = start
                while end < paragraph.range.upperBound, CharacterClass(text[end]) != .stop { end += 1 }
                defer { start = end + 1 }
                guard matches.holds(.learning, in: start..<end) else { continue }
                let terms = ExchangeSentence.terms(of: start..<end, in: text, words: words)
                let classes = terms.reduce(into: ExchangeWords.Classes()) { $0.formUnion($1.classes) }
                if classes.contains(.went)
                    || classes.contains(.journey) && !classes.isDisjoint(with: [.lesson, .follow])
                    || !classes.isDisjoint(with: .forms)
                        && !classes.isDisjoint(with: [.learner, .secondment, .shadowing])
                {
                    sentences.append((start..<end, terms))
                }
            }
        }
        return sentences
    }

    private static let forms: [(ExchangeWords.Classes, Exchange.Form)] = [
        (.secondment, .secondment), (.shadowing, .shadowing), (.visit, .visit), (.training, .training),
        (.exchange, .exchange), (.study, .visit), (.tour, .visit),
    ]

    private mutating func read(_ found: (range: Range<Int>, terms: [ExchangeTerm])) {
        let range = found.range
        let sentence = ExchangeSentence(range, in: text, terms: found.terms, names: names)
        let learns = sentence.saysWhoLearns
        let further = sentence.furtherHosts.map(\.name)
        if let told = exchanges.last, !further.isEmpty, !further.contains(told.learner) {
            add(further, of: told.learner, form: told.form, in: sentence)
            return
        }
        for (classes, form) in Self.forms {
            // A post for a time says by itself that somebody was sent.
            let forms = sentence.terms.filter {
                !$0.classes.isDisjoint(with: classes) && !sentence.isNamed($0.range)
                    && !sentence.isOfMeeting($0.range)
            }
            guard learns || form == .secondment || form == .shadowing,
                let word = classes == .study || classes == .tour
                    ? forms.first(where: { !sentence.hosts(of: $0, form: form).isEmpty }) : forms.first
            else { continue }
            // 跟班的岗位在…: where the place is said, somebody has it.
            if !learns, form == .shadowing, sentence.seat(of: word).isEmpty { continue }
            var hosts = sentence.hosts(of: word, form: form)
            if hosts.isEmpty, let host = learners.host(atHomeIn: sentence, of: word) { hosts = [host] }
            if hosts.isEmpty {
                if addUnnamed(word, form: form, in: sentence) { return }
                continue
            }
            if sentence.isPlan(of: hosts) { return }
            // 先后走进…: with nobody who is taken along, of one county's villages or of one place alone, it is no
            // journey to learn.
            if classes == .tour, !sentence.sends(before: hosts) || hosts.filter(\.isDivision).count < Self.tourLength {
                continue
            }
            // 到毕节挂职、支教、支医: who goes to give does not learn.
            let end = hosts.map(\.range.upperBound).max() ?? range.lowerBound
            let gives =
                form == .visit
                ? sentence.terms.contains { $0.classes.contains(.aid) && $0.range.lowerBound >= end }
                : sentence.clause(after: end, holds: .aid)
            if gives { return }
            // 考察团先后走进八经社区: who is on a journey already told of makes its stops.
            if let told = exchanges.last, form == .visit, !learners.names(learnerIn: sentence, before: hosts) {
                // 代表团转道安徽省滁州市: the same people go on to another place.
                let elsewhere = hosts.filter { isElsewhere($0, than: told) }.map(\.name)
                if sentence.goesOn(to: hosts), !elsewhere.isEmpty {
                    add(elsewhere, of: told.learner, form: form, in: sentence)
                }
                return
            }
            var found = learners.learner(in: sentence, hosts: hosts, form: word.range)
            if found == nil {
                // 万山区选派干部到吴江区挂职,吴江区选派干部到万山区挂职: the first clause of two.
                hosts = sentence.firstClause(of: hosts)
                found = learners.learner(in: sentence, hosts: hosts, form: word.range)
            }
            guard let learner = found else { continue }
            let named = hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
            guard !named.isEmpty else { continue }
            add(named, of: learners.fullName(of: learner), form: form, in: sentence)
            return
        }
        if exchanges.isEmpty || learners.names(learnerIn: sentence, before: []) { readJourney(sentence) }
    }

    /// 10人扎进礼泉县,给店家当伙计: people who set out, with what for, and no form of learning.
    private mutating func readJourney(_ sentence: ExchangeSentence) {
        guard !sentence.terms.contains(where: { !$0.classes.isDisjoint(with: [.aid, .errand]) }) else { return }
        for lead in sentence.terms where lead.classes.contains(.journey) && !sentence.isNamed(lead.range) {
            guard let form = sentence.purpose(behind: lead) else { continue }
            let hosts = sentence.hosts(behind: lead).filter { $0.isPlaced || $0.isDivision }
            guard !hosts.isEmpty, sentence.people(before: hosts) || sentence.sends(before: hosts),
                let learner = learners.learner(in: sentence, hosts: hosts, form: lead.range)
            else { continue }
            let named = hosts.filter { learners.mayTeach($0, learner) }.map(\.name)
            guard !named.isEmpty else { continue }
            add(named, of: learners.fullName(of: learner), form: form, in: sentence)
        }
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

    private mutating func add(_ hosts: [String], of learner: String, form: Exchange.Form, in sentence: ExchangeSentence)
    {
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
