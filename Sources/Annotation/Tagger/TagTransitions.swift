import CLanes

/// The weights of one tag after another.
struct TagTransitions: Sendable {
    private typealias Lanes = TagScores.Lanes

    // From being outside and from each beginning to every tag.
    private let outside: Lanes
    private let begun: (Lanes, Lanes, Lanes)
    // From being inside of each kind to the tags outside or at a beginning, and from all three each to itself.
    private let inside: (Lanes, Lanes, Lanes)
    // To being outside and to each beginning from every tag.
    private let toOutside: Lanes
    private let toBegun: (Lanes, Lanes, Lanes)
    /// To being inside from the beginning of that kind and from inside of it.
    private let toInside: Lanes

    /// `weight` tells the weight of the second tag after the first, where it may follow.
    init(_ weight: (NameTag, NameTag) -> Int16) {
        let tags = TagScores.tags
        func lanes(_ pair: (NameTag) -> (NameTag, NameTag)?) -> Lanes {
            var lanes = Lanes.zero
            for (lane, tag) in tags.enumerated() {
                let pair = pair(tag)
                lanes[lane] =
                    pair.map { $0.1.mayFollow($0.0) ? weight($0.0, $0.1) : TagScores.forbidden } ?? TagScores.forbidden
            }
            return lanes
        }
        func each(_ tag: (EntityType) -> Lanes) -> (Lanes, Lanes, Lanes) {
            (tag(.person), tag(.place), tag(.organization))
        }
        func first(of type: EntityType) -> NameTag { tags.first { !$0.isInside && $0.type == type } ?? .outside }
        func later(of type: EntityType) -> NameTag { tags.first { $0.isInside && $0.type == type } ?? .outside }
        outside = lanes { (.outside, $0) }
        begun = each { type in lanes { (first(of: type), $0) } }
        inside = each { type in lanes { $0.isInside ? ($0, $0) : (later(of: type), $0) } }
        toOutside = lanes { ($0, .outside) }
        toBegun = each { type in lanes { ($0, first(of: type)) } }
        toInside = lanes { tag in tag.type.map { (tag, later(of: $0)) } }
    }

    /// The best scores of the first character: nothing but the text's beginning is before it.
    var first: TagScores { TagScores(lanes: outside) }

    /// The best score of reaching each tag from those of the character before.
    @inline(__always)
    func step(from scores: TagScores) -> TagScores {
        let from = scores.lanes
        /// The score of being inside one kind, for the tags that any may go on to, and each own score for going on inside.
        @inline(__always)
        func leaving(_ lane: Int) -> Lanes {
            Lanes(from[lane], from[lane], from[lane], from[lane], from[4], from[5], from[6], from[7])
        }
        var next = outside &+ Lanes(repeating: from[0])
        next.raise(to: begun.0 &+ Lanes(repeating: from[1]))
        next.raise(to: begun.1 &+ Lanes(repeating: from[2]))
        next.raise(to: begun.2 &+ Lanes(repeating: from[3]))
        next.raise(to: inside.0 &+ leaving(4))
        next.raise(to: inside.1 &+ leaving(5))
        next.raise(to: inside.2 &+ leaving(6))
        return TagScores(lanes: next)
    }

    /// The best score of going on from each tag to those of the character behind.
    @inline(__always)
    func step(backFrom scores: TagScores) -> TagScores {
        let to = scores.lanes
        var next = toInside &+ Lanes(to[7], to[4], to[5], to[6], to[4], to[5], to[6], to[7])
        next.raise(to: toOutside &+ Lanes(repeating: to[0]))
        next.raise(to: toBegun.0 &+ Lanes(repeating: to[1]))
        next.raise(to: toBegun.1 &+ Lanes(repeating: to[2]))
        next.raise(to: toBegun.2 &+ Lanes(repeating: to[3]))
        return TagScores(lanes: next)
    }
}

extension TagScores.Lanes {
    /// The greater of each pair.
    @inline(__always)
    fileprivate mutating func raise(to other: Self) { self = greater_of_each(self, other) }
}
