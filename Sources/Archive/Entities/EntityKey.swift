import Annotation

/// What makes two stories' entities one: the division's code, else type and name.
struct EntityKey: Hashable, Sendable {
    let type: EntityType
    /// 0 where there is none.
    let adcode: Int
    let name: String

    init(_ entity: Entity) {
        type = entity.type
        adcode = entity.adcode ?? 0
        name = entity.adcode == nil ? entity.name : ""
    }

    // By octets, as ids are told apart: the standard library would normalize both names first.
    static func == (left: EntityKey, right: EntityKey) -> Bool {
        left.type == right.type && left.adcode == right.adcode && left.name.isSame(as: right.name)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(adcode)
        name.withOctets { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// `place:331125`, `platform:治村宝`; where one name is several entities, `~` and a mark follow
    /// (`person:李明~涪陵区`).
    var id: String { adcode == 0 ? "\(type.rawValue):\(name)" : "\(type.rawValue):\(adcode)" }
}
