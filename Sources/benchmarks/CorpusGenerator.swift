import Archive
import Layout
import Randomness

/// Makes newspaper pages up from a seed: as many as asked, no two alike, the same ones in every run.
struct CorpusGenerator: Sendable {
    private let vocabulary: CorpusVocabulary
    private let seed: UInt64
    /// Stories of a page.
    static let storiesOfPage = 6

    init(seed: UInt64 = 2_022) {
        self.seed = seed
        vocabulary = CorpusVocabulary(seed: seed)
    }

    /// Pages that together hold about `stories` stories.
    func sources(stories: Int) -> [Source] {
        (0..<((stories + Self.storiesOfPage - 1) / Self.storiesOfPage)).map { number in
            let (path, provenance) = place(number)
            return Source(id: path, provenance: provenance) { Array(page(number).utf8) }
        }
    }

    /// Where page `number` lies in its folder, `OUTLET/YYYY-MM-DD/NUMBER`, and what that says of it.
    private func place(_ number: Int) -> (path: String, provenance: Provenance) {
        let outlet = vocabulary.outlets[number % vocabulary.outlets.count]
        let day = number / vocabulary.outlets.count
        let date = "20\(10 + day / 336 % 14)-\(Self.two(1 + day / 28 % 12))-\(Self.two(1 + day % 28))"
        return (
            "\(outlet)/\(date)/\(number)",
            Provenance(outlet: outlet, published: Published(date: date, precision: .day, basis: .path))
        )
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The text of page `number`. O(characters).
    func page(_ number: Int) -> String {
        var randomness = SeededRandomness(seed: seed &* 1_000_003 &+ UInt64(number))
        var page = ""
        for _ in 0..<Self.storiesOfPage { append(story: &randomness, to: &page) }
        return page
    }

    private func append(story randomness: inout SeededRandomness, to page: inout String) {
        let place = vocabulary.places(&randomness)
        page += "\(place)\(vocabulary.verbs(&randomness))\(vocabulary.nouns(&randomness)) "
        page +=
            "\(vocabulary.verbs(&randomness))\(vocabulary.adjectives(&randomness))\(vocabulary.nouns(&randomness))\n\n"
        page += "本报讯（记者 \(vocabulary.persons(&randomness))）"
        // Between 400 and 1,600 code points, 1,000 on average.
        let sentences = 12 + randomness.number(below: 38)
        for sentence in 0..<sentences {
            append(sentence: &randomness, place: place, to: &page)
            if sentence % 5 == 4 { page += "\n\n" }
        }
        page += "\n\n"
    }

    private func append(sentence randomness: inout SeededRandomness, place: String, to page: inout String) {
        switch randomness.number(below: 8) {
        case 0: page += "据\(vocabulary.bodies(&randomness))负责人\(vocabulary.persons(&randomness))介绍，"
        case 1: page += "\(1 + randomness.number(below: 12))月\(1 + randomness.number(below: 28))日，"
        case 2: page += "在\(vocabulary.places(&randomness))，"
        case 3: page += "\(place)\(vocabulary.adverbs(&randomness))\(vocabulary.verbs(&randomness))，"
        default: break
        }
        for _ in 0..<(1 + randomness.number(below: 3)) {
            page += vocabulary.adverbs(&randomness) + vocabulary.verbs(&randomness)
            page += vocabulary.adjectives(&randomness) + "的" + vocabulary.nouns(&randomness) + "，"
        }
        switch randomness.number(below: 6) {
        case 0: page += "投入\(vocabulary.nouns(&randomness))资金\(1 + randomness.number(below: 9_000))万元。"
        case 1: page += "新增\(vocabulary.nouns(&randomness))\(1 + randomness.number(below: 900))个。"
        case 2: page += "同比增长\(1 + randomness.number(below: 99)).\(randomness.number(below: 10))%。"
        default: page += vocabulary.verbs(&randomness) + "了" + vocabulary.nouns(&randomness) + "。"
        }
    }
}
