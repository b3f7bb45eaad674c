import Dispatch
import Synchronization

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
        /// Code points of a name that are spelled in pinyin; more is not typed.
        var spelledOfName = 8
        /// The same of a headline.
        var spelledOfHeadline = 6
        /// Aliases of an entity, most used first.
        var aliases = 8
    }

    private let bytes: [UInt8]
    private let starts: [UInt32]
    private let targets: [Target]

    /// `headline` gives each story's; it is called from several threads. O(forms × log forms).
    init(
        catalog: EntityCatalog, stories: Int, workers: Int, limits: Limits = Limits(),
        headline: @Sendable (Int) -> String?
    ) {
        // Pieces of equal work; their number depends on the archive alone.
        let pieces = 64
        let drafts = Mutex([CompletionDraft](repeating: CompletionDraft(), count: pieces))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { return }
                var draft = CompletionDraft()
                for entity in (piece * catalog.count / pieces)..<((piece + 1) * catalog.count / pieces) {
                    draft.append(Int32(entity), of: catalog, limits: limits)
                }
                for story in (piece * stories / pieces)..<((piece + 1) * stories / pieces) {
                    if let headline = headline(story) { draft.append(headline: headline, Int32(story), limits: limits) }
                }
                drafts.withLock { $0[piece] = draft }
            }
        }
        let draft = CompletionDraft(joining: drafts.withLock { $0 })
        (bytes, starts, targets) = draft.ordered()
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
