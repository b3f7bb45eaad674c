import Annotation

/// Tells apart persons and local places of one name by the prefectures that their stories tie them to.
///
/// A person is tied by posts (涪陵区委书记), a street, town or village by the divisions its story names. Two ties to
/// different prefectures that no story brings together are two entities; a story without a tie goes with the one
/// that most stories name.
struct Homonyms {
    /// How an entity of one name is tied in one story.
    private struct Tie {
        let story: Int32
        /// Places with codes, the nearest first.
        let places: [Place]
    }

    private struct Place: Hashable {
        let adcode: Int
        let name: String
        var prefecture: Int { adcode / 100 }
    }

    private var ties: [EntityKey: [Tie]] = [:]
    private var marks: [EntityKey: (ofStories: [Int32: String], otherwise: String)] = [:]

    /// Notes how the entities of a story are tied; stories come in the order of their ordinals.
    mutating func append(_ entities: [Entity], story: Int32) {
        let divisions = entities.filter { $0.type == .place && ($0.adcode ?? 0) % 10_000 != 0 }
        guard !divisions.isEmpty else { return }
        for entity in entities {
            let places: [Place]
            switch entity.type {
            case .person: places = divisions.filter { Self.isPost(of: entity, in: $0) }.compactMap(Self.place)
            case .place where entity.adcode == nil && Self.isLocal(entity.name):
                places = divisions.compactMap(Self.place)
            case .place, .organization, .platform, .programme, .event: continue
            }
            if !places.isEmpty { ties[EntityKey(entity), default: []].append(Tie(story: story, places: places)) }
        }
    }

    /// Works out which names are several entities; call once all stories are in.
    mutating func resolve() {
        for (key, ties) in ties {
            let groups = Self.groups(ties)
            guard groups.count > 1, let largest = groups.first else { continue }
            var ofStories: [Int32: String] = [:]
            for group in groups { for story in group.stories { ofStories[story] = group.mark } }
            marks[key] = (ofStories, largest.mark)
        }
        ties = [:]
    }

    /// The key of an entity as `story` names it.
    func key(of entity: Entity, story: Int32) -> EntityKey {
        let key = EntityKey(entity)
        guard let known = marks[key] else { return key }
        return EntityKey(entity, mark: known.ofStories[story] ?? known.otherwise)
    }

    private struct Group {
        let mark: String
        let stories: [Int32]
    }

    /// Ties joined where they share a prefecture, also through others; the group of most stories first.
    private static func groups(_ ties: [Tie]) -> [Group] {
        var parents: [Int: Int] = [:]
        func root(_ prefecture: Int) -> Int {
            var place = prefecture
            while let parent = parents[place], parent != place { place = parent }
            return place
        }
        for tie in ties {
            let first = root(tie.places[0].prefecture)
            for place in tie.places {
                let other = root(place.prefecture)
                // The lower code is the root, so that the outcome does not depend on the order of ties.
                parents[max(first, other)] = min(first, other)
                parents[min(first, other)] = min(first, other)
            }
        }
        let grouped = Dictionary(grouping: ties) { root($0.places[0].prefecture) }
        return grouped.sorted { left, right in
            left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
        }.map { _, ties in Group(mark: mark(ties), stories: ties.map(\.story)) }
    }

    /// The place that most of the ties begin with.
    private static func mark(_ ties: [Tie]) -> String {
        var counts: [Place: Int] = [:]
        for tie in ties { counts[tie.places[0], default: 0] += 1 }
        return counts.max { left, right in
            left.value != right.value ? left.value < right.value : left.key.adcode > right.key.adcode
        }?.key.name ?? ""
    }

    private static func place(_ entity: Entity) -> Place? {
        entity.adcode.map { Place(adcode: $0, name: entity.name) }
    }

    /// One of the person's posts begins with the division's name.
    private static func isPost(of person: Entity, in division: Entity) -> Bool {
        person.roles.contains { role in
            ([division.name] + division.surfaces).contains { $0.unicodeScalars.count > 1 && role.hasPrefix($0) }
        }
    }

    /// Streets, towns and villages have namesakes all over the country; rivers and mountains are the same everywhere.
    private static func isLocal(_ name: String) -> Bool {
        ["街道", "镇", "乡", "村", "社区"].contains { name.hasSuffix($0) }
    }
}
