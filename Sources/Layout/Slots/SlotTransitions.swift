/// What it costs that one slot follows another: how pages of this genre run. Small is usual, `never` is against their grammar.
struct SlotTransitions {
    static let never = 400

    /// By raw value of the slot before, then of the slot.
    private let rows: [SIMD16<Int32>]
    /// What it costs that a page begins, or ends, with a slot; by raw value.
    let start: SIMD16<Int32>
    let end: SIMD16<Int32>

    /// What it costs that each slot follows the one of raw value `before`.
    func follows(_ before: Int) -> SIMD16<Int32> { rows[before] }

    static let newspaper = SlotTransitions(
        start: [
            .furniture: 0, .section: 0, .kicker: 2, .headline: 0, .byline: 15, .headCaption: 30, .opening: 20,
            .brief: 20,
            .body: 40, .quote: 30,
        ],
        end: [
            .furniture: 0, .headline: 16, .kicker: 30, .deck: 24, .byline: 6, .section: 60, .headCaption: 0,
            .opening: 0, .body: 0, .brief: 0, .verse: 0,
            .subhead: 60, .caption: 0, .credit: 0, .quote: 5,
        ],
        follows: [
            .furniture: [
                .furniture: 0, .section: 0, .kicker: 4, .headline: 2, .deck: 20, .byline: 6, .headCaption: 12,
                .opening: 12, .body: 6,
                .subhead: 10, .caption: 10, .credit: 8, .quote: 15, .brief: 4,
            ],
            .section: [
                .furniture: 12, .section: 8, .kicker: 2, .headline: 0, .byline: 22, .headCaption: 30, .opening: 14,
                .brief: 0,
            ],
            .kicker: [
                .furniture: 20, .section: 40, .kicker: 14, .headline: 0, .byline: 28, .headCaption: 40, .opening: 60,
                .brief: 0,
            ],
            .headline: [
                .furniture: 8, .section: 20, .kicker: 16, .headline: 12, .deck: 0, .byline: 0, .headCaption: 4,
                .opening: 8, .quote: 14, .brief: 20, .body: 24,
            ],
            .deck: [
                .furniture: 10, .section: 18, .kicker: 12, .headline: 16, .deck: 14, .byline: 0, .headCaption: 4,
                .opening: 6, .quote: 14, .brief: 20, .body: 24,
            ],
            .byline: [
                .furniture: 6, .section: 10, .kicker: 12, .headline: 12, .deck: 30, .byline: 2, .headCaption: 5,
                .opening: 0, .quote: 12, .brief: 14, .body: 24, .verse: 0,
            ],
            .headCaption: [
                .furniture: 6, .section: 3, .kicker: 5, .headline: 3, .byline: 4, .headCaption: 0, .opening: 2,
                .quote: 14, .brief: 8, .body: 18,
            ],
            .opening: [
                .furniture: 14, .section: 8, .kicker: 10, .headline: 8, .byline: 18, .opening: 12, .body: 0,
                .subhead: 6, .caption: 6,
                .credit: 4, .quote: 4, .brief: 12,
            ],
            .body: [
                .furniture: 14, .section: 14, .kicker: 16, .headline: 14, .byline: 14, .opening: 20, .body: 0,
                .subhead: 8, .caption: 6,
                .credit: 4, .quote: 4, .brief: 16,
            ],
            .subhead: [.furniture: 20, .subhead: 28, .caption: 10, .body: 0, .quote: 8],
            .caption: [
                .furniture: 8, .section: 8, .kicker: 10, .headline: 8, .byline: 20, .opening: 14, .body: 0, .subhead: 3,
                .caption: 0,
                .credit: 3, .quote: 4, .brief: 8,
            ],
            .credit: [
                .furniture: 2, .section: 0, .kicker: 1, .headline: 0, .byline: 10, .opening: 14, .body: 22,
                .subhead: 12,
                .caption: 4,
                .credit: 3, .quote: 8, .headCaption: 20, .brief: 0,
            ],
            .quote: [
                .furniture: 10, .section: 8, .kicker: 10, .headline: 8, .byline: 18, .opening: 10, .body: 0,
                .subhead: 2, .caption: 3,
                .credit: 6, .quote: 2, .brief: 8,
            ],
            .verse: [
                .furniture: 6, .section: 4, .kicker: 6, .headline: 4, .opening: 20, .credit: 2, .quote: 8, .verse: 0,
            ],
            .brief: [
                .furniture: 10, .section: 4, .kicker: 6, .headline: 6, .byline: 18, .opening: 14, .body: 0, .caption: 8,
                .credit: 2, .quote: 8, .brief: 0,
            ],
        ])

    private init(start: [Slot: Int], end: [Slot: Int], follows: [Slot: [Slot: Int]]) {
        func row(_ costs: [Slot: Int]) -> SIMD16<Int32> {
            var row = SIMD16(repeating: Int32(Self.never))
            for (slot, cost) in costs { row[slot.rawValue] = Int32(cost) }
            return row
        }
        self.start = row(start)
        self.end = row(end)
        rows = Slot.allCases.map { row(follows[$0] ?? [:]) }
    }
}
