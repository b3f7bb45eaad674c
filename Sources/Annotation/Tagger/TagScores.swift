/// One score a tag, in two vectors of four that hold what belongs together at the same place: being outside and beginning
/// a person, a place, an organization; nothing and being inside one of these.
struct TagScores {
    var open: SIMD4<Int32>
    var inside: SIMD4<Int32>

    /// Far below every sum of weights, so that what has it is never chosen.
    static let forbidden: Int32 = -1 << 20
    static let zero = TagScores(open: .zero, inside: SIMD4(forbidden, 0, 0, 0))

    /// The tags by lane of a row or sum of weights; the eighth lane says nothing.
    static let lanes: [NameTag] = [
        .outside, .beginPerson, .beginPlace, .beginOrganization, .insidePerson, .insidePlace, .insideOrganization,
    ]

    @inline(__always)
    init(open: SIMD4<Int32>, inside: SIMD4<Int32>) {
        self.open = open
        self.inside = inside
    }

    /// The scores that `sum` holds in the order of `lanes`; what is inside nothing gets anything.
    @inline(__always)
    init(_ sum: SIMD8<Int16>) {
        open = SIMD4(truncatingIfNeeded: sum.lowHalf)
        let high = SIMD4<Int32>(truncatingIfNeeded: sum.highHalf)
        inside = SIMD4(high[3], high[0], high[1], high[2])
    }

    @inline(__always)
    static func + (a: TagScores, b: TagScores) -> TagScores {
        TagScores(open: a.open &+ b.open, inside: a.inside &+ b.inside)
    }

    /// The same told from the score of being outside, so that scores stay small however long the text is.
    @inline(__always)
    var levelled: TagScores {
        let level = SIMD4(repeating: open[0])
        return TagScores(open: open &- level, inside: inside &- level)
    }

    /// Whether some tag scores better than being outside.
    @inline(__always)
    var hasName: Bool {
        let level = SIMD4(repeating: open[0])
        let signs = unsafeBitCast((level &- open) | (level &- inside), to: SIMD2<UInt64>.self)
        return (signs[0] | signs[1]) & 0x8000_0000_8000_0000 != 0
    }

    /// In the order of `NameTag`.
    var byTag: [7 of Int32] { [open[0], open[1], inside[1], open[2], inside[2], open[3], inside[3]] }
}
