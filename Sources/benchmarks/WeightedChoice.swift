import Randomness

/// Chooses among elements as often as their weights say, in constant time (Vose's alias method, 1991).
struct WeightedChoice<Element: Sendable>: Sendable {
    private let elements: [Element]
    /// Of 2^32: how often a place stands for itself and not for its alias.
    private let own: [UInt64]
    private let alias: [Int]

    init(_ weighted: [(element: Element, weight: Double)]) {
        elements = weighted.map(\.element)
        let total = weighted.reduce(0) { $0 + $1.weight }
        var scaled = weighted.map { $0.weight * Double(weighted.count) / total }
        var alias = Array(weighted.indices)
        var small = scaled.indices.filter { scaled[$0] < 1 }
        var large = scaled.indices.filter { scaled[$0] >= 1 }
        while let low = small.popLast(), let high = large.popLast() {
            alias[low] = high
            scaled[high] -= 1 - scaled[low]
            if scaled[high] < 1 { small.append(high) } else { large.append(high) }
        }
        own = scaled.map { UInt64(min(1, $0) * 4_294_967_296) }
        self.alias = alias
    }

    /// Zipf's law: the element at rank r has weight 1 / (r + 1).
    init(zipf elements: [Element]) {
        self.init(elements.enumerated().map { ($0.element, 1 / Double($0.offset + 1)) })
    }

    func callAsFunction(_ randomness: inout SeededRandomness) -> Element {
        let place = randomness.number(below: elements.count)
        return elements[randomness.next() >> 32 < own[place] ? place : alias[place]]
    }
}
