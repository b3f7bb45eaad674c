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
    /// Every mention of a place or body, ascending.
    private let names: [ExchangeName]
    let learners: ExchangeLearners
    private let written: CalendarDate?
    /// Where persons are named, ascending.
    let persons: [Range<Int>]
    /// Who learned in the exchange told last.
    var toldLearner: ExchangeEntity?
    /// Who set out to learn, where the story has told that before it told where.
    var party: (learner: ExchangeEntity, form: Exchange.Form)?

    init(
        _ story: Story, entities: [Entity], matches: LexiconMatches, page: PageDivisions, words: ExchangeWords
    ) {
        self.words = words
        text = story.text
        // Most stories tell of no learning at all.
        let body = story.paragraphs.filter { $0.role == .body }.map(\.range)
        let entities = body.contains { matches.holds(.learning, in: $0) } ? entities : []
        let named = entities.filter { ($0.type == .place || $0.type == .organization) && !$0.mentions.isEmpty }
            .sorted { $0.mentions[0].lowerBound < $1.mentions[0].lowerBound }
        names = Self.names(of: named)
        persons = entities.filter { $0.type == .person }.flatMap(\.mentions).sorted { $0.lowerBound < $1.lowerBound }
        learners = ExchangeLearners(story, named: named, names: names, page: page, words: words)
        written = entities.isEmpty ? nil : CalendarDate(of: story)
        guard !entities.isEmpty else { return }
        for paragraph in body { read(paragraph, matches: matches) }
        dropWiderHosts(entities)
    }

    private static func names(of entities: [Entity]) -> [ExchangeName] {
        entities.flatMap { entity in
            let named = ExchangeEntity(entity)
            return entity.mentions.map { ExchangeName(range: $0, entity: named) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Reads the sentences of a paragraph that hold a form of learning; and of the others those that go on telling who went
    /// where, and those that name another county.
    private mutating func read(_ paragraph: Range<Int>, matches: LexiconMatches) {
        let sentences = text[paragraph].split { CharacterClass($0) == .stop }.map { $0.startIndex..<$0.endIndex }
        for (index, range) in sentences.enumerated() {
            let holdsForm = matches.holds(.learning, in: range)
            let mayGo =
                party != nil || learners.namesElsewhere(in: range) || ExchangeSentence.setsOut(text[range])
            guard holdsForm || mayGo else { continue }
            let sentence = sentence(range)
            if holdsForm, sentence.mayTellOfLearning, readForms(of: sentence) { continue }
            if readMembers(of: sentence) { continue }
            guard mayGo || sentence.isJourneyToLearn else { continue }
            readJourney(sentence, followedBy: sentences.dropFirst(index + 1).first.map(self.sentence))
        }
    }

    private func sentence(_ range: Range<Int>) -> ExchangeSentence {
        ExchangeSentence(range, in: text, words: words, names: names)
    }

    /// Adds an exchange that `sentence` tells, with its dates and how many went.
    mutating func add(_ named: [String], of learner: String, form: Exchange.Form, in sentence: ExchangeSentence) {
        // 挂任威海市立医院超声科副主任: the hospital teaches.
        let hosts = named.map { learners.hospital(ofDepartment: $0) ?? $0 }
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
            return ExchangePlaces.lies(inner, within: outer)
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
