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

    /// `place:331125`, `platform:治村宝`; where one name is several entities, `~` and a mark follow
    /// (`person:李明~涪陵区`).
    var id: String { adcode == 0 ? "\(type.rawValue):\(name)" : "\(type.rawValue):\(adcode)" }
}
