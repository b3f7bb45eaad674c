/// Words that decide where the noun phrase of a figure begins and ends.
///
/// A class, so that those who read with it share its tables and copy nothing.
public final class FigureWords: Sendable {
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
        /// Says that the figure is a difference, and is part of its measure: 增长, 下降.
        case change
        /// Opens a comparison: 同比, 比上年.
        case against
        /// A verb that names what is measured by itself: 投入, 卖出.
        case measured
        /// An adjective that is measured by itself: 长, 宽.
        case dimension
        /// A length behind it is one an hour: 时速.
        case speed
        /// A number without a unit behind it is money: 赚, 挣.
        case earning
        /// A verb that describes a noun behind it: 就业岗位, 参赛选手.
        case attribute
        /// What is told in 级 that are no tiers: 风力, 地震.
        case graded
        /// A compound that the word list lacks: 线上, 用地.
        case noun
        /// A last character that makes a noun of the word before it: 率, 员, 站.
        case suffix
    }

    /// The roles of one word; a word may have several.
    public struct Roles: Sendable, Equatable {
        /// Bit `role.rawValue` is set for each role.
        @usableFromInline let bits: UInt32

        @usableFromInline
        init(bits: UInt32) { self.bits = bits }

        @inlinable public static var none: Roles { Roles(bits: 0) }

        @inlinable @inline(__always)
        public func contains(_ role: Role) -> Bool { bits & 1 << UInt32(role.rawValue) != 0 }
    }

    /// The words compiled into the program.
    public static let common = FigureWords(.figureWords)

    /// Words with the bits of their roles; backwards from their last character.
    @usableFromInline let forwards: ScalarTrie
    @usableFromInline let backwards: ScalarTrie

    init(_ table: Table) {
        // The table writes a role by the name of its case.
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })
        var words: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard let role = roles[row.string(1)] else { continue }
            words.append((row.unicodeScalars(0), 1 << UInt32(role.rawValue)))
        }
        forwards = ScalarTrie(words, join: |)
        backwards = ScalarTrie(words.map { (Array($0.word.reversed()), $0.value) }, join: |)
    }

    /// The roles of the word that is exactly `range` of `text`. O(range).
    @inlinable @inline(__always)
    public func roles(of range: Range<Int>, in text: [Unicode.Scalar]) -> Roles {
        forwards.mayBegin(in: text, at: range.lowerBound, upTo: range.upperBound) ? begun(range, in: text) : .none
    }

    @inline(never) @usableFromInline
    func begun(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Roles {
        var node = ScalarTrie.root
        for index in range {
            guard let next = forwards.child(of: node, text[index]) else { return .none }
            node = next
        }
        return Roles(bits: node == ScalarTrie.root ? 0 : forwards.value(at: node) ?? 0)
    }

    /// Whether some word of two characters or more begins as `text` does at `start`, before `limit`.
    @inlinable @inline(__always)
    public func hasWord(openingAs text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Bool {
        forwards.mayGoOn(in: text, at: start, upTo: limit)
    }

    /// The end of the longest word of `role` that stands in `text` at `start`, not past `limit`.
    @inlinable @inline(__always)
    public func end(_ role: Role, in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Int? {
        forwards.mayBegin(in: text, at: start, upTo: limit) ? begun(role, in: text, at: start, upTo: limit) : nil
    }

    @inline(never) @usableFromInline
    func begun(_ role: Role, in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Int? {
        var node = ScalarTrie.root
        var index = start
        var found: Int?
        while index < limit, let next = forwards.child(of: node, text[index]) {
            node = next
            index += 1
            if let bits = forwards.value(at: node), Roles(bits: bits).contains(role) { found = index }
        }
        return found
    }

    /// The start of the longest word of `role` that ends in `text` at `end`, no earlier than `limit`.
    public func start(_ role: Role, in text: [Unicode.Scalar], endingAt end: Int, downTo limit: Int) -> Int? {
        var node = ScalarTrie.root
        var index = end
        var found: Int?
        while index > limit, let next = backwards.child(of: node, text[index - 1]) {
            node = next
            index -= 1
            if let bits = backwards.value(at: node), Roles(bits: bits).contains(role) { found = index }
        }
        return found
    }
}
