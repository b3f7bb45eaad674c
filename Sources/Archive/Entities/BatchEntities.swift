import Annotation

/// What the stories of one batch name, each entity once; made beside other batches, joined in their order.
struct BatchEntities: Sendable {
    /// In order of first use.
    private(set) var uses: [EntityUse] = []
    /// The places in `uses` of all stories' entities, and where each story's begin.
    private(set) var places: [Int32] = []
    /// How often the story names it, for each of `places`.
    private(set) var mentions: [UInt16] = []
    private(set) var starts: [Int32] = [0]
    private var numbers: [EntityUse.Key: Int32] = [:]

    /// Takes in the entities of the batch's next story.
    mutating func append(_ entities: [Entity], published: DateStamp) {
        let divisions = NamesakeTie.divisions(of: entities)
        for entity in entities {
            let tie = NamesakeTie(entity, to: divisions)
            let place = place(
                of: EntityUse.Key(entity: EntityKey(entity), prefecture: tie?.places.first?.prefecture ?? 0))
            uses[Int(place)].add(entity, tie: tie, published: published)
            places.append(place)
            mentions.append(UInt16(clamping: entity.mentions.count))
        }
        starts.append(Int32(places.count))
    }

    private mutating func place(of key: EntityUse.Key) -> Int32 {
        if let known = numbers[key] { return known }
        let place = Int32(uses.count)
        numbers[key] = place
        uses.append(EntityUse(key))
        return place
    }

    /// The same without what only appending needs.
    func finished() -> BatchEntities {
        var copy = self
        copy.numbers = [:]
        return copy
    }
}
