import Lexicon

/// The weights of the tagger: for each feature number kept, one small integer a tag.
///
/// As bytes: the magic `QJT1`, then the transition weights (tag before × tag, Int8), then a bitmap of 2^bits
/// feature numbers (one where a row is kept, least bit first), then the rows in order of their number,
/// `NameTag.allCases.count` Int8 each.
public struct TaggerModel: Sendable {
    public static let tags = NameTag.allCases.count
    static let magic: [UInt8] = Array("QJT1".utf8)

    typealias Row = FeatureRows.Row
    /// Sum of the weights of a character's features in the order of `TagScores.lanes`; thirty of them fit.
    typealias Sum = SIMD8<Int16>

    private let rows: FeatureRows
    let transitions: TagTransitions

    // Rows of features that recur at every other character, looked up once and for all.

    /// Rows of each character's own templates, then of the one that joins it with no sign; by scalar.
    private let characters: [Row]
    private static let rowsACharacter = TaggerFeatures.characterTemplates + 1
    /// Scalars below this have their place in `characters`.
    private static let characterLimit = 0xA000
    /// Row of each word form, and of each with the one before and the one behind it, by the two codes.
    private let forms: [Row]
    private let formsBehind: [Row]
    private let formsBefore: [Row]
    private let signRows: SignRows

    /// The model compiled into the program; nil where the bytes are not a model.
    public static let compiledIn = TaggerModel(Array(Table.tagger.bytes))

    public init?(_ bytes: [UInt8]) {
        let bitmapOctets = (1 << TaggerFeatures.bits) / 8
        let head = Self.magic.count + Self.tags * Self.tags
        guard bytes.count >= head + bitmapOctets, Array(bytes.prefix(4)) == Self.magic else { return nil }
        transitions = TagTransitions { before, tag in
            let at = Self.magic.count + Int(before.rawValue) * Self.tags + Int(tag.rawValue)
            return Int32(Int8(bitPattern: bytes[at]))
        }
        let start = head + bitmapOctets
        var numbers: [UInt32] = []
        numbers.reserveCapacity((bytes.count - start) / Self.tags)
        for octet in 0..<bitmapOctets {
            var bits = bytes[head + octet]
            while bits != 0 {
                numbers.append(UInt32(octet * 8 + bits.trailingZeroBitCount))
                bits &= bits - 1
            }
        }
        guard bytes.count == start + numbers.count * Self.tags else { return nil }
        let rows = FeatureRows(numbers, bits: UInt32(TaggerFeatures.bits)) { index, lane in
            bytes[start + index * Self.tags + Int(TagScores.lanes[lane].rawValue)]
        }
        self.rows = rows
        func row(_ number: UInt32) -> Row { rows.row(of: number) }
        var characters: [Row] = []
        characters.reserveCapacity(Self.characterLimit * Self.rowsACharacter)
        for scalar in 0..<UInt32(Self.characterLimit) {
            for offset in 0..<TaggerFeatures.characterTemplates {
                characters.append(row(TaggerFeatures.number(ofCharacter: scalar, offset)))
            }
            characters.append(row(TaggerFeatures.number(ofCharacter: scalar, in: TaggerFeatures.Signs())))
        }
        self.characters = characters
        let codes = (0...UInt8.max).map { TaggerFeatures.WordForm(code: $0) }
        forms = codes.map { row(TaggerFeatures.number(of: $0)) }
        formsBehind = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, behind: $0)) } }
        formsBefore = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, before: $0)) } }
        signRows = SignRows(rows)
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

    /// For each character the sum of its features' weights.
    func sums(of features: TaggerFeatures) -> [Sum] {
        var sums = recurringSums(of: features)
        // Most of the time goes into waiting for memory, so a stretch of text is taken through each step as a whole:
        // then the processor fetches for many characters at once.
        var asked = [UInt32](repeating: 0, count: Self.stretch * TaggerFeatures.contextTemplates)
        var marks = [UInt64](repeating: 0, count: asked.count)
        for start in stride(from: 0, to: features.count, by: Self.stretch) {
            addContext(
                of: start..<min(features.count, start + Self.stretch), features, asked: &asked, marks: &marks, to: &sums
            )
        }
        return sums
    }

    /// Characters taken together; with a feature number or the place of a row each must fit into 32 bits.
    private static let stretch = 64
    /// Bits below the character.
    private static let questionBits: UInt32 = 26

    /// Adds what the context templates say of the characters of `range`.
    private func addContext(
        of range: Range<Int>, _ features: TaggerFeatures, asked: inout [UInt32], marks: inout [UInt64],
        to sums: inout [Sum]
    ) {
        let rows = rows
        var asked = asked.mutableSpan
        var marks = marks.mutableSpan
        var sums = sums.mutableSpan
        // Which character asks, above the feature number. No branch: whether a number is kept cannot be foretold.
        var count = 0
        for character in range {
            let asking = UInt32(truncatingIfNeeded: character - range.lowerBound) << Self.questionBits
            features.forEachContextNumber(at: character + TaggerFeatures.margin) { number in
                asked[count] = asking | number
                count += rows.mayHold(number)
            }
        }
        let below = UInt32(1) << Self.questionBits - 1
        for question in 0..<count { marks[question] = rows.marks(for: asked[question] & below) }
        var kept = 0
        for question in 0..<count {
            guard let place = rows.place(of: asked[question] & below, marks: marks[question]) else { continue }
            asked[kept] = asked[question] & ~below | place
            kept += 1
        }
        for answer in 0..<kept {
            let character = range.lowerBound + Int(asked[answer] >> Self.questionBits)
            sums[character].add(rows.row(at: asked[answer] & below))
        }
    }

    /// The sums of the templates that see one character, two words' forms, or signs.
    private func recurringSums(of features: TaggerFeatures) -> [Sum] {
        let rows = rows
        let (characters, signRows) = (characters.span, signRows)
        let (forms, formsBehind, formsBefore) = (forms.span, formsBehind.span, formsBefore.span)
        let (scalars, wordForms, signs) = (features.scalars.span, features.wordForms.span, features.signs.span)
        var sums: [Sum] = []
        sums.reserveCapacity(features.count)
        for at in TaggerFeatures.margin..<(TaggerFeatures.margin + features.count) {
            var sum = Sum(repeating: 0)
            for offset in 0..<TaggerFeatures.characterTemplates {
                let scalar = scalars[at + offset - TaggerFeatures.margin]
                if scalar < Self.characterLimit {
                    sum.add(characters[Int(scalar) * Self.rowsACharacter + offset])
                } else {
                    sum.add(rows.row(of: TaggerFeatures.number(ofCharacter: scalar, offset)))
                }
            }
            let form = wordForms[at]
            sum.add(forms[Int(form.code)])
            sum.add(formsBehind[Int(form.code) << 8 | Int(wordForms[at - 1].code)])
            sum.add(formsBefore[Int(form.code) << 8 | Int(wordForms[at + 1].code)])
            let scalar = scalars[at]
            if signs[at].geography == 0, scalar < Self.characterLimit {
                sum.add(characters[Int(scalar) * Self.rowsACharacter + TaggerFeatures.characterTemplates])
            } else {
                sum.add(rows.row(of: TaggerFeatures.number(ofCharacter: scalar, in: signs[at])))
            }
            sum &+= signRows.sum(signs[at - 1], signs[at], signs[at + 1], place: form.place)
            sums.append(sum)
        }
        return sums
    }
}

extension SIMD8<Int16> {
    /// Adds the weights of one feature.
    @inline(__always)
    fileprivate mutating func add(_ row: SIMD8<Int8>) { self &+= SIMD8<Int16>(truncatingIfNeeded: row) }
}
