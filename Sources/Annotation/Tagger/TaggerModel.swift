import Lexicon

/// The weights of the tagger: for each feature number kept, one small integer a tag.
///
/// As bytes: the magic `QJT1`, then the transition weights (tag before × tag, Int8), then a bitmap of 2^bits
/// feature numbers (one where a row is kept, least bit first), then the rows in order of their number,
/// `NameTag.allCases.count` Int8 each.
public struct TaggerModel: Sendable {
    public static let tags = NameTag.allCases.count
    static let magic: [UInt8] = Array("QJT1".utf8)

    /// Weights of one feature a tag, the last place unused.
    typealias Row = SIMD8<Int8>
    /// Sum of the weights of a character's features a tag; thirty of them fit.
    typealias Sum = SIMD8<Int16>
    /// The score of a path a tag; eight lanes add in one step.
    typealias Scores = SIMD8<Int32>

    /// For each run of 32 feature numbers: which of them have a row (low half), and how many rows lie before (high half).
    private let index: [UInt64]
    private let rows: [Row]
    /// A bit for each four feature numbers, set where one of them has a row: small enough to stay in the cache.
    private let sieve: [UInt64]
    /// `transitions[before][tag]`; what may not follow is `forbidden`, far below every sum.
    let transitions: [Scores]
    static let forbidden: Int32 = -1 << 20

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
    /// Sum of the templates of signs where there is none, by place in the word.
    private let unsigned: [Sum]

    /// The model compiled into the program; nil where the bytes are not a model.
    public static let compiledIn = TaggerModel(Array(Table.tagger.bytes))

    public init?(_ bytes: [UInt8]) {
        let runs = (1 << TaggerFeatures.bits) / 32
        let head = Self.magic.count + Self.tags * Self.tags
        guard bytes.count >= head + runs * 4, Array(bytes.prefix(4)) == Self.magic else { return nil }
        transitions = NameTag.allCases.map { before in
            var row = Scores(repeating: Self.forbidden)
            for tag in NameTag.allCases where tag.mayFollow(before) {
                let at = Self.magic.count + Int(before.rawValue) * Self.tags + Int(tag.rawValue)
                row[Int(tag.rawValue)] = Int32(Int8(bitPattern: bytes[at]))
            }
            return row
        }
        var kept: UInt64 = 0
        var sieve = [UInt64](repeating: 0, count: runs / 8)
        index = (0..<runs).map { run in
            var bits: UInt64 = 0
            for byte in 0..<4 { bits |= UInt64(bytes[head + run * 4 + byte]) << UInt64(byte * 8) }
            for four in 0..<8 where bits >> UInt64(four * 4) & 15 != 0 {
                sieve[run / 8] |= 1 << UInt64(run % 8 * 8 + four)
            }
            defer { kept += UInt64(bits.nonzeroBitCount) }
            return kept << 32 | bits
        }
        self.sieve = sieve
        let start = head + runs * 4
        guard bytes.count == start + Int(kept) * Self.tags else { return nil }
        rows = (0..<Int(kept)).map { row in
            var weights = Row(repeating: 0)
            for tag in 0..<Self.tags { weights[tag] = Int8(bitPattern: bytes[start + row * Self.tags + tag]) }
            return weights
        }
        let (index, rows) = (index, rows)
        func row(_ number: UInt32) -> Row { Self.row(of: number, index.span, rows.span) }
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
        let none = TaggerFeatures.Signs()
        unsigned = codes.prefix(4).map { form in
            let numbers = TaggerFeatures.numbers(of: none, none, none, form)
            return numbers.indices.reduce(into: Sum(repeating: 0)) { $0.add(row(numbers[$1])) }
        }
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

    /// Where the row of a feature number lies; nil where it has none.
    @inline(__always)
    private static func place(of number: UInt32, _ index: Span<UInt64>) -> Int? {
        let run = index[Int(number >> 5)]
        let bit = UInt32(1) << (number & 31)
        let bits = UInt32(truncatingIfNeeded: run)
        return bits & bit == 0 ? nil : Int(run >> 32) + (bits & (bit &- 1)).nonzeroBitCount
    }

    private static func row(of number: UInt32, _ index: Span<UInt64>, _ rows: Span<Row>) -> Row {
        place(of: number, index).map { rows[$0] } ?? Row(repeating: 0)
    }

    /// For each character the sum of its features' weights.
    func sums(of features: TaggerFeatures) -> [Sum] {
        var sums = recurringSums(of: features)
        // Most of the time goes into waiting for memory, so a stretch of text is taken through each step as a whole:
        // then the processor fetches for many characters at once.
        var asked = [UInt32](repeating: 0, count: Self.stretch * TaggerFeatures.contextTemplates)
        for start in stride(from: 0, to: features.count, by: Self.stretch) {
            addContext(of: start..<min(features.count, start + Self.stretch), features, asked: &asked, to: &sums)
        }
        return sums
    }

    /// Characters taken together; with a feature number each must fit into 32 bits.
    private static let stretch = 64

    /// Adds what the context templates say of the characters of `range`.
    private func addContext(
        of range: Range<Int>, _ features: TaggerFeatures, asked: inout [UInt32], to sums: inout [Sum]
    ) {
        let (index, rows, sieve) = (index.span, rows.span, sieve.span)
        var asked = asked.mutableSpan
        var sums = sums.mutableSpan
        // Which character asks, above the feature number. No branch: whether a number is kept cannot be foretold.
        var count = 0
        for character in range {
            let tag = UInt32(truncatingIfNeeded: character - range.lowerBound) << UInt32(TaggerFeatures.bits)
            let numbers = features.contextNumbers(at: character + TaggerFeatures.margin)
            for place in numbers.indices {
                let number = numbers[place]
                asked[count] = tag | number
                count += Int(truncatingIfNeeded: sieve[Int(number >> 8)] >> UInt64(number >> 2 & 63) & 1)
            }
        }
        var kept = 0
        for place in 0..<count {
            let question = asked[place]
            let number = question & (1 << UInt32(TaggerFeatures.bits) - 1)
            let run = index[Int(number >> 5)]
            asked[kept] = question
            kept += Int(truncatingIfNeeded: run >> UInt64(number & 31) & 1)
        }
        for place in 0..<kept {
            let question = asked[place]
            let character = range.lowerBound + Int(question >> UInt32(TaggerFeatures.bits))
            if let row = Self.place(of: question & (1 << UInt32(TaggerFeatures.bits) - 1), index) {
                sums[character].add(rows[row])
            }
        }
    }

    /// The sums of the templates that see one character, two words' forms, or signs.
    private func recurringSums(of features: TaggerFeatures) -> [Sum] {
        let (index, rows) = (index.span, rows.span)
        let (characters, unsigned) = (characters.span, unsigned.span)
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
                    sum.add(Self.row(of: TaggerFeatures.number(ofCharacter: scalar, offset), index, rows))
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
                sum.add(Self.row(of: TaggerFeatures.number(ofCharacter: scalar, in: signs[at]), index, rows))
            }
            if signs[at - 1].isNone, signs[at].isNone, signs[at + 1].isNone {
                sum &+= unsigned[Int(form.place)]
            } else {
                let numbers = TaggerFeatures.numbers(of: signs[at - 1], signs[at], signs[at + 1], form)
                for place in numbers.indices { sum.add(Self.row(of: numbers[place], index, rows)) }
            }
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
