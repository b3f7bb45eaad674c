import Layout
import Lexicon

/// Who may learn in a story: the places and houses it is about, and where they lie.
struct ExchangeLearners {
    /// What the story is about: the places and houses it names, those that its head and its text name most first.
    let homes: [ExchangeEntity]
    /// The first of them.
    var home: ExchangeEntity? { homes.first }
    /// The first of them that is a division.
    let homeDivision: ExchangeEntity?

    let text: [Unicode.Scalar]
    let names: [ExchangeName]
    let places: ExchangePlaces
    let words: ExchangeWords
    let page: PageDivisions

    /// What a mention in the head of the story counts for, against one in its text.
    private static let headWeight = 3
    /// The same for a mention as 我县 or 我市.
    private static let ownWeight = 10

    /// `named` are the places and bodies of the story, in order of first mention, and `names` all their mentions, ascending.
    init(_ story: Story, named: [Entity], names: [ExchangeName], page: PageDivisions, words: ExchangeWords) {
        self.names = names
        self.page = page
        self.words = words
        text = story.text
        places = ExchangePlaces(named, names: names)
        homes = Self.homes(of: story, named: named, page, words)
        homeDivision = homes.first { $0.adcode != nil }
    }

    private static func homes(
        of story: Story, named: [Entity], _ page: PageDivisions, _ words: ExchangeWords
    ) -> [ExchangeEntity] {
        let heads = story.paragraphs.filter { [.headline, .deck, .kicker, .byline].contains($0.role) }.map(\.range)
        var weights: [String: (entity: ExchangeEntity, weight: Int)] = [:]
        for entity in named where mayBeHome(entity, words) {
            let weight = entity.mentions.reduce(0) { sum, mention in
                // 我县 is the paper's own, however often others are named.
                if story.text[mention.lowerBound] == "我" { return sum + ownWeight }
                guard heads.contains(where: { $0.contains(mention.lowerBound) }) else { return sum + 1 }
                // 白鱼湾镇种粮人五常问稻: whose people the headline tells of.
                return sum + (opensPeople(story.text[mention.upperBound...], words) ? ownWeight : headWeight)
            }
            weights[entity.name, default: (ExchangeEntity(entity), 0)].weight += weight
        }
        // 喀什日报 tells of a county of 喀什, wherever its people went.
        func rank(_ home: (entity: ExchangeEntity, weight: Int)) -> (Int, Int, Int) {
            (home.entity.adcode.map(page.isPapersOwn) ?? false ? 1 : 0, home.weight, -home.entity.firstMention)
        }
        return weights.values.sorted { rank($0) > rank($1) }.map(\.entity)
    }

    /// Whether `text` opens with a word for people who may learn.
    private static func opensPeople(_ text: ArraySlice<Unicode.Scalar>, _ words: ExchangeWords) -> Bool {
        var isFound = false
        words.trie.forEachWord(in: Array(text.prefix(longestPeople)), at: 0, upTo: min(text.count, longestPeople)) {
            if $0 > 1, ExchangeWords.Classes(rawValue: $1).contains(.learner) { isFound = true }
        }
        return isFound
    }

    /// Longest word for people who may learn, in code points.
    private static let longestPeople = 6

    /// Cities, counties and towns; not provinces, villages, sites.
    private static func mayBeHome(_ entity: Entity, _ words: ExchangeWords) -> Bool {
        if let code = entity.adcode { return code % 10_000 != 0 }
        return words.closes(entity.name, entity.type == .organization ? .house : .town)
    }

    /// Who learns in `sentence` from `hosts`, by the form of learning at `form`.
    func learner(in sentence: ExchangeSentence, hosts: [ExchangeSentence.Host], form: Range<Int>) -> ExchangeEntity? {
        LearnerSearch(in: sentence, hosts: hosts, form: form, of: self).learner
    }

    /// Whether `sentence` itself says who learns, before its first host.
    func names(learnerIn sentence: ExchangeSentence, before hosts: [ExchangeSentence.Host]) -> Bool {
        let start = sentence.start(of: hosts)
        return !sentence.subjects(upTo: start).isEmpty || own(in: sentence, upTo: start) != nil
            || sentence.sends(before: hosts)
    }

    /// 镇里, 该县: the last place named before of that kind, and where the word for it stands.
    func own(in sentence: ExchangeSentence, upTo end: Int) -> (entity: ExchangeEntity, range: Range<Int>)? {
        for term in sentence.terms where term.classes.contains(.own) && term.range.upperBound <= end {
            guard !sentence.isNamed(term.range), let kind = words.kind(of: text[term.range]) else { continue }
            // 该局, 该院: the body itself learns. 我区: a district before a zone.
            // 医院, where 县人民医院儿科 was named.
            let before = names[..<names.firstPlace(from: term.range.lowerBound)].map { name in
                ExchangeName(range: name.range, entity: hospital(ofDepartment: name.entity) ?? name.entity)
            }.filter {
                $0.range.upperBound <= term.range.lowerBound
                    && $0.entity.officialName.unicodeScalars.suffix(kind.count).elementsEqual(kind)
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

    /// The county of which the paragraph spoke before `position`, in a paper of its city; nil in others.
    func topic(before position: Int, taught: Set<String>) -> ExchangeEntity? {
        guard let city = homeDivision?.adcode, city % 100 == 0 else { return nil }
        var start = position
        while start > 0, CharacterClass(text[start - 1]) != .newline { start -= 1 }
        return names[names.firstPlace(from: start)..<names.firstPlace(from: position)].last {
            $0.entity.adcode.map { $0 / 100 == city / 100 && $0 != city } == true && !taught.contains($0.entity.name)
        }?.entity
    }
}
