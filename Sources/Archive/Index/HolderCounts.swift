/// How many stories hold each of very many keys: open addressing with linear probing, never more than half full.
struct HolderCounts: Sendable {
    /// All that is known of a key, so that noting it costs one look at memory.
    private struct Slot {
        /// A key plus one; 0 where nothing stands.
        var key: UInt64 = 0
        var count: Int32 = 0
        /// The story that held the key last, so that each counts once.
        var latest: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    private var filled = 0

    /// Notes that `story` holds `key`; what is told of one story comes without another's between.
    @inline(__always)
    mutating func note(_ key: UInt64, story: Int32) {
        let place = place(of: key)
        guard slots[place].latest != story else { return }
        slots[place].latest = story
        slots[place].count += 1
    }

    /// Adds the counts of other stories.
    mutating func add(_ other: HolderCounts) {
        for slot in other.slots where slot.key != 0 {
            slots[place(of: slot.key - 1)].count += slot.count
        }
    }

    /// The keys that at least so many stories hold, ascending.
    func keys(heldByAtLeast least: Int) -> [UInt64] {
        slots.lazy.filter { $0.key != 0 && Int($0.count) >= least }.map { $0.key - 1 }.sorted()
    }

    /// The place of `key`, new where it had none.
    @inline(__always)
    private mutating func place(of key: UInt64) -> Int {
        var place = NumberTable.hash(key) & (slots.count - 1)
        while slots[place].key != 0 {
            if slots[place].key == key + 1 { return place }
            place = (place + 1) & (slots.count - 1)
        }
        guard 2 * filled < slots.count else {
            grow()
            return self.place(of: key)
        }
        slots[place].key = key + 1
        filled += 1
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 2 * old.count)
        filled = 0
        for slot in old where slot.key != 0 { slots[place(of: slot.key - 1)] = slot }
    }
}
