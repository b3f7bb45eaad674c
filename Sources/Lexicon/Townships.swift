/// Townships, towns and streets, and the counties they belong to.
public struct Townships: Sendable {
    /// Name → index into `counties`.
    public let trie: ScalarTrie
    private let counties: [[Int32]]

    /// The townships compiled into the program.
    public static let china = Townships(.townships)

    init(_ table: Table) {
        var words: [(word: [Unicode.Scalar], county: Int32)] = []
        for row in table.scalarRows() {
            guard let county = row.number(0) else { continue }
            for name in row.scalars(1).split(separator: 0x20) {
                let whole = name.compactMap(Unicode.Scalar.init)
                words.append((whole, Int32(county)))
                if let short = Self.withoutPeoples(whole) { words.append((short, Int32(county))) }
            }
        }
        var index: [[Unicode.Scalar]: Int] = [:]
        var names: [(word: [Unicode.Scalar], value: UInt32)] = []
        var counties: [[Int32]] = []
        for (word, county) in words {
            if let known = index[word] {
                counties[known].append(county)
            } else {
                index[word] = counties.count
                names.append((word, UInt32(counties.count)))
                counties.append([county])
            }
        }
        self.counties = counties
        trie = ScalarTrie(names)
    }

    /// 聚凤乡 of 聚凤仡佬族侗族乡: a township as those who live there call it; nil where no people is named, and where the name
    /// proper is one character.
    public static func withoutPeoples(_ name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard let last = name.last, name.dropLast().last == "族" else { return nil }
        var rest = name.dropLast()
        while let people = peoples.suffix(of: rest) { rest = rest[..<people.range.lowerBound] }
        return rest.count >= 2 && rest.count < name.count - 1 ? rest + [last] : nil
    }
    private static let peoples = PhraseTable(.nameCues, of: "people")

    /// Codes of the counties that have a township of that name (value of `trie`).
    public func counties(_ value: UInt32) -> [Int] {
        Int(value) < counties.count ? counties[Int(value)].map(Int.init) : []
    }
}
