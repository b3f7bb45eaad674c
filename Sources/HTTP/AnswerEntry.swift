import Synchronization

/// What tells one kept answer from another, as it stands in a request's octets.
struct AnswerKey {
    let target: Range<Int>
    let accept: Range<Int>
    let prefersGzip: Bool
    let hash: UInt64

    init(_ head: borrowing RequestHead, in octets: Span<UInt8>) {
        target = head.target
        accept = head.accept ?? 0..<0
        prefersGzip = head.acceptEncoding.map { range in ContentCoding.prefersGzip(octets.extracting(range)) } ?? false
        var hash = AnswerHash(prefersGzip: prefersGzip)
        hash.add(octets, target)
        hash.add(octets, accept)
        self.hash = hash.value
    }
}

/// One kept answer and what it answers.
final class AnswerEntry: Sendable {
    private let target: [UInt8]
    private let accept: [UInt8]
    private let prefersGzip: Bool
    let answer: PreparedAnswer
    let hash: UInt64
    /// Whether it has been asked for since the hand last came by.
    let wasAsked = Atomic<Bool>(false)

    init(target: [UInt8], accept: [UInt8], prefersGzip: Bool, answer: PreparedAnswer) {
        self.target = target
        self.accept = accept
        self.prefersGzip = prefersGzip
        self.answer = answer
        var hash = AnswerHash(prefersGzip: prefersGzip)
        hash.add(target.span, target.indices)
        hash.add(accept.span, accept.indices)
        self.hash = hash.value
    }

    var cost: Int { answer.cost + target.count + accept.count }

    func isSame(as other: AnswerEntry) -> Bool {
        hash == other.hash && prefersGzip == other.prefersGzip && target == other.target && accept == other.accept
    }

    func isFor(_ key: AnswerKey, _ octets: Span<UInt8>) -> Bool {
        prefersGzip == key.prefersGzip && Self.equal(target, octets, key.target)
            && Self.equal(accept, octets, key.accept)
    }

    private static func equal(_ kept: [UInt8], _ octets: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard kept.count == range.count else { return false }
        for index in kept.indices where kept[index] != octets[range.lowerBound + index] { return false }
        return true
    }
}

/// FNV-1a over the parts of a key, its bits mixed at the end (Murmur3's finalizer), as sets and shards are chosen by
/// a few of them. Whoever finds two keys of one hash gains a miss, nothing more.
private struct AnswerHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init(prefersGzip: Bool) { add(prefersGzip ? 1 : 0) }

    private mutating func add(_ octet: UInt8) { state = (state ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }

    mutating func add(_ octets: Span<UInt8>, _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= octets.count, "the range lies within the octets")
        // SAFETY: the precondition holds for every index of the range.
        for index in range { add(octets[unchecked: index]) }
        add(0)
    }

    /// Never 0, which marks an empty place.
    var value: UInt64 {
        var mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return (mixed ^ (mixed >> 33)) | 1 << 63
    }
}
