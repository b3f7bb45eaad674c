/// The one-to-one pairing of rows with columns at the least cost overall (Kuhn 1955, Munkres 1957, with potentials).
enum CheapestPairing {
    /// For each row its column, or nil where leaving the row alone is cheaper. O(n³), n = rows + columns.
    ///
    /// - Parameters:
    ///   - cost: `cost[row][column]`.
    ///   - aloneRow: what a row without a column costs.
    ///   - aloneColumn: what a column without a row costs.
    static func columns(cost: [[Int]], aloneRow: [Int], aloneColumn: [Int]) -> [Int?] {
        let rows = aloneRow.count
        let columns = aloneColumn.count
        guard rows > 0, columns > 0 else { return [Int?](repeating: nil, count: rows) }
        // Each row has a column of its own to be alone with, and each column such a row.
        var matching = Matching(size: rows + columns) { row, column in
            switch (row < rows, column < columns) {
            case (true, true): cost[row][column]
            case (true, false): aloneRow[row]
            case (false, true): aloneColumn[column]
            case (false, false): 0
            }
        }
        for row in 0..<rows + columns { matching.add(row) }
        return (0..<rows).map { row in matching.columns[row].flatMap { $0 < columns ? $0 : nil } }
    }

    /// A matching of as many rows with as many columns, cheapest at any time for the rows added so far.
    ///
    /// Rows and columns count from 1 in here: row 0 is none, and column 0 holds the row that looks for one.
    private struct Matching {
        private let size: Int
        private let cost: (_ row: Int, _ column: Int) -> Int
        private var rowPotential: [Int]
        private var columnPotential: [Int]
        /// The row of each column.
        private var rowOf: [Int]

        init(size: Int, cost: @escaping (_ row: Int, _ column: Int) -> Int) {
            self.size = size
            self.cost = cost
            rowPotential = [Int](repeating: 0, count: size + 1)
            columnPotential = [Int](repeating: 0, count: size + 1)
            rowOf = [Int](repeating: 0, count: size + 1)
        }

        /// The column of each row, from 0; nil for rows not added.
        var columns: [Int?] {
            var columns = [Int?](repeating: nil, count: size)
            for column in 1...size where rowOf[column] > 0 { columns[rowOf[column] - 1] = column - 1 }
            return columns
        }

        /// Adds a row, counted from 0, and gives others another column where that is cheaper. O(n²).
        mutating func add(_ row: Int) {
            rowOf[0] = row + 1
            var column = 0
            /// The column before each on the cheapest way to it.
            var way = [Int](repeating: 0, count: size + 1)
            var least = [Int](repeating: Int.max, count: size + 1)
            var isReached = [Bool](repeating: false, count: size + 1)
            repeat {
                isReached[column] = true
                let current = rowOf[column]
                var (delta, next) = (Int.max, 0)
                for candidate in 1...size where !isReached[candidate] {
                    let reduced = cost(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
                    if reduced < least[candidate] { (least[candidate], way[candidate]) = (reduced, column) }
                    if least[candidate] < delta { (delta, next) = (least[candidate], candidate) }
                }
                shift(by: delta, reached: isReached, &least)
                column = next
            } while rowOf[column] != 0
            while column != 0 {
                rowOf[column] = rowOf[way[column]]
                column = way[column]
            }
        }

        /// Changes the potentials so that one more column is reached at no cost.
        private mutating func shift(by delta: Int, reached isReached: [Bool], _ least: inout [Int]) {
            for column in 0...size {
                if isReached[column] {
                    rowPotential[rowOf[column]] += delta
                    columnPotential[column] -= delta
                } else {
                    least[column] -= delta
                }
            }
        }
    }
}
