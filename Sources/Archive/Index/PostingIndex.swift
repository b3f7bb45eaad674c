import Dispatch
import Synchronization

/// The postings of all stories: for every unit and pair of units, who holds it and how often.
///
/// Split by the first unit into shelves, so that they can be merged at the same time and none is one huge array.
struct PostingIndex: Sendable {
    private let shelves: [Shelf]
    /// Stories of the archive.
    private let universe: Int

    /// Keys of one range; `bytes[starts[i]..<starts[i + 1]]` is the list of `keys[i]`.
    private struct Shelf: Sendable {
        var keys: [UInt32] = []
        /// A shelf is far below the four gigabytes that it could not hold.
        var starts: [UInt32] = []
        /// Stories that hold each key.
        var holders: [UInt32] = []
        var bytes: [UInt8] = []

        /// Ends the last list, and lays it out as it stays.
        mutating func finishLast(_ writer: inout PostingWriter, universe: Int) {
            writer.finish(&bytes)
            guard let start = starts.last, let count = holders.last else { return }
            PostingLayout.settle(&bytes, from: Int(start), holders: Int(count), universe: universe)
        }

        /// The same, in arrays without spare room.
        func packed() -> Shelf {
            Shelf(
                keys: keys.fitted, starts: starts.fitted, holders: holders.fitted,
                bytes: bytes.fitted)
        }
    }

    /// `key >> shelfShift` is the shelf.
    private static let shelfShift: UInt32 = 25
    private static let shelfCount = 1 << (32 - Int(shelfShift))

    /// A list of postings, decoded: stories ascending, and how often each holds the key.
    struct List {
        var stories: [Int32] = []
        var counts: [Int32] = []
    }

    /// Merges segments, which stand in the order of their stories; `firsts` are their first stories. Each part of
    /// them is given up as soon as it is merged. O(postings).
    init(merging segments: inout [PostingsSegment], firsts: [Int32], universe: Int, workers: Int) {
        self.universe = universe
        let shelves = Mutex([Shelf](repeating: Shelf(), count: Self.shelfCount))
        let shelvesOfPart = Self.shelfCount / PostingsSegment.partCount
        for number in 0..<PostingsSegment.partCount {
            let parts = segments.indices.map { segments[$0].take(number) }
            let next = Atomic(number * shelvesOfPart)
            DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
                while true {
                    let shelf = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard shelf < (number + 1) * shelvesOfPart else { return }
                    let merged = Self.merged(parts, firsts: firsts, universe: universe, number: UInt32(shelf))
                    shelves.withLock { $0[shelf] = merged }
                }
            }
        }
        self.shelves = shelves.withLock { $0 }
    }

    /// Stories that hold `key`. O(log keys).
    func holders(of key: UInt32) -> Int {
        let shelf = shelves[Int(key >> Self.shelfShift)]
        return Self.place(of: key, in: shelf).map { Int(shelf.holders[$0]) } ?? 0
    }

    /// The postings of `key`, as they lie in memory; nil where no story holds it. O(log keys).
    func postings(of key: UInt32) -> CodedPostings? {
        let shelf = shelves[Int(key >> Self.shelfShift)]
        return Self.place(of: key, in: shelf).map {
            CodedPostings(
                shelf.bytes, from: Int(shelf.starts[$0]), holders: Int(shelf.holders[$0]), universe: universe)
        }
    }

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

    private static func place(of key: UInt32, in shelf: Shelf) -> Int? {
        let place = lowerBound(shelf.keys, key)
        return place < shelf.keys.count && shelf.keys[place] == key ? place : nil
    }

    private static func lowerBound(_ keys: [UInt32], _ key: UInt32) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func merged(
        _ segments: [PostingsSegment.Part], firsts: [Int32], universe: Int, number: UInt32
    ) -> Shelf {
        let lowest = number << shelfShift
        let beyond = UInt64(number + 1) << UInt64(shelfShift)
        var heads = SegmentHeap()
        var size = 0
        for (index, segment) in segments.enumerated() {
            let start = lowerBound(segment.keys, lowest)
            let end = beyond > UInt64(UInt32.max) ? segment.keys.count : lowerBound(segment.keys, UInt32(beyond))
            guard start < end else { continue }
            size += Int(segment.starts[end] - segment.starts[start])
            heads.push(SegmentHeap.Head(key: segment.keys[start], segment: Int32(index), place: start, end: end))
        }
        var shelf = Shelf()
        // The same postings take about as many bytes again; where segments meet, a little more.
        shelf.bytes.reserveCapacity(size + size / 16)
        var writer = PostingWriter()
        while var head = heads.top {
            if shelf.keys.last != head.key {
                shelf.finishLast(&writer, universe: universe)
                shelf.keys.append(head.key)
                shelf.starts.append(UInt32(shelf.bytes.count))
                shelf.holders.append(0)
            }
            let segment = segments[Int(head.segment)]
            let first = firsts[Int(head.segment)]
            let end = Int(segment.starts[head.place + 1])
            var position = Int(segment.starts[head.place])
            segment.bytes.withUnsafeBufferPointer { bytes in
                guard let bytes = bytes.baseAddress else { return }
                let holders = PostingCoding.number(bytes, &position)
                writer.append(
                    bytes, holders: Int(holders), from: position, to: end, first: first, to: &shelf.bytes)
                shelf.holders[shelf.holders.count - 1] += holders
            }
            head.place += 1
            if head.place < head.end {
                head.key = segment.keys[head.place]
                heads.replaceTop(head)
            } else {
                heads.removeTop()
            }
        }
        shelf.finishLast(&writer, universe: universe)
        shelf.starts.append(UInt32(shelf.bytes.count))
        return shelf.packed()
    }

    /// Bytes of memory it holds.
    var bytes: Int {
        shelves.reduce(0) {
            $0 + $1.bytes.capacity + 4 * ($1.starts.capacity + $1.keys.capacity + $1.holders.capacity)
        }
    }

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
