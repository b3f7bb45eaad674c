/// How far what was read agrees with gold, by measure. Scores of several documents add up.
public struct Score: Sendable, Equatable {
    /// What was hit, of what was found and what there was to find.
    public struct Tally: Sendable, Equatable {
        public var hit: Int
        public var found: Int
        public var gold: Int

        public init(hit: Int = 0, found: Int = 0, gold: Int = 0) {
            (self.hit, self.found, self.gold) = (hit, found, gold)
        }

        public var precision: Double { found > 0 ? Double(hit) / Double(found) : (gold > 0 ? 0 : 1) }
        public var recall: Double { gold > 0 ? Double(hit) / Double(gold) : 1 }
        /// The harmonic mean of precision and recall, 0...1.
        public var f1: Double {
            let (p, r) = (precision, recall)
            return p + r > 0 ? 2 * p * r / (p + r) : 0
        }
    }

    /// What was right, of all that was asked.
    public struct Share: Sendable, Equatable {
        public var hit = 0
        public var all = 0
        /// 0...1; 1 where nothing was asked.
        public var value: Double { all > 0 ? Double(hit) / Double(all) : 1 }
    }

    /// One thing the reading got wrong, for a person to look at.
    public struct Miss: Sendable, Equatable {
        public let document: String
        public let what: String
    }

    public private(set) var tallies: [String: Tally]
    public private(set) var shares: [String: Share] = [:]
    public private(set) var misses: [String: [Miss]] = [:]

    static let heads = ["headline", "kicker", "deck", "section"]

    public init() {
        tallies = [:]
        for name in ["stories", "bylines", "entities", "entities core", "figures", "exchanges", "roles of persons"] {
            tallies[name] = Tally()
        }
    }

    mutating func add(_ name: String, hit: Int, found: Int, gold: Int) {
        tallies[name, default: Tally()].hit += hit
        tallies[name, default: Tally()].found += found
        tallies[name, default: Tally()].gold += gold
    }

    mutating func add(_ name: String, _ right: Bool, weight: Int = 1) {
        shares[name, default: Share()].hit += right ? weight : 0
        shares[name, default: Share()].all += weight
    }

    mutating func miss(_ name: String, _ document: String, _ what: String) {
        misses[name, default: []].append(Miss(document: document, what: what))
    }

    /// The figure that is guarded: F1 of a tally, value of a share; nil for a name that no document was asked about.
    public subscript(name: String) -> Double? { tallies[name]?.f1 ?? shares[name]?.value }
}

/// One thing of the gold and one that was found.
struct Pair: Hashable {
    let gold: Int
    let found: Int
}

/// Greedy one-to-one pairs by falling weight: gold index → found index.
func bestPairs(_ overlap: [Pair: Int]) -> [Int: Int] {
    let ranked = overlap.sorted { ($1.value, $0.key.gold, $0.key.found) < ($0.value, $1.key.gold, $1.key.found) }
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (pair, weight) in ranked where weight > 0 && pairs[pair.gold] == nil && !taken.contains(pair.found) {
        pairs[pair.gold] = pair.found
        taken.insert(pair.found)
    }
    return pairs
}
