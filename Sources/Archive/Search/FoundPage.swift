/// One page of found stories, while they are looked through in any order.
struct FoundPage {
    /// A story's key is a number; the greater stands first, and no two are equal. Keys of the page lie between two,
    /// both left out.
    struct Bounds {
        var above: UInt64 = 0
        var below = UInt64.max
        /// The page ends before `below` rather than begins behind `above`.
        var backwards = false
    }

    private let bounds: Bounds
    private let ranks: [UInt32]
    private let isScored: Bool
    private let isFirst: Bool
    private var top: TopKeys
    /// How many keys lie between the bounds; not counted on the first page, where all do.
    private var within = 0

    init(_ bounds: Bounds, ranks: [UInt32], isScored: Bool, limit: Int) {
        self.bounds = bounds
        self.ranks = ranks
        self.isScored = isScored
        isFirst = bounds.above == 0 && bounds.below == .max
        top = TopKeys(limit: limit)
    }

    /// Above: the score, as the bits of a number that is never negative, which order as it does. Below: the rank.
    @inline(__always)
    static func key(score: Float, rank: UInt32) -> UInt64 {
        UInt64(score.bitPattern) << 32 | UInt64(UInt32.max - rank)
    }

    static func rank(ofKey key: UInt64) -> Int { Int(UInt32.max - UInt32(truncatingIfNeeded: key)) }

    static func score(ofKey key: UInt64) -> Float { Float(bitPattern: UInt32(key >> 32)) }

    /// Stories that score less need not be offered: most score too little for the first page, and their rank need not
    /// be looked up to see it.
    var leastScore: Float { isScored && isFirst ? Self.score(ofKey: top.threshold) : 0 }

    @inline(__always)
    mutating func offer(_ story: Int32, _ score: Float) {
        let key = Self.key(score: isScored ? score : 0, rank: ranks[Int(story)])
        guard key > bounds.above, key < bounds.below else { return }
        within += 1
        top.offer(bounds.backwards ? ~key : key)
    }

    /// The keys of the page, in order; and whether there are stories before and behind it among `total`.
    func finished(of total: Int) -> (keys: [UInt64], isBefore: Bool, isBehind: Bool) {
        let keys = bounds.backwards ? top.descending.reversed().map { ~$0 } : top.descending
        let (outside, left) = isFirst ? (0, total - keys.count) : (total - within, within - keys.count)
        return bounds.backwards ? (keys, left > 0, outside > 0) : (keys, outside > 0, left > 0)
    }
}
