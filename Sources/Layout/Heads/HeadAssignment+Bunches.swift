/// Heads that stand together over one text which is the text of several: headlines bunched at the top of a page, their
/// stories below one after the other.
extension HeadAssignment {
    /// What a further story in one text must gain, in hundredths of what its head says.
    private static let newStory = 30
    /// More heads over one text, or more paragraphs, are not compared.
    private static let mostHeads = 12
    private static let mostParagraphs = 200

    /// Parts the text of each bunch of heads among them, in their order, before any head is given a text.
    mutating func partBunches() {
        guard outline.bodies.count <= Self.mostCompared, outline.heads.count <= Self.mostCompared else { return }
        var body = 0
        while body < outline.bodies.count {
            defer { body += 1 }
            let bunch = outline.heads.indices.filter {
                outline.heads[$0].bodyAfter == body && outline.hasTitle(outline.heads[$0])
                    && !isPhotoStory(outline.heads[$0])
            }
            guard bunch.count > 1, bunch.count <= Self.mostHeads else { continue }
            let paragraphs = paragraphs(of: body)
            guard paragraphs.count > 1, paragraphs.count <= Self.mostParagraphs else { continue }
            let owners = owners(of: paragraphs, among: bunch)
            guard Set(owners).count > 1, !partsOneHead(owners, among: bunch) else { continue }
            part(body, paragraphs, owners.map { bunch[$0] })
        }
    }

    /// The lines of a text, parted where a story could end.
    private func paragraphs(of body: Int) -> [[Int]] {
        var paragraphs: [[Int]] = []
        var isWhole = true
        var waits = false
        for line in outline.bodies[body].lines {
            let slot = outline.slots[line]
            let opens = slot == .subhead ? isWhole : slot.isText && isWhole && !waits
            if paragraphs.isEmpty || opens { paragraphs.append([]) }
            paragraphs[paragraphs.count - 1].append(line)
            if slot == .subhead { waits = true }
            if slot.isText {
                waits = false
                isWhole = lines[line].ending == .sentence || lines[line].ending == .torn
            }
        }
        return paragraphs
    }

    /// Of each paragraph the head that it belongs to, so that all gain most; a place in `bunch`, never falling.
    private func owners(of paragraphs: [[Int]], among bunch: [Int]) -> [Int] {
        let matter = Matter(
            paragraphs.map { $0.filter { outline.slots[$0].isText }.map { lines[$0].text } })
        let shares = matter.shares(of: bunch.map { telling($0).map { lines[$0].text } })
        // Most bunches are the parts of one head. Where their text stays whole even if a turn cost nothing, it need not
        // be compared with itself.
        let free = [Int](repeating: 0, count: paragraphs.count)
        let owners = Self.owners(shares, turning: free)
        return Set(owners).count > 1 ? Self.owners(shares, turning: matter.likenesses()) : owners
    }

    /// The same from the share of each head that each paragraph takes up, and by paragraph what it costs to turn there.
    private static func owners(_ shares: [[Int]], turning costs: [Int]) -> [Int] {
        let heads = shares.count
        var gains = shares.map { $0[0] }
        var next = gains
        /// By paragraph and head the head before it.
        var before = Array(shares.indices)
        before.reserveCapacity(costs.count * heads)
        for place in costs.indices.dropFirst() {
            for head in 0..<heads {
                var (gain, from) = (gains[head], head)
                for other in 0..<head where gains[other] - costs[place] - newStory > gain {
                    (gain, from) = (gains[other] - costs[place] - newStory, other)
                }
                next[head] = gain + shares[head][place]
                before.append(from)
            }
            swap(&gains, &next)
        }
        var owners = [Int](repeating: gains.indices.max { gains[$0] < gains[$1] } ?? 0, count: costs.count)
        for place in costs.indices.dropFirst().reversed() { owners[place - 1] = before[place * heads + owners[place]] }
        return owners
    }

    /// A single paragraph says too little of half a head to make it a head.
    private func partsOneHead(_ owners: [Int], among bunch: [Int]) -> Bool {
        Set(owners).contains { owner in
            let tie = outline.heads[bunch[owner]].tie
            let other = tie == .previous ? owner - 1 : owner + 1
            return tie != nil && owners.contains(other)
                && (owners.count { $0 == owner } < 2 || owners.count { $0 == other } < 2)
        }
    }

    /// Makes of a text as many as it has owners, the heads given for each of its paragraphs.
    private mutating func part(_ body: Int, _ paragraphs: [[Int]], _ owners: [Int]) {
        var pieces: [(head: Int, lines: [Int])] = []
        for (paragraph, owner) in zip(paragraphs, owners) {
            if pieces.last?.head != owner { pieces.append((owner, [])) }
            pieces[pieces.count - 1].lines += paragraph
        }
        outline.split(body, into: pieces.map(\.lines))
        let owning = Set(pieces.map(\.head))
        for (offset, piece) in pieces.enumerated() {
            let head = piece.head
            outline.heads[head].bodyAfter = body + offset
            let neighbour = outline.heads[head].tie.map { $0 == .next ? head + 1 : head - 1 }
            if let neighbour, !owning.contains(neighbour) {
                outline.heads[neighbour].bodyAfter = body + offset
            } else {
                nameHeadline(of: head)
            }
        }
    }

    /// Display lines that have a text to themselves hold its headline.
    private mutating func nameHeadline(of head: Int) {
        outline.heads[head].tie = nil
        guard !outline.has(.headline, in: outline.heads[head]),
            let title = outline.heads[head].lines.last(where: {
                outline.slots[$0] == .kicker || outline.slots[$0] == .deck
            })
        else { return }
        outline.set(.headline, at: title)
    }
}
