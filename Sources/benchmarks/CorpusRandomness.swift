import Randomness

extension SeededRandomness {
    /// 0..<limit, of the higher bits, so that a corpus keeps its bytes; a little uneven for huge limits, which no
    /// corpus notices.
    mutating func number(below limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % max(1, limit) }
}
