/// A unit of measurement or a measure word, with its exact factor to the base unit of its dimension.
///
/// A class, so that a number is handed on with its unit without copying the strings.
public final class Unit: Sendable {
    /// As printed: 亩, 平方公里, 个.
    public let name: String
    /// What a figure in this unit is.
    public let kind: Kind
    /// The one canonical unit of the dimension: m², kg, CNY, 1.
    public let base: String
    /// One of this unit is `numerator / denominator` base units, exactly; both are above 0.
    public let numerator: Int
    public let denominator: Int
    public let use: Use
    /// The whole name where it is one character: told apart without comparing strings.
    public let character: Unicode.Scalar?

    /// What is counted or measured in a unit; the words of the units table.
    public enum Kind: String, Sendable, CaseIterable {
        case count, money, percent, area, length, mass, volume, temperature, duration, age, ratio, concentration, other
    }

    /// With which numbers the unit makes a figure.
    public enum Use: Unicode.Scalar, Sendable {
        case any = "-"
        /// After a single Han numeral other than 两 it makes an ordinal (三期).
        case ordinal = "o"
        /// A noun that is its own unit (三市七县).
        case noun = "n"
        /// Only behind Arabic digits or a scale word (95分).
        case arabic = "a"
        /// Keeps the 个 before it (个月).
        case whole = "p"
        /// Printed without its last character, which only fills the phrase (块钱, 口人).
        case trimmed = "t"
        /// A sign that stands before its number (¥50).
        case sign = "s"
        /// No unit at all: a noun that opens like one (人口, 升级).
        case none = "x"
    }

    init(name: String, kind: Kind, base: String, numerator: Int, denominator: Int, use: Use) {
        self.name = name
        self.kind = kind
        self.base = base
        self.numerator = numerator
        self.denominator = denominator
        self.use = use
        character = name.onlyScalar
    }
}

/// The units that figures are printed in, found by their names.
public final class UnitTable: Sendable {
    /// The units compiled into the program.
    public static let common = UnitTable(.units)

    public let units: [Unit]
    @usableFromInline let trie: ScalarTrie

    init(_ table: Table) {
        var units: [Unit] = []
        var names: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard row.fields.count == 6, let numerator = row.number(3), let denominator = row.number(4),
                numerator > 0, denominator > 0, let letter = row.scalars(5).first,
                let scalar = Unicode.Scalar(letter), let use = Unit.Use(rawValue: scalar),
                let kind = Unit.Kind(rawValue: row.string(1))
            else { continue }
            let unit = Unit(
                name: row.string(0), kind: kind, base: row.string(2), numerator: numerator,
                denominator: denominator, use: use)
            names.append((Array(unit.name.unicodeScalars), UInt32(units.count)))
            units.append(unit)
        }
        self.units = units
        trie = ScalarTrie(names)
    }

    /// The unit of exactly this name; nil where the table has none.
    public func unit(named name: String) -> Unit? {
        let scalars = Array(name.unicodeScalars)
        guard let found = longest(in: scalars, at: 0, upTo: scalars.count), found.end == scalars.count else {
            return nil
        }
        return found.unit
    }

    /// The longest unit that stands in `text` at `start`, with its end, which is not past `limit`.
    @inlinable @inline(__always)
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (unit: Unit, end: Int)? {
        trie.mayBegin(in: text, at: start, upTo: limit) ? begun(in: text, at: start, upTo: limit) : nil
    }

    @inline(never) @usableFromInline
    func begun(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (unit: Unit, end: Int)? {
        guard let found = trie.longest(in: text, at: start, upTo: limit) else { return nil }
        return (units[Int(found.value)], found.end)
    }
}
