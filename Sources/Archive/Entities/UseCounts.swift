/// How often each of a few texts is used, in order of first use.
struct UseCounts: Sendable {
    private(set) var uses: [(text: String, count: Int32)] = []

    mutating func add(_ text: String, _ count: Int32 = 1) {
        if let place = uses.firstIndex(where: { $0.text.isSame(as: text) }) {
            uses[place].count += count
        } else {
            uses.append((text, count))
        }
    }

    mutating func add(_ other: UseCounts) { for (text, count) in other.uses { add(text, count) } }

    /// Most used first; ties by the text itself.
    var byUse: [(text: String, count: Int32)] {
        guard uses.count > 1 else { return uses }
        return uses.sorted { left, right in
            left.count != right.count ? left.count > right.count : left.text.precedes(right.text)
        }
    }
}
