/// A set of story ordinals, one bit each.
struct StorySet: Sendable, Equatable {
    /// Stories of the snapshot; every member lies below it.
    let universe: Int
    private(set) var words: [UInt64]

    init(universe: Int) {
        self.universe = universe
        words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    }

    init(universe: Int, _ members: some Sequence<Int32>) {
        self.init(universe: universe)
        for member in members { insert(member) }
    }

    static func all(_ universe: Int) -> StorySet { StorySet(universe: universe).complement() }

    mutating func insert(_ member: Int32) { words[Int(member) >> 6] |= 1 << UInt64(member & 63) }

    func contains(_ member: Int32) -> Bool { words[Int(member) >> 6] >> UInt64(member & 63) & 1 == 1 }

    /// O(universe / 64).
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    mutating func formIntersection(_ other: StorySet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: StorySet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func subtract(_ other: StorySet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    func complement() -> StorySet {
        var result = self
        for index in words.indices { result.words[index] = ~words[index] }
        if universe & 63 != 0 { result.words[words.count - 1] &= (1 << UInt64(universe & 63)) - 1 }
        return result
    }

    /// Every member, ascending.
    @inline(__always)
    func forEach(_ body: (Int32) -> Void) {
        for (index, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                body(Int32(index << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    var members: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(count)
        forEach { result.append($0) }
        return result
    }

    /// Bits beyond the universe are never set.
    func checkInvariants() {
        precondition(words.count == (universe + 63) / 64, "one word for every 64 stories")
        if universe & 63 != 0, let last = words.last {
            precondition(last >> UInt64(universe & 63) == 0, "no member beyond the universe")
        }
    }
}
