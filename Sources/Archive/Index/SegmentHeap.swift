/// Which segment has the lowest key next; of equal keys the earlier segment.
struct SegmentHeap {
    struct Head {
        var key: UInt32
        let segment: Int32
        /// Place of `key` in its segment, and where its part of the segment ends.
        var place: Int
        let end: Int

        func precedes(_ other: Head) -> Bool { key != other.key ? key < other.key : segment < other.segment }
    }

    private var heads: [Head] = []

    var top: Head? { heads.first }

    mutating func push(_ head: Head) {
        heads.append(head)
        var child = heads.count - 1
        while child > 0, heads[child].precedes(heads[(child - 1) / 2]) {
            heads.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func replaceTop(_ head: Head) {
        heads[0] = head
        sink()
    }

    mutating func removeTop() {
        heads.swapAt(0, heads.count - 1)
        heads.removeLast()
        sink()
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heads.count && heads[child].precedes(heads[least]) { least = child }
            guard least != parent else { return }
            heads.swapAt(parent, least)
            parent = least
        }
    }

    /// No head precedes its parent.
    func checkInvariants() {
        for child in heads.indices.dropFirst() {
            precondition(!heads[child].precedes(heads[(child - 1) / 2]), "no head precedes its parent")
        }
    }
}
