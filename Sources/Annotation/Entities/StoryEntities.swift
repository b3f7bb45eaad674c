import Layout
import Lexicon

/// The entities of one story: candidates from every side, the best choice among them, then once more with
/// what was seen clearly sought everywhere in the story.
struct StoryEntities {
    let entities: [Entity]

    /// What a reading must reach to be taken.
    private static let threshold = 45
    /// What a reading must reach for its name to be sought in the rest of the story.
    private static let clear = 55

    init(in scan: StoryScan, page: PageDivisions, lexicon: NameLexicon) {
        let places = PlaceCandidates(in: scan, lexicon: lexicon, page: page)
        var candidates = places.candidates
        candidates += PersonCandidates(in: scan, lexicon: lexicon).candidates
        candidates += BodyCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates
        candidates += UndertakingCandidates(in: scan, lexicon: lexicon, placeStart: places.placeStart).candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let first = chosen(from: candidates, atLeast: Self.threshold)
        let repeated = Self.repeated(first, in: scan)
        candidates.removeAll { candidate in
            // One name, one reading: what the story takes for a place is no person two lines on.
            candidate.range.count <= 5
                && (repeated.types[Array(scan.text[candidate.range])].map { $0 != candidate.type } == true
                    || candidate.type == .person && repeated.overlong.contains(Array(scan.text[candidate.range])))
        }
        candidates += repeated.candidates
        candidates.removeAll { scan.isCredit($0.range) }
        let mentions = chosen(from: candidates, atLeast: Self.threshold)
        entities = EntityGroups(mentions, in: scan, page: page, lexicon: lexicon).entities
    }

    /// Every place in the text where a name stands that was taken clearly somewhere, and where the shorter form
    /// stands that such a name leaves (腊口 of 腊口镇, 爱玛科技 of 爱玛科技集团股份有限公司).
    private static func repeated(_ mentions: [Candidate], in scan: StoryScan) -> (
        candidates: [Candidate], types: [[Unicode.Scalar]: EntityType], overlong: Set<[Unicode.Scalar]>
    ) {
        var names: [[Unicode.Scalar]: [EntityType: Int]] = [:]
        var overlong: Set<[Unicode.Scalar]> = []
        for mention in mentions {
            let name = Array(scan.text[mention.range])
            names[name, default: [:]][mention.type, default: 0] += mention.confidence
            if mention.confidence >= clear {
                for short in ShortForms.forms(of: name, type: mention.type, lexicon: NameLexicon.standard) {
                    // 古岳峰 of 古岳峰镇: surer than what the tagger makes of the short form alone.
                    names[short, default: [:]][mention.type, default: 0] += mention.type == .place ? 150 : 50
                }
            }
        }
        // 魏巍 + 刚: a name with one character more, seen less often than without, is the name and a word.
        for (name, types) in names.sorted(by: { $0.key.lexicographicallyPrecedes($1.key, by: { $0.value < $1.value }) })
        {
            let short = Array(name.dropLast())
            guard types[.person] != nil, names[short]?[.person] != nil else { continue }
            let long = occurrences(of: name, in: scan.text)
            guard occurrences(of: short, in: scan.text) - long > long else { continue }
            names[name]?[.person] = nil
            overlong.insert(name)
        }
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        var readings: [(EntityType, Int)] = []
        var kinds: [[Unicode.Scalar]: EntityType] = [:]
        for (name, types) in names.sorted(by: {
            $0.key.lexicographicallyPrecedes($1.key, by: { $0.value < $1.value })
        }) {
            // One character alone says nothing elsewhere (粤 in 粤黔).
            guard name.count > 1 else { continue }
            guard let best = types.max(by: { ($0.value, -$0.key.rank) < ($1.value, -$1.key.rank) }) else {
                continue
            }
            words.append((name, UInt32(readings.count)))
            kinds[name] = best.key
            readings.append((best.key, min(85, max(best.value, 50))))
        }
        let trie = ScalarTrie(words)
        var candidates: [Candidate] = []
        for index in 0..<scan.count {
            trie.forEachWord(in: scan.text, at: index) { length, value in
                let (type, confidence) = readings[Int(value)]
                let range = index..<(index + length)
                // Two characters may fall across a word's edge by chance.
                if length == 2, Int(scan.wordStart[index]) != index, Int(scan.wordEnd[index + 1]) != index + 2 {
                    return
                }
                candidates.append(Candidate(range: range, type: type, confidence: confidence))
            }
        }
        return (candidates, kinds, overlong)
    }

    private static func occurrences(of name: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
        guard let first = name.first, text.count >= name.count else { return 0 }
        return (0...(text.count - name.count)).reduce(0) { count, start in
            count + (text[start] == first && text[start..<(start + name.count)].elementsEqual(name) ? 1 : 0)
        }
    }
}
