/// The provinces by the one character they go by: 浙, 赣, 粤.
public struct ProvinceAbbreviations: Sendable {
    public struct Province: Sendable, Equatable {
        /// GB/T 2260 code.
        public let code: Int
        /// Whether the character is an ordinary word too, or a common part of one (新, 台).
        public let isWord: Bool
    }

    private let provinces: [Unicode.Scalar: Province]

    /// The abbreviations compiled into the program.
    public static let china = ProvinceAbbreviations(.provinceAbbreviations)

    init(_ table: Table) {
        var provinces: [Unicode.Scalar: Province] = [:]
        for row in table.scalarRows() {
            guard let scalar = row.scalars(0).first.flatMap(Unicode.Scalar.init), let code = row.number(1) else {
                continue
            }
            provinces[scalar] = Province(code: code, isWord: !row.scalars(2).isEmpty)
        }
        self.provinces = provinces
    }

    /// The province that `scalar` stands for, if any.
    public subscript(scalar: Unicode.Scalar) -> Province? { provinces[scalar] }
}
