/// Words of one table, each with a value, found at a place of a text or before it.
///
/// A class, so that those who read with it share its tables and copy nothing.
public final class PhraseIndex: Sendable {
    @usableFromInline let forwards: ScalarTrie
    @usableFromInline let backwards: ScalarTrie

    /// The phrases in which a number counts nothing (千方百计, 三位一体); every value is 0.
    public static let numberFormulas = PhraseIndex(Table.numberFormulas.scalarRows().map { ($0.unicodeScalars(0), 0) })

    init(_ phrases: [(word: [Unicode.Scalar], value: UInt32)]) {
        forwards = ScalarTrie(phrases)
        backwards = ScalarTrie(phrases.map { (Array($0.word.reversed()), $0.value) })
    }

    /// The longest phrase that starts at `start` and ends by `limit`.
    @inlinable @inline(__always)
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (end: Int, value: UInt32)? {
        forwards.mayBegin(in: text, at: start, upTo: limit) ? begun(in: text, at: start, upTo: limit) : nil
    }

    @inline(never) @usableFromInline
    func begun(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (end: Int, value: UInt32)? {
        forwards.longest(in: text, at: start, upTo: limit)
    }

    /// Whether some phrase of two characters or more begins as `text` does at `start`, before `limit`.
    @inlinable @inline(__always)
    public func hasPhrase(openingAs text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Bool {
        forwards.mayGoOn(in: text, at: start, upTo: limit)
    }

    /// The longest phrase that ends at `end` and starts no earlier than `limit`.
    public func longest(in text: [Unicode.Scalar], endingAt end: Int, downTo limit: Int) -> (
        start: Int, value: UInt32
    )? {
        var node = ScalarTrie.root
        var index = end
        var found: (start: Int, value: UInt32)?
        while index > limit, let next = backwards.child(of: node, text[index - 1]) {
            node = next
            index -= 1
            if let value = backwards.value(at: node) { found = (index, value) }
        }
        return found
    }

    /// The value of the phrase that is exactly `range` of `text`, or nil where it is none.
    public func value(of range: Range<Int>, in text: [Unicode.Scalar]) -> UInt32? {
        guard let found = longest(in: text, at: range.lowerBound, upTo: range.upperBound), found.end == range.upperBound
        else { return nil }
        return found.value
    }
}

extension TableRow {
    /// The field as scalars.
    func unicodeScalars(_ field: Int) -> [Unicode.Scalar] { scalars(field).compactMap(Unicode.Scalar.init) }
}
