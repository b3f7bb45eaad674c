/// Lists of ordinals, one for each row, behind one another in one array: stories of an entity, entities of a story.
struct Adjacency: Sendable, Equatable {
    /// `values[starts[row]..<starts[row + 1]]` is the list of `row`.
    private let starts: [Int32]
    private let values: [Int32]

    init(_ lists: some Sequence<[Int32]>) {
        var starts: [Int32] = [0]
        var values: [Int32] = []
        for list in lists {
            values += list
            starts.append(Int32(values.count))
        }
        self.starts = starts
        self.values = values
    }

    /// The lists turned round: for each value below `rows`, the rows that hold it, ascending, each once.
    ///
    /// O(values); a value must lie in `0..<rows`.
    func inverted(rows: Int) -> Adjacency {
        var counts = [Int32](repeating: 0, count: rows + 1)
        var latest = [Int32](repeating: -1, count: rows)
        for row in 0..<count {
            for value in self[row] where latest[Int(value)] != Int32(row) {
                latest[Int(value)] = Int32(row)
                counts[Int(value) + 1] += 1
            }
        }
        for row in 0..<rows { counts[row + 1] += counts[row] }
        var next = counts
        var inverse = [Int32](repeating: 0, count: Int(counts[rows]))
        latest = [Int32](repeating: -1, count: rows)
        for row in 0..<count {
            for value in self[row] where latest[Int(value)] != Int32(row) {
                latest[Int(value)] = Int32(row)
                inverse[Int(next[Int(value)])] = Int32(row)
                next[Int(value)] += 1
            }
        }
        return Adjacency(starts: counts, values: inverse)
    }

    /// `starts` ascend from 0 to the number of values, one more than there are rows.
    init(starts: [Int32], values: [Int32]) {
        self.starts = starts
        self.values = values
    }

    /// The length of one list. O(1).
    func size(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

    /// Number of lists.
    var count: Int { starts.count - 1 }

    subscript(row: Int) -> ArraySlice<Int32> { values[Int(starts[row])..<Int(starts[row + 1])] }

    subscript(row: Int32) -> ArraySlice<Int32> { self[Int(row)] }

    /// Bytes of memory it holds.
    var bytes: Int { 4 * (starts.capacity + values.capacity) }

    /// Starts ascend from 0 to the number of values.
    func checkInvariants() {
        precondition(starts.first == 0 && starts.last == Int32(values.count), "the lists cover all values")
        precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "starts ascend")
    }
}
