/// The words of all tables that stand in one text, by where they begin.
///
/// Positions are indices of the text; a word of the list tells its cost and part of speech, any other run what the
/// remaining tables know of it.
public struct LexiconMatches: Sendable {
    /// A run of characters that some table has; eight bytes.
    public struct Match: Sendable, Equatable {
        public let length: UInt16
        /// `cost << 8 | part of speech` where the word list has it, else 0.
        public let word: UInt16
        /// Index plus one into the facts of the other tables, 0 where they have none; above it the kinds.
        @usableFromInline let tables: UInt32

        @usableFromInline static let kindShift: UInt32 = 24
        @usableFromInline static let factsMask: UInt32 = 1 << kindShift - 1

        @usableFromInline
        init(length: UInt16, word: UInt16, tables: UInt32) {
            self.length = length
            self.word = word
            self.tables = tables
        }

        /// Which of the other tables have it.
        @inlinable
        public var kinds: LexiconTrie.Kinds { LexiconTrie.Kinds(rawValue: UInt8(tables >> Self.kindShift)) }
    }

    /// `found[starts[i]..<starts[i + 1]]` begin at i, the shorter first; one entry more than scalars.
    public let starts: [UInt32]
    public let found: [Match]
    @usableFromInline let facts: [LexiconTrie.Facts]

    init(starts: [UInt32], found: [Match], facts: [LexiconTrie.Facts]) {
        self.starts = starts
        self.found = found
        self.facts = facts
    }

    /// Scalars of the text.
    @inlinable
    public var count: Int { starts.count - 1 }

    /// Where in `found` the runs stand that begin at `index`.
    @inlinable
    public func range(at index: Int) -> Range<Int> {
        Int(truncatingIfNeeded: starts[index])..<Int(truncatingIfNeeded: starts[index + 1])
    }

    /// What the tables other than the word list know of `match`; nil where nothing.
    @inlinable
    public func facts(of match: Match) -> LexiconTrie.Facts? {
        let place = Int(truncatingIfNeeded: match.tables & Match.factsMask)
        return place == 0 ? nil : facts[place - 1]
    }

    /// The length of the longest run of one of `kinds` that begins at `index`; nil where none does, or the text is over.
    @inlinable
    public func longest(at index: Int, _ kinds: LexiconTrie.Kinds) -> Int? {
        guard index < count else { return nil }
        for place in range(at: index).reversed() where !found[place].kinds.isDisjoint(with: kinds) {
            return Int(found[place].length)
        }
        return nil
    }

    /// Whether a run of one of `kinds` begins and ends in `range`.
    public func holds(_ kinds: LexiconTrie.Kinds, in range: Range<Int>) -> Bool {
        range.contains { index in
            self.range(at: index).contains { place in
                !found[place].kinds.isDisjoint(with: kinds) && index + Int(found[place].length) <= range.upperBound
            }
        }
    }

    /// The longest name of divisions that begins at `index`: its length and the group of those that bear it.
    @inlinable
    public func longestDivision(at index: Int) -> (length: Int, group: UInt32)? {
        for place in range(at: index).reversed() where found[place].kinds.contains(.division) {
            return facts(of: found[place])?.divisions.map { (Int(found[place].length), $0) }
        }
        return nil
    }

    /// The run that is exactly `range`, or nil where no table has it.
    @inlinable
    public func match(of range: Range<Int>) -> Match? {
        for index in self.range(at: range.lowerBound) where Int(found[index].length) == range.count {
            return found[index]
        }
        return nil
    }

    /// How common the word is that is exactly `range` and what part of speech, or nil where the list has none.
    @inlinable
    public func word(_ range: Range<Int>) -> WordList.Word? {
        guard !range.isEmpty, let match = match(of: range), match.word != 0 else { return nil }
        return WordList.Word(UInt32(match.word))
    }
}
