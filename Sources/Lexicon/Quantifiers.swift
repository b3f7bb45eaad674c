/// Words that say how exactly a number is meant: 约, 超过, 不到, 以上, 左右.
public struct Quantifiers: Sendable {
    public enum Sense: String, Sendable, CaseIterable {
        case exact, over, under, about
        /// The word only ends like a qualifier: 节约, 附近.
        case none
    }

    /// The words compiled into the program.
    public static let common = Quantifiers(.quantifiers)

    private let before: PhraseIndex
    private let after: PhraseIndex

    init(_ table: Table) {
        var before: [(word: [Unicode.Scalar], value: UInt32)] = []
        var after: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard let sense = Sense.allCases.firstIndex(where: { $0.rawValue == row.string(2) }) else { continue }
            let entry = (word: row.unicodeScalars(0), value: UInt32(sense))
            if row.string(1) == "before" { before.append(entry) } else { after.append(entry) }
        }
        self.before = PhraseIndex(before)
        self.after = PhraseIndex(after)
    }

    /// The word right before `end`, and what it says of the number there.
    public func before(_ end: Int, in text: [Unicode.Scalar], downTo limit: Int) -> (start: Int, sense: Sense)? {
        guard let found = before.longest(in: text, endingAt: end, downTo: limit) else { return nil }
        let sense = Sense.allCases[Int(found.value)]
        return sense == .none ? nil : (found.start, sense)
    }

    /// The word right at `start`, and what it says of the number before it.
    public func after(_ start: Int, in text: [Unicode.Scalar], upTo limit: Int) -> (end: Int, sense: Sense)? {
        after.longest(in: text, at: start, upTo: limit).map { ($0.end, Sense.allCases[Int($0.value)]) }
    }
}
