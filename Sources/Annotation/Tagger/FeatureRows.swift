import Lexicon

/// The weights of the features that a model keeps, found by feature number; most families asked for have none.
///
/// The time goes into waiting for memory, so all but the rows stays in the cache, and a family is asked in two steps. A
/// sieve turns away most of those without a row. Of the others the run of families around each tells which few are kept
/// there, and their low bits which of them it is; its number is where its four rows lie. The rows of members that have
/// none are zeros.
struct FeatureRows: Sendable {
    /// Weights of one feature by lane; the last lane is not used.
    typealias Row = SIMD8<Int8>
    /// The rows of a family.
    typealias Family = (Row, Row, Row, Row)

    static let noRows: Family = (Row(), Row(), Row(), Row())

    /// Families in a row of which a table tells where the rows begin, in bits.
    private static let runBits: UInt32 = 6

    /// Which of all families that are kept lie in one run.
    struct Run: BitwiseCopyable {
        fileprivate(set) var start: UInt16 = 0
        fileprivate(set) var end: UInt16 = 0
    }

    /// Families that share a word of the sieve, in bits.
    private static let sieveBits: UInt32 = 9

    private let sieve: LargeTable<UInt64>
    /// How many families are kept before each run; one entry more than runs.
    private let starts: LargeTable<UInt16>
    /// Of each family that is kept, ascending, its place in its run.
    private let places: LargeTable<UInt8>
    private let rows: LargeTable<Row>

    /// Rows for `numbers`, which ascend and lie below 2^`bits`; `weight` tells the weights by index and lane.
    init(_ numbers: [UInt32], bits: UInt32, weight: (_ index: Int, _ lane: Int) -> Int8) {
        let familyBits = bits - TaggerFeatures.memberBits
        var sieve = [UInt64](repeating: 0, count: 1 << Int(familyBits - Self.sieveBits))
        var starts = [UInt16](repeating: 0, count: 1 << Int(familyBits - Self.runBits) + 1)
        var places: [UInt8] = []
        var rows: [Row] = []
        var last: UInt32?
        for (index, number) in numbers.enumerated() {
            let family = number >> TaggerFeatures.memberBits
            if family != last {
                sieve[Int(family >> Self.sieveBits)] |= Self.sieveMark(family)
                precondition(places.count < Int(UInt16.max), "more families than can be numbered")
                starts[Int(family >> Self.runBits) + 1] += 1
                places.append(UInt8(family & (1 << Self.runBits - 1)))
                rows.append(contentsOf: repeatElement(Row(), count: TaggerFeatures.members))
                last = family
            }
            let place = rows.count - TaggerFeatures.members + Int(number) % TaggerFeatures.members
            for lane in 0..<TaggerModel.tags { rows[place][lane] = weight(index, lane) }
        }
        for run in starts.indices.dropFirst() { starts[run] += starts[run - 1] }
        self.sieve = LargeTable(sieve)
        self.starts = LargeTable(starts)
        self.places = LargeTable(places)
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

    /// The run that `family` is in.
    @inline(__always)
    func run(of family: UInt32) -> Run {
        let run = Int(family >> Self.runBits)
        return Run(start: starts[run], end: starts[run + 1])
    }

    /// The number of `family` among all that are kept, by its run; nil where it is not.
    @inline(__always)
    func place(of family: UInt32, in run: Run) -> UInt32? {
        let own = UInt8(truncatingIfNeeded: family & (1 << Self.runBits - 1))
        for place in Int(run.start)..<Int(run.end) where places[place] == own {
            return UInt32(truncatingIfNeeded: place)
        }
        return nil
    }

    /// The rows of the family of that number.
    @inline(__always)
    func family(at place: UInt32) -> Family {
        let first = Int(place) * TaggerFeatures.members
        return (rows[first], rows[first + 1], rows[first + 2], rows[first + 3])
    }

    /// The row of `number`; zeros where it has none.
    @inline(__always)
    func row(of number: UInt32) -> Row {
        let family = number >> TaggerFeatures.memberBits
        guard let place = place(of: family, in: run(of: family)) else { return Row() }
        return rows[Int(place) * TaggerFeatures.members + Int(number) % TaggerFeatures.members]
    }
}
