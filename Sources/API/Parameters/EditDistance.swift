/// How many single changes turn `left` into `right`: a character put in, taken out, replaced, or two neighbours
/// swapped (optimal string alignment). O(left × right).
public func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for (column, other) in right.enumerated() {
            var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
            if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}

/// The name in `names` that `given` most likely meant, in any case; nil where none is near. Ties go to the earlier
/// name. O(names × length of a name²).
public func nearest(to given: String, in names: some Sequence<String>) -> String? {
    // What is far longer than any name is near to none, and must not cost its length times theirs.
    guard given.utf8.count <= Limits.comparedLength else { return nil }
    let given = given.lowercased()
    var best: (name: String, distance: Int)?
    for name in names {
        let distance = editDistance(given, name.lowercased())
        let longest = max(given.unicodeScalars.count, name.unicodeScalars.count)
        guard Double(distance) < Double(longest) * Limits.nearestNameDistance else { continue }
        if distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
}
