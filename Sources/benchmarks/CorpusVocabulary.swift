import Lexicon
import Randomness

/// What a made-up page is written with: words as frequent as in print, names, places and bodies after Zipf's law.
struct CorpusVocabulary: Sendable {
    let nouns: WeightedChoice<String>
    let verbs: WeightedChoice<String>
    let adjectives: WeightedChoice<String>
    let adverbs: WeightedChoice<String>
    let places: WeightedChoice<String>
    let persons: WeightedChoice<String>
    let bodies: WeightedChoice<String>
    let outlets: [String]

    /// The same for the same `seed`.
    init(seed: UInt64) {
        var randomness = SeededRandomness(seed: seed)
        var words: [UInt8: [(word: String, weight: Double)]] = [:]
        for row in Table.words.rows() {
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t")
            guard columns.count == 3, let halvings = Int(columns[0]), let tag = columns[1].utf8.first else { continue }
            // The table holds twice the binary logarithm of the count.
            let weight = Double(1 << (halvings / 2)) * (halvings % 2 == 0 ? 1 : 1.414)
            for word in columns[2].split(separator: " ") where word.unicodeScalars.count > 1 {
                words[tag, default: []].append((String(word), weight))
            }
        }
        for tag in words.keys {
            words[tag]?.sort { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
        }
        let personNames = (words[UInt8(ascii: "R")] ?? []).map { Array($0.word.unicodeScalars) }
        func choice(_ tag: Character) -> WeightedChoice<String> {
            WeightedChoice((words[tag.asciiValue ?? 0] ?? []).map { (element: $0.word, weight: $0.weight) })
        }
        nouns = choice("n")
        verbs = choice("v")
        adjectives = choice("a")
        adverbs = choice("d")
        let divisions = Table.divisions.rows().compactMap { row -> String? in
            let columns = String(decoding: row, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            return columns.count > 5 && columns[5].isEmpty ? String(columns[1]) : nil
        }.shuffled(using: &randomness)
        places = WeightedChoice(zipf: divisions)
        let surnames = Table.surnames.rows().map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
        let given = personNames.filter { $0.count == 3 }
        persons = WeightedChoice(
            zipf: (0..<100_000).map { _ in
                let name = given[randomness.number(below: given.count)]
                let scalars = randomness.number(below: 4) == 0 ? [name[2]] : [name[1], name[2]]
                return surnames[randomness.number(below: surnames.count)] + scalars.map { String($0) }.joined()
            })
        let suffixes = ["人民政府", "人民医院", "第一中学", "农商银行", "公安局", "教育局", "供电公司", "科技有限公司", "志愿者协会", "文旅集团"]
        bodies = WeightedChoice(
            zipf: divisions.prefix(2_000).flatMap { place in suffixes.map { place + $0 } }.shuffled(using: &randomness))
        outlets = divisions.prefix(40).map { $0.dropLast() + "日报" }
    }
}
