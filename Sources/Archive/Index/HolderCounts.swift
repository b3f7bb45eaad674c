/// How many stories hold each of very many keys: open addressing with linear probing, never more than half full.
struct HolderCounts: Sendable {
    /// A key plus one; 0 where nothing stands.
    private var keys: [UInt64]
    private var counts: [Int32]
    /// The story that held the key last, so that each counts once.
    private var latest: [Int32]
    private var filled = 0

    init() {
        keys = [UInt64](repeating: 0, count: 1 << 12)
        counts = [Int32](repeating: 0, count: 1 << 12)
        latest = [Int32](repeating: -1, count: 1 << 12)
    }

    /// Notes that `story` holds `key`; what is told of one story comes without another's between.
    @inline(__always)
    mutating func note(_ key: UInt64, story: Int32) {
        let place = place(of: key)
        guard latest[place] != story else { return }
        latest[place] = story
        counts[place] += 1
    }

    /// Adds the counts of other stories.
    mutating func add(_ other: HolderCounts) {
        for (place, key) in other.keys.enumerated() where key != 0 {
            counts[self.place(of: key - 1)] += other.counts[place]
        }
    }

    /// The keys that at least so many stories hold, ascending.
    func keys(heldByAtLeast least: Int) -> [UInt64] {
        keys.indices.filter { keys[$0] != 0 && Int(counts[$0]) >= least }.map { keys[$0] - 1 }.sorted()
    }

    /// The place of `key`, new where it had none.
    @inline(__always)
    private mutating func place(of key: UInt64) -> Int {
        var place = NumberTable.hash(key) & (keys.count - 1)
        while keys[place] != 0 {
            if keys[place] == key + 1 { return place }
            place = (place + 1) & (keys.count - 1)
        }
        guard 2 * filled < keys.count else {
            grow()
            return self.place(of: key)
        }
        keys[place] = key + 1
        filled += 1
        return place
    }

    private mutating func grow() {
        let old = self
        keys = [UInt64](repeating: 0, count: 2 * old.keys.count)
        counts = [Int32](repeating: 0, count: 2 * old.keys.count)
        latest = [Int32](repeating: -1, count: 2 * old.keys.count)
        filled = 0
        for (place, key) in old.keys.enumerated() where key != 0 {
            let moved = self.place(of: key - 1)
            counts[moved] = old.counts[place]
            latest[moved] = old.latest[place]
        }
    }
}
