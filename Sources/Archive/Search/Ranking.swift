/// BM25 (Robertson and Walker 1994) over text and headline, computed alike on every machine.
struct Ranking: Sendable {
    /// Saturation of repeated occurrences.
    let saturation: Float = 1.2
    /// How far a story's length discounts its occurrences: 0 not at all, 1 in full.
    let lengthDiscount: Float = 0.75
    /// What an occurrence in the headline counts beyond one in the text.
    let headlineWeight: Float = 4
    /// What it adds, as a share of the run's weight, that the run is the whole name of an entity of the story.
    let wholeEntityBonus: Float = 1

    /// How rare a run is: the logarithm of the odds that a story lacks it. `holders` of `stories` hold it.
    func weight(holders: Int, stories: Int) -> Float {
        let odds = (Float(stories - holders) + 0.5) / (Float(holders) + 0.5)
        return Self.logarithm(1 + odds)
    }

    /// What stands beside an occurrence's count below the line, for stories of these lengths in code points:
    /// `count / (count + norm)` is an occurrence's share of its weight.
    func lengthNorms(_ lengths: [Int32]) -> [Float] {
        let total = lengths.reduce(0) { $0 + Int($1) }
        let average = max(1, Float(total) / Float(max(1, lengths.count)))
        return lengths.map { saturation * (1 - lengthDiscount + lengthDiscount * Float($0) / average) }
    }

    /// The natural logarithm of `x` > 0, from additions, multiplications and divisions alone.
    ///
    /// The C library's differs in the last bit between systems, which would tear replicas apart.
    static func logarithm(_ x: Float) -> Float {
        // x = m · 2^e with m in [1, 2); ln m = 2 artanh((m − 1) / (m + 1)).
        let ratio = (Double(x.significand) - 1) / (Double(x.significand) + 1)
        var power = ratio
        var sum = 0.0
        for term in stride(from: 1.0, through: 15, by: 2) {
            sum += power / term
            power *= ratio * ratio
        }
        return Float(2 * sum + Double(x.exponent) * 0.693_147_180_559_945_3)
    }
}
