/// Keys of completions as they come, before they are ordered.
struct CompletionDraft: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var targets: [CompletionIndex.Target] = []
    private static let keys = CompletionKeys()

    init() {}

    init(joining drafts: [CompletionDraft]) {
        bytes.reserveCapacity(drafts.reduce(0) { $0 + $1.bytes.count })
        starts.reserveCapacity(drafts.reduce(1) { $0 + $1.targets.count })
        targets.reserveCapacity(drafts.reduce(0) { $0 + $1.targets.count })
        for draft in drafts {
            let base = UInt32(bytes.count)
            bytes += draft.bytes
            starts += draft.starts.dropFirst().lazy.map { base + $0 }
            targets += draft.targets
        }
    }

    mutating func append(_ entity: Int32, of catalog: EntityCatalog, limits: CompletionIndex.Limits) {
        let name = catalog.records.name(of: entity)
        let forms = [name] + catalog.records.surfaces(of: entity).prefix(limits.aliases)
        for (form, surface) in forms.enumerated() where form == 0 || surface != name {
            let target = CompletionIndex.Target.entity(entity, form: UInt8(form))
            let folded = Folding.standard(surface)
            let written = Self.keys.written(folded)
            append(written, target)
            for key in Self.keys.spelled(folded, length: limits.spelledOfName) where key != written {
                append(key, target)
            }
        }
    }

    /// As written, the headline's own postings find it, and not at its beginning alone.
    mutating func append(headline: String, _ story: Int32, limits: CompletionIndex.Limits) {
        let folded = Folding.standard(headline)
        for key in Self.keys.spelled(folded, length: limits.spelledOfHeadline) { append(key, .headline(story)) }
    }

    private mutating func append(_ key: [UInt8], _ target: CompletionIndex.Target) {
        bytes += key
        starts.append(UInt32(bytes.count))
        targets.append(target)
    }

    /// Keys in order of their bytes, equal ones in the order in which they came: the bytes, where each key begins,
    /// and what it leads to.
    func ordered() -> (bytes: [UInt8], starts: [UInt32], targets: [CompletionIndex.Target]) {
        var order = targets.indices.map { (prefix: prefix($0), place: UInt32($0)) }
        order.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            let (one, other) = (rest(Int(left.place)), rest(Int(right.place)))
            if one.lexicographicallyPrecedes(other) { return true }
            return left.place < right.place && !other.lexicographicallyPrecedes(one)
        }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count)
        var sortedStarts: [UInt32] = [0]
        sortedStarts.reserveCapacity(starts.count)
        for (_, place) in order {
            sorted += bytes[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])]
            sortedStarts.append(UInt32(sorted.count))
        }
        return (sorted, sortedStarts, order.map { targets[Int($0.place)] })
    }

    private static let prefixLength = 8

    /// The first eight bytes as a number that orders as they do.
    private func prefix(_ place: Int) -> UInt64 {
        let (start, end) = (Int(starts[place]), Int(starts[place + 1]))
        var number: UInt64 = 0
        for offset in 0..<Self.prefixLength {
            number = number << 8 | (start + offset < end ? UInt64(bytes[start + offset]) : 0)
        }
        return number
    }

    private func rest(_ place: Int) -> ArraySlice<UInt8> {
        let (start, end) = (Int(starts[place]), Int(starts[place + 1]))
        return bytes[min(start + Self.prefixLength, end)..<end]
    }
}
