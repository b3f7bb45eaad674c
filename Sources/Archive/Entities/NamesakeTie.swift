import Annotation

/// How one story ties a person or local place to divisions: a person by posts (涪陵区委书记), a street, town or
/// village by the divisions the story names. It tells namesakes apart.
struct NamesakeTie: Sendable {
    /// A division with a code.
    struct Place: Hashable, Sendable {
        let adcode: Int
        let name: String
        var prefecture: Int32 { Int32(adcode / 100) }
    }

    /// The nearest first; never empty.
    let places: [Place]

    /// The divisions of a story that can tie its entities: those below a province.
    static func divisions(of entities: [Entity]) -> [Entity] {
        entities.filter { $0.type == .place && ($0.adcode ?? 0) % 10_000 != 0 }
    }

    /// Nil where nothing ties the entity.
    init?(_ entity: Entity, to divisions: [Entity]) {
        guard !divisions.isEmpty else { return nil }
        switch entity.type {
        case .person: places = divisions.filter { Self.isPost(of: entity, in: $0) }.compactMap(Self.place)
        case .place where entity.adcode == nil && Self.isLocal(entity.name):
            places = divisions.compactMap(Self.place)
        case .place, .organization, .platform, .programme, .event: return nil
        }
        guard !places.isEmpty else { return nil }
    }

    private static func place(_ entity: Entity) -> Place? {
        entity.adcode.map { Place(adcode: $0, name: entity.name) }
    }

    /// One of the person's posts begins with the division's name.
    private static func isPost(of person: Entity, in division: Entity) -> Bool {
        person.roles.contains { role in
            opens(role, with: division.name) || division.surfaces.contains { opens(role, with: $0) }
        }
    }

    /// A name of one character is too common to tell.
    private static func opens(_ role: String, with name: String) -> Bool {
        role.begins(with: name) && name.unicodeScalars.count > 1
    }

    private static let localEndings = ["街道", "镇", "乡", "村", "社区"]

    /// Streets, towns and villages have namesakes all over the country; rivers and mountains are the same everywhere.
    private static func isLocal(_ name: String) -> Bool {
        localEndings.contains { name.ends(with: $0) }
    }
}
