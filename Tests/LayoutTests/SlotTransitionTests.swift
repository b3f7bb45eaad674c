import Testing

@testable import Layout

@Suite("What may follow what on a page") struct SlotTransitionTests {
    private static let table = SlotTransitions.newspaper

    @Test(
        "the table names every slot: each may follow another, and be followed or close the page",
        arguments: Slot.allCases)
    func isNamed(slot: Slot) {
        let never = Int32(SlotTransitions.never)
        let before = Slot.allCases.map { Self.table.follows($0.rawValue)[slot.rawValue] }
        let after = Slot.allCases.map { Self.table.follows(slot.rawValue)[$0.rawValue] }
        #expect(before.contains { $0 < never })
        #expect(after.contains { $0 < never } || Self.table.end[slot.rawValue] < never)
    }

    @Test("costs stand by the slot before and the slot that follows, and what is no number is against the grammar")
    func costs() {
        #expect(Self.table.follows(Slot.section.rawValue)[Slot.byline.rawValue] == 22)
        #expect(Self.table.follows(Slot.byline.rawValue)[Slot.section.rawValue] == 10)
        #expect(Self.table.start[Slot.verse.rawValue] == Int32(SlotTransitions.never))
        #expect(Self.table.start[Slot.headline.rawValue] == 0)
        #expect(Self.table.end[Slot.headline.rawValue] == 16)
    }
}
