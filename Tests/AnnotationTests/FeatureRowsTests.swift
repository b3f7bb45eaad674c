import Randomness
import Testing

@testable import Annotation

@Suite("Rows of the tagger's weights") struct FeatureRowsTests {
    @Test("every kept number has its row and no other number has one", arguments: [0, 1, 150, 3_000])
    func findsEveryRow(count: Int) {
        // Up to 3,000 of 4,096 numbers: most blocks of 128 hold more than the eight rows they have room for.
        var random = SeededRandomness(seed: UInt64(count))
        let numbers = (0..<UInt32(1 << 12)).shuffled(using: &random).prefix(count).sorted()
        let weights = numbers.map { _ in (0..<7).map { _ in UInt8.random(in: .min ... .max, using: &random) } }
        let rows = FeatureRows(numbers, bits: 12) { weights[$0][$1] }
        let known = Dictionary(uniqueKeysWithValues: zip(numbers, weights))
        for number in 0..<UInt32(1 << 12) {
            let row = rows.row(of: number)
            let found = (0..<7).map { UInt8(bitPattern: row[$0]) }
            #expect(found == known[number] ?? [UInt8](repeating: 0, count: 7), "number \(number)")
        }
    }
}
