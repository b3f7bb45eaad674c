import Lexicon

/// The weights of the tagger: for each feature number kept, one small integer a tag.
///
/// As bytes: the magic `QJT1`, then the transition weights (tag before × tag, Int8), then a bitmap of 2^bits
/// feature numbers (one where a row is kept, least bit first), then the rows in order of their number,
/// `NameTag.allCases.count` Int8 each.
public struct TaggerModel: Sendable {
    /// Score of each tag, the last place unused: eight lanes add in one step.
    public typealias Scores = SIMD8<Int32>

    public static let tags = NameTag.allCases.count
    static let magic: [UInt8] = Array("QJT1".utf8)

    private let bitmap: [UInt64]
    /// How many rows lie before each word of the bitmap.
    private let ranks: [UInt32]
    private let rows: [SIMD8<Int8>]
    /// `transitions[tag before]`; what may not follow is far below every sum.
    let transitions: [Scores]
    static let forbidden: Int32 = -1 << 20

    /// The model compiled into the program; nil where the bytes are not a model.
    public static let compiledIn = TaggerModel(Array(Table.tagger.bytes))

    public init?(_ bytes: [UInt8]) {
        let words = (1 << TaggerFeatures.bits) / 64
        let head = Self.magic.count + Self.tags * Self.tags
        guard bytes.count >= head + words * 8, Array(bytes.prefix(4)) == Self.magic else { return nil }
        var transitions: [Scores] = []
        for before in 0..<Self.tags {
            var row = Scores(repeating: Self.forbidden)
            for tag in 0..<Self.tags {
                guard let from = NameTag(rawValue: UInt8(before)), let to = NameTag(rawValue: UInt8(tag)) else {
                    return nil
                }
                if to.mayFollow(from) {
                    row[tag] = Int32(Int8(bitPattern: bytes[Self.magic.count + before * Self.tags + tag]))
                }
            }
            transitions.append(row)
        }
        var bitmap: [UInt64] = []
        var ranks: [UInt32] = []
        var kept: UInt32 = 0
        for word in 0..<words {
            var bits: UInt64 = 0
            for byte in 0..<8 { bits |= UInt64(bytes[head + word * 8 + byte]) << UInt64(byte * 8) }
            bitmap.append(bits)
            ranks.append(kept)
            kept += UInt32(bits.nonzeroBitCount)
        }
        let start = head + words * 8
        guard bytes.count == start + Int(kept) * Self.tags else { return nil }
        rows = (0..<Int(kept)).map { row in
            var weights = SIMD8<Int8>(repeating: 0)
            for tag in 0..<Self.tags { weights[tag] = Int8(bitPattern: bytes[start + row * Self.tags + tag]) }
            return weights
        }
        self.transitions = transitions
        self.bitmap = bitmap
        self.ranks = ranks
    }

    /// The bytes of a model: `transitions` and one row a feature number, both already quantised.
    public static func bytes(transitions: [[Int8]], rows: [(number: UInt32, weights: [Int8])]) -> [UInt8] {
        var bytes = magic
        for row in transitions { for weight in row { bytes.append(UInt8(bitPattern: weight)) } }
        var bitmap = [UInt8](repeating: 0, count: (1 << TaggerFeatures.bits) / 8)
        for row in rows { bitmap[Int(row.number / 8)] |= 1 << UInt8(row.number % 8) }
        bytes += bitmap
        for row in rows.sorted(by: { $0.number < $1.number }) {
            for weight in row.weights { bytes.append(UInt8(bitPattern: weight)) }
        }
        return bytes
    }

    /// The scores of the tags for a character with these feature numbers.
    @inline(__always)
    func scores(of numbers: [UInt32]) -> Scores {
        var sum = Scores(repeating: 0)
        for number in numbers {
            let word = Int(number >> 6)
            let bit = UInt64(1) << UInt64(number & 63)
            let bits = bitmap[word]
            if bits & bit != 0 {
                let row = Int(ranks[word]) + (bits & (bit - 1)).nonzeroBitCount
                sum &+= Scores(truncatingIfNeeded: rows[row])
            }
        }
        return sum
    }
}
