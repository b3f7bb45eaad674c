/// The provinces by the one character they go by: 浙, 赣, 粤.
public struct ProvinceAbbreviations: Sendable {
    public struct Province: Sendable, Equatable {
        /// GB/T 2260 code.
        public let code: Int
        /// Whether the character is an ordinary word too, or a common part of one (新, 台).
        public let isWord: Bool
    }

    @usableFromInline let provinces: [Province]
    /// Index into `provinces` plus one, by scalar from U+4E00 to U+9FFF; 0 for none.
    @usableFromInline let byScalar: [UInt8]
    @usableFromInline static let low: UInt32 = 0x4E00
    @usableFromInline static let high: UInt32 = 0x9FFF

    /// The abbreviations compiled into the program.
    public static let china = ProvinceAbbreviations(.provinceAbbreviations)

    init(_ table: Table) {
        var provinces: [Province] = []
        var byScalar = [UInt8](repeating: 0, count: Int(Self.high - Self.low) + 1)
        for row in table.scalarRows() {
            guard let scalar = row.scalars(0).first, (Self.low...Self.high).contains(scalar),
                let code = row.number(1), provinces.count < Int(UInt8.max)
            else { continue }
            provinces.append(Province(code: code, isWord: !row.scalars(2).isEmpty))
            byScalar[Int(scalar - Self.low)] = UInt8(provinces.count)
        }
        self.provinces = provinces
        self.byScalar = byScalar
    }

    /// The province that `scalar` stands for, if any.
    @inlinable
    public subscript(scalar: Unicode.Scalar) -> Province? {
        guard scalar.value >= Self.low, scalar.value <= Self.high else { return nil }
        let index = Int(byScalar[Int(scalar.value - Self.low)])
        return index == 0 ? nil : provinces[index - 1]
    }
}
