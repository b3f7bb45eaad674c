import Lexicon

/// The weights of the tagger: for each feature number kept, one small integer a tag.
///
/// As bytes: the magic `QJT2`, then the number of the tables it was trained with (``TaggerTables/digest``, eight octets,
/// the highest first), then the transition weights (tag before × tag, Int8), then a bitmap of 2^bits
/// feature numbers (one where a row is kept, least bit first), then the rows in order of their number,
/// `NameTag.allCases.count` Int8 each.
public struct TaggerModel: Sendable {
    public static let tags = NameTag.allCases.count
    static let magic: [UInt8] = Array("QJT2".utf8)

    typealias Row = FeatureRows.Row
    /// Sum of the weights of a character's features in the order of `TagScores.lanes`; thirty of them fit.
    typealias Sum = SIMD8<Int16>

    private let rows: FeatureRows
    let transitions: TagTransitions
    /// The number of the tables it was trained with.
    public let tables: UInt64

    // Rows of features that recur at every other character, looked up once and for all.

    /// By scalar, as far as Han characters of the basic block reach.
    private let characters: LargeTable<CharacterRows>
    private static let characterLimit: UInt32 = 0xA000
    /// Row of each word form, and of each with the one before and the one behind it, by the two codes.
    private let forms: [Row]
    private let formsBehind: [Row]
    private let formsBefore: [Row]
    private let signRows: SignRows

    /// The model compiled into the program; nil where the bytes are not a model.
    public static let compiledIn = TaggerModel(Array(Table.tagger.bytes))

    public init?(_ bytes: [UInt8]) {
        let bitmapOctets = (1 << TaggerFeatures.bits) / 8
        let digestOctets = UInt64.bitWidth / 8
        let transitionStart = Self.magic.count + digestOctets
        let head = transitionStart + Self.tags * Self.tags
        guard bytes.count >= head + bitmapOctets, Array(bytes.prefix(4)) == Self.magic else { return nil }
        tables = bytes[Self.magic.count..<transitionStart].reduce(0) { $0 << 8 | UInt64($1) }
        transitions = TagTransitions { before, tag in
            let at = transitionStart + Int(before.rawValue) * Self.tags + Int(tag.rawValue)
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
        characters = LargeTable((0..<Self.characterLimit).map { CharacterRows(of: $0, in: rows) })
        let codes = (0...UInt8.max).map { TaggerFeatures.WordForm(code: $0) }
        forms = codes.map { row(TaggerFeatures.number(of: $0)) }
        formsBehind = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, behind: $0)) } }
        formsBefore = codes.flatMap { form in codes.lazy.map { row(TaggerFeatures.number(of: form, before: $0)) } }
        signRows = SignRows(rows)
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
        // Most of the time goes into waiting for memory, so a stretch of text is taken through each step as a whole:
        // then the processor fetches for many characters at once.
        var sums = characterSums(of: features)
        addFormsAndSigns(of: features, to: &sums)
        let room = Self.stretch * TaggerFeatures.contextTemplates
        withUnsafeTemporaryAllocation(of: TaggerFeatures.Four.self, capacity: room / TaggerFeatures.together) {
            numbers in
            withUnsafeTemporaryAllocation(of: Question.self, capacity: room) { questions in
                for start in stride(from: 0, to: features.count, by: Self.stretch) {
                    addContext(
                        of: start..<min(features.count, start + Self.stretch), features, numbers: numbers,
                        questions: questions, to: &sums)
                }
            }
        }
        return sums
    }

    /// Characters taken together; with a feature number each must fit into 32 bits.
    private static let stretch = 64
    /// Bits below the character.
    private static let questionBits: UInt32 = 26

    /// A feature number that may have a row.
    private struct Question {
        /// Which character asks, above the number.
        var asked: UInt32
        var marks: UInt64
    }

    /// Adds what the context templates say of the characters of `range`; `numbers` and `questions` are room for all that
    /// is asked.
    private func addContext(
        of range: Range<Int>, _ features: TaggerFeatures,
        numbers: UnsafeMutableBufferPointer<TaggerFeatures.Four>, questions: UnsafeMutableBufferPointer<Question>,
        to sums: inout [Sum]
    ) {
        let rows = rows
        var sums = sums.mutableSpan
        var written = 0
        for first in stride(from: range.lowerBound, to: range.upperBound, by: TaggerFeatures.together) {
            features.forEachContextNumber(at: first + TaggerFeatures.margin) { four in
                numbers[written] = four
                written += 1
            }
        }
        // No branch: whether a number is kept cannot be foretold.
        var count = 0
        for place in 0..<written {
            let first = place / TaggerFeatures.contextTemplates * TaggerFeatures.together
            for lane in 0..<TaggerFeatures.together {
                let number = numbers[place][lane]
                questions[count].asked = UInt32(truncatingIfNeeded: first &+ lane) << Self.questionBits | number
                count &+= rows.mayHold(number)
            }
        }
        let below = UInt32(1) << Self.questionBits - 1
        for question in 0..<count { questions[question].marks = rows.marks(for: questions[question].asked & below) }
        for question in 0..<count {
            let asked = questions[question].asked
            let character = Int(asked >> Self.questionBits)
            // The last characters taken together may lie behind the text.
            guard character < range.count,
                let place = rows.place(of: asked & below, marks: questions[question].marks)
            else { continue }
            sums[range.lowerBound + character].add(rows.row(at: place))
        }
    }

    /// The sums of the templates that see one character.
    private func characterSums(of features: TaggerFeatures) -> [Sum] {
        let around = 2 * TaggerFeatures.margin
        var sums: [Sum] = []
        sums.reserveCapacity(features.count)
        withUnsafeTemporaryAllocation(of: CharacterRows.self, capacity: Self.stretch + around) { fetched in
            for start in stride(from: 0, to: features.count, by: Self.stretch) {
                let count = min(features.count - start, Self.stretch)
                for offset in 0..<(count + around) { fetched[offset] = characterRows(features.scalars[start + offset]) }
                for offset in 0..<count {
                    var sum = Sum(repeating: 0)
                    sum.add(fetched[offset].twoBehind)
                    sum.add(fetched[offset + 1].behind)
                    sum.add(fetched[offset + 2].own)
                    sum.add(fetched[offset + 3].before)
                    sum.add(fetched[offset + 4].twoBefore)
                    let at = start + offset + TaggerFeatures.margin
                    let signs = features.signs[at]
                    sum.add(signs.geography == 0 ? fetched[offset + 2].unsigned : jointRow(features.scalars[at], signs))
                    sums.append(sum)
                }
            }
        }
        return sums
    }

    /// Adds what the templates say that see the forms of two words, or signs.
    private func addFormsAndSigns(of features: TaggerFeatures, to sums: inout [Sum]) {
        let signRows = signRows
        let (forms, formsBehind, formsBefore) = (forms.span, formsBehind.span, formsBefore.span)
        let (wordForms, signs) = (features.wordForms.span, features.signs.span)
        var sums = sums.mutableSpan
        for index in sums.indices {
            let at = index + TaggerFeatures.margin
            let form = wordForms[at]
            sums[index].add(forms[Int(form.code)])
            sums[index].add(formsBehind[Int(form.code) << 8 | Int(wordForms[at - 1].code)])
            sums[index].add(formsBefore[Int(form.code) << 8 | Int(wordForms[at + 1].code)])
            sums[index] &+= signRows.sum(signs[at - 1], signs[at], signs[at + 1], place: form.place)
        }
    }

    /// The rows of the templates that see one character alone, and the joint one where there is no sign.
    @inline(__always)
    private func characterRows(_ scalar: UInt32) -> CharacterRows {
        scalar < UInt32(characters.count) ? characters[Int(scalar)] : CharacterRows(of: scalar, in: rows)
    }

    @inline(never)
    private func jointRow(_ scalar: UInt32, _ signs: TaggerFeatures.Signs) -> Row {
        rows.row(of: TaggerFeatures.number(ofCharacter: scalar, in: signs))
    }

    /// What one character says of itself and of those around it: of the one two before it, of the one before it …
    private struct CharacterRows {
        let twoBefore: Row
        let before: Row
        let own: Row
        let behind: Row
        let twoBehind: Row
        /// Of itself, where places have no sign for it.
        let unsigned: Row

        /// The template counts from two before the character that asks, so this one lies behind that.
        @inline(never)
        init(of scalar: UInt32, in rows: FeatureRows) {
            func row(_ offset: Int) -> Row { rows.row(of: TaggerFeatures.number(ofCharacter: scalar, offset)) }
            (twoBefore, before, own, behind, twoBehind) = (row(4), row(3), row(2), row(1), row(0))
            unsigned = rows.row(of: TaggerFeatures.number(ofCharacter: scalar, in: TaggerFeatures.Signs()))
        }
    }
}

extension SIMD8<Int16> {
    /// Adds the weights of one feature.
    @inline(__always)
    fileprivate mutating func add(_ row: SIMD8<Int8>) { self &+= SIMD8<Int16>(truncatingIfNeeded: row) }
}
