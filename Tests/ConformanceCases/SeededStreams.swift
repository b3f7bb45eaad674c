import Randomness

/// What a client might send, made of the conformance cases: several of them one behind the other, mutated here and
/// there, cut into pieces.
public struct SeededStreams {
    private static let cases = ConformanceCase.all.filter { clause in
        // A wait for 100 (Continue) depends on how much has come, so it is not one outcome.
        clause.sent.count < 2_000 && !String(decoding: clause.sent, as: UTF8.self).contains("Expect")
    }.map(\.sent)

    private var randomness: SeededRandomness

    public init(seed: UInt64) { randomness = SeededRandomness(seed: seed) }

    /// One stream; two line ends close it, so that a line that was begun is also ended.
    public mutating func stream() -> [UInt8] {
        var octets: [UInt8] = []
        for _ in 0..<Int.random(in: 1...5, using: &randomness) {
            var some = Self.cases.randomElement(using: &randomness) ?? []
            if Bool.random(using: &randomness) { mutate(&some) }
            octets += some
        }
        return octets + Array("\r\n\r\n".utf8)
    }

    private mutating func mutate(_ octets: inout [UInt8]) {
        for _ in 0..<Int.random(in: 1...3, using: &randomness) where !octets.isEmpty {
            let place = Int.random(in: octets.indices, using: &randomness)
            switch Int.random(in: 0..<5, using: &randomness) {
            case 0: octets[place] = UInt8.random(in: .min ... .max, using: &randomness)
            case 1: octets.remove(at: place)
            case 2: octets.insert(Array("\r\n :,;\0%\"/".utf8).randomElement(using: &randomness) ?? 0, at: place)
            case 3: octets.insert(contentsOf: octets[place...].prefix(40), at: place)
            default: octets.removeSubrange(place...)
            }
        }
    }

    /// `octets` in up to twelve pieces, none empty.
    public mutating func pieces(_ octets: [UInt8]) -> [[UInt8]] {
        var cuts: Set<Int> = [0, octets.count]
        for _ in 0..<Int.random(in: 0..<12, using: &randomness) {
            cuts.insert(Int.random(in: octets.indices, using: &randomness))
        }
        let places = cuts.sorted()
        return zip(places, places.dropFirst()).map { Array(octets[$0..<$1]) }
    }

    /// Numbers below `count` in some order.
    public mutating func order(_ count: Int) -> [Int] { (0..<count).shuffled(using: &randomness) }
}
