/// A run of text that may be a name, with what it would name and how sure that is.
struct Candidate: Equatable {
    var range: Range<Int>
    var type: EntityType
    /// 1...100; several grounds for the same reading add up.
    var confidence: Int

    /// What a name is taken for, wherever it stands.
    struct Reading {
        var type: EntityType
        var confidence: Int
    }
}

/// The candidates that are taken: never overlapping, ascending, the heaviest choice in sum.
///
/// A name of n characters weighs its confidence times n², so the longest consistent reading wins over the
/// names nested in it, unless it is much less sure. O(candidates + their last position).
func chosen(from candidates: [Candidate], atLeast threshold: Int) -> [Candidate] {
    let end = candidates.reduce(0) { max($0, $1.range.upperBound) }
    var merged: [Candidate] = []
    merged.reserveCapacity(candidates.count)
    for candidate in ordered(candidates, upTo: end, by: \.range.lowerBound).candidates {
        // Equal ones in a row; those with the same start in order of their end and type.
        var place = merged.count
        while place > 0, merged[place - 1].range.lowerBound == candidate.range.lowerBound,
            candidate.isBefore(merged[place - 1])
        { place -= 1 }
        if place > 0, merged[place - 1].range == candidate.range, merged[place - 1].type == candidate.type {
            let known = merged[place - 1].confidence
            let (more, less) = (max(known, candidate.confidence), min(known, candidate.confidence))
            merged[place - 1].confidence = min(100, more + less / 2)
        } else if place == merged.count {
            merged.append(candidate)
        } else {
            merged.insert(candidate, at: place)
        }
    }
    merged.removeAll { $0.confidence < threshold }
    let (open, before) = ordered(merged, upTo: end, by: \.range.upperBound)
    guard !open.isEmpty else { return [] }
    // best[i]: the heaviest choice among the first i by end.
    var best = [0]
    var taken: [Int?] = []
    best.reserveCapacity(open.count + 1)
    taken.reserveCapacity(open.count)
    for (index, candidate) in open.enumerated() {
        // Those that end before it begins.
        let free = Int(before[candidate.range.lowerBound + 1])
        let length = candidate.range.count
        let weight = candidate.confidence * length * length + best[free]
        if weight > best[index] {
            best.append(weight)
            taken.append(free)
        } else {
            best.append(best[index])
            taken.append(nil)
        }
    }
    var result: [Candidate] = []
    var index = open.count
    while index > 0 {
        if let before = taken[index - 1] {
            result.append(open[index - 1])
            index = before
        } else {
            index -= 1
        }
    }
    return result.reversed()
}

/// `candidates` by a position of theirs from 0 through `end`, those of one position in their order, and how many come
/// before each position from 0 through `end + 1`.
private func ordered(
    _ candidates: [Candidate], upTo end: Int, by position: (Candidate) -> Int
) -> (candidates: [Candidate], before: [Int32]) {
    // Where the candidates of each position begin, one entry late: once all have their places, each entry has moved on
    // to where those of the next position begin, which is what it stands for.
    var before = [Int32](repeating: 0, count: end + 3)
    var ordered = candidates
    var counts = before.mutableSpan
    var sorted = ordered.mutableSpan
    for candidate in candidates { counts[position(candidate) + 2] += 1 }
    for index in 0...end { counts[index + 2] += counts[index + 1] }
    for candidate in candidates {
        let place = position(candidate) + 1
        sorted[Int(counts[place])] = candidate
        counts[place] += 1
    }
    return (ordered, before)
}

extension Candidate {
    /// Whether it goes before `other`, which begins at the same place.
    fileprivate func isBefore(_ other: Candidate) -> Bool {
        range.upperBound != other.range.upperBound
            ? range.upperBound < other.range.upperBound : type.rank < other.type.rank
    }
}

extension EntityType {
    /// A fixed order, so that equal candidates always fall the same way.
    var rank: Int {
        switch self {
        case .person: 0
        case .place: 1
        case .organization: 2
        case .platform: 3
        case .programme: 4
        case .event: 5
        }
    }
}
