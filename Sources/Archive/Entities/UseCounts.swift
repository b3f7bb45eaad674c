/// How often each of a few texts is used, in order of first use.
struct UseCounts: Sendable {
    private var uses: [Use] = []

    private struct Use {
        let text: String
        /// Of its octets: compared first, as most texts differ in it.
        let hash: UInt64
        var count: Int32
    }

    mutating func add(_ text: String) {
        add(Use(text: text, hash: text.withOctets { $0.stableHash }, count: 1))
    }

    mutating func add(_ other: UseCounts) { for use in other.uses { add(use) } }

    private mutating func add(_ use: Use) {
        if let place = uses.firstIndex(where: { $0.hash == use.hash && $0.text.isSame(as: use.text) }) {
            uses[place].count += use.count
        } else {
            uses.append(use)
        }
    }

    /// Most used first; ties by the text itself.
    var byUse: [(text: String, count: Int32)] {
        let ordered =
            uses.count < 2
            ? uses
            : uses.sorted { left, right in
                left.count != right.count ? left.count > right.count : left.text.precedes(right.text)
            }
        return ordered.map { ($0.text, $0.count) }
    }
}
