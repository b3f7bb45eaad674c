/// Pages of stories in one order. A story's key is a number; the greater stands first, and no two are equal.
struct StoryPaging {
    let snapshot: Snapshot
    let sort: StorySort

    private var permutation: StoryOrders.Permutation {
        snapshot.orders[sort == .relevance ? .publishedDescending : sort]
    }

    /// Above: the score, as the bits of a number that is never negative, which order as it does. Below: the rank.
    @inline(__always)
    private static func key(score: Float, rank: UInt32) -> UInt64 {
        UInt64(score.bitPattern) << 32 | UInt64(UInt32.max - rank)
    }

    /// One page of `selection`. O(selection).
    func listing(_ selection: StorySelection, start: PageStart, limit: Int) -> Listing {
        switch selection {
        case .filtered(let set): listing(set, start: start, limit: limit)
        case .found(let found): listing(found, start: start, limit: limit)
        }
    }

    private func listing(_ found: ScoredStories, start: PageStart, limit: Int) -> Listing {
        let bounds = bounds(start)
        var top = TopKeys(limit: limit)
        var within = 0
        let backwards = bounds.backwards
        let scored = sort == .relevance
        let isFirst = bounds.above == 0 && bounds.below == .max
        found.stories.withUnsafeBufferPointer { stories in
            found.scores.withUnsafeBufferPointer { scores in
                permutation.ranks.withUnsafeBufferPointer { ranks in
                    for index in 0..<stories.count {
                        // Most score too little for the first page; their rank need not be looked up to see it.
                        if scored, isFirst, UInt64(scores[index].bitPattern) < top.threshold >> 32 {
                            within += 1
                            continue
                        }
                        let key = Self.key(score: scored ? scores[index] : 0, rank: ranks[Int(stories[index])])
                        guard key > bounds.above, key < bounds.below else { continue }
                        within += 1
                        top.offer(backwards ? ~key : key)
                    }
                }
            }
        }
        let keys = backwards ? top.descending.reversed().map { ~$0 } : top.descending
        let items = keys.map { permutation.stories[Int(UInt32.max - UInt32(truncatingIfNeeded: $0))] }
        let scores = keys.map { Float(bitPattern: UInt32($0 >> 32)) }
        let outside = found.stories.count - within
        let left = within - items.count
        let (before, behind) = backwards ? (left, outside) : (outside, left)
        return Listing(
            total: found.stories.count, items: items,
            previous: before > 0 ? zip(items, scores).first { _ in true }.map(position) : nil,
            next: behind > 0 ? zip(items, scores).reversed().first.map(position) : nil)
    }

    private func listing(_ set: StorySet, start: PageStart, limit: Int) -> Listing {
        let bounds = bounds(start)
        let stories = permutation.stories
        let total = set.count
        var items: [Int32] = []
        var (before, behind) = (false, false)
        if bounds.backwards {
            var rank = bounds.rank
            while rank > 0, items.count < limit {
                rank -= 1
                if set.contains(stories[rank]) { items.append(stories[rank]) }
            }
            items.reverse()
            before = stories[..<rank].contains { set.contains($0) }
            behind = stories[bounds.rank...].contains { set.contains($0) }
        } else {
            var rank = bounds.rank
            while rank < stories.count, items.count < limit {
                if set.contains(stories[rank]) { items.append(stories[rank]) }
                rank += 1
            }
            before = stories[..<bounds.rank].contains { set.contains($0) }
            behind = stories[rank...].contains { set.contains($0) }
        }
        return Listing(
            total: total, items: items, previous: before ? items.first.map { position(of: $0, score: 0) } : nil,
            next: behind ? items.last.map { position(of: $0, score: 0) } : nil)
    }

    /// All of `selection`, in order.
    func all(_ selection: StorySelection) -> [Int32] {
        switch selection {
        case .filtered(let set): permutation.stories.filter(set.contains)
        case .found(let found):
            zip(found.stories, found.scores).map { story, score in
                Self.key(score: sort == .relevance ? score : 0, rank: permutation.ranks[Int(story)])
            }.sorted(by: >).map { permutation.stories[Int(UInt32.max - UInt32(truncatingIfNeeded: $0))] }
        }
    }

    private struct Bounds {
        /// Keys of the page lie between the two, both left out.
        var above: UInt64 = 0
        var below = UInt64.max
        /// Rank of the first story at or behind the position, or right behind it for a page that follows.
        var rank = 0
        var backwards = false
    }

    private func bounds(_ start: PageStart) -> Bounds {
        switch start {
        case .first: return Bounds()
        case .after(let position):
            let (key, rank, isThere) = place(of: position)
            return Bounds(below: isThere ? key : key + 1, rank: isThere ? rank + 1 : rank)
        case .before(let position):
            let (key, rank, _) = place(of: position)
            return Bounds(above: key, rank: rank, backwards: true)
        }
    }

    /// Where a position stands among the stories that there are, and whether its story is one of them.
    private func place(of position: Position) -> (key: UInt64, rank: Int, isThere: Bool) {
        var score: Float = 0
        var keys = position.keys
        if sort == .relevance {
            if case .number(let number)? = keys.first { score = max(0, Float(number)) }
            keys = Array(keys.dropFirst())
        }
        let rest = Position(keys: keys, id: position.id)
        let rank = order.rank(of: rest, in: permutation.stories)
        let isThere = rank < permutation.stories.count && order.stands(permutation.stories[rank], at: rest)
        return (Self.key(score: score, rank: UInt32(rank)), rank, isThere)
    }

    /// Given only to what is in the snapshot: what a position keeps of a story.
    private func position(of story: Int32, score: Float) -> Position {
        let keys = order.keys(story)
        return Position(
            keys: sort == .relevance ? [.number(Double(score))] + keys : keys, id: snapshot.storyID(story))
    }

    /// The permutation's order, by keys that outlive the snapshot.
    private var order: ListOrder {
        let snapshot = snapshot
        func stamp(_ story: Int32) -> Position.Key { .number(Double(snapshot.columns.published[Int(story)].number)) }
        func characters(_ story: Int32) -> Position.Key { .number(Double(snapshot.columns.characters[Int(story)])) }
        /// What has no headline stands last, whatever the direction: told by a number of its own.
        func headline(_ story: Int32, absent: Double) -> [Position.Key] {
            snapshot.store.headline(at: Int(story)).map { [.number(0), .text($0)] } ?? [.number(absent), .text("")]
        }
        let (keys, descending): ((Int32) -> [Position.Key], [Bool]) =
            switch sort {
            case .relevance, .publishedDescending: ({ [stamp($0)] }, [true])
            case .published:
                (
                    { story in
                        let number = snapshot.columns.published[Int(story)].number
                        return [.number(number == 0 ? .infinity : Double(number))]
                    }, [false]
                )
            case .headline: ({ headline($0, absent: 1) + [stamp($0)] }, [false, false, true])
            case .headlineDescending: ({ headline($0, absent: -1) + [stamp($0)] }, [true, true, true])
            case .characters: ({ [characters($0), stamp($0)] }, [false, true])
            case .charactersDescending: ({ [characters($0), stamp($0)] }, [true, true])
            }
        return ListOrder(
            keys: keys, descending: descending, id: snapshot.storyID, bound: snapshot.storyBound)
    }
}
