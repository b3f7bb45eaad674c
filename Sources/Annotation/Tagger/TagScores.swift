/// One score a tag, in eight lanes: being outside, beginning a person, a place, an organization, being inside each of
/// these three, and a lane that says nothing and stays nought.
///
/// Levelled scores fit in sixteen bits, eight of which the processor compares at once. A character has at most 31 features
/// of one octet each, so its sum stays within w = 3,968, and a transition within t = 128. Whatever precedes, each beginning
/// is one transition away, so levelled it is at most 2w + 2t from being outside; being inside is never more than one step
/// farther than beginning, so it lies above -6w - 6t = -24,576. Backward scores lie within 2w + 4t above and 2t below, so
/// that no sum of the two leaves the range either.
struct TagScores {
    typealias Lanes = SIMD8<Int16>

    var lanes: Lanes

    /// Below what can be chosen, even where the first character's weights lie between: -20,000 + 2w + t < -2w - 3t.
    static let forbidden: Int16 = -20_000
    static let zero = TagScores(lanes: .zero)

    /// The tags by lane of a row or sum of weights; the eighth lane says nothing.
    static let tags: [NameTag] = [
        .outside, .beginPerson, .beginPlace, .beginOrganization, .insidePerson, .insidePlace, .insideOrganization,
    ]

    @inline(__always)
    static func + (a: TagScores, b: TagScores) -> TagScores { TagScores(lanes: a.lanes &+ b.lanes) }

    /// The same told from the score of being outside, so that scores stay small however long the text is.
    @inline(__always)
    var levelled: TagScores {
        let outside = lanes[0]
        return TagScores(
            lanes: lanes
                &- Lanes(outside, outside, outside, outside, outside, outside, outside, lanes[7]))
    }

    /// Whether some tag scores better than being outside, which of levelled scores is nought.
    @inline(__always)
    var hasName: Bool {
        let signs = unsafeBitCast(0 &- lanes, to: SIMD2<UInt64>.self)
        return (signs[0] | signs[1]) & 0x8000_8000_8000_8000 != 0
    }

    /// In the order of `NameTag`.
    var byTag: [7 of Int16] { [lanes[0], lanes[1], lanes[4], lanes[2], lanes[5], lanes[3], lanes[6]] }
}
