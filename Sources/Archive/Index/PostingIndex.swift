import Dispatch
import Synchronization

/// The postings of all stories: for every unit and pair of units, who holds it and how often.
///
/// Split by the first unit into shelves, so that they can be merged at the same time and none is one huge array.
struct PostingIndex: Sendable {
    private let shelves: [PostingShelf]
    /// Stories of the archive.
    private let universe: Int

    /// A unit `>> shelfShift` is the shelf of it and of the pairs that begin with it.
    private static let shelfShift = 9
    private static let shelfCount = 1 << (16 - shelfShift)
    private static let shelvesOfPart = shelfCount / PostingsSegment.partCount

    /// A list of postings, decoded: stories ascending, and how often each holds the key.
    struct List {
        var stories: [Int32] = []
        var counts: [Int32] = []
    }

    /// Merges segments, which stand in the order of their stories; `firsts` are their first stories. Each part of
    /// them is given up as soon as it is merged. O(postings).
    init(merging segments: inout [PostingsSegment], firsts: [Int32], universe: Int, workers: Int) {
        self.universe = universe
        var taken: [PostingsSegment] = []
        swap(&taken, &segments)
        let supply = Mutex(PartSupply(taken, shelvesOfPart: Self.shelvesOfPart))
        taken = []
        let shelves = Mutex([PostingShelf](repeating: PostingShelf(), count: Self.shelfCount))
        let next = Atomic(Self.shelfCount)
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            var merging = ShelfMerging()
            while true {
                // The last shelf first: it holds the commas and full stops, and whoever met them last would be waited for.
                let shelf = next.wrappingSubtract(1, ordering: .relaxed).newValue
                guard shelf >= 0 else { return }
                let parts = supply.withLock { $0.parts(shelf / Self.shelvesOfPart) }
                let merged = merging.shelf(
                    of: (shelf << Self.shelfShift)..<((shelf + 1) << Self.shelfShift), in: parts, firsts: firsts,
                    universe: universe)
                shelves.withLock { $0[shelf] = merged }
            }
        }
        self.shelves = shelves.withLock { $0 }
    }

    /// Stories that hold `key`. O(log keys).
    func holders(of key: UInt32) -> Int {
        let shelf = shelf(of: key)
        return shelf.place(of: key).map { Int(shelf.holders[$0]) } ?? 0
    }

    /// The postings of `key`, as they lie in memory; nil where no story holds it. O(log keys).
    func postings(of key: UInt32) -> CodedPostings? {
        let shelf = shelf(of: key)
        return shelf.place(of: key).map {
            CodedPostings(
                shelf.bytes, from: Int(shelf.starts[$0]), holders: Int(shelf.holders[$0]), universe: universe)
        }
    }

    private func shelf(of key: UInt32) -> PostingShelf { shelves[Int(key >> 16) >> Self.shelfShift] }

    /// Every story that holds `key`, ascending; only those of `candidates`, where they are given.
    /// O(holders).
    func list(of key: UInt32, among candidates: Candidates? = nil) -> List {
        guard let postings = postings(of: key) else { return List() }
        return candidates.map(postings.list(among:)) ?? postings.list
    }

    /// The pairs that at least `least` stories hold, ascending.
    func pairs(heldByAtLeast least: Int) -> [UInt32] {
        shelves.flatMap { shelf in
            shelf.keys.indices.filter { Int(shelf.holders[$0]) >= least && shelf.keys[$0] & 0xFFFF != 0 }
                .map { shelf.keys[$0] }
        }
    }

    /// Bytes of memory it holds.
    var bytes: Int { shelves.reduce(0) { $0 + $1.memory } }

    /// Distinct units and pairs.
    var keyCount: Int { shelves.reduce(0) { $0 + $1.keys.count } }

    /// Keys ascend; every list is read to its end by as many postings as it has holders, stories ascending.
    func checkInvariants(stories: Int) {
        for shelf in shelves {
            precondition(zip(shelf.keys, shelf.keys.dropFirst()).allSatisfy { $0 < $1 }, "keys ascend")
            for key in shelf.keys {
                let list = list(of: key)
                precondition(zip(list.stories, list.stories.dropFirst()).allSatisfy { $0 < $1 }, "stories ascend")
                precondition(list.stories.allSatisfy { $0 >= 0 && Int($0) < stories }, "stories exist")
                precondition(!list.stories.isEmpty && list.counts.allSatisfy { $0 > 0 }, "no empty posting")
            }
        }
    }
}

/// Hands out the parts of all segments, and gives each up when the last shelf made of it has asked for it.
private struct PartSupply {
    private var segments: [PostingsSegment]
    /// Parts of which shelves are still to be made, with how many.
    private var current: [Int: (parts: [PostingsSegment.Part], left: Int)] = [:]
    private let shelvesOfPart: Int

    init(_ segments: [PostingsSegment], shelvesOfPart: Int) {
        self.segments = segments
        self.shelvesOfPart = shelvesOfPart
    }

    /// One part of every segment; each is asked for as often as it makes shelves.
    mutating func parts(_ number: Int) -> [PostingsSegment.Part] {
        var (parts, left) = current.removeValue(forKey: number) ?? ([], shelvesOfPart)
        if left == shelvesOfPart { parts = segments.indices.map { segments[$0].take(number) } }
        left -= 1
        if left > 0 { current[number] = (parts, left) }
        return parts
    }
}
