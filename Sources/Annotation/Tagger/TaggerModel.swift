import Lexicon

/// The weights of the tagger: for each feature number kept, one small integer a tag.
///
/// As bytes: the magic `QJT3`, then the number of the tables it was trained with (``TaggerTables/digest``, eight octets,
/// the highest first), then the transition weights (tag before × tag, Int8), then the rows in order of their number: how
/// much greater it is than the one before (seven bits an octet, the lowest first, the eighth set where more follow), and
/// `NameTag.allCases.count` Int8.
public struct TaggerModel: Sendable {
    public static let tags = NameTag.allCases.count
    static let magic: [UInt8] = Array("QJT3".utf8)

    typealias Row = FeatureRows.Row
    /// Sum of the weights of a character's features in the order of `TagScores.tags`; two hundred of them fit.
    typealias Sum = SIMD8<Int16>

    let rows: FeatureRows
    let transitions: TagTransitions
    /// The number of the tables it was trained with.
    public let tables: UInt64

    // Rows of features that recur at every other character, looked up once and for all.

    /// By scalar, as far as Han characters of the basic block reach.
    let characters: LargeTable<CharacterRows>
    private static let characterLimit: UInt32 = 0xA000
    /// Row of each word form, and of each with the one before and the one behind it, by the two codes.
    let forms: [Row]
    let formsBehind: [Row]
    let formsBefore: [Row]
    let signRows: SignRows

    /// The model compiled into the program; nil where the bytes are not a model.
    public static let compiledIn = TaggerModel(Array(Table.tagger.bytes))

    public init?(_ bytes: [UInt8]) {
        let digestOctets = UInt64.bitWidth / 8
        let transitionStart = Self.magic.count + digestOctets
        let head = transitionStart + Self.tags * Self.tags
        guard bytes.count >= head, Array(bytes.prefix(Self.magic.count)) == Self.magic else { return nil }
        tables = bytes[Self.magic.count..<transitionStart].reduce(0) { $0 << 8 | UInt64($1) }
        transitions = TagTransitions { before, tag in
            let at = transitionStart + Int(before.rawValue) * Self.tags + Int(tag.rawValue)
            return Int16(Int8(bitPattern: bytes[at]))
        }
        guard let (numbers, places) = Self.rowPlaces(bytes[head...]) else { return nil }
        let rows = FeatureRows(numbers, bits: TaggerFeatures.bits) { index, lane in
            Int8(bitPattern: bytes[places[index] + Int(TagScores.tags[lane].rawValue)])
        }
        self.rows = rows
        func row(_ number: UInt32) -> Row { rows.row(of: number) }
        characters = LargeTable((0..<Self.characterLimit).map { CharacterRows(of: $0, in: rows) })
        let codes = (0...UInt8.max).map { TaggerFeatures.WordForm(code: $0) }
        forms = codes.map { row(TaggerFeatures.number(of: $0)) }
        formsBehind = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, behind: $0)) } }
        formsBefore = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, before: $0)) } }
        signRows = SignRows(rows)
    }

    /// The numbers of rows written as `bytes`, and where the weights of each begin; nil where they are none.
    private static func rowPlaces(_ bytes: ArraySlice<UInt8>) -> (numbers: [UInt32], places: [Int])? {
        var numbers: [UInt32] = []
        var places: [Int] = []
        numbers.reserveCapacity(bytes.count / (tags + 1))
        places.reserveCapacity(bytes.count / (tags + 1))
        var number: UInt32 = 0
        var (gap, shift): (UInt32, UInt32) = (0, 0)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            gap |= UInt32(bytes[place] & 0x7F) << shift
            shift += 7
            let isMore = bytes[place] >= 0x80
            place += 1
            guard shift < TaggerFeatures.bits + 7 else { return nil }
            if isMore { continue }
            number += gap
            guard number < 1 << TaggerFeatures.bits, place + tags <= bytes.endIndex else { return nil }
            numbers.append(number)
            places.append(place)
            place += tags
            (gap, shift) = (0, 0)
        }
        return shift == 0 ? (numbers, places) : nil
    }

    /// The bytes of a model: `transitions` and one row a feature number, both already quantised, trained with the tables
    /// of that number.
    public static func bytes(
        transitions: [[Int8]], rows: [(number: UInt32, weights: [Int8])], tables: UInt64
    ) -> [UInt8] {
        var bytes = magic
        for shift in stride(from: UInt64.bitWidth - 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: tables >> UInt64(shift)))
        }
        for row in transitions { for weight in row { bytes.append(UInt8(bitPattern: weight)) } }
        var last: UInt32 = 0
        for row in rows.sorted(by: { $0.number < $1.number }) {
            var gap = row.number - last
            while gap >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: gap) | 0x80)
                gap >>= 7
            }
            bytes.append(UInt8(gap))
            for weight in row.weights { bytes.append(UInt8(bitPattern: weight)) }
            last = row.number
        }
        return bytes
    }

    /// What one character says of itself and of those around it: of the one two before it, of the one before it …
    ///
    /// Eight rows, so that a character's lie in one line of the cache.
    struct CharacterRows: BitwiseCopyable {
        let twoBefore: Row
        let before: Row
        let own: Row
        let behind: Row
        let twoBehind: Row
        /// Of itself, where places have no sign for it.
        let unsigned: Row
        /// Of itself as the first of a place's name, and as the last.
        let first: Row
        let last: Row

        private static let firstPlace: UInt16 = 1
        private static let lastPlace: UInt16 = 3

        /// What it says of itself among `signs`, where that is one of its own rows.
        @inline(__always)
        func joint(_ signs: TaggerFeatures.Signs) -> Row? {
            switch signs.geography {
            case 0: unsigned
            case Self.firstPlace: first
            case Self.lastPlace: last
            default: nil
            }
        }

        /// The template counts from two before the character that asks, so this one lies behind that.
        @inline(never)
        init(of scalar: UInt32, in rows: FeatureRows) {
            func row(_ offset: Int) -> Row { rows.row(of: TaggerFeatures.number(ofCharacter: scalar, offset)) }
            (twoBefore, before, own, behind, twoBehind) = (row(4), row(3), row(2), row(1), row(0))
            func joint(_ place: UInt16) -> Row {
                var signs = TaggerFeatures.Signs()
                signs.geography = place
                return rows.row(of: TaggerFeatures.number(ofCharacter: scalar, in: signs))
            }
            (unsigned, first, last) = (joint(0), joint(Self.firstPlace), joint(Self.lastPlace))
        }
    }
}
