import Annotation

/// How well a tagger finds the names of sentences it has not seen: exact spans of the right type.
struct TestScores {
    private var found: [EntityType: Int] = [:]
    private var there: [EntityType: Int] = [:]
    private var right: [EntityType: Int] = [:]

    init(_ tagger: Tagger, on sentences: [TrainingSentence]) {
        for sentence in sentences {
            let names = tagger.names(in: sentence.text)
            for name in names { found[name.type, default: 0] += 1 }
            var start = 0
            while start < sentence.tags.count {
                guard let type = sentence.tags[start].type else {
                    start += 1
                    continue
                }
                var end = start + 1
                while end < sentence.tags.count, sentence.tags[end].isInside { end += 1 }
                there[type, default: 0] += 1
                if names.contains(where: { $0.range == start..<end && $0.type == type }) {
                    right[type, default: 0] += 1
                }
                start = end
            }
        }
    }

    /// One line a type and one for all: precision, recall, F1 in percent with one decimal.
    var lines: [String] {
        let types: [EntityType] = [.person, .place, .organization]
        func line(_ name: String, _ types: [EntityType]) -> String {
            let hit = types.reduce(0) { $0 + right[$1, default: 0] }
            let all = types.reduce(0) { $0 + there[$1, default: 0] }
            let got = types.reduce(0) { $0 + found[$1, default: 0] }
            func percent(_ part: Int, _ whole: Int) -> String {
                let tenths = whole == 0 ? 0 : (part * 2_000 + whole) / (2 * whole)
                return "\(tenths / 10).\(tenths % 10)"
            }
            return
                "\(name): precision \(percent(hit, got)) recall \(percent(hit, all)) F1 \(percent(2 * hit, got + all))"
        }
        return types.map { line($0.rawValue, [$0]) } + [line("all", types)]
    }
}
