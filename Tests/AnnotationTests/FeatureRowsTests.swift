import Randomness
import Testing

@testable import Annotation

@Suite("Rows of the tagger's weights") struct FeatureRowsTests {
    @Test("every kept number has its row and no other number has one", arguments: [0, 1, 150, 3_000])
    func findsEveryRow(count: Int) {
        // Up to 3,000 of 4,096 numbers: many families have a row for some of their members alone.
        var random = SeededRandomness(seed: UInt64(count))
        let numbers = (0..<UInt32(1 << 12)).shuffled(using: &random).prefix(count).sorted()
        let weights = numbers.map { _ in (0..<7).map { _ in Int8.random(in: .min ... .max, using: &random) } }
        let rows = FeatureRows(numbers, bits: 12) { weights[$0][$1] }
        let known = Dictionary(uniqueKeysWithValues: zip(numbers, weights))
        for number in 0..<UInt32(1 << 12) {
            let row = rows.row(of: number)
            let found = (0..<7).map { row[$0] }
            #expect(found == known[number] ?? [Int8](repeating: 0, count: 7), "number \(number)")
        }
    }

    @Test("the sieve lets every family through that has a row")
    func sieveKeepsEveryFamily() {
        var random = SeededRandomness(seed: 7)
        let numbers = (0..<UInt32(1 << 14)).shuffled(using: &random).prefix(500).sorted()
        let rows = FeatureRows(numbers, bits: 14) { _, _ in 1 }
        for number in numbers {
            let family = number >> TaggerFeatures.memberBits
            #expect(rows.mayHold(family) == 1)
            #expect(rows.place(of: family, in: rows.run(of: family)) != nil)
        }
    }
}
