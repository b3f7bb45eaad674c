/// The phrases of a table (its first column), to be met in running text by longest match.
///
/// A phrase is known by its row number; what else the row says is in `columns`.
public struct PhraseTable: Sendable {
    /// Of each row, the columns after the phrase.
    public let columns: [[String]]
    private let phrases: [[UInt32]]
    /// Bit `c & 0xFFFF` is set where a phrase opens (closes) with the scalar `c`: the quick way to say no.
    private let opens: [UInt64]
    private let closes: [UInt64]
    /// Rows by first (last) scalar, longest phrase first.
    private let byFirst: [UInt32: [Int]]
    private let byLast: [UInt32: [Int]]

    public init(_ table: Table) {
        var phrases: [[UInt32]] = []
        var columns: [[String]] = []
        for row in table.rows() where !row.isEmpty {
            let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard let phrase = cells.first, !phrase.isEmpty else { continue }
            phrases.append(phrase.unicodeScalars.map(\.value))
            columns.append(Array(cells.dropFirst()))
        }
        var opens = [UInt64](repeating: 0, count: 1024)
        var closes = opens
        var byFirst: [UInt32: [Int]] = [:]
        var byLast: [UInt32: [Int]] = [:]
        for row in phrases.indices.sorted(by: { phrases[$0].count > phrases[$1].count }) {
            guard let first = phrases[row].first, let last = phrases[row].last else { continue }
            opens[Int(first & 0xFFFF) >> 6] |= 1 << UInt64(first & 63)
            closes[Int(last & 0xFFFF) >> 6] |= 1 << UInt64(last & 63)
            byFirst[first, default: []].append(row)
            byLast[last, default: []].append(row)
        }
        self.phrases = phrases
        self.columns = columns
        self.opens = opens
        self.closes = closes
        self.byFirst = byFirst
        self.byLast = byLast
    }

    /// One phrase met in a text: its row, and where it stands there.
    public struct Match: Sendable, Equatable {
        public let row: Int
        public let range: Range<Int>
    }

    /// The longest phrase that opens at `start`, ending at `text.endIndex` at the latest. O(phrases with that opening).
    public func match(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Match? {
        guard start >= text.startIndex, start < text.endIndex else { return nil }
        let first = text[start].value
        guard opens[Int(first & 0xFFFF) >> 6] & (1 << UInt64(first & 63)) != 0, let rows = byFirst[first] else {
            return nil
        }
        for row in rows {
            let end = start + phrases[row].count
            if end <= text.endIndex, stands(row, in: text, at: start) { return Match(row: row, range: start..<end) }
        }
        return nil
    }

    /// The longest phrase that `text` closes with.
    public func suffix(of text: ArraySlice<Unicode.Scalar>) -> Match? {
        guard let last = text.last?.value,
            closes[Int(last & 0xFFFF) >> 6] & (1 << UInt64(last & 63)) != 0, let rows = byLast[last]
        else { return nil }
        for row in rows {
            let start = text.endIndex - phrases[row].count
            if start >= text.startIndex, stands(row, in: text, at: start) {
                return Match(row: row, range: start..<text.endIndex)
            }
        }
        return nil
    }

    /// The longest phrase that `text` opens with.
    public func prefix(of text: ArraySlice<Unicode.Scalar>) -> Match? { match(in: text, at: text.startIndex) }

    /// The row that is `text`, no more and no less.
    public func row(of text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let match = prefix(of: text), match.range == text.indices else { return nil }
        return match.row
    }

    /// The first phrase met from left to right.
    public func first(in text: ArraySlice<Unicode.Scalar>) -> Match? {
        for start in text.indices { if let match = match(in: text, at: start) { return match } }
        return nil
    }

    /// How many phrases stand in `text`, overlapping ones counted once.
    public func count(in text: ArraySlice<Unicode.Scalar>) -> Int {
        var count = 0
        var at = text.startIndex
        while at < text.endIndex {
            if let match = match(in: text, at: at) {
                count += 1
                at = match.range.upperBound
            } else {
                at += 1
            }
        }
        return count
    }

    private func stands(_ row: Int, in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Bool {
        for (offset, scalar) in phrases[row].enumerated() where text[start + offset].value != scalar { return false }
        return true
    }
}
