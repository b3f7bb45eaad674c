/// Postings for the longer runs that many stories hold: such a run is answered by its list, where pairs would leave
/// thousands of texts to look through.
struct FrequentRuns: Sendable {
    private let table: RunTable
    /// Of the runs of three units and more, by number.
    private let lists: RunLists

    init(_ table: RunTable, lists: RunLists) {
        self.table = table
        self.lists = lists
    }

    /// Postings of the frequent runs that together cover what of `units` frequent runs cover: the longest ones, none
    /// within another, each with its place. Empty where no run of three units is frequent.
    func postings(within units: [UInt16]) -> [(range: Range<Int>, postings: CodedPostings)] {
        var found: [(range: Range<Int>, postings: CodedPostings)] = []
        for (row, numbers) in table.rows(of: units).enumerated().dropFirst().reversed() {
            for (place, number) in numbers.enumerated() where number > 0 {
                let range = place..<(place + row + 2)
                if found.contains(where: { $0.range.lowerBound <= place && range.upperBound <= $0.range.upperBound }) {
                    continue
                }
                found.append((range, lists[Int(number) - 1 - table.pairs]))
            }
        }
        return found
    }

    var bytes: Int { lists.bytes + table.bytes }

    /// Runs kept, of three units or more.
    var count: Int { lists.count }
}
