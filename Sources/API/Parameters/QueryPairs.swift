/// The query of a request as its pairs, decoded (`application/x-www-form-urlencoded`), in the order sent.
struct QueryPairs: Sendable {
    /// One `name=value`; `value` is nil where no `=` stands (`?pretty`).
    struct Pair: Sendable, Equatable {
        let name: String
        let value: String?
    }

    let pairs: [Pair]
    /// Pairs that could not be decoded, as sent as far as that can be shown.
    let broken: [Pair]

    /// Empty pairs (`&&`) are passed over. O(bytes).
    init(_ query: [UInt8]?) {
        var pairs: [Pair] = []
        var broken: [Pair] = []
        for piece in (query ?? []).split(separator: UInt8(ascii: "&")) {
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = PercentEncoding.decoded(parts[0], plusIsSpace: true)
            let value = parts.count > 1 ? PercentEncoding.decoded(parts[1], plusIsSpace: true) : nil
            if let name, parts.count == 1 || value != nil {
                pairs.append(Pair(name: name, value: value))
            } else {
                broken.append(
                    Pair(
                        name: name ?? String(decoding: parts[0], as: UTF8.self),
                        value: parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil))
            }
        }
        self.pairs = pairs
        self.broken = broken
    }
}
