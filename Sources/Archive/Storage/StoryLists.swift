/// The stories of each value of a field: a list each, and, for a value that many have, a bit for each story too.
struct StoryLists: Sendable {
    let lists: Adjacency
    /// By value; of those alone whose bits take no more room than their list.
    private let sets: [Int: StorySet]

    init(_ lists: Adjacency, universe: Int) {
        self.lists = lists
        let frequent = (0..<lists.count).filter { lists.size(of: $0) * Int32.bitWidth >= max(1, universe) }
        sets = Dictionary(uniqueKeysWithValues: frequent.map { ($0, StorySet(universe: universe, lists[$0])) })
    }

    /// The stories of one value.
    subscript(value: Int) -> Candidates { Candidates(Array(lists[value]), set: sets[value]) }

    /// Bytes of memory it holds.
    var bytes: Int { sets.values.reduce(lists.bytes) { $0 + 8 * $1.words.capacity } }
}
