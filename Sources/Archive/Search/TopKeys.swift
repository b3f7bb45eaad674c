/// The greatest `limit` of the keys offered, kept in a heap with the least on top.
struct TopKeys {
    private let limit: Int
    private var heap: [UInt64] = []

    init(limit: Int) {
        self.limit = limit
        heap.reserveCapacity(limit)
    }

    /// Keys below it will not be kept.
    private(set) var threshold: UInt64 = 0

    @inline(__always)
    mutating func offer(_ key: UInt64) {
        guard key > threshold || heap.count < limit else { return }
        take(key)
    }

    private mutating func take(_ key: UInt64) {
        guard limit > 0 else { return }
        if heap.count < limit {
            heap.append(key)
            var child = heap.count - 1
            while child > 0, heap[child] < heap[(child - 1) / 2] {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else {
            heap[0] = key
            var parent = 0
            while true {
                var least = parent
                if 2 * parent + 1 < limit, heap[2 * parent + 1] < heap[least] { least = 2 * parent + 1 }
                if 2 * parent + 2 < limit, heap[2 * parent + 2] < heap[least] { least = 2 * parent + 2 }
                guard least != parent else { break }
                heap.swapAt(parent, least)
                parent = least
            }
        }
        if heap.count == limit { threshold = heap[0] }
    }

    /// The kept keys, greatest first.
    var descending: [UInt64] { heap.sorted(by: >) }

    /// No key is below its parent, and there are no more than `limit`.
    func checkInvariants() {
        precondition(heap.count <= limit, "no more than the limit")
        for child in heap.indices.dropFirst() { precondition(heap[child] >= heap[(child - 1) / 2], "least on top") }
    }
}
