/// The weights of one tag after another.
struct TagTransitions: Sendable {
    // From each tag outside or at a beginning, and from each inside, to those outside or at a beginning.
    private let openFromOpen: Square
    private let openFromInside: Square
    /// From each tag to the one inside of its kind; no other leads there.
    private let insideFromOpen: SIMD4<Int32>
    private let insideFromInside: SIMD4<Int32>

    /// `weight` tells the weight of the second tag after the first, where it may follow.
    init(_ weight: (NameTag, NameTag) -> Int32) {
        let begins: [NameTag?] = [.outside, .beginPerson, .beginPlace, .beginOrganization]
        let insides: [NameTag?] = [nil, .insidePerson, .insidePlace, .insideOrganization]
        func scores(_ pairs: [(NameTag?, NameTag?)]) -> SIMD4<Int32> {
            var scores = SIMD4(repeating: TagScores.forbidden)
            for (lane, (before, next)) in pairs.enumerated() {
                if let before, let next, next.mayFollow(before) { scores[lane] = weight(before, next) }
            }
            return scores
        }
        func square(_ first: [NameTag?]) -> Square {
            Square(rows: first.map { before in scores(begins.map { (before, $0) }) })
        }
        openFromOpen = square(begins)
        openFromInside = square(insides)
        insideFromOpen = scores(Array(zip(begins, insides)))
        insideFromInside = scores(Array(zip(insides, insides)))
    }

    /// The best scores of the first character: nothing but the text's beginning is before it.
    var first: TagScores {
        TagScores(open: openFromOpen.rows.0, inside: SIMD4(repeating: TagScores.forbidden))
    }

    /// The best score of reaching each tag from those of the character before.
    @inline(__always)
    func step(from scores: TagScores) -> TagScores {
        let (open, inside) = (scores.open, scores.inside)
        var next = openFromOpen.rows.0 &+ SIMD4(repeating: open[0])
        next.raise(to: openFromOpen.rows.1 &+ SIMD4(repeating: open[1]))
        next.raise(to: openFromOpen.rows.2 &+ SIMD4(repeating: open[2]))
        next.raise(to: openFromOpen.rows.3 &+ SIMD4(repeating: open[3]))
        next.raise(to: openFromInside.rows.1 &+ SIMD4(repeating: inside[1]))
        next.raise(to: openFromInside.rows.2 &+ SIMD4(repeating: inside[2]))
        next.raise(to: openFromInside.rows.3 &+ SIMD4(repeating: inside[3]))
        var within = insideFromInside &+ inside
        within.raise(to: insideFromOpen &+ open)
        return TagScores(open: next, inside: within)
    }

    /// The best score of going on from each tag to those of the character behind.
    @inline(__always)
    func step(backFrom scores: TagScores) -> TagScores {
        var open = insideFromOpen &+ scores.inside
        var inside = insideFromInside &+ scores.inside
        open.raise(to: openFromOpen.columns.0 &+ SIMD4(repeating: scores.open[0]))
        open.raise(to: openFromOpen.columns.1 &+ SIMD4(repeating: scores.open[1]))
        open.raise(to: openFromOpen.columns.2 &+ SIMD4(repeating: scores.open[2]))
        open.raise(to: openFromOpen.columns.3 &+ SIMD4(repeating: scores.open[3]))
        inside.raise(to: openFromInside.columns.0 &+ SIMD4(repeating: scores.open[0]))
        inside.raise(to: openFromInside.columns.1 &+ SIMD4(repeating: scores.open[1]))
        inside.raise(to: openFromInside.columns.2 &+ SIMD4(repeating: scores.open[2]))
        inside.raise(to: openFromInside.columns.3 &+ SIMD4(repeating: scores.open[3]))
        return TagScores(open: open, inside: inside)
    }

    /// Four by four weights, both ways.
    private struct Square: Sendable {
        typealias Four = (SIMD4<Int32>, SIMD4<Int32>, SIMD4<Int32>, SIMD4<Int32>)
        let rows: Four
        let columns: Four

        init(rows: [SIMD4<Int32>]) {
            self.rows = (rows[0], rows[1], rows[2], rows[3])
            func column(_ lane: Int) -> SIMD4<Int32> {
                SIMD4(rows[0][lane], rows[1][lane], rows[2][lane], rows[3][lane])
            }
            columns = (column(0), column(1), column(2), column(3))
        }
    }
}

extension SIMD4<Int32> {
    /// The greater of each pair.
    @inline(__always)
    fileprivate mutating func raise(to other: Self) { replace(with: other, where: other .> self) }
}
