/// The phrases of a table (its first column), to be met in running text by longest match.
///
/// A phrase is known by its row number; what else the row says is in `columns`.
public struct PhraseTable: Sendable {
    /// Of each row, the columns after the phrase.
    public let columns: [[String]]
    /// All phrases one after the other; row `r` is `scalars[starts[r]..<starts[r + 1]]`.
    private let scalars: [UInt32]
    private let starts: [Int32]
    private let openings: Buckets
    private let closings: Buckets

    /// Rows by one scalar of theirs, longest phrase first.
    ///
    /// A page asks dozens of tables in turn, so each is kept small enough that all of them stay in the nearest cache.
    private struct Buckets: Sendable {
        /// What stands for the scalar beside where a phrase has but one, or the text ends.
        static let nothing = UInt32.max
        /// A row, and the scalar next to the one it is found by: where that differs, the phrase need not be looked at.
        private struct Entry: Sendable {
            let row: Int32
            let beside: UInt32
        }
        /// Bits for each row: one question in so many, or fewer, goes on to the buckets for nothing.
        private static let bitsPerRow = 16
        /// A bit for each scalar with the one beside it that a phrase has here: the quick way to say no.
        private let bits: [UInt64]
        /// Some phrase is one scalar alone, whatever stands beside it.
        private let hasSingles: Bool
        /// Less one, a power of two: how many bits, and how many buckets, there are.
        private let bitMask: UInt32
        private let bucketMask: Int
        private let starts: [Int32]
        private let entries: [Entry]

        /// `scalars` tells the scalar that a phrase is found by, and then the one beside it.
        init(_ phrases: [[UInt32]], by scalars: ([UInt32]) -> [UInt32]) {
            var bucketCount = UInt64.bitWidth / Self.bitsPerRow
            while bucketCount < phrases.count { bucketCount *= 2 }
            bucketMask = bucketCount - 1
            bitMask = UInt32(bucketCount * Self.bitsPerRow - 1)
            var bits = [UInt64](repeating: 0, count: bucketCount * Self.bitsPerRow / UInt64.bitWidth)
            var buckets = [[Entry]](repeating: [], count: bucketCount)
            for row in phrases.indices.sorted(by: { phrases[$0].count > phrases[$1].count }) {
                let scalars = scalars(phrases[row])
                guard let scalar = scalars.first else { continue }
                let beside = scalars.count > 1 ? scalars[1] : Self.nothing
                let bit = Self.hash(scalar, beside) & bitMask
                bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
                buckets[Self.bucket(scalar) & bucketMask].append(Entry(row: Int32(row), beside: beside))
            }
            var starts: [Int32] = [0]
            for bucket in buckets { starts.append((starts.last ?? 0) + Int32(bucket.count)) }
            self.bits = bits
            hasSingles = phrases.contains { $0.count == 1 }
            self.starts = starts
            entries = buckets.flatMap(\.self)
        }

        @inline(__always)
        private static func bucket(_ scalar: UInt32) -> Int { Int(scalar ^ scalar >> 9) }

        @inline(__always)
        private static func hash(_ scalar: UInt32, _ beside: UInt32) -> UInt32 { scalar &* 0x9E37 ^ beside }

        /// Whether a phrase may have `scalar` here and, unless it is that alone, `beside`.
        @inline(__always)
        func mayHold(_ scalar: UInt32, _ beside: UInt32) -> Bool {
            isSet(Self.hash(scalar, beside)) || hasSingles && isSet(Self.hash(scalar, Self.nothing))
        }

        @inline(__always)
        private func isSet(_ hash: UInt32) -> Bool {
            let bit = hash & bitMask
            return bits[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
        }

        /// The first place from `start` on at which `text` may hold a phrase. O(scalars).
        func firstPlace(in text: UnsafeBufferPointer<Unicode.Scalar>, from start: Int) -> Int? {
            guard start < text.count else { return nil }
            return bits.withUnsafeBufferPointer { bits in
                var scalar = text[start].value
                for at in start..<text.count - 1 {
                    let next = text[at + 1].value
                    let bit = Self.hash(scalar, next) & bitMask
                    if bits[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0 { return at }
                    if hasSingles, isSet(Self.hash(scalar, Self.nothing)) { return at }
                    scalar = next
                }
                return isSet(Self.hash(scalar, Self.nothing)) ? text.count - 1 : nil
            }
        }

        /// The first row for which `isMet` holds of those that have `scalar` and, unless they are that alone, `beside`;
        /// others may be among them.
        @inline(__always)
        func first(_ scalar: UInt32, _ beside: UInt32, where isMet: (_ row: Int) -> Bool) -> Int? {
            let bucket = Self.bucket(scalar) & bucketMask
            for place in Int(starts[bucket])..<Int(starts[bucket + 1]) {
                let entry = entries[place]
                guard entry.beside == beside || entry.beside == Self.nothing else { continue }
                if isMet(Int(entry.row)) { return Int(entry.row) }
            }
            return nil
        }
    }

    /// - Parameter isWanted: by its columns after the phrase, whether a row is taken.
    public init(_ table: Table, where isWanted: ([String]) -> Bool = { _ in true }) {
        var phrases: [[UInt32]] = []
        var columns: [[String]] = []
        for row in table.rows() where !row.isEmpty {
            let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard let phrase = cells.first, !phrase.isEmpty, isWanted(Array(cells.dropFirst())) else { continue }
            phrases.append(phrase.unicodeScalars.map(\.value))
            columns.append(Array(cells.dropFirst()))
        }
        self.init(phrases, columns: columns)
    }

    /// The words of the rows of `table` whose first column is `kind`; the second holds them, separated by spaces.
    public init(_ table: Table, of kind: String) {
        var phrases: [[UInt32]] = []
        for row in table.scalarRows() where row.string(0) == kind {
            phrases += row.scalars(1).split(separator: 0x20).map { Array($0) }
        }
        self.init(phrases, columns: [[String]](repeating: [], count: phrases.count))
    }

    private init(_ phrases: [[UInt32]], columns: [[String]]) {
        var scalars: [UInt32] = []
        var starts: [Int32] = [0]
        for phrase in phrases {
            scalars += phrase
            starts.append(Int32(scalars.count))
        }
        self.columns = columns
        self.scalars = scalars
        self.starts = starts
        openings = Buckets(phrases) { Array($0.prefix(2)) }
        closings = Buckets(phrases) { $0.suffix(2).reversed() }
    }

    /// One phrase met in a text: its row, and where it stands there.
    public struct Match: Sendable, Equatable {
        public let row: Int
        public let range: Range<Int>
    }

    /// The longest phrase that opens at `start`, ending at `text.endIndex` at the latest. O(phrases with that opening).
    public func match(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Match? {
        guard start >= text.startIndex, start < text.endIndex else { return nil }
        let next = start + 1 < text.endIndex ? text[start + 1].value : Buckets.nothing
        guard openings.mayHold(text[start].value, next) else { return nil }
        let row = openings.first(text[start].value, next) { row in
            start + length(of: row) <= text.endIndex && stands(row, in: text, at: start)
        }
        return row.map { Match(row: $0, range: start..<start + length(of: $0)) }
    }

    /// The longest phrase that `text` closes with.
    public func suffix(of text: ArraySlice<Unicode.Scalar>) -> Match? {
        guard let last = text.last?.value else { return nil }
        let end = text.endIndex
        let before = text.count > 1 ? text[end - 2].value : Buckets.nothing
        guard closings.mayHold(last, before) else { return nil }
        let row = closings.first(last, before) { row in
            end - length(of: row) >= text.startIndex && stands(row, in: text, at: end - length(of: row))
        }
        return row.map { Match(row: $0, range: end - length(of: $0)..<end) }
    }

    /// The longest phrase that `text` opens with.
    public func prefix(of text: ArraySlice<Unicode.Scalar>) -> Match? { match(in: text, at: text.startIndex) }

    /// The row that is `text`, no more and no less.
    public func row(of text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let match = prefix(of: text), match.range == text.indices else { return nil }
        return match.row
    }

    /// The first phrase that stands in `text` from `start` on, the longest of those that open there. O(characters).
    public func first(in text: ArraySlice<Unicode.Scalar>, from start: Int) -> Match? {
        guard start < text.endIndex else { return nil }
        return text.withUnsafeBufferPointer { scalars in
            var at = start - text.startIndex
            while let place = openings.firstPlace(in: scalars, from: at) {
                if let match = match(in: text, at: text.startIndex + place) { return match }
                at = place + 1
            }
            return nil
        }
    }

    /// Whether any phrase stands in `text`. O(characters).
    public func occurs(in text: ArraySlice<Unicode.Scalar>) -> Bool { first(in: text, from: text.startIndex) != nil }

    /// How many phrases stand in `text`, overlapping ones counted once.
    public func count(in text: ArraySlice<Unicode.Scalar>) -> Int {
        var count = 0
        var at = text.startIndex
        while let match = first(in: text, from: at) {
            count += 1
            at = match.range.upperBound
        }
        return count
    }

    private func length(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

    private func stands(_ row: Int, in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Bool {
        let first = Int(starts[row])
        for offset in 0..<length(of: row) where text[start + offset].value != scalars[first + offset] { return false }
        return true
    }
}
