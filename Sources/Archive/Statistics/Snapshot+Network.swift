import Annotation

/// Entities and how often two of them stand in one story.
public struct EntityNetwork: Sendable, Equatable {
    /// Entity ordinals, most stories first.
    public let nodes: [Int32]
    /// Strongest first.
    public let edges: [Edge]

    public struct Edge: Sendable, Equatable {
        /// Entity ordinals, `first < second`.
        public let first: Int32
        public let second: Int32
        /// Stories that name both.
        public let stories: Int
    }
}

extension Snapshot {
    /// The most named entities of `types` (all, where empty) within a query, and their edges.
    ///
    /// At most `nodes` entities and `edges` edges, an edge from `atLeast` shared stories on.
    public func network(
        types: [EntityType], over query: StoryQuery = StoryQuery(), nodes: Int, edges: Int, atLeast: Int = 1
    ) -> EntityNetwork {
        let stories = stories(meeting: query)
        var uses: [Int32: Int] = [:]
        stories.forEach { story in
            for entity in Set(catalog.entities[story])
            where types.isEmpty || types.contains(catalog.records.types[Int(entity)]) { uses[entity, default: 0] += 1 }
        }
        let chosen = uses.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(nodes).map(\.key)
        let inside = Set(chosen)
        var together: [UInt64: Int] = [:]
        stories.forEach { story in
            let present = Set(catalog.entities[story]).intersection(inside).sorted()
            for (place, first) in present.enumerated() {
                for second in present[(place + 1)...] {
                    together[UInt64(UInt32(first)) << 32 | UInt64(UInt32(second)), default: 0] += 1
                }
            }
        }
        let strongest = together.filter { $0.value >= atLeast }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(edges)
        return EntityNetwork(
            nodes: chosen,
            edges: strongest.map { key, count in
                EntityNetwork.Edge(
                    first: Int32(key >> 32), second: Int32(truncatingIfNeeded: key & 0xFFFF_FFFF), stories: count)
            })
    }
}
