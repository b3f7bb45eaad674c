import Synchronization

/// Answers written out once and sent again to whoever asks for the same, within a bound of memory.
///
/// An answer may be kept where it depends on nothing but the method being GET or HEAD, the target as sent, the
/// Accept value as sent, and whether the client prefers gzip. Give `Application.answer` to `answer(_:in:with:)`, and
/// offer what `plan` made to `keep`:
///
/// ```swift
/// func plan(for request: Request) -> Plan {
///     let edition = cache.edition              // before the snapshot is read
///     let response = respond(to: request, from: archive.snapshot)
///     cache.keep(response, for: request, edition: edition)
///     return .ready(response)
/// }
/// // After a new snapshot is published:
/// cache.removeAll()
/// ```
///
/// A hit takes one lock that a few loops share, copies the answer into the loop's output, and neither allocates nor
/// counts references. When the bound is reached, what was not asked for since the hand last came by goes first.
public final class AnswerCache: Sendable {
    /// Held for as long as the cache is; `deinit` gives them back.
    private let shards: [Unmanaged<Shard>]
    private let number = Atomic<Int>(0)

    /// A power of two, so that the loops seldom meet at one lock.
    private static let shardCount = 8
    /// An answer of more than this part of the bound is not kept, lest it push out many.
    private static let largestPart = 8

    /// Keeps up to `octets` of answers, and up to `entries` of them.
    public init(octets: Int = 64 << 20, entries: Int = 32_768) {
        shards = (0..<Self.shardCount).map { _ in
            Unmanaged.passRetained(
                Shard(octets: octets / Self.shardCount, entries: entries / Self.shardCount))
        }
    }

    deinit {
        for shard in shards { shard.release() }
    }

    /// Which of the application's states the answers kept now belong to; it changes with `removeAll`.
    public var edition: Int { number.load(ordering: .acquiring) }

    /// Answers the request where its answer is kept; false where it is not.
    public func answer(
        _ head: borrowing RequestHead, in octets: Span<UInt8>, with writer: inout AnswerWriter
    ) -> Bool {
        // An absolute target without a path names the root by leaving it out; it is too rare to be kept for.
        guard !head.target.isEmpty else { return false }
        let key = AnswerKey(head, in: octets)
        // SAFETY: this cache holds its shards, and is itself held by whoever calls.
        return shard(key.hash)._withUnsafeGuaranteedRef { $0.answer(key, head, octets, &writer) }
    }

    /// Keeps `response` for requests like `request`, unless it streams, is not for GET or HEAD, is too large, or
    /// `edition` is not the present one any more.
    public func keep(_ response: Response, for request: Request, edition: Int) {
        guard request.method == .get || request.method == .head, let answer = PreparedAnswer(response) else { return }
        var target = request.path
        if let query = request.query { target += [UInt8(ascii: "?")] + query }
        let entry = AnswerEntry(
            target: target, accept: Array((request.value(of: "accept") ?? "").utf8),
            prefersGzip: ContentCoding.prefersGzip(request.value(of: "accept-encoding")), answer: answer)
        shard(entry.hash).takeUnretainedValue().keep(entry) { self.edition == edition }
    }

    /// Forgets all answers; those that are still being made for the former edition will not be kept.
    public func removeAll() {
        number.wrappingAdd(1, ordering: .acquiringAndReleasing)
        for shard in shards { shard.takeUnretainedValue().removeAll() }
    }

    /// Answers kept now.
    public var count: Int { shards.reduce(0) { $0 + $1.takeUnretainedValue().count } }

    /// Octets of the answers kept now, with what they answer.
    public var octets: Int { shards.reduce(0) { $0 + $1.takeUnretainedValue().octets } }

    private func shard(_ hash: UInt64) -> Unmanaged<Shard> {
        shards[Int(truncatingIfNeeded: hash >> 56) & (Self.shardCount - 1)]
    }

    /// A part of the cache under a lock of its own: sets of four places, an answer's hash choosing the set.
    private final class Shard: Sendable {
        private struct State {
            var hashes: [UInt64]
            /// Each entry here is held by a reference of the table's own, which `clear` gives back.
            var entries: [Unmanaged<AnswerEntry>?]
            var octets = 0
            var hand = 0
        }

        private static let places = 4
        private let state: Mutex<State>
        private let setMask: Int
        private let bound: Int

        init(octets: Int, entries: Int) {
            var sets = 1
            while sets * Self.places < entries { sets *= 2 }
            setMask = sets - 1
            bound = octets
            state = Mutex(
                State(
                    hashes: Array(repeating: 0, count: sets * Self.places),
                    entries: Array(repeating: nil, count: sets * Self.places)))
        }

        deinit { removeAll() }

        var count: Int { state.withLock { $0.entries.count { $0 != nil } } }

        var octets: Int { state.withLock { $0.octets } }

        func answer(
            _ key: AnswerKey, _ head: borrowing RequestHead, _ octets: Span<UInt8>, _ writer: inout AnswerWriter
        ) -> Bool {
            let first = (Int(truncatingIfNeeded: key.hash) & setMask) * Self.places
            return state.withLock { state in
                for place in first..<first &+ Self.places where state.hashes[place] == key.hash {
                    // SAFETY: the lock is held, so the entry stays where it is; counting a reference to it would
                    // have all loops write to one place in memory for every answer.
                    let answered = state.entries[place]?._withUnsafeGuaranteedRef { entry in
                        guard entry.isFor(key, octets) else { return false }
                        if !entry.wasAsked.load(ordering: .relaxed) { entry.wasAsked.store(true, ordering: .relaxed) }
                        writer.write(entry.answer, to: head, in: octets)
                        return true
                    }
                    if answered == true { return true }
                }
                return false
            }
        }

        func keep(_ entry: AnswerEntry, while isPresent: () -> Bool) {
            guard entry.cost <= bound / largestPart else { return }
            let first = (Int(truncatingIfNeeded: entry.hash) & setMask) * Self.places
            state.withLock { state in
                guard isPresent() else { return }
                let places = first..<first + Self.places
                let place =
                    places.first { state.entries[$0]?.takeUnretainedValue().isSame(as: entry) ?? false }
                    ?? places.first { state.entries[$0] == nil }
                    ?? places.first {
                        !(state.entries[$0]?.takeUnretainedValue().wasAsked.load(ordering: .relaxed) ?? false)
                    }
                    ?? first
                Self.clear(place, &state)
                state.hashes[place] = entry.hash
                state.entries[place] = Unmanaged.passRetained(entry)
                state.octets += entry.cost
                while state.octets > bound { Self.evictOne(&state, sparing: place) }
            }
        }

        func removeAll() {
            state.withLock { state in
                for place in state.entries.indices { Self.clear(place, &state) }
            }
        }

        private static func clear(_ place: Int, _ state: inout State) {
            guard let entry = state.entries[place] else { return }
            state.octets -= entry.takeUnretainedValue().cost
            entry.release()
            state.entries[place] = nil
            state.hashes[place] = 0
        }

        /// Moves the hand to the next answer nobody has asked for since it last came by, and forgets that one.
        private static func evictOne(_ state: inout State, sparing spared: Int) {
            while true {
                state.hand = (state.hand + 1) % state.entries.count
                guard state.hand != spared, let entry = state.entries[state.hand]?.takeUnretainedValue() else {
                    continue
                }
                if !entry.wasAsked.exchange(false, ordering: .relaxed) { return clear(state.hand, &state) }
            }
        }
    }
}
