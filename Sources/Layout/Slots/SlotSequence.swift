/// The slots of all lines of a page at the least cost overall.
enum SlotSequence {
    /// The cheapest sequence, by dynamic programming from line to line. O(lines × slots²).
    static func cheapest(_ costs: [SlotCosts], _ transitions: SlotTransitions = .newspaper) -> [Slot] {
        guard let first = costs.first else { return [] }
        let slots = Slot.allCases
        var total = transitions.start &+ first.cost
        /// For each line and slot the slot before it.
        var origins: [SIMD16<Int32>] = []
        origins.reserveCapacity(costs.count)
        origins.append(SIMD16(repeating: 0))
        for cost in costs.dropFirst() {
            var next = SIMD16<Int32>(repeating: .max)
            var origin = SIMD16<Int32>(repeating: 0)
            for before in slots.indices {
                let sum = transitions.follows(before) &+ total[before]
                let isBetter = sum .< next
                next.replace(with: sum, where: isBetter)
                origin.replace(with: Int32(before), where: isBetter)
            }
            total = next &+ cost.cost
            // Sums stay small however long the page is.
            total &-= SIMD16(repeating: total.min())
            origins.append(origin)
        }
        let ending = total &+ transitions.end
        var last = slots.indices.min { ending[$0] < ending[$1] } ?? 0
        var sequence: [Slot] = []
        sequence.reserveCapacity(costs.count)
        for line in costs.indices.reversed() {
            sequence.append(slots[last])
            last = Int(origins[line][last])
        }
        return sequence.reversed()
    }
}
