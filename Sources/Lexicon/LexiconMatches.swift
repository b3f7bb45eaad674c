/// The words of all tables that stand in one text, by where they begin.
///
/// Positions are indices of the text; a word of the list tells its cost and part of speech, any other run what the
/// remaining tables know of it. A class, for all who read the text hold it; it never changes.
public final class LexiconMatches: Sendable {
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

    /// A run and where it begins.
    public struct Placed: Sendable {
        @usableFromInline let from: UInt32
        public let match: Match

        @inlinable
        init(start: UInt32, match: Match) {
            from = start
            self.match = match
        }

        @inlinable public var start: Int { Int(truncatingIfNeeded: from) }
        @inlinable public var range: Range<Int> { start..<start + Int(match.length) }
        @inlinable public var kinds: LexiconTrie.Kinds { match.kinds }
    }

    /// `found[starts[i]..<starts[i + 1]]` begin at i, the shorter first; one entry more than scalars.
    public let starts: [UInt32]
    public let found: [Match]
    /// Those of all runs that a table other than the word list has, in order of start, the shorter first: of the many
    /// places of a text few have one, so who seeks them goes through these.
    public let named: [Placed]
    @usableFromInline let facts: [LexiconTrie.Facts]

    /// The runs `met` in a text of `count` scalars, those of one start in order of length. O(scalars + runs).
    init(_ met: Span<Placed>, count: Int, facts: [LexiconTrie.Facts]) {
        var starts = [UInt32](repeating: 0, count: count + 1)
        var places = starts.mutableSpan
        var known = 0
        for index in met.indices {
            let run = met[index]
            places[run.start] += 1
            known += run.match.tables == 0 ? 0 : 1
        }
        // Where each start's runs end, and once all have their places, where they begin.
        for start in 0..<count { places[start + 1] += places[start] }
        var found = [Match](repeating: Match(length: 0, word: 0, tables: 0), count: met.count)
        var ordered = found.mutableSpan
        for index in met.indices.reversed() {
            let run = met[index]
            places[run.start] -= 1
            ordered[Int(places[run.start])] = run.match
        }
        self.starts = starts
        self.found = found
        named = Self.named(starts: starts, found: found, count: known)
        self.facts = facts
    }

    private static func named(starts: [UInt32], found: [Match], count: Int) -> [Placed] {
        // A place more: every run is written, and what is not named is written over by the next.
        [Placed](unsafeUninitializedCapacity: count + 1) { named, written in
            named.initialize(repeating: Placed(start: 0, match: Match(length: 0, word: 0, tables: 0)))
            let found = found.span
            var place = 0
            for start in 0..<(starts.count - 1) {
                while place < Int(starts[start + 1]) {
                    named[written] = Placed(start: UInt32(truncatingIfNeeded: start), match: found[place])
                    written &+= found[place].tables == 0 ? 0 : 1
                    place += 1
                }
            }
        }
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

    /// Whether a run of one of `kinds` begins and ends in `range`. O(runs of these tables in it + log of all).
    public func holds(_ kinds: LexiconTrie.Kinds, in range: Range<Int>) -> Bool {
        var (low, high) = (0, named.count)
        while low < high {
            let middle = (low + high) / 2
            if named[middle].start < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < named.count, named[low].start < range.upperBound {
            if !named[low].kinds.isDisjoint(with: kinds), named[low].range.upperBound <= range.upperBound {
                return true
            }
            low += 1
        }
        return false
    }

    /// Calls `body` with each start of one of `named` that is of one of `kinds`, ascending, and all of `named` that begin
    /// there.
    @inlinable @inline(__always)
    public func forEachNamedStart(
        of kinds: LexiconTrie.Kinds, _ body: (_ start: Int, _ places: Range<Int>) -> Void
    ) {
        let named = named
        var first = 0
        while first < named.count {
            let start = named[first].start
            var met = named[first].kinds
            var next = first + 1
            while next < named.count, named[next].start == start {
                met.formUnion(named[next].kinds)
                next += 1
            }
            if !met.isDisjoint(with: kinds) { body(start, first..<next) }
            first = next
        }
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
