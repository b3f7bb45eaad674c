/// Numbers in a row that belong, one by one, to the things listed before them: A、B分别增长6.2%、6.3%.
struct FigurePairing {
    /// The things of a list, with what they have in common.
    struct Items {
        /// Code points of each, in order.
        var ranges: [Range<Int>]
        /// The measure of each.
        var measures: [String]
    }

    /// Index of the first figure.
    let first: Int
    let items: Items
    /// Figures so far.
    var count = 1

    init(first: Int, items: Items) {
        self.first = first
        self.items = items
    }

    /// Gives each figure its own thing, where there are as many of the one as of the other.
    func pair(_ figures: inout [Figure], _ subjects: FigureSubjects) {
        guard count == items.ranges.count, first + count <= figures.count else { return }
        for index in 0..<count {
            figures[first + index].measure = items.measures[index]
            if let own = subjects.owner(opening: items.ranges[index]) { figures[first + index].subject = own }
        }
    }
}
