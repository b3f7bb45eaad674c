import Annotation

/// Joins what the stories name into entities of the archive.
///
/// Batches are taken in the order of their stories, so the outcome depends on the folder alone.
struct EntityJoining {
    private var numbers: [EntityUse.Key: Int32] = [:]
    private var uses: [EntityUse] = []
    /// For each story, the numbers of its entities' uses: behind one another, and where each story's begin.
    private var values: [Int32] = []
    private var mentions: [UInt16] = []
    private var starts: [Int32] = [0]

    mutating func append(_ batch: BatchEntities) {
        let places = batch.uses.map { use in
            if let known = numbers[use.key] {
                uses[Int(known)].add(use)
                return known
            }
            let number = Int32(uses.count)
            numbers[use.key] = number
            uses.append(use)
            return number
        }
        let base = Int32(values.count)
        values += batch.places.lazy.map { places[Int($0)] }
        mentions += batch.mentions
        starts += batch.starts.dropFirst().lazy.map { base + $0 }
    }

    /// The catalog of everything taken in.
    consuming func catalog(workers: Int) -> EntityCatalog {
        numbers = [:]
        let named = named()
        var ordinals = [Int32](repeating: 0, count: uses.count)
        var records = EntityRecords()
        var place = 0
        while place < named.count {
            let id = named[place].id
            var use = uses[Int(named[place].use)]
            ordinals[Int(named[place].use)] = Int32(records.count)
            place += 1
            while place < named.count, named[place].id.isSame(as: id) {
                use.add(uses[Int(named[place].use)])
                ordinals[Int(named[place].use)] = Int32(records.count)
                place += 1
            }
            records.append(use, id: id)
        }
        uses = []
        for index in values.indices { values[index] = ordinals[Int(values[index])] }
        return EntityCatalog(
            records.packed(), entities: Adjacency(starts: starts.fitted, values: values.fitted),
            mentions: mentions.fitted, workers: workers)
    }

    /// Every use with the id of its entity, in order of id, uses of one entity in order of first use.
    private func named() -> [(id: String, use: Int32)] {
        var named = uses.indices.map { (id: uses[$0].key.entity.id, use: Int32($0)) }
        func precedes(_ left: (id: String, use: Int32), _ right: (id: String, use: Int32)) -> Bool {
            left.id.isSame(as: right.id) ? left.use < right.use : left.id.precedes(right.id)
        }
        named.sort(by: precedes)
        var hasMarks = false
        var start = 0
        while start < named.count {
            let end = named[start...].firstIndex { !$0.id.isSame(as: named[start].id) } ?? named.count
            if end - start > 1 {
                let namesakes = Namesakes(named[start..<end].map { uses[Int($0.use)] })
                for (place, mark) in zip(start..<end, namesakes.marks) where !mark.isEmpty {
                    named[place].id += "~\(mark)"
                    hasMarks = true
                }
            }
            start = end
        }
        if hasMarks { named.sort(by: precedes) }
        return named
    }
}
