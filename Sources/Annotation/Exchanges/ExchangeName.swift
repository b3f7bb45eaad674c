import Lexicon

/// A place or body that may learn or teach.
struct ExchangeEntity {
    let type: EntityType
    let name: String
    /// Code of a division of county level or above.
    let adcode: Int?
    /// Where the story names it first, in code points; 0 for what it names only within the name of another.
    let firstMention: Int

    init(_ entity: Entity) {
        type = entity.type
        name = entity.name
        adcode = entity.adcode
        firstMention = entity.mentions.first?.lowerBound ?? 0
    }

    /// What a story names only within the name of another: 涪陵区 of 涪陵区委组织部.
    init(_ type: EntityType, within name: String, adcode: Int? = nil) {
        self.type = type
        self.name = name
        self.adcode = adcode
        firstMention = 0
    }

    /// The name that the table has of a division, else the one the story uses.
    var officialName: String { adcode.flatMap { Divisions.china.division(code: $0)?.name } ?? name }
}

/// A mention of a place or body.
struct ExchangeName {
    var range: Range<Int>
    let entity: ExchangeEntity
}

extension [ExchangeName] {
    /// Where the first of these names stands that begins at `position` or behind it; they ascend.
    func firstPlace(from position: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
