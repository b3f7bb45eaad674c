/// Words that compare a figure with an earlier one, and tell which way it went: 同比, 比上年, 增长, 下降.
public struct ComparisonWords: Sendable {
    public enum Role: String, Sendable, CaseIterable {
        case against, up, down, level
    }

    /// The words compiled into the program.
    public static let common = ComparisonWords(.comparisonWords)

    @usableFromInline let index: PhraseIndex

    init(_ table: Table) {
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard let role = Role.allCases.firstIndex(where: { $0.rawValue == row.string(1) }) else { continue }
            words.append((row.unicodeScalars(0), UInt32(role)))
        }
        index = PhraseIndex(words)
    }

    /// Whether a word begins with `scalar`.
    public func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        index.forwards.child(of: ScalarTrie.root, scalar) != nil
    }

    /// The longest word at `start`, with its end and what it tells.
    @inlinable
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (end: Int, role: Role)? {
        index.longest(in: text, at: start, upTo: limit).map { ($0.end, Role.allCases[Int($0.value)]) }
    }
}
