/// The items of an `Accept`, `Accept-Encoding` or `Accept-Language` field with their weights (RFC 9110, 12.4.2).
struct QualityList: Sendable {
    struct Item: Sendable, Equatable {
        /// In lower case, without parameters.
        let name: String
        /// 0...1000, thousandths.
        let weight: Int
    }

    let items: [Item]

    /// Parts that follow no grammar are passed over, as the RFC asks of recipients; a weight that is none counts as 1.
    init(_ value: String) {
        items = value.split(separator: ",").compactMap { part in
            let pieces = part.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
            guard let name = pieces.first, !name.isEmpty else { return nil }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Self.thousandths($0.dropFirst(2)) }
            return Item(name: name, weight: weight ?? 1_000)
        }
    }

    func weight(of name: String) -> Int? { items.first { $0.name == name }?.weight }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = text.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest.lowercased()
    }

    /// `0.5` → 500; nil for what is no qvalue.
    private static func thousandths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole == "0" || whole == "1" else { return nil }
        let fraction = parts.count > 1 ? parts[1] : ""
        guard fraction.count <= 3, fraction.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let digits = Int(fraction + String(repeating: "0", count: 3 - fraction.count)) ?? 0
        return whole == "1" ? (digits == 0 ? 1_000 : nil) : digits
    }
}
