/// The names that a story uses clearly somewhere, to be found wherever else it uses them, and the shorter forms that such
/// names leave (腊口 of 腊口镇, 爱玛科技 of 爱玛科技集团股份有限公司).
struct RepeatedNames {
    /// Every place in the text where such a name or form stands.
    private(set) var candidates: [Candidate] = []

    private let trie: NameTrie
    /// By number of the name: how it is read, nil for no name any more.
    private var readings: [Candidate.Reading?]
    /// By number of the name: whether it is a shorter name and the first character of a word.
    private var isOverlong: [Bool]

    /// What a mention must reach for its short form to be sought.
    private static let clear = 55

    /// `towns` are places that stand only within names of bodies.
    init(_ mentions: [Candidate], towns: [Candidate], in scan: StoryScan) {
        var trie = NameTrie(names: mentions.count)
        var weights: [Weights] = []
        weights.reserveCapacity(mentions.count)
        func add(_ name: ArraySlice<Unicode.Scalar>, _ type: EntityType, _ weight: Int) {
            let number = trie.number(of: name)
            if number == weights.count { weights.append(Weights(length: name.count)) }
            weights[number][type] += weight
        }
        for mention in mentions {
            let name = scan.text[mention.range]
            add(name, mention.type, mention.confidence)
            if mention.confidence >= Self.clear {
                if let short = ShortForms.form(of: mention.range, type: mention.type, in: scan) {
                    // 古岳峰 of 古岳峰镇: surer than what the tagger makes of the short form alone.
                    add(scan.text[short], mention.type, mention.type == .place ? 150 : 50)
                }
            }
        }
        for town in towns where ScalarSet.townEnds.contains(scan.text[town.range.upperBound - 1]) {
            if let short = ShortForms.form(of: town.range, type: .place, in: scan) {
                add(scan.text[short], .place, 150)
            }
        }
        self.trie = trie
        isOverlong = Self.overlong(mentions, trie, &weights, in: scan)
        // One character alone says nothing elsewhere (粤 in 粤黔).
        readings = weights.map { $0.length > 1 ? $0.reading : nil }
        for index in 0..<scan.count {
            trie.forEachName(in: scan.text, at: index) { length, number in
                guard let reading = readings[number] else { return }
                // Two characters may fall across a word's edge by chance.
                if length == 2, Int(scan.wordStart[index]) != index, Int(scan.wordEnd[index + 1]) != index + 2 {
                    return
                }
                candidates.append(
                    Candidate(range: index..<(index + length), type: reading.type, confidence: reading.confidence))
            }
        }
    }

    /// 魏巍 + 刚: a person's name with one character more, seen less often than without, is the name and a word; it loses
    /// its weight as a person.
    private static func overlong(
        _ mentions: [Candidate], _ trie: NameTrie, _ weights: inout [Weights], in scan: StoryScan
    ) -> [Bool] {
        var overlong = [Bool](repeating: false, count: weights.count)
        var pairs: [(name: Int, short: Int)] = []
        var isSeen = overlong
        for mention in mentions where mention.type == .person {
            let name = scan.text[mention.range]
            guard let number = trie.known(name), !isSeen[number] else { continue }
            isSeen[number] = true
            if let short = trie.known(name.dropLast()), weights[short][.person] > 0 { pairs.append((number, short)) }
        }
        if pairs.isEmpty { return overlong }
        var uses = [Int](repeating: 0, count: weights.count)
        for index in 0..<scan.count { trie.forEachName(in: scan.text, at: index) { uses[$1] += 1 } }
        // The shorter first: what has lost its weight makes no other overlong.
        for (name, short) in pairs.sorted(by: { weights[$0.name].length < weights[$1.name].length }) {
            guard weights[short][.person] > 0, uses[short] - uses[name] > uses[name] else { continue }
            weights[name][.person] = 0
            overlong[name] = true
        }
        return overlong
    }

    /// Whether the story reads what `candidate` covers otherwise: what it takes for a place is no person two lines on.
    func contradicts(_ candidate: Candidate, in scan: StoryScan) -> Bool {
        guard let number = trie.known(scan.text[candidate.range]) else { return false }
        return readings[number].map { $0.type != candidate.type } == true
            || candidate.type == .person && isOverlong[number]
    }

    /// How sure all mentions of a name together are, by type.
    private struct Weights {
        let length: Int
        private var byRank: SIMD8<Int32> = .zero

        init(length: Int) { self.length = length }

        subscript(type: EntityType) -> Int {
            get { Int(byRank[type.rank]) }
            set { byRank[type.rank] = Int32(clamping: newValue) }
        }

        /// The type with the greatest weight, the first in rank of equal ones; nil where all are gone.
        var reading: Candidate.Reading? {
            var best: EntityType?
            for type in EntityType.allCases where self[type] > best.map({ self[$0] }) ?? 0 { best = type }
            return best.map { Candidate.Reading(type: $0, confidence: min(85, max(self[$0], 50))) }
        }
    }
}
