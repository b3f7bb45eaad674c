/// Words that decide where the noun phrase of a figure begins and ends.
public struct FigureWords: Sendable {
    /// What a word does beside a number.
    public enum Role: Int, Sendable, CaseIterable {
        /// Leads to the number and is no part of the measure: 达到, 共, 为.
        case link
        /// Ends the noun phrase behind a number: 进行, 参加, 获得.
        case predicate
        /// Tells that the figure is new, planned, under way: 新增, 在建; passed on along a list.
        case state
        /// A noun of several parts, after which N级 counts tiers: 体系, 机构.
        case tiers
        /// Shows that the number after it counts, not orders: 举办, 共, 这.
        case counting
        /// A span of time named by itself, whose measure it is: 过去, 未来, 今后.
        case span
        /// Makes a plan's name of the number of years before it: 计划, 行动.
        case plan
        /// The measure of a number that has no unit: 指数, pH值.
        case index
        /// The measure before a number begins behind it: 已, 累计, 其中.
        case barrier
        /// What is measured in money where no unit stands: 产值300亿.
        case value
        /// Opens a rate that is measured itself: 年产, 日均.
        case rate
        /// Closes a span of time: 时间, 里, 以来.
        case timespan
        /// Shows that a span of time is said for its length: 短短, 历时.
        case stretch
        /// Closes a clause that only names a speaker: 介绍, 说.
        case speech
        /// A compound that the word list lacks: 线上, 用地.
        case noun
        /// A last character that makes a noun of the word before it: 率, 员, 站.
        case suffix
    }

    /// The words compiled into the program.
    public static let common = FigureWords(.figureWords)

    private let phrases: [PhraseIndex]

    init(_ table: Table) {
        // The table writes a role by the name of its case.
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })
        var words = [[(word: [Unicode.Scalar], value: UInt32)]](repeating: [], count: Role.allCases.count)
        for row in table.scalarRows() {
            guard let role = roles[row.string(1)] else { continue }
            words[role.rawValue].append((row.unicodeScalars(0), 0))
        }
        phrases = words.map { PhraseIndex($0) }
    }

    /// The words of one role.
    public subscript(role: Role) -> PhraseIndex { phrases[role.rawValue] }
}
