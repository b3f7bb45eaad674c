/// The names and aliases of all entities: to find an entity by its name, whole or part.
struct EntityNames: Sendable {
    /// A row an entity: its own name, then its aliases.
    private let forms: FoldedForms
    /// Hashes of all forms, ascending, and the entities so called.
    private let hashes: [UInt64]
    private let entities: [Int32]

    init(_ records: EntityRecords) {
        let forms = FoldedForms(
            (0..<Int32(records.count)).lazy.map { [records.name(of: $0)] + records.surfaces(of: $0) })
        var hashed: [(hash: UInt64, entity: Int32)] = []
        for entity in 0..<forms.count {
            for form in forms.forms(of: entity) { hashed.append((form.stableHash, Int32(entity))) }
        }
        hashed.sort { ($0.hash, $0.entity) < ($1.hash, $1.entity) }
        self.forms = forms
        hashes = hashed.map(\.hash)
        entities = hashed.map(\.entity)
    }

    /// Entities with exactly this name or alias, which is folded; ascending. O(log names).
    func entities(named name: [Unicode.Scalar]) -> [Int32] {
        let wanted = FoldedForms.units(of: name)
        let hash = wanted.stableHash
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        var found: [Int32] = []
        while low < hashes.count, hashes[low] == hash {
            let entity = entities[low]
            if found.last != entity, forms.forms(of: Int(entity)).contains(where: { $0.elementsEqual(wanted) }) {
                found.append(entity)
            }
            low += 1
        }
        return found
    }

    /// Entities whose name or alias holds `part`, which is folded; ascending. O(all names).
    func entities(holding part: [Unicode.Scalar]) -> [Int32] { forms.rows(holding: part) }

    var bytes: Int { forms.bytes + 8 * hashes.capacity + 4 * entities.capacity }
}
