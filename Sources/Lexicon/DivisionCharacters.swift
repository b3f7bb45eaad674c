/// The characters that names of divisions end in, by level: 省; 市 州 盟; 县 区 旗; 镇 乡; 道 (街道); 村.
public struct DivisionCharacters: Sendable {
    public enum Level: String, Sendable {
        case province, prefecture, county, town, street, village
    }

    private let characters: [Level: [Unicode.Scalar]]

    /// Those compiled into the program.
    public static let common = DivisionCharacters(.divisionCharacters)

    init(_ table: Table) {
        var characters: [Level: [Unicode.Scalar]] = [:]
        for row in table.scalarRows() {
            guard let level = Level(rawValue: row.string(0)) else { continue }
            characters[level] = row.scalars(1).compactMap(Unicode.Scalar.init).filter { $0 != " " }
        }
        self.characters = characters
    }

    /// Those of `levels`, in their order.
    public func of(_ levels: Level...) -> [Unicode.Scalar] { levels.flatMap { characters[$0] ?? [] } }
}
