/// A unit of measurement or a measure word, with its exact factor to the base unit of its dimension.
public struct Unit: Sendable, Equatable {
    /// As printed: 亩, 平方公里, 个.
    public let name: String
    /// What a figure in this unit is: area, count, money …; the words of the units table.
    public let kind: String
    /// The one canonical unit of the dimension: m², kg, CNY, 1.
    public let base: String
    /// One of this unit is `numerator / denominator` base units, exactly; both are above 0.
    public let numerator: Int
    public let denominator: Int
    public let use: Use

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
    }
}

/// The units that figures are printed in, found by their names.
public struct UnitTable: Sendable {
    /// The units compiled into the program.
    public static let common = UnitTable(.units)

    public let units: [Unit]
    private let trie: ScalarTrie

    init(_ table: Table) {
        var units: [Unit] = []
        var names: [(word: [Unicode.Scalar], value: UInt32)] = []
        for row in table.scalarRows() {
            guard row.fields.count == 6, let numerator = row.number(3), let denominator = row.number(4),
                numerator > 0, denominator > 0, let letter = row.scalars(5).first,
                let scalar = Unicode.Scalar(letter), let use = Unit.Use(rawValue: scalar)
            else { continue }
            let unit = Unit(
                name: row.string(0), kind: row.string(1), base: row.string(2), numerator: numerator,
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
    public func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (unit: Unit, end: Int)? {
        trie.longest(in: text, at: start, upTo: limit).map { (units[Int($0.value)], $0.end) }
    }
}
