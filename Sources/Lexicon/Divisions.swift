/// The divisions of China by name and by code, former names since 1993 included.
public struct Divisions: Sendable {
    public let all: [Division]
    /// Official and short names → index into `groups`.
    public let trie: ScalarTrie
    /// For each name: the divisions that bear it.
    @usableFromInline let groups: [[Division]]
    /// Of each group those whose official name it is.
    @usableFromInline let officials: [[Division]]
    private let byCode: [Int: Int]

    /// The divisions compiled into the program.
    public static let china = Divisions(.divisions, shortForms: .divisionShortForms)

    init(_ table: Table, shortForms: Table) {
        var all: [Division] = []
        var byName: [String: [Int]] = [:]
        var order: [(word: [Unicode.Scalar], value: UInt32)] = []
        var groups: [[Division]] = []
        var byCode: [Int: Int] = [:]
        for row in table.scalarRows() {
            guard let code = row.number(0), let level = row.number(2).flatMap(Division.Level.init) else { continue }
            let short = row.string(3)
            let until = row.string(6)
            let centre = row.decimal(7).flatMap { longitude in
                row.decimal(8).map { Division.Centre(longitude: longitude, latitude: $0) }
            }
            let index = all.count
            all.append(
                Division(
                    code: code, name: row.string(1), level: level, shortName: short.isEmpty ? nil : short,
                    shortNameIsAmbiguous: !row.scalars(4).isEmpty, successor: row.number(5),
                    until: until.isEmpty ? nil : until, centre: centre))
            if until.isEmpty || byCode[code] == nil { byCode[code] = index }
            byName[row.string(1), default: []].append(index)
            if !short.isEmpty, short != row.string(1) {
                byName[short, default: []].append(index)
                // 红河哈尼族彝族自治州 is 红河州 to its people, 澜沧拉祜族自治县 is 澜沧县.
                if let last = row.string(1).last, row.string(1).hasSuffix("自治\(last)") {
                    byName[short + String(last), default: []].append(index)
                }
            }
        }
        for row in shortForms.scalarRows() {
            guard let index = row.number(0).flatMap({ byCode[$0] }) else { continue }
            for form in row.string(1).split(separator: " ").map(String.init) where form != all[index].name {
                byName[form, default: []].append(index)
            }
        }
        for (name, indices) in byName.sorted(by: { $0.key < $1.key }) {
            order.append((Array(name.unicodeScalars), UInt32(groups.count)))
            groups.append(indices.map { all[$0] })
        }
        self.all = all
        self.groups = groups
        officials = zip(groups, order).map { group, name in
            group.filter { $0.name.unicodeScalars.elementsEqual(name.word) }
        }
        self.byCode = byCode
        trie = ScalarTrie(order)
    }

    /// The divisions of the group that `trie` gives as value.
    @inlinable
    public func group(_ value: UInt32) -> [Division] {
        Int(value) < groups.count ? groups[Int(value)] : []
    }

    /// Of that group the divisions whose official name it is.
    @inlinable
    public func official(_ value: UInt32) -> [Division] {
        Int(value) < officials.count ? officials[Int(value)] : []
    }

    /// Every division of that official or short name.
    @inlinable
    public func named(_ name: some Sequence<Unicode.Scalar>) -> [Division] {
        trie.value(of: name).map(group) ?? []
    }

    /// The division of that code under its present name, else the last it had.
    public func division(code: Int) -> Division? { byCode[code].map { all[$0] } }

    /// The division one level up: the prefecture where there is one, else the province.
    public func parent(of division: Division) -> Division? {
        switch division.level {
        case .province: nil
        case .prefecture: self.division(code: division.province)
        case .county: self.division(code: division.prefecture) ?? self.division(code: division.province)
        }
    }
}

extension TableRow {
    /// The field as a decimal number (120.45), or nil where it is none.
    fileprivate func decimal(_ field: Int) -> Double? { Double(string(field)) }
}
