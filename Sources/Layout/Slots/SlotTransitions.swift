import Lexicon

/// What it costs that one slot follows another: how pages of this genre run. Small is usual, `never` is against their
/// grammar.
struct SlotTransitions {
    /// More than all that speaks for a line in a slot.
    static let never = 400
    private static let nowhere = SIMD16(repeating: Int32(never))

    /// By raw value of the slot before, then of the slot.
    private var rows = [SIMD16<Int32>](repeating: nowhere, count: Slot.allCases.count)
    /// What it costs that a page begins, or ends, with a slot; by raw value.
    private(set) var start = nowhere
    private(set) var end = nowhere

    static let newspaper = SlotTransitions(.slotTransitions)

    /// The transitions of a table whose first row names its columns. What is no slot there is the edge of the page, and
    /// what is no number is `never`.
    private init(_ table: Table) {
        var columns: [Slot?]?
        for row in table.rows() {
            let cells = row.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            guard let following = columns else {
                columns = cells.dropFirst().map(Slot.init)
                continue
            }
            let before = cells.first.flatMap(Slot.init)
            for (slot, cell) in zip(following, cells.dropFirst()) {
                guard let cost = Int32(cell) else { continue }
                switch (before, slot) {
                case (let before?, let slot?): rows[before.rawValue][slot.rawValue] = cost
                case (nil, let slot?): start[slot.rawValue] = cost
                case (let before?, nil): end[before.rawValue] = cost
                case (nil, nil): break
                }
            }
        }
    }

    /// What it costs that each slot follows the one of raw value `before`.
    func follows(_ before: Int) -> SIMD16<Int32> { rows[before] }
}
