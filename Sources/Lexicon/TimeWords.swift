/// Words that tell a time by the day on which they are written: 去年, 上半年, 前三季度, 十四五.
public struct TimeWords: Sendable {
    /// The time a word tells, from the year, month or day of writing.
    public enum Meaning: Sendable, Equatable {
        /// So many years, months or days after that of writing; before it where negative.
        case year(Int)
        case month(Int)
        case day(Int)
        /// From the beginning of the year so many after that of writing, open to the end.
        case since(Int)
        /// The first (1) or second half of the year.
        case half(Int)
        /// The quarter 1 ... 4 of the year.
        case quarter(Int)
        /// The first so many quarters of the year.
        case quarters(Int)
        /// The first so many months of the year.
        case months(Int)
        /// The years of a five-year plan.
        case plan(Int, Int)
        /// The day of writing.
        case now
    }

    /// The words compiled into the program.
    public static let common = TimeWords(.timeWords)

    @usableFromInline let index: PhraseIndex
    @usableFromInline let meanings: [Meaning]

    init(_ table: Table) {
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        var meanings: [Meaning] = []
        for row in table.scalarRows() {
            guard let number = Int(row.string(2)),
                let meaning = Self.meaning(row.string(1), number, Int(row.string(3)) ?? number)
            else { continue }
            words.append((row.unicodeScalars(0), UInt32(meanings.count)))
            meanings.append(meaning)
        }
        index = PhraseIndex(words)
        self.meanings = meanings
    }

    private static func meaning(_ name: String, _ number: Int, _ second: Int) -> Meaning? {
        switch name {
        case "year": .year(number)
        case "month": .month(number)
        case "day": .day(number)
        case "since": .since(number)
        case "half": .half(number)
        case "quarter": .quarter(number)
        case "quarters": .quarters(number)
        case "months": .months(number)
        case "plan": .plan(number, second)
        case "now": .now
        default: nil
        }
    }

    /// Whether some word begins with the character at `start`.
    @inlinable
    public func mayOpen(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Bool {
        index.forwards.mayBegin(in: text, at: start, upTo: limit)
    }

    /// The longest word at `start`, with its end and the time it tells.
    @inlinable
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (end: Int, meaning: Meaning)? {
        index.longest(in: text, at: start, upTo: limit).map { ($0.end, meanings[Int($0.value)]) }
    }
}
