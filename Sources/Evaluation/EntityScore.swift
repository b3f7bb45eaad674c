import Annotation

extension Score {
    private static let core: Set<String> = ["person", "place", "organization"]

    mutating func addEntities(_ golds: [Gold.Entity], _ have: AnnotatedStory?, document: String) {
        let found = have?.annotation.entities ?? []
        var overlap: [Pair: Int] = [:]
        for (i, gold) in golds.enumerated() {
            let names = Set((gold.surfaces + [gold.name]).map { Comparison.tidy($0) })
            for (j, entity) in found.enumerated() where entity.type.rawValue == gold.type {
                let mine = Set((entity.surfaces + [entity.name]).map { Comparison.tidy($0) })
                if names.contains(Comparison.tidy(entity.name)) || mine.contains(Comparison.tidy(gold.name)) {
                    overlap[Pair(gold: i, found: j)] = 1 + names.intersection(mine).count
                }
            }
        }
        let pairs = bestPairs(overlap)
        for type in Set(golds.map(\.type)).union(found.map(\.type.rawValue)) {
            let hit = pairs.keys.filter { golds[$0].type == type }.count
            let counts = (found.filter { $0.type.rawValue == type }.count, golds.filter { $0.type == type }.count)
            for name in ["entity " + type, "entities"] + (Self.core.contains(type) ? ["entities core"] : []) {
                add(name, hit: hit, found: counts.0, gold: counts.1)
            }
        }
        for (i, gold) in golds.enumerated() {
            if let j = pairs[i] {
                addDetails(gold, found[j], document: document)
            } else {
                miss("entities missed", document, "\(gold.type) \(gold.name)")
            }
        }
        for (j, entity) in found.enumerated() where !pairs.values.contains(j) {
            miss("entities extra", document, "\(entity.type.rawValue) \(entity.name)")
        }
    }

    private mutating func addDetails(_ gold: Gold.Entity, _ entity: Entity, document: String) {
        if let code = gold.adcode {
            let mine = entity.adcode.map(String.init)
            add("adcode", mine == code)
            if mine != code { miss("adcode", document, "\(gold.name): \(code), read as \(mine ?? "none")") }
        }
        guard !gold.roles.isEmpty else { return }
        let theirs = Set(gold.roles.map { Comparison.tidy($0) })
        let mine = Set(entity.roles.map { Comparison.tidy($0) }).subtracting([""])
        let hit = theirs.filter { role in mine.contains { role.hasSuffix($0) || $0.hasSuffix(role) } }.count
        add("roles of persons", hit: min(hit, mine.count), found: mine.count, gold: theirs.count)
        if hit < theirs.count {
            miss(
                "roles of persons", document,
                "\(gold.name): \(theirs.sorted().joined(separator: ", ")), read as \(mine.sorted().joined(separator: ", "))"
            )
        }
    }

    mutating func addExchanges(_ golds: [Gold.Exchange], _ have: AnnotatedStory?, document: String) {
        func links(_ learner: String, _ hosts: [String]) -> [[String]] {
            hosts.map { [Comparison.tidy(learner), Comparison.tidy($0)] }
        }
        let theirs = Set(golds.flatMap { links($0.learner, $0.hosts) })
        let mine = Set((have?.annotation.exchanges ?? []).flatMap { links($0.learner, $0.hosts) })
        add("exchanges", hit: mine.intersection(theirs).count, found: mine.count, gold: theirs.count)
        for link in mine.symmetricDifference(theirs).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            miss("exchanges", document, "\(link[0]) from \(link[1]) \(theirs.contains(link) ? "missed" : "extra")")
        }
    }
}
