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
        let size = rows + columns
        guard rows > 0, columns > 0 else { return [Int?](repeating: nil, count: rows) }
        // Each row has a column of its own to be alone with, and each column such a row.
        func entry(_ row: Int, _ column: Int) -> Int {
            switch (row < rows, column < columns) {
            case (true, true): cost[row][column]
            case (true, false): aloneRow[row]
            case (false, true): aloneColumn[column]
            case (false, false): 0
            }
        }
        var rowPotential = [Int](repeating: 0, count: size + 1)
        var columnPotential = [Int](repeating: 0, count: size + 1)
        var rowOf = [Int](repeating: 0, count: size + 1)
        var way = [Int](repeating: 0, count: size + 1)
        for row in 1...size {
            rowOf[0] = row
            var column = 0
            var least = [Int](repeating: Int.max, count: size + 1)
            var used = [Bool](repeating: false, count: size + 1)
            repeat {
                used[column] = true
                let current = rowOf[column]
                var delta = Int.max
                var next = 0
                for candidate in 1...size where !used[candidate] {
                    let reduced = entry(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
                    if reduced < least[candidate] {
                        least[candidate] = reduced
                        way[candidate] = column
                    }
                    if least[candidate] < delta {
                        delta = least[candidate]
                        next = candidate
                    }
                }
                for candidate in 0...size {
                    if used[candidate] {
                        rowPotential[rowOf[candidate]] += delta
                        columnPotential[candidate] -= delta
                    } else {
                        least[candidate] -= delta
                    }
                }
                column = next
            } while rowOf[column] != 0
            while column != 0 {
                rowOf[column] = rowOf[way[column]]
                column = way[column]
            }
        }
        var result = [Int?](repeating: nil, count: rows)
        for column in 1...size where rowOf[column] <= rows && column <= columns {
            result[rowOf[column] - 1] = column - 1
        }
        return result
    }
}
