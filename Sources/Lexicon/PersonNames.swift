/// What characters do in the names of people: surnames, and how often a character stands where in a given name.
public struct PersonNames: Sendable {
    /// How often a character takes each place in a name: 0 never … 9 most, in powers of two.
    public struct Grades: Sendable, Equatable {
        public var surname: UInt8 = 0
        /// First of a given name of two characters.
        public var first: UInt8 = 0
        /// Second of a given name of two characters.
        public var second: UInt8 = 0
        /// A given name of one character.
        public var alone: UInt8 = 0

        @inlinable
        public init(surname: UInt8 = 0, first: UInt8 = 0, second: UInt8 = 0, alone: UInt8 = 0) {
            self.surname = surname
            self.first = first
            self.second = second
            self.alone = alone
        }
    }

    /// Surnames, compound ones included; value 0.
    public let surnames: ScalarTrie
    /// Parts of the names of peoples without Chinese surnames (娜仁, 扎西); value 0.
    public let parts: ScalarTrie
    /// Grades by scalar, from U+4E00 to U+9FFF.
    @usableFromInline let grades: [Grades]
    @usableFromInline static let low: UInt32 = 0x4E00
    @usableFromInline static let high: UInt32 = 0x9FFF

    /// The names compiled into the program.
    public static let chinese = PersonNames(
        surnames: .surnames, characters: .nameCharacters, parts: .minorityNameParts)

    init(surnames: Table, characters: Table, parts: Table) {
        self.parts = ScalarTrie(
            parts.scalarRows().flatMap { row in
                row.scalars(0).split(separator: 0x20).map { (word: $0.compactMap(Unicode.Scalar.init), value: 0) }
            })
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in surnames.scalarRows() { words.append((row.scalars(0).compactMap(Unicode.Scalar.init), 0)) }
        self.surnames = ScalarTrie(words)
        var grades = [Grades](repeating: Grades(), count: Int(Self.high - Self.low) + 1)
        for row in characters.scalarRows() {
            guard let scalar = row.scalars(0).first, (Self.low...Self.high).contains(scalar) else { continue }
            let digits = row.scalars(1).map { UInt8(truncatingIfNeeded: $0 &- 0x30) }
            guard digits.count == 4 else { continue }
            grades[Int(scalar - Self.low)] = Grades(
                surname: digits[0], first: digits[1], second: digits[2], alone: digits[3])
        }
        self.grades = grades
    }

    /// How often `scalar` takes each place in a name; all 0 for what is not a Han character of the basic block.
    @inlinable
    public func grades(of scalar: Unicode.Scalar) -> Grades {
        guard scalar.value >= Self.low, scalar.value <= Self.high else { return Grades() }
        return grades[Int(scalar.value - Self.low)]
    }

    /// The length of the surname that opens at `start`, 1 or 2; compound ones win. Nil where none does.
    @inline(__always)
    public func surnameLength(in text: [Unicode.Scalar], at start: Int) -> Int? {
        surnames.longestWord(in: text, at: start)?.length
    }
}
