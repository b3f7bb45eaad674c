import Annotation

/// What makes two stories' entities one: the division's code, else type and name, and the mark that keeps homonyms
/// apart.
struct EntityKey: Hashable, Sendable {
    let type: EntityType
    /// 0 where there is none.
    let adcode: Int
    let name: String
    /// Empty unless one name is several entities.
    let mark: String

    init(_ entity: Entity, mark: String = "") {
        type = entity.type
        adcode = entity.adcode ?? 0
        name = entity.adcode == nil ? entity.name : ""
        self.mark = mark
    }

    /// `place:331125`, `platform:治村宝`, `person:李明~涪陵区`.
    var id: String {
        let base = adcode == 0 ? "\(type.rawValue):\(name)" : "\(type.rawValue):\(adcode)"
        return mark.isEmpty ? base : "\(base)~\(mark)"
    }
}
