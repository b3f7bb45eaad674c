import Lexicon

/// The weights of the features that a model keeps, found by feature number; most families asked for have none.
///
/// The time goes into waiting for memory, so a family is asked in two steps. A sieve that stays in the cache turns away
/// most of those without a row. A bitmap knows the others exactly, and counts the families before each, which tells where
/// the four rows of a family lie; the rows of members that have none are zeros.
struct FeatureRows: Sendable {
    /// Weights of one feature by lane; the last lane is not used.
    typealias Row = SIMD8<Int8>
    /// The rows of a family.
    typealias Family = (Row, Row, Row, Row)

    static let noRows: Family = (Row(), Row(), Row(), Row())

    /// 64 families, one bit each.
    struct Word: BitwiseCopyable {
        fileprivate(set) var kept: UInt64 = 0
        /// Kept families in all words before.
        fileprivate(set) var before: UInt32 = 0

        /// Whether it holds `family`, 1 or 0: to be counted with, not branched on.
        @inline(__always)
        func holds(_ family: UInt32) -> Int { Int(truncatingIfNeeded: kept >> UInt64(family & 63) & 1) }

        /// Where the rows of `family` lie, where it is held.
        @inline(__always)
        func place(of family: UInt32) -> UInt32 {
            let below = kept & (1 << UInt64(family & 63) - 1)
            return before &+ UInt32(truncatingIfNeeded: below.nonzeroBitCount)
        }
    }

    /// Families that share a word of the sieve, in bits.
    private static let sieveBits: UInt32 = 9

    private let sieve: LargeTable<UInt64>
    private let words: LargeTable<Word>
    private let rows: LargeTable<Row>

    /// Rows for `numbers`, which ascend and lie below 2^`bits`; `weight` tells the weights by index and lane.
    init(_ numbers: [UInt32], bits: UInt32, weight: (_ index: Int, _ lane: Int) -> Int8) {
        let familyBits = bits - TaggerFeatures.memberBits
        var sieve = [UInt64](repeating: 0, count: 1 << Int(familyBits - Self.sieveBits))
        var words = [Word](repeating: Word(), count: 1 << Int(familyBits - 6))
        var rows: [Row] = []
        var last: UInt32?
        for (index, number) in numbers.enumerated() {
            let family = number >> TaggerFeatures.memberBits
            if family != last {
                sieve[Int(family >> Self.sieveBits)] |= Self.sieveMark(family)
                words[Int(family >> 6)].kept |= 1 << UInt64(family & 63)
                rows.append(contentsOf: repeatElement(Row(), count: TaggerFeatures.members))
                last = family
            }
            let place = rows.count - TaggerFeatures.members + Int(number) % TaggerFeatures.members
            for lane in 0..<TaggerModel.tags { rows[place][lane] = weight(index, lane) }
        }
        var before: UInt32 = 0
        for index in words.indices {
            words[index].before = before
            before += UInt32(words[index].kept.nonzeroBitCount)
        }
        self.sieve = LargeTable(sieve)
        self.words = LargeTable(words)
        self.rows = LargeTable(rows)
    }

    /// The bits of a family in its word of the sieve.
    @inline(__always)
    private static func sieveMark(_ family: UInt32) -> UInt64 {
        1 << UInt64(family & 63) | 1 << UInt64(family >> 3 & 63)
    }

    /// Whether `family` may have a row, 1 or 0: to be counted with, not branched on.
    @inline(__always)
    func mayHold(_ family: UInt32) -> Int {
        let word = sieve[Int(family >> Self.sieveBits)]
        return Int(truncatingIfNeeded: word >> UInt64(family & 63) & word >> UInt64(family >> 3 & 63) & 1)
    }

    /// The word that `family` is in.
    @inline(__always)
    func word(of family: UInt32) -> Word { words[Int(family >> 6)] }

    /// The rows at a place that a word gave.
    @inline(__always)
    func family(at place: UInt32) -> Family {
        let first = Int(place) * TaggerFeatures.members
        return (rows[first], rows[first + 1], rows[first + 2], rows[first + 3])
    }

    /// The row of `number`; zeros where it has none.
    @inline(__always)
    func row(of number: UInt32) -> Row {
        let family = number >> TaggerFeatures.memberBits
        let word = word(of: family)
        guard word.holds(family) == 1 else { return Row() }
        return rows[Int(word.place(of: family)) * TaggerFeatures.members + Int(number) % TaggerFeatures.members]
    }
}
