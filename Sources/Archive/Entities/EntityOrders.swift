/// The order of entities by name, worked out once; by stories and mentions their columns tell it.
struct EntityOrders: Sendable {
    /// Entities in order of name, by its UTF-8 bytes, ties by ordinal.
    private let byName: [Int32]
    /// Entity → how many names stand before its own; equal names have one rank.
    let nameRanks: [Int32]

    init(_ records: EntityRecords) {
        let names = (0..<Int32(records.count)).map(records.name)
        let byName = names.indices.sorted { left, right in
            names[left].isSame(as: names[right]) ? left < right : names[left].precedes(names[right])
        }
        var ranks = [Int32](repeating: 0, count: names.count)
        var rank: Int32 = 0
        for (place, entity) in byName.enumerated() {
            if place > 0, names[byName[place - 1]] != names[entity] { rank = Int32(place) }
            ranks[entity] = rank
        }
        self.byName = byName.map(Int32.init)
        nameRanks = ranks
    }

    /// The rank of a name; where no entity bears it, between two. O(log entities).
    func rank(of name: String, in records: EntityRecords) -> Double {
        var (low, high) = (0, byName.count)
        while low < high {
            let middle = (low + high) / 2
            if records.name(of: byName[middle]).utf8.lexicographicallyPrecedes(name.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let isThere = low < byName.count && records.name(of: byName[low]) == name
        return Double(low) - (isThere ? 0 : 0.5)
    }

    var bytes: Int { 4 * (byName.capacity + nameRanks.capacity) }
}
