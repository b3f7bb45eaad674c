/// The stories of each value of a field: a list each, and, for a value that many have, a bit for each story too.
struct StoryLists: Sendable {
    let lists: Adjacency
    /// By value; of those alone that one story in 64 or more has, whose bits take at most twice the room of the list.
    private let sets: [Int: StorySet]
    private static let share = 64

    init(_ lists: Adjacency, universe: Int) {
        self.lists = lists
        let frequent = (0..<lists.count).filter { Self.share * lists.size(of: $0) >= max(1, universe) }
        sets = Dictionary(uniqueKeysWithValues: frequent.map { ($0, StorySet(universe: universe, lists[$0])) })
    }

    /// The stories of one value.
    subscript(value: Int) -> Candidates { Candidates(lists[value], set: sets[value]) }

    /// Bytes of memory it holds.
    var bytes: Int { sets.values.reduce(lists.bytes) { $0 + 8 * $1.words.capacity } }
}
