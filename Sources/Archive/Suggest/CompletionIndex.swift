import Lexicon

/// What a reader may begin to type, in order of its bytes: names and headlines as written, in pinyin, in initials.
///
/// This is the one place where a sound finds a word; search never does.
struct CompletionIndex: Sendable {
    /// What a key leads to.
    enum Target: Hashable, Sendable {
        /// `form` 0 is the name, n the alias before n.
        case entity(Int32, form: UInt8)
        case headline(Int32)
    }

    /// How many keys one form is given.
    struct Limits: Sendable {
        /// Code points of a headline or name that are spelled in pinyin; more is not typed.
        var spelled = 8
        /// Spellings of a form whose characters have several readings (重庆).
        var spellings = 4
        /// Aliases of an entity, most used first.
        var aliases = 8
    }

    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var targets: [Target] = []
    private let limits: Limits

    init(catalog: EntityCatalog, headlines: some Sequence<String?>, limits: Limits = Limits()) {
        self.limits = limits
        var keys: [(key: [UInt8], target: Target)] = []
        for record in catalog.records {
            let forms = [record.name] + record.aliases.prefix(limits.aliases).map(\.surface)
            for (form, surface) in forms.enumerated() where form == 0 || surface != record.name {
                let target = Target.entity(record.ordinal, form: UInt8(form))
                for key in self.keys(of: surface, asWritten: true) { keys.append((key, target)) }
            }
        }
        for (story, headline) in headlines.enumerated() {
            guard let headline else { continue }
            // As written, the headline's own postings find it, and not at its beginning alone.
            for key in self.keys(of: headline, asWritten: false) { keys.append((key, .headline(Int32(story)))) }
        }
        keys.sort { $0.key.lexicographicallyPrecedes($1.key) }
        for (key, target) in keys {
            bytes += key
            starts.append(UInt32(bytes.count))
            targets.append(target)
        }
    }

    /// Everything that begins with what was typed, in no order of worth. O(log keys + found).
    func targets(for typed: String) -> ArraySlice<Target> {
        let key = Self.key(typed: typed)
        guard !key.isEmpty else { return [] }
        let first = partition { $0.lexicographicallyPrecedes(key) }
        let end = partition { $0.lexicographicallyPrecedes(key) || $0.starts(with: key) }
        return targets[first..<end]
    }

    /// Blanks and apostrophes between syllables are the typist's own (zhi'cun, zhi cun).
    private static func key(typed: String) -> [UInt8] {
        let folded = Folding.standard(typed)
        let isSpelling = folded.allSatisfy { $0.isASCII }
        return folded.filter { !isSpelling || ($0 != " " && $0 != "'") }.flatMap { Array(String($0).utf8) }
    }

    /// The form as written, its pinyin and its initials.
    private func keys(of form: String, asWritten: Bool) -> Set<[UInt8]> {
        let folded = Folding.standard(form)
        var keys: Set<[UInt8]> = asWritten ? [folded.flatMap { Array(String($0).utf8) }] : []
        var spellings: [(full: [UInt8], initials: [UInt8])] = [([], [])]
        for scalar in folded.prefix(limits.spelled) {
            var syllables: [[UInt8]] = []
            for syllable in Readings.standard.syllables(of: scalar) {
                let letters = Array(syllable.letters.utf8)
                if !syllables.contains(letters) { syllables.append(letters) }
            }
            if syllables.isEmpty {
                guard scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { continue }
                syllables = [[UInt8(truncatingIfNeeded: scalar.value)]]
            }
            // The usual reading first, so that it is kept where not all are.
            let next = syllables.flatMap { letters in
                spellings.map { ($0.full + letters, $0.initials + letters.prefix(1)) }
            }
            spellings = Array(next.prefix(limits.spellings))
        }
        for (full, initials) in spellings where !full.isEmpty { keys.formUnion([full, initials]) }
        return keys
    }

    private func partition(_ isBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
        var (low, high) = (0, targets.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(bytes[Int(starts[middle])..<Int(starts[middle + 1])]) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Bytes of memory it holds.
    var memory: Int { bytes.capacity + 4 * starts.capacity + MemoryLayout<Target>.stride * targets.capacity }

    /// Keys ascend.
    func checkInvariants() {
        precondition(starts.count == targets.count + 1 && Int(starts.last ?? 0) == bytes.count, "keys cover the bytes")
        for place in targets.indices.dropLast() {
            let key = bytes[Int(starts[place])..<Int(starts[place + 1])]
            let next = bytes[Int(starts[place + 1])..<Int(starts[place + 2])]
            precondition(!next.lexicographicallyPrecedes(key), "keys ascend")
        }
    }
}
