/// The slots of all lines of a page at the least cost overall.
enum SlotSequence {
    /// The cheapest sequence, by dynamic programming from line to line. O(lines × slots²).
    static func cheapest(_ costs: [SlotCosts], _ transitions: SlotTransitions = .newspaper) -> [Slot] {
        guard let first = costs.first else { return [] }
        let slots = Slot.allCases
        var total = slots.map { transitions.start[$0.rawValue] + first[$0] }
        var from = [[UInt8]](repeating: [], count: costs.count)
        for (line, cost) in costs.enumerated().dropFirst() {
            var next = [Int](repeating: Int.max, count: slots.count)
            var origin = [UInt8](repeating: 0, count: slots.count)
            for to in slots {
                for before in slots {
                    let sum = total[before.rawValue] + transitions.cost(from: before, to: to)
                    if sum < next[to.rawValue] {
                        next[to.rawValue] = sum
                        origin[to.rawValue] = UInt8(before.rawValue)
                    }
                }
                next[to.rawValue] += cost[to]
            }
            total = next
            from[line] = origin
        }
        var last = 0
        for slot in slots
        where total[slot.rawValue] + transitions.end[slot.rawValue] < total[last] + transitions.end[last] {
            last = slot.rawValue
        }
        var sequence: [Slot] = []
        sequence.reserveCapacity(costs.count)
        for line in costs.indices.reversed() {
            sequence.append(slots[last])
            if line > 0 { last = Int(from[line][last]) }
        }
        return sequence.reversed()
    }
}
