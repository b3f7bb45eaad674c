import Lexicon

/// The characters that names of places end in.
extension ScalarSet {
    /// 省, 市, 县 …: divisions down to the county.
    static let divisionEnds = ScalarSet(DivisionCharacters.common.of(.province, .prefecture, .county))
    /// The same and towns.
    static let governmentEnds = ScalarSet(DivisionCharacters.common.of(.province, .prefecture, .county, .town))
    /// Every level of an address, villages too.
    static let addressEnds = ScalarSet(
        DivisionCharacters.common.of(.province, .prefecture, .county, .town, .street, .village))
    /// 镇, 乡.
    static let townEnds = ScalarSet(DivisionCharacters.common.of(.town))
    /// 镇, 乡, 村.
    static let settlementEnds = ScalarSet(DivisionCharacters.common.of(.town, .village))
}
